import { expect, test } from "vitest";
import { occurrences, splitSentences, wordsOf } from "./sentences.ts";
import { linesOf } from "./text.ts";

const texts = (text: string, wrapped = true) => splitSentences(linesOf(text), wrapped).map((s) => s.text);

test.each([
  ["Dr. Chen paid $3.50 at 5 p.m. on Friday. Thank you!", 2],
  ["Invoice No. 12 is paid. No. It is not.", 3],
  ["We meet at 3 p.m. Please bring the form.", 2],
  ["See www.lakeshoredental.example/a.b?c=d for it. Is it open?", 2],
  ["Well... that is it. J. R. Park signed, e.g. the form.", 2],
  ['Bellwether Inc. will pay. It said "Done." Then it closed.', 3],
  ["thanks for this. can you send it? great.", 3],
  ["Bring both (or all?) of them.", 1],
])("%s", (text, count) => {
  expect(texts(text)).toHaveLength(count);
});

test("a sentence runs on over lines that a program broke, and its offsets stay exact", () => {
  const text =
    "Hi Peggy,\n\nThe roster of the chapter is complete now, and it will be sent to\nthe board on Monday. Thanks,\nSam";
  const made = splitSentences(linesOf(text));
  expect(made.map((s) => s.text)).toEqual([
    "Hi Peggy,",
    "The roster of the chapter is complete now, and it will be sent to the board on Monday.",
    "Thanks,",
    "Sam",
  ]);
  for (const s of made) expect(text.slice(s.start, s.end).replace(/\n/g, " ")).toBe(s.text);
  expect(made.map((s) => [s.line, s.paragraph])).toEqual([
    [0, 0],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
});

test("list items, headings and lines of HTML stand alone", () => {
  expect(texts("We need:\n- the form\n- the fee\n2) the badge")).toHaveLength(4);
  expect(texts("This paragraph is a long one and it ends without any mark at all\nNext one", false)).toHaveLength(2);
});

test("a gap between lines, as where a quote was taken out, parts sentences", () => {
  const [first, second] = linesOf("This line is a long one and would run on into the one that comes next\nthe other");
  expect(splitSentences([first!, { ...second!, start: second!.start + 40, end: second!.end + 40 }])).toHaveLength(2);
});

test("what only looks like a question is none", () => {
  expect(splitSentences(linesOf("Is it?\nMeet Lee (?)\nBaud rate: ?\nIt is late.?")).map((s) => s.question)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("words are matched in flat text and found again in the whole", () => {
  const text = "Hi,\nI’ve   attached the form.";
  const sentence = splitSentences(linesOf(text))[1]!;
  const words = wordsOf(sentence);
  expect(words.flat).toBe(" i've attached the form . ");
  const at = words.flat.indexOf("attached the");
  const range = words.range(at, at + "attached the".length);
  expect(text.slice(range.start, range.end)).toBe("attached the");
});

test.each(["a\n", ". ", "? ", "Mr. ", "a.b", '"? ', "Dana will "])("256 KB of %j is split in linear time", (run) => {
  const text = run.repeat(Math.ceil(262144 / run.length));
  const started = performance.now();
  splitSentences(linesOf(text));
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a phrase of two parts spans few words, asides and no other mark", () => {
  const phrase = [/ let /g, 2, / know /g] as const;
  const found = (text: string) => [...occurrences(wordsOf(splitSentences(linesOf(text))[0]!).flat, phrase)].length;
  expect(found("Please let Dana Ruiz (ext. 12) know")).toBe(1);
  expect(found("Please let all of them know")).toBe(0);
  expect(found("They let, we know")).toBe(0);
});
