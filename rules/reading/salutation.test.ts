import { expect, test } from "vitest";
import { readSalutation, readVocative } from "./salutation.ts";
import type { TextLine } from "./text.ts";

function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
}

const body = "\n\nThe registrar sends the badge on Monday.\n";
const read = (text: string) => readSalutation(linesOf(text));
const words = (text: string) => {
  const found = read(text);
  return found && text.slice(found.start, found.end);
};
const names = (text: string) => read(text)?.names.map((name) => text.slice(name.start, name.end));

test("tells greeting, names, form and place", () => {
  expect(read(`\n  Dear Dr. Chen:${body}`)).toEqual({
    line: 1,
    start: 3,
    end: 17,
    greeting: "Dear",
    form: "formal",
    names: [{ text: "Dr. Chen", start: 8, end: 16, honorific: "Dr.", name: "Chen" }],
    group: false,
    inline: false,
  });
});

test.each([
  ["Hi Peggy,", ["Peggy"]],
  ["hi peggy", ["peggy"]],
  ["HI PEGGY!", ["PEGGY"]],
  ["Hi, Peggy.", ["Peggy"]],
  ["Hi Peggy 😊,", ["Peggy"]],
  ["Hi @Peggy Chen,", ["Peggy Chen"]],
  ["Peggy,", ["Peggy"]],
  ["Peggy -", ["Peggy"]],
  ["Oluwaseun,", ["Oluwaseun"]],
  ["Xiaoming:", ["Xiaoming"]],
  ["Thandiwe", ["Thandiwe"]],
  ["美玲,", ["美玲"]],
  ["Ms. Chen,", ["Ms. Chen"]],
  ["Bob & Ann,", ["Bob", "Ann"]],
  ["Bob/Ann:", ["Bob", "Ann"]],
  ["Bob, Ann and Lee,", ["Bob", "Ann", "Lee"]],
  ["Hi Bob, Ann, and Lee,", ["Bob", "Ann", "Lee"]],
  ["hi peggy and bob,", ["peggy", "bob"]],
  ["Good morning, Peggy!", ["Peggy"]],
  ["Happy Friday, Peggy!", ["Peggy"]],
  ["Dear Mr. and Mrs. Chen,", ["Mr. and Mrs. Chen"]],
  ["Dear Dr. Margaret van der Berg-Chen:", ["Dr. Margaret van der Berg-Chen"]],
  ["Dear Ms. van der Berg,", ["Ms. van der Berg"]],
  ["Dear Ms. Chen, dear Mr. Park,", ["Ms. Chen", "Mr. Park"]],
  ["Hello Mr. Do,", ["Mr. Do"]],
  ["Dear Ma. Teresa,", ["Ma. Teresa"]],
  ["Dear Will,", ["Will"]],
  ["Hi Page,", ["Page"]],
  ["Dear Mr O’Brien", ["Mr O’Brien"]],
  ["Sehr geehrte Frau Dr. Müller,", ["Frau Dr. Müller"]],
  ["Chère Hélène,", ["Hélène"]],
  ["Estimado Sr. García:", ["Sr. García"]],
  ["Gentile Dott.ssa Rossi,", ["Dott.ssa Rossi"]],
  ["Geachte heer De Vries,", ["heer De Vries"]],
  ["Olá João,", ["João"]],
  ["Good morning!", []],
  ["Hello", []],
  ["Hey!!", []],
  ["Dear [Name],", []],
  ["Dear Professor,", []],
])("%s is a salutation to %j", (line, expected) => {
  expect(words(line + body)).toBe(line);
  expect(names(line + body)).toEqual(expected);
  expect(read(line + body)).toMatchObject({ group: false, inline: false });
});

test.each([
  "Dear all,",
  "Good morning, all",
  "Hello to all,",
  "Team,",
  "All -",
  "Dear ACME team,",
  "Dear Board members,",
  "Dear Members of the Board,",
  "Dear valued member,",
  "Dear Customer Service,",
  "Market Participants:",
  "Dear Sir or Madam:",
  "To whom it may concern:",
  "Sehr geehrte Damen und Herren,",
])("%s greets a group", (line) => {
  expect(words(line + body)).toBe(line);
  expect(read(line + body)).toMatchObject({ group: true, names: [] });
});

