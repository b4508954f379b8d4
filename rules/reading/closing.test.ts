import { expect, test } from "vitest";
import { asksForReply, readClosing } from "./closing.ts";
import { splitSentences } from "./sentences.ts";
import { linesOf } from "./text.ts";

const sentences = (text: string) => splitSentences(linesOf(text));

const BODY =
  "Hi Peggy,\n\nThe roster is complete now. The board met on Monday and took the decision. Your badge will be at the desk.\n\n";
const closing = (text: string, wrapped = true) => readClosing(splitSentences(linesOf(text), wrapped));
const ending = (sentence: string) => closing(`${BODY}${sentence}\n\nKind regards,\nSam Ruiz`);

test.each([
  "Thank you for your membership.",
  "Thank you for your patience.",
  "Thanks so much for your help with this.",
  "Thank you, Dr. Chen, for bringing this to us.",
  "We appreciate your business.",
  "I really appreciate your patience.",
  "Your support is greatly appreciated.",
  "We value your membership.",
  "We are grateful for your support.",
  "Thank you again for your question.",
  "Thanks again!",
  "It was a pleasure to help you today.",
  "Many thanks for waiting.",
  "Thank you for being a member of the union.",
  "Thanks for writing.",
  "Thank you both for your time.",
  "I appreciate you taking the time to write.",
  "Thank you very much for choosing Bellwether.",
  "We truly appreciate your continued support.",
  "Thanks in advance for the form.",
  "Thank you once more for your kind words.",
  "Thank you Peggy for all you do.",
  "We thank you for your loyalty.",
  "On behalf of the board, thank you for serving.",
  "Thanks a lot for flagging this.",
  "It has been a pleasure working with you.",
  "We're so glad to have you as a member.",
  "Thanks ever so much for your understanding.",
  "With thanks for your support,",
  "My thanks for your quick answer.",
  "Appreciate your patience.",
  "Your question is much appreciated.",
  "I appreciate that you told us.",
  "Thank you and your board for the warm welcome.",
  "We could not do this without your support.",
])("thanks where it closes, not where it opens: %s", (sentence) => {
  expect(ending(sentence).thanks?.text).toBe(sentence);
  expect(closing(`${BODY}${sentence}\n\nKind regards,\nSam Ruiz`, false).thanks?.text).toBe(sentence);
  const opening = closing(
    `Dear Ms. Chen,\n\n${sentence}\n\nThe roster is complete.\n\nPlease call me if you need anything else.\n\nRegards,\nSam`,
  );
  expect(opening.thanks).toBeNull();
  expect(opening.openingThanks?.text).toBe(sentence);
});

test.each([
  "Thanks to Dana, the roster is complete.",
  "I would appreciate it if you could send the form.",
  "We'd appreciate a reply by Friday.",
  "No thanks are needed.",
  "Thank goodness the room was free.",
  "Please thank Dana when you see her.",
  "Any help would be appreciated.",
  "I'd be grateful if you could confirm.",
  "The thank-you note is on its way.",
  "The value of your house is not relevant.",
  "We thanked the hotel for the room.",
])("thanks nobody we write to: %s", (sentence) => {
  expect(ending(sentence)).toMatchObject({ thanks: null, bareThanks: null });
});

test.each(["Thanks,\nSam", "Thanks,\n\nRegards, Sam", "Thank you!\n\nSam"])(
  "a thanks for nothing is told apart: %j",
  (end) => {
    expect(closing(BODY + end)).toMatchObject({ thanks: null, bareThanks: { text: end.split("\n")[0] } });
  },
);

test("a mail that is one thanks closes with it", () => {
  expect(closing("Hi Lee,\n\nThank you for the roster.\n\nSam").thanks?.text).toBe("Thank you for the roster.");
});

const MEETING = "The spring meeting is on 14 May.";
test.each([
  `${MEETING}\n\nThank you for your membership.\n\n${MEETING}`,
  "Thank you for your membership.",
  "Could you confirm the date by Friday?\n\nThank you for your time.",
])("a line of files or an invitation below leaves a closing thanks in its place: %j", (body) => {
  const files = ["Attached: Budget-2026.xlsx", "Attachments:\n- Budget-2026.xlsx\n- Minutes.pdf"];
  for (const end of ["", "Please let me know if you need anything else.", ...files])
    expect(closing(`Hi Peggy,\n\n${body}\n\n${end}`).thanks?.text).toContain("Thank you for your");
});

test("a thanks that opens stays one above a line of files", () => {
  const text = `Thank you for your note.\n\n${MEETING}\n\nAttached: Budget-2026.xlsx`;
  expect(closing(text)).toMatchObject({ thanks: null, openingThanks: { text: "Thank you for your note." } });
});

