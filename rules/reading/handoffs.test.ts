import { expect, test } from "vitest";
import { readHandoffs } from "./handoffs.ts";
import { splitSentences } from "./sentences.ts";
import { linesOf } from "./text.ts";

const sentences = (text: string) => splitSentences(linesOf(text));

const handing: [text: string, person: string][] = [
  ["Please contact Dana Ruiz in registration.", "Dana Ruiz"],
  ["Dana will follow up with you tomorrow.", "Dana"],
  ["Lee Park will send your badge.", "Lee Park"],
  ["Please contact Dana for badges and Lee for invoices.", "Lee"],
  ["Dana Ruiz handles the badges, Lee Park the invoices.", "Lee Park"],
  ["For badges contact Dana.", "Dana"],
  ["For badges contact Dana, for invoices Lee.", "Lee"],
  ["For badges please write to Dana, and for invoices to Lee Park.", "Lee Park"],
  ["You may want to contact Dana.", "Dana"],
  ["You are advised to contact Dana.", "Dana"],
  ["Dana from our registration team will call you.", "Dana"],
  ["I have passed this to Lee.", "Lee"],
  ["I've asked Dana to re-issue the invoice.", "Dana"],
  ["Dana Ruiz (copied) will send your badge.", "Dana Ruiz"],
  ["I am copying Dana Ruiz, who runs registration.", "Dana Ruiz"],
  ["I'm copying my colleague Lee Park on this.", "Lee Park"],
  ["Copying Dana here.", "Dana"],
  ["I've cc'd Lee, who can help.", "Lee"],
  ["Lee is copied on this email.", "Lee"],
  ["Please write to dana.ruiz@bellwether.example.", "dana.ruiz@bellwether.example"],
  ["For refunds, please e-mail Dana Ruiz (dana.ruiz@bellwether.example).", "Dana Ruiz"],
  ["Someone in registration will call you.", "Someone in registration"],
  ["Our billing team will be in touch.", "Our billing team"],
  ["The right person for this is Lee Park.", "Lee Park"],
  ["Lee Park is the right person for this.", "Lee Park"],
  ["You can reach Dana at 312-555-0100.", "Dana"],
  ["Feel free to call Lee any time.", "Lee"],
  ["Your request has been forwarded to Dana Ruiz.", "Dana Ruiz"],
  ["I will ask Dana to call you.", "Dana"],
  ["I'll have Lee send the form.", "Lee"],
  ["Let me put you in touch with Dana.", "Dana"],
  ["I'm looping in Lee Park.", "Lee Park"],
  ["Adding Dana to this thread.", "Dana"],
  ["@Dana can you send the badge?", "Dana"],
  ["Dana can help you with the hotel.", "Dana"],
  ["Dr. Maria van der Berg will answer your question.", "Dr. Maria van der Berg"],
  ["Our registrar, Lee Park, will process the form.", "Lee Park"],
  ["My colleague Dana is looking into it.", "Dana"],
  ["Dana handles the exhibitor badges.", "Dana"],
  ["Please send the signed form to Lee Park.", "Lee Park"],
  ["If you have questions about dues, contact our billing team.", "our billing team"],
  ["Ms. Ruiz will confirm the date.", "Ms. Ruiz"],
  ["Questions should be directed to Dana Ruiz.", "Dana Ruiz"],
  ["You will hear from Dana by Friday.", "Dana"],
  ["Dana Ruiz, who runs registration, will call you.", "Dana Ruiz"],
  ["I forwarded your note to Dana.", "Dana"],
  ["I suggest you speak with Lee Park.", "Lee Park"],
  ["Please reach out to Dana directly.", "Dana"],
  ["Dana's going to send it.", "Dana"],
  ["I have referred your complaint to our director, Lee Park.", "Lee Park"],
  ["Please let Dana know which room you prefer.", "Dana"],
  ["I handed this over to Lee yesterday.", "Lee"],
  ["Could you please contact Dana about it?", "Dana"],
  ["Going forward, please copy Lee on your mails.", "Lee"],
  ["Dana or Lee will call you.", "Lee"],
  ["Lee (ext. 214) will take it from here.", "Lee"],
  ["Dana has agreed to take this over.", "Dana"],
  ["Your new contact is Dana Ruiz.", "Dana Ruiz"],
  ["I will forward your question to Dana.", "Dana"],
  ["Dana, copied here, will help.", "Dana"],
  ["Lee is working on your invoice.", "Lee"],
  ["I shared your idea with Dana and Lee.", "Lee"],
  ["Hi Peggy, Lee will send the form.", "Lee"],
  ["The member services team will get back to you.", "member services team"],
  ["Contact José Núñez for a pass.", "José Núñez"],
  ["Dana would be happy to walk you through it.", "Dana"],
  ["I've let Dana know, and she will call you.", "Dana"],
  ["cc: Dana Ruiz", "Dana Ruiz"],
  ["Dana and Lee will prepare the form.", "Dana"],
  ["I spoke with Dana, who will send your badge.", "Dana"],
  ["Dana Ruiz, Bellwether Association (ext. 12), will call you.", "Dana Ruiz"],
];
test.each(handing)("%s -> %s", (text, person) => {
  const found = readHandoffs(sentences(text)).find((h) => h.person === person);
  expect(found).toBeDefined();
  expect(text.slice(found!.personStart, found!.personEnd)).toBe(person);
});

