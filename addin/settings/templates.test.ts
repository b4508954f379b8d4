import { expect, test } from "vitest";
import type { Draft, House } from "../../rules/contract.ts";
import { lint } from "../../rules/lint.ts";
import { fillTemplate, knownFields } from "../taskpane/template.ts";
import { strings } from "./strings.ts";

const sam = {
  name: "Sam Ruiz",
  address: "sam.ruiz@bellwether.example",
  title: "Account Manager",
  phone: "312-555-0110",
};
const house: House = {
  name: "Bellwether Association Management",
  domains: ["bellwether.example"],
  standards: [],
  timeZone: "America/Chicago",
  workingHours: { days: ["mon"], from: "09:00", to: "17:00" },
  holidays: {},
  signature: { organization: "Bellwether", requires: [], html: "" },
  staff: [sam],
  clients: [
    { id: "prairie", name: "Prairie Builders Guild", domains: ["prairiebuilders.example"], processTime: "five days" },
  ],
};
const draft: Draft = {
  composeType: "new",
  from: sam,
  to: [{ name: "Joan Hill", address: "joan@prairiebuilders.example" }],
  subject: "Renewal",
  body: { format: "text", content: "Dear Joan,\n\nYes.\n" },
  attachments: [{ name: "Renewal.pdf" }],
};

test("the pane fills every place that the page says it fills", () => {
  const now = "2026-11-16T09:30:00-06:00";
  const known = knownFields(draft, lint(draft, house, now), house, new Date(now), "en");
  for (const place of Object.keys(strings.templates.place)) {
    expect(fillTemplate(`{{${place}}}`, known)).toEqual([{ text: expect.stringMatching(/./), gap: false }]);
  }
});