test("pleasantries do not make an opening thanks a closing one", () => {
  expect(closing(`Hi Lee,\n\nI hope you are well. Thank you for your note. ${BODY.slice(11)}Sam`)).toMatchObject({
    thanks: null,
    openingThanks: { text: "Thank you for your note." },
  });
});

test.each([
  "Please call me if you need anything else.",
  "Please call me at 312-555-0100 if you need anything else.",
  "Let me know if you have any questions.",
  "I am happy to help.",
  "If you need anything else, I am here to help.",
  "Please don't hesitate to contact me.",
  "Feel free to reach out with any questions.",
  "Do not hesitate to reach out.",
  "Should you have any questions, please give us a call.",
  "If there is anything else we can do for you, please let us know.",
  "Is there anything else I can help you with?",
  "You can reach me at 312-555-0100.",
  "I can be reached at extension 12.",
  "My direct line is 312-555-0100.",
  "Call me any time.",
  "Any questions, just shout.",
  "Please contact our office with any questions.",
  "Please write to us whenever something is unclear.",
  "We are always glad to hear from you; just call us.",
  "I'd be glad to walk you through it by phone.",
  "Reach out any time.",
  "We are only a phone call away.",
  "Please reply to this e-mail if anything is missing.",
  "Questions? Call us at 312-555-0100.",
  "Let us know how we can help.",
  "If you have questions, contact our billing team.",
  "Drop me a line if you get stuck.",
  "If I can be of further assistance, please let me know.",
  "Please get in touch if anything is unclear.",
  "You are welcome to contact me directly.",
  "I'm just an email away if you need me.",
  "Please do let us know if we can assist further.",
  "If you run into trouble, email me.",
  "Please feel free to contact me or Dana at any time.",
  "Any further questions can be sent to me.",
  "I remain at your disposal for any questions.",
  "As always, I'm here if you need anything.",
  "Always happy to talk it through.",
  "Let me know if that doesn't work for you.",
  "Ring me if you would rather talk it over.",
  "We're here to help.",
  "Our team is happy to answer any questions.",
  "Just reply to this message and I will help.",
  "If I missed anything, please write or call.",
  "I'm on my cell if you need me.",
  "Please write or ring if your flight is late: 312-555-0110.",
  "I'm around all day if it helps to talk.",
  "Questions are always welcome.",
  "Yell if you need the contract.",
  "Tell me which you'd like in print.",
  "Send me anything you'd like me to raise.",
  "If ten minutes is too tight, say so.",
  "Tell me which you'd like to meet and I'll set it up.",
  "I am at my desk until five if you want to talk.",
  "We're in the office all week if you need us.",
  "Your questions are welcome at any time.",
  "We welcome your questions.",
  "I welcome any comments on the draft.",
  "Call or text if the room is not ready.",
  "Please e-mail or phone with any changes.",
  "If something looks off, tell me.",
  "If the date is wrong, please say so.",
  "If noon is too early, just say the word.",
  "Tell us what else would help.",
  "Bring me anything that looks odd.",
  "Say the word and I'll send the contract.",
  "Any feedback is welcome.",
  "I'll be by the phone all afternoon should you need me.",
  "I'm in all week if you want to go over it.",
  "Ring or write whenever it suits you.",
  "If the room is too small, tell me and I'll move you.",
  "I'm a text away.",
  "The door stays open.",
])("invites: %s", (sentence) => {
  expect(ending(sentence).invitation?.text).toContain(sentence.split("? ").at(-1));
});

test.each([
  "Let me know.",
  "Dana will call you on Friday.",
  "I will let you know.",
  "You called me last week.",
  "We contacted the hotel.",
  "Please contact Dana Ruiz in registration.",
  "I was happy to see you at the gala.",
  "Please send us the form by Friday.",
  "I will call you tomorrow.",
  "The hotel contacted us.",
  "If you pay by Friday, the fee is $400.",
  "If you need a badge, print it at home.",
  "Please ask the hotel for a late check-out.",
  "We look forward to seeing you in May.",
  "Noted.",
  "The desk is available to members.",
  "I look forward to hearing from you.",
  "Please email me the form.",
  "They asked us for help.",
  "Guests are welcome.",
  "Dana will tell you which room.",
  "Please call or e-mail Dana Ruiz in registration.",
  "We are in the hall until noon.",
  "He didn't say so.",
  "If you say so, we will wait.",
  "They can tell us which room is ours.",
  "The board asked if the treasurer would say so.",
  "We welcome Dana to the team.",
  "Members are welcome to the reception.",
  "The desk is around the corner if you come by car.",
])("does not invite: %s", (sentence) => {
  expect(ending(sentence).invitation).toBeNull();
});

test("a question that asks for an answer asks for a reply", () => {
  expect(asksForReply(sentences("Could you confirm by Friday?"))).toBe(true);
  expect(asksForReply(sentences("Please confirm by Friday."))).toBe(true);
  expect(asksForReply(sentences("I confirm the date. How are you?"))).toBe(false);
});