test.each([
  "I spoke with Dana yesterday.",
  "Dana Ruiz runs registration.",
  "Dana told me the room is booked.",
  "According to Dana, the fee is $450.",
  "Please call me at 312-555-0100.",
  "Please contact us with any questions.",
  "I will follow up tomorrow.",
  "You can reach me at ext. 12.",
  "Dana said hello.",
  "Dana attended the meeting.",
  "Dana will be on vacation next week.",
  "Lee will not attend.",
  "I met Dana at the gala.",
  "Registration will open in May.",
  "The board will meet on Friday.",
  "Payment will be processed within five days.",
  "Please see Dana's comments below.",
  "Thank you for your note to Dana.",
  "It will be sent on Friday.",
  "This will help us.",
  "We will send the badge.",
  "I talked to Lee about your badge.",
  "Dana was at the desk on Monday.",
  "Please send the form by Friday.",
  "Please see the attached form.",
  "I will see Dana on Monday.",
  "Dana and I reviewed your proposal.",
  "As Dana mentioned, the fee went up.",
  "I got the number from Dana.",
  "Attendees will receive a badge.",
  "Contact details are below.",
  "Please call the hotel.",
  "Best regards, Dana",
  "I have known Dana for years.",
  "The roster that Dana prepared is attached.",
  "Everyone will get a copy.",
  "Please send me the form.",
  "Let me know.",
  "Please contact me or my assistant if the hotel calls.",
  "I received the form from Dana.",
  "My name is Dana Ruiz.",
  "Say hello to Dana.",
  "I met with Dana and Lee on Monday.",
  "Hi Dana, will call you tomorrow.",
  "Please call ASAP.",
])("hands nothing over: %s", (text) => {
  expect(readHandoffs(sentences(text))).toEqual([]);
});

test("kind, role and address are told", () => {
  const one = (text: string) => readHandoffs(sentences(text))[0];
  expect(one("Please contact Dana Ruiz.")).toMatchObject({ kind: "refer", role: false, address: null });
  expect(one("Dana will call you.")).toMatchObject({ kind: "act" });
  expect(one("I have passed your note to Dana.")).toMatchObject({ kind: "passed" });
  expect(one("Dana Ruiz (copied) will call you.")).toMatchObject({ kind: "copied" });
  expect(one("Someone in registration will call you.")).toMatchObject({ kind: "act", role: true });
  expect(one("Please write to Dana (dana.ruiz@bellwether.example).")).toMatchObject({
    person: "Dana",
    address: "dana.ruiz@bellwether.example",
  });
});

test("a condition hands nothing over, what follows from it does", () => {
  expect(readHandoffs(sentences("Tell me if Dana will call you."))).toEqual([]);
  expect(readHandoffs(sentences("If you like, Dana will call you."))).toHaveLength(1);
});

test("each of two people is a handoff", () => {
  expect(
    readHandoffs(sentences("Please contact Dana Ruiz at ext. 12 or Lee Park at ext. 14.")).map((h) => h.person),
  ).toEqual(["Dana Ruiz", "Lee Park"]);
});
