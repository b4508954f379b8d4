import { expect, test } from "vitest";
import { readCommitments } from "./commitments.ts";
import { splitSentences } from "./sentences.ts";

function read(text: string) {
  let start = 0;
  const lines = text.split("\n").map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at, end: at + line.length };
  });
  return readCommitments(splitSentences(lines));
}

test.each([
  ["I'll send the minutes by end of day Thursday.", "by end of day Thursday"],
  ["We will have it to you by Tuesday noon.", "by Tuesday noon"],
  ["By mid-week, I will send you the list.", "By mid-week"],
  ["You will hear from me by Thursday, 14 May, 3 pm CT.", "by Thursday, 14 May, 3 pm CT"],
  ["Your refund will be processed within five business days.", "within five business days"],
  ["It will be fixed soon.", "soon"],
  ["Let me check with finance and get back to you.", null],
  ["I am going to call the hotel this afternoon.", "this afternoon"],
  ["Will do.", null],
  ["I need to check with finance first; you will hear from me by Thursday.", "by Thursday"],
  ["I have asked Dana, and will write again on Friday.", "on Friday"],
  ["I can have it to you by noon tomorrow.", "by noon tomorrow"],
  ["I hope to send it by 5 pm today.", "by 5 pm today"],
  ["I will need to check with the board first.", null],
  ["Our team will send the badges tomorrow.", "tomorrow"],
  ["I shall be glad to call you tomorrow.", "tomorrow"],
  ["We are looking into this.", null],
  ["We are looking into the deadline.", null],
  ["We will decide in the week after.", "in the week after"],
  ["I’ll look into it and get back to you shortly.", "shortly"],
  ["I will, of course, send you a copy, but the office is closed on Monday.", null],
])("a promise: %s", (text, due) => {
  expect(read(text).map((commitment) => commitment.due)).toEqual([due]);
});

test.each([
  "I know that you travel, so I will send you a note instead of calling.",
  "I'd be happy to help.",
  "We will be glad to help.",
  "Perhaps I will come along tomorrow.",
  "Nothing will be sent before Friday.",
  "I'll be out of the office until Monday.",
  "Dana will send you the badge tomorrow.",
  "If you'd like, I will send you a copy.",
  "I'll send it over if you want.",
  "You will have to sign page 2 by Friday.",
  "You should have received it on Friday.",
  "I will not be able to attend on Friday.",
  "Will you send it by Friday?",
  "Let me know by Friday.",
  "I sent it on Friday.",
  "Hopefully we will hear from them tomorrow.",
  "We will meet on Thursday.",
  "The form will be reviewed by the board on Monday.",
  "I'll try to sum it up here:",
  "I can imagine that.",
  "We will be closed on Thursday and Friday.",
  "She went well and will be back on Monday.",
])("no promise: %s", (text) => expect(read(text)).toEqual([]));

test("promises stand where they are written, over the end of a line and side by side", () => {
  const text =
    "Hi Peggy,\n\nThank you. I’ll  send the corrected invoice to you and your\ntreasurer by noon tomorrow; I will also ask Lee about the badges.\n";
  const [invoice, badges, ...others] = read(text);
  expect(others).toEqual([]);
  expect(text.slice(invoice!.start, invoice!.end)).toBe(
    "I’ll  send the corrected invoice to you and your\ntreasurer by noon tomorrow",
  );
  expect(text.slice(invoice!.dueStart!, invoice!.dueEnd!)).toBe("by noon tomorrow");
  expect(text.slice(badges!.start, badges!.end)).toBe("I will also ask Lee about the badges.");
  expect(badges).toMatchObject({
    due: null,
    dueStart: null,
    dueEnd: null,
    text: "I will also ask Lee about the badges.",
  });
});

test("a text that promises without end is read as far as people write", () => {
  const promises = read("I'll send it by Friday, 5 pm, or on Monday.\n".repeat(6000));
  expect(promises.length).toBe(150);
});

test("a word written twice before the day is passed over once", () => {
  const [promise] = read("We will pass it on on Monday.");
  expect(promise?.due).toBe("on on Monday");
});
