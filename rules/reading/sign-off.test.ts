import { expect, test } from "vitest";
import { readSignOff, type Sender } from "./sign-off.ts";
import type { TextLine } from "./text.ts";

function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
}

const opening = "Hi Sam,\n\nThe registrar sends the badge on Monday.\n\n";
const read = (closing: string, sender?: Sender) => readSignOff(linesOf(opening + closing), sender);

test("tells valediction, signer and the sender's block, each with its place", () => {
  const text = `${opening}Kind regards,\n\nDr. Margaret Chen, CAE\nExecutive Director\n312-555-0100`;
  const found = readSignOff(linesOf(text))!;
  expect(text.slice(found.start, found.end)).toBe("Kind regards,\n\nDr. Margaret Chen");
  expect(found).toMatchObject({
    valediction: { text: "Kind regards,", line: 4 },
    signer: { text: "Dr. Margaret Chen", line: 6, kind: "person" },
    signatureLine: 6,
  });
  expect(text.slice(found.signer!.start, found.signer!.end)).toBe("Dr. Margaret Chen");
});

test.each([
  ["Kind regards,\nPeggy", "Kind regards,", "Peggy"],
  ["Thanks -- David", "Thanks", "David"],
  ["Many thanks, Alan", "Many thanks,", "Alan"],
  ["Thanks, Margaret", "Thanks,", "Margaret"],
  ["Cheers Peggy", "Cheers", "Peggy"],
  ["Thanks for your help. Peggy", "Thanks for your help.", "Peggy"],
  ["Thanks for all your help!\n\nPeggy", "Thanks for all your help!", "Peggy"],
  ["Thank you and kind regards,\nPeggy", "Thank you and kind regards,", "Peggy"],
  ["Have a great weekend!\nPeggy", "Have a great weekend!", "Peggy"],
  ["Onward and upward,\nPeggy", "Onward and upward,", "Peggy"],
  ["thanks\nlee", "thanks", "lee"],
  ["Best,\n\n\nPeggy 😊", "Best,", "Peggy"],
  ["Warm regards\n\n---\nKai Park", "Warm regards", "Kai Park"],
  ["Thanks for waiting - Peggy", "Thanks for waiting", "Peggy"],
  ["Best,\nPeggy Chen RN, BSN", "Best,", "Peggy Chen"],
  ["Love,\nBob and Ann", "Love,", "Bob and Ann"],
  ["Cheers, Bob & Ann", "Cheers,", "Bob & Ann"],
  ["Regards,\nNguyễn Văn An", "Regards,", "Nguyễn Văn An"],
  ["Best,\n陳美玲", "Best,", "陳美玲"],
  ['Sincerely yours,\nMargaret "Peggy" Chen', "Sincerely yours,", 'Margaret "Peggy" Chen'],
  ["Respectfully submitted,\n\nOluwaseun Adeyemi, PhD, CMP", "Respectfully submitted,", "Oluwaseun Adeyemi"],
  ["Thanks,\nPeggy\n\nP.S. The room is now on the second floor, so take the lift.", "Thanks,", "Peggy"],
  ["Mit freundlichen Grüßen\nAnna Müller", "Mit freundlichen Grüßen", "Anna Müller"],
  ["Cordialement,\nHélène Dupont", "Cordialement,", "Hélène Dupont"],
  ["Un saludo,\nJosé", "Un saludo,", "José"],
  ["Cordiali saluti\nLuca", "Cordiali saluti", "Luca"],
  ["Met vriendelijke groet,\nJan de Vries", "Met vriendelijke groet,", "Jan de Vries"],
  ["Atenciosamente,\nJoão", "Atenciosamente,", "João"],
])("%j is signed", (closing, valediction, signer) => {
  expect(read(closing)).toMatchObject({ valediction: { text: valediction }, signer: { text: signer } });
});

test.each([
  "Peggy",
  "PEGGY",
  "- Peggy",
  "--Peggy",
  "—Peggy",
  "/Peggy",
  "~ Peggy",
  "Peggy (she/her)",
  "Peggy x123",
  "Please call me. - Peggy",
  "I will wait.....Peggy",
  "Please call me.\nPeggy",
])("%j is signed without a valediction", (closing) => {
  const found = read(closing)!;
  expect(found.valediction).toBeNull();
  expect(found.signer!.text.toLowerCase()).toBe("peggy");
});

test("a long last paragraph may hold the sign-off at its end", () => {
  const text = `${"The registrar sends the badge on Monday. ".repeat(30)}Thanks, Peggy`;
  const found = readSignOff(linesOf(text))!;
  expect(text.slice(found.start, found.end)).toBe("Thanks, Peggy");
});

test.each([
  ["SWD", "initials", "SWD"],
  ["mcg", "initials", "mcg"],
  ["S.W.D.", "initials", "S.W.D."],
  ["Best, P.", "initials", "P."],
  ["It came. Thanks.   SWD", "initials", "SWD"],
  ["Thanks!\n\nMembership Team", "team", "Membership Team"],
  ["The Lakeshore Team", "team", "The Lakeshore Team"],
  ["Best regards,\nThe Board", "team", "The Board"],
  ["Sincerely,\nTreasurer", "role", "Treasurer"],
])("%j is signed by %s", (closing, kind, signer) => {
  expect(read(closing)!.signer).toMatchObject({ kind, text: signer });
});

