import { defineStandard } from "./standard.ts";

export const customerQuality = defineStandard(
  "customer-quality",
  "Customer service quality standards (AdvisoryCloud)",
  [
    [
      "pre-1",
      "Speed, empathy, solutions and efficiency build the relationship.",
      { statistics: "speed, promises, messages to a solution" },
    ],
    ["pre-2", "Let customers tell you what upsets them.", { notInSoftware: "listening, not a text" }],
    ["S1", "Aim higher than what customers expect.", { notInSoftware: "can't be read from a text" }],
    ["S2", "Greet and part courteously.", { rules: "salutation-present closing-thanks closing-invitation" }],
    ["S3", "See needs coming, and act first.", { notInSoftware: "can't be read from a text" }],
    [
      "S4",
      "Show empathy, act at once, and tell of delays.",
      { rules: "apology-when-complaint late-reply-acknowledged" },
    ],
    ["S5", "Say how long it takes, when it is done, and what may delay it.", { rules: "process-time-stated" }],
    ["S6", "Keep customers posted on progress.", { list: "promises and holding replies that wait for news" }],
    ["S7", "Answer every question in the first reply.", { rules: "question-unanswered" }],
    ["S8", "Look things up, so that what you say is right.", { rules: "fact-mismatch weekday-date-mismatch" }],
    [
      "S9",
      "Answer to each other for the service you owe.",
      { statistics: "what was mended, ignored and called wrong" },
    ],
    [
      "S10",
      "Make it up to upset customers with the offers there are.",
      { notInSoftware: "which offer fits is the writer's choice" },
    ],
    [
      "P-close",
      "When you close: thank, value their business, sum up what you did.",
      { rules: "closing-thanks closing-invitation" },
    ],
    ["P1", "Nearly every call is answered in three rings.", { statistics: "for mail, the share answered in time" }],
    [
      "P2",
      "Voicemail is answered within four working hours.",
      { clock: "voicemail that arrives as mail gets a reply-by" },
    ],
    [
      "P3",
      "Say who you are, and use the first name.",
      { rules: "salutation-names-recipient salutation-matches-signoff signature-present" },
    ],
    [
      "P4, P6, P7, H1-H3",
      "Calls and holding: listen, ask first, check in, give thanks.",
      { notInSoftware: "a phone call, not mail" },
    ],
    [
      "P5",
      "Hand over with notes, with consent, and with the colleague's name and number.",
      { rules: "cc-on-handoff handoff-names-contact handoff-states-need" },
    ],
    ["P8", "Say that a colleague is unavailable, and offer to help.", { rules: "absence-privacy" }],
    ["P9", "After a call, write what was said and what happens next.", { rules: "recap-needs-next-steps" }],
    ["P10", "Log each call on its case.", { notInSoftware: "belongs in the case system" }],
    [
      "P11 - P14",
      "Follow the script, and make sure who is calling.",
      { notInSoftware: "who somebody is can't be told from a mail" },
    ],
    [
      "M1",
      "Answer e-mail within eight working hours.",
      { clock: "reply-by", statistics: "answered within the standard" },
    ],
    ["M2", "Urgent mail is answered within eight working hours as well.", { clock: "reply-by, the same for all mail" }],
    [
      "M3",
      "A full day away or more: an auto-reply with your return and a contact.",
      { rules: "auto-reply-return-date auto-reply-contact" },
    ],
    ["M4", "Templates are a start; make each one personal.", { rules: "template-unpersonalised placeholder-left" }],
    ["M5", "Write clearly, so that it works.", { rules: "spelling repeated-word" }],
    ["L1", "Chats are answered within five minutes.", { notInSoftware: "chat, not mail" }],
    ["L2", "Always introduce yourself first.", { rules: "signature-present" }],
    ["L3", "Solve it with as few messages as you can.", { statistics: "messages to a solution" }],
  ],
);
