import { expect, test } from "vitest";
import { isAnswered, readQuestions } from "./questions.ts";
import { splitSentences } from "./sentences.ts";
import { linesOf } from "./text.ts";

const sentences = (text: string) => splitSentences(linesOf(text));

test.each([
  "Could you send me the form",
  "When is the deadline?",
  "Please let us know whether you will attend.",
  "Please let me know if you can come on Tuesday.",
  "Let me know how many badges you need.",
  "I'd like to know when the dues are payable.",
  "I was wondering if the invoice could be reissued.",
  "Can we pay by cheque",
  "How do I register my colleague",
  "What about parking?",
  "Which session would you recommend",
  "Peggy, do you have the roster?",
  "And what is the member rate?",
  "Please confirm whether the room is booked.",
  "If the room is free, could you book it for us.",
  "Who should I contact about badges",
  "Also: are guests allowed?",
  "My question is whether guests may join.",
  "Do you accept credit cards.",
  "We would like to know if the webinar is recorded.",
  "Could you tell me what the fee is?",
  "Any update on the refund?",
  "Is it possible to change the name on the badge",
  "Would you please re-issue the invoice to the chapter.",
  "Please tell us which hotel you prefer.",
  "Is lunch included",
  "Are badges ready",
  "Is parking free",
])("asks: %s", (text) => {
  expect(readQuestions(sentences(text)).map((q) => text.slice(q.start, q.end))).toEqual([text]);
});

test.each([
  "Let me know if you have any questions.",
  "Please let me know if there is anything else I can help with.",
  "How are you?",
  "Do not hesitate to call me.",
  "Have a great day.",
  "Should you have any questions, call me.",
  "What we need is a new form.",
  "When you arrive, ask for Dana.",
  "Will do.",
  "Do let me know.",
  "I asked whether the room was free.",
  "Which is great.",
  "How to register: fill in the form.",
  "Had we known, we would have called.",
  "If you would like a copy, let me know.",
  "Let us know when you have had a chance to review it.",
  "Thank you for asking what the fee is.",
  "Is attached.",
  "Is still open.",
  "Is now included.",
  "Are signed and scanned.",
  "Can do!",
  "Are you sure? Yes, I am.",
  "May you have a great trip.",
  "That is why we changed it.",
  "What a lovely event.",
  "I wonder at the sunset.",
  "Let me know if you need me to resend it.",
  "Please let me know what you need.",
])("asks nothing: %s", (text) => {
  expect(readQuestions(sentences(text))).toEqual([]);
});

const answers: [question: string, reply: string, answered: boolean][] = [
  ["When is the registration deadline?", "The registration fee is $450.", false],
  ["What is the registration fee?", "The fee is $450.", true],
  ["When is the deadline?", "Registration closes on 3 May.", true],
  ["Can guests join the dinner?", "Yes, of course.", true],
  ["Can guests join the dinner?", "The fee is $450.", false],
  ["Could you send me the roster?", "The roster is attached.", true],
  ["Is there parking at the hotel?", "Thank you for your question about parking. The fee is $450.", false],
  ["How do I change the name on my badge?", "You can edit it on your profile page.", false],
  ["How do I change the name on my badge?", "To change a name, sign in and choose Badge.", true],
  ["Do you offer a student rate?", "Dana will get back to you on this.", true],
  ["What is the deadline and can I pay by check?", "You may pay by check until May 3.", true],
  ["Where is the venue?", "The venue is at 12 Main Street.", true],
  ["Is the room booked?", "Thank you for asking: the room is booked for Thursday.", true],
  ["Is there parking?", "Thank you for asking about parking: the fee is $450.", false],
  ["Is there parking at the hotel?", "Thank you for asking.", false],
  ["Do you want classroom or theater?", "Theater please!", true],
  ["Do you need the form or the check first?", "The check, please.", true],
  ["Do you need the form or the check first?", "Dana is at lunch.", false],
  [
    "What does it cost and how do I apply?",
    "We are glad to hear from you. Membership is $240 a year. It runs from January. You can apply online. The board meets monthly.",
    true,
  ],
  ["What’s the difference between gold and silver at the show?", "Gold includes two booths; silver has one.", true],
  ["What’s the difference between gold and silver at the show?", "Gold is sold out.", false],
  ["Hey, did the 990 go out?", "Yes: Omar filed it on Monday.", true],
  ["Will the office be open the week of Thanksgiving?", "We are closed on Thursday and Friday.", true],
  ["Is registration still open?", "It ended, and is closed.", true],
  ["Is the hall available?", "It is taken that day.", true],
  ["Can you extend the deadline?", "Yes, gladly.", true],
  ["When is the deadline?", "Yes, gladly.", false],
  ["Who will chair the panel?", "Lee Park will.", true],
  ["Have you paid the hotel?", "We sent the payment.", true],
  ["Can the printer take it, and by when do they need it?", "The printer takes a new file now.", false],
  ["Can the printer take it, and by when do they need it?", "The printer takes a new file until Friday.", true],
  ["How much is the booth and when do you need payment?", "The booth is $900.", false],
  ["3) Should I send the logo again?", "1) December 1. 2) It is fine. 3) Please do so.", true],
  ["3) Should I send the logo again?", "1) December 1. 2) It is fine.", false],
];
test.each(answers)("%s | %s | %s", (question, reply, answered) => {
  expect(isAnswered(question, sentences(reply))).toBe(answered);
});

test("answers numbered as the questions stand", () => {
  const asked = ["Who signs for the chapter?", "Which stock is it?"];
  const answered = (reply: string) => asked.map((question) => isAnswered(question, sentences(reply), asked));
  expect(answered("1. Dana.\n2. Plastic.")).toEqual([true, true]);
  expect(answered("1. Dana.")).toEqual([false, false]);
});
