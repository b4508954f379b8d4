import { expect, test } from "vitest";
import { fillSignature } from "./signature.ts";

const sam = { name: "Sam Ruiz", address: "sam.ruiz@bellwether.example" };
const fill = (html: string, writer: object = {}) =>
  fillSignature({ organization: "Bellwether", requires: ["name"], html }, { ...sam, ...writer });

test.each([
  ["<p>{{name}}<br>{{title}}<br>Bellwether<br>{{phone}}</p>", "<p>Sam Ruiz<br>Bellwether</p>"],
  ["<p>{{title}}<br>{{phone}}<br>Bellwether</p>", "<p>Bellwether</p>"],
  ["<p>{{name}}<br>\n{{title}}<br>\n</p>", "<p>Sam Ruiz<br>\n</p>"],
  ["<div>{{name}}</div><div><b>{{title}}</b></div><div>Bellwether</div>", "<div>Sam Ruiz</div><div>Bellwether</div>"],
  ["<p>{{name}}<br><b>{{title}}</b><br>Bellwether</p>", "<p>Sam Ruiz<br>Bellwether</p>"],
  ["<p><b>{{name}}<br>{{title}}</b><br>Bellwether</p>", "<p><b>Sam Ruiz</b><br>Bellwether</p>"],
  [
    "<table><tr><td>{{name}}</td></tr><tr><td>{{title}}</td></tr><tr><td>Bellwether</td></tr></table>",
    "<table><tr><td>Sam Ruiz</td></tr><tr><td>Bellwether</td></tr></table>",
  ],
  [
    "<table><tr><td><img src=a></td><td>{{name}}<br>{{phone}}</td></tr></table>",
    "<table><tr><td><img src=a></td><td>Sam Ruiz</td></tr></table>",
  ],
  ["<p>{{name}} | {{title}} | Bellwether</p>", "<p>Sam Ruiz | Bellwether</p>"],
  ["<p>{{title}}, Bellwether<br>{{name}}, {{title}}</p>", "<p>Bellwether<br>Sam Ruiz</p>"],
  [
    '<p>{{name}}<br>Tel.: {{phone}}<br><a href="tel:{{phone}}">{{phone}}</a> · <a href="mailto:{{email}}">{{email}}</a></p>',
    '<p>Sam Ruiz<br><a href="mailto:sam.ruiz@bellwether.example">sam.ruiz@bellwether.example</a></p>',
  ],
  ["<div><p>{{title}}</p></div>", ""],
])("of %s only what the directory can't fill is left out", (template, html) => {
  expect(fill(template).html).toBe(html);
});

test("the text has the lines of the markup, and a value is written as text", () => {
  const filled = fill("<table><tr><td>{{name}}</td></tr><tr><td>{{title}}</td></tr></table>", { title: "R & D" });
  expect(filled).toEqual({
    html: "<table><tr><td>Sam Ruiz</td></tr><tr><td>R &amp; D</td></tr></table>",
    text: "Sam Ruiz\nR & D",
  });
});