test.each([
  ["Kind regards,", "Kind regards,"],
  ["Sincerely,\n\n[image: logo]", "Sincerely,"],
  ["Thanks,", "Thanks,"],
  ["Thanks!", undefined],
  ["Thank you for your help.", undefined],
  ["Have a good day.", undefined],
])("%j without a name", (closing, valediction) => {
  const found = read(closing);
  expect(found?.valediction?.text).toBe(valediction);
  expect(found?.signer ?? null).toBeNull();
});

test.each([
  ["Peggy\n\n-- \nMargaret Chen\n312-555-0100", "Peggy", 6],
  ["-- \nMargaret Chen\nExecutive Director", "Margaret Chen", 4],
  ["Margaret Chen\nExecutive Director\nLakeshore Dental Society", "Margaret Chen", 4],
  ["Peggy\n(x4-0100)", "Peggy", 5],
  ["Peggy Chen | Director | 312-555-0100", "Peggy Chen", 4],
  ["Thanks,\nPeggy\n\nSent from my iPhone", "Peggy", 7],
  ["Sent from my iPhone", undefined, 4],
  ["Best,\nPeggy\n\nCONFIDENTIALITY NOTICE: This e-mail is for the addressee alone.", "Peggy", 7],
  ["Peggy\n\n*********\nThis e-mail is the property of the Society.", "Peggy", 7],
  ["Peggy\n - Budget.xlsx", "Peggy", null],
  ["Peggy\n____________\nbees mailing list\nTo unsubscribe write to bees-leave@beekeepers.example", "Peggy", null],
])("%j begins the sender's block", (closing, signer, line) => {
  const found = read(closing)!;
  expect(found.signer?.text).toBe(signer);
  expect(found.signatureLine).toBe(line);
});

test.each([
  "Please ship it to:\nMargaret Chen\n12 Pier Road\nChicago, IL 60601",
  "The speakers are:\n- Peggy Chen\n- Lee Park",
  "1. Peggy\n2. Lee",
  "Next Steps",
  "Monday",
  "Yes",
  "OK",
  "It was sent with kind regards to Bob.",
  "Please give my best to Peggy.",
  "Can you send it to Peggy",
  "Your answer by Friday, even if it is only a line or two, is greatly\nappreciated!",
])("%j is no sign-off", (closing) => {
  expect(read(closing)).toBeNull();
});

test("a thanks to the reader at the start of the mail is no sign-off", () => {
  const reader = { name: "Jim Hall" };
  expect(readSignOff(linesOf("Thanks, Rob. I will call."))).toBeNull();
  expect(readSignOff(linesOf("Thanks, Rob."))).toBeNull();
  expect(readSignOff(linesOf("It works.\nThanks, Rob"), reader)).toBeNull();
  expect(readSignOff(linesOf("It works.\nThanks, Jim"), reader)?.signer?.text).toBe("Jim");
});

const sam = { name: "Sam Ruiz", address: "sam.ruiz@bellwether.example" };

test.each([
  ["Hi Peggy,\n\nSam Ruiz\nAccount Manager\n312-555-0100", "Sam Ruiz", 2],
  ["Sam Ruiz\nAccount Manager\n312-555-0100", "Sam Ruiz", 0],
  ["Hi Peggy,\n\nThe badge is ready.\n\nSam Ruiz\nLakeshore", "Sam Ruiz", 4],
  ["Hi Peggy,\n\nSam", "Sam", null],
])("%j is signed by the sender, with nothing but a salutation above or a few words below", (text, signer, line) => {
  expect(readSignOff(linesOf(text), sam)).toMatchObject({ signer: { text: signer }, signatureLine: line });
});

test.each([
  ["Best,\n\nSam Ruiz | Account Manager | Bellwether Association Management", 6],
  ["Best,\nSam Ruiz, Account Manager, Bellwether Association Management", 5],
  ["Best,\nSam Ruiz – Bellwether", 5],
  ["Best,\nSam Ruiz, CAE", null],
  ["Best,\nSam Ruiz", null],
])("%j is a block when more than the name stands on the signer's line", (closing, line) => {
  expect(read(closing, sam)).toMatchObject({ signer: { text: "Sam Ruiz" }, signatureLine: line });
});

test("the reader's name right below a salutation is no signature", () => {
  expect(readSignOff(linesOf("Dear Peggy,\n\nMargaret Chen\nExecutive Director"), sam)).toBeNull();
});

test.each(["Chicago", "Rotterdam", "Lunch", "Harbor Hall"])(
  "%s on the last line is no signer when it isn't the sender",
  (last) => {
    expect(read(last, sam)).toBeNull();
  },
);

test.each([
  ["Oluwaseun", { name: "Oluwaseun Adeyemi" }],
  ["Oluwaseun", { address: "oluwaseun@harbornurses.example" }],
  ["Oluwaseun", { name: "Membership Office" }],
  ["Sammy", sam],
  ["Best,\nOluwaseun", sam],
])("%j is signed for %j", (last, sender) => {
  expect(read(last, sender)?.signer?.text).toBe(last.replace("Best,\n", ""));
});

test("nothing written has no sign-off", () => {
  expect(readSignOff([])).toBeNull();
  expect(readSignOff(linesOf("\n\n"))).toBeNull();
});

test("a name with contact data that a sentence goes on behind signs nothing", () => {
  expect(
    read("Thank you for your membership.\n\nLee (lee@bellwether.example, 312-555-0120) will follow up."),
  ).toBeNull();
});