test("a person and a group are both seen", () => {
  expect(read(`Dear Peggy and team,${body}`)).toMatchObject({ group: true, names: [{ text: "Peggy" }] });
});

test.each([
  ["Kay -- do you know if it came?", "Kay --"],
  ["Stan:  V&E wrote back.", "Stan:"],
  ["Peggy- do you have a list?", "Peggy-"],
  ["Peggy, please see the list.", "Peggy,"],
  ["Oluwaseun, can you call?", "Oluwaseun,"],
  ["Hi Peggy, thank you for the call.", "Hi Peggy,"],
  ["Hi Peggy thanks for the call.", "Hi Peggy"],
  ["Hi Peggy Will you come?", "Hi Peggy"],
  ["Hi Peggy, Bob said you called.", "Hi Peggy,"],
  ["Hi Peggy, Will and Ann are here.", "Hi Peggy,"],
  ["Hi Peggy, Bob and I talked.", "Hi Peggy,"],
  ["Hi Peggy, Bob and Ann, as you know, have called.", "Hi Peggy, Bob and Ann,"],
  ["Hi, just checking in.", "Hi,"],
  ["Hi I talked to the board.", "Hi"],
  ["All, please find the list.", "All,"],
  ["Dr. Chen, I have your list.", "Dr. Chen,"],
])("%s runs from the salutation into a sentence", (line, expected) => {
  expect(words(line + body)).toBe(expected);
  expect(read(line + body)!.inline).toBe(true);
});

test.each([
  "Please,",
  "Attached,",
  "Unfortunately,",
  "Yes,",
  "Great,",
  "As discussed,",
  "FYI",
  "Update:",
  "Question:",
  "Summary",
  "Confirmed.",
  "Thanks for the call.",
  "Thanks, Peggy.",
  "Unfortunately, I cannot come.",
  "Honestly, we do not know.",
  "Budget: please see below.",
  "To be clear, we did.",
  "Hi-res pictures are attached.",
  "Greetings from London.",
  "Morning sessions start at nine.",
  "Dana will send it.",
  "Sam, Lee, and Dana met.",
  "Dana Ruiz, our registrar, will call.",
  "He spoke yesterday to that group.",
  "Board Meeting:",
  "Regards,\nPeggy",
  "I am sorry for the delay.\n\nDear Peggy,",
])("%j is no salutation", (line) => {
  expect(read(line + body)).toBeNull();
});

test("a name alone, with nothing after it, is a signature", () => {
  expect(read("Peggy")).toBeNull();
});

test.each([
  "[External]",
  "URGENT",
  "14 May 2027",
  "Thursday, May 13, 2027",
  "Sent on behalf of the Board",
  "CAUTION: This email came from outside. Do not open its links.",
  "To: Program Committee",
  "Annual Meeting 2027",
  "\u200b",
])("stands below %j", (above) => {
  expect(words(`${above}\n\nDear Peggy,${body}`)).toBe("Dear Peggy,");
  expect(words(`${above}\nPeggy,${body}`)).toBe("Peggy,");
});

test.each([
  ["Dear Ms. Chen,", "formal"],
  ["Dear Sir,", "formal"],
  ["Estimada Rosa:", "formal"],
  ["Dear Margaret,", "neutral"],
  ["Good morning,", "neutral"],
  ["Peggy,", "neutral"],
  ["Hey Margaret", "informal"],
  ["Hi", "informal"],
])("%s is %s", (line, form) => {
  expect(read(line + body)!.form).toBe(form);
});

test("whom a mail thanks at its start is told apart from a salutation", () => {
  for (const line of ["Thanks, Rob. It works.", "Thank you, Rob!", "Many thanks Rob - it works."]) {
    expect(readVocative(linesOf(line))?.text).toBe("Rob");
  }
  expect(readVocative(linesOf("Thanks for the list."))).toBeNull();
});
