import { defineStandard } from "./standard.ts";

export const clientService = defineStandard("client-service", "Client Service Standard", [
  [
    "intro",
    "These behaviours can be measured, appraisals included.",
    { statistics: "per team, from five people up; your own to you" },
  ],
  [
    "def",
    "A client buys from us, or is a colleague who depends on our work.",
    { statistics: "mail told apart as internal and external" },
  ],
  ["ext-1", "Start with a courteous greeting.", { rules: "salutation-present salutation-names-recipient curt-reply" }],
  ["ext-2a", "Listen well and act at once.", { rules: "question-unanswered", clock: "reply-by" }],
  ["ext-2b", "Tell clients when something takes longer than they expect.", { rules: "late-reply-acknowledged" }],
  [
    "ext-3",
    "Say how long it normally takes, when it will be done, and what may delay it.",
    { rules: "process-time-stated" },
  ],
  [
    "ext-4",
    "Keep in touch: tell clients how far things are.",
    { list: "promises and holding replies that wait for news" },
  ],
  ["ext-5", "Answer requests from the website within 24 hours of working days.", { clock: "reply-by" }],
  [
    "ext-6",
    "Tell applicants, within 24 hours of the normal time, when they will know.",
    { rules: "process-time-stated", clock: "reply-by" },
  ],
  ["ext-7", "End courteously too.", { rules: "closing-thanks closing-invitation signature-present" }],
  ["int-1", "Be courteous with each other.", { rules: "blame-language buck-passing defensive-tone non-apology" }],
  [
    "int-2",
    "Colleagues too learn how long something takes and what may delay it.",
    { notInSoftware: "a rule on internal mail would mostly be noise" },
  ],
  ["int-3", "Give colleagues news of their request every day.", { list: "promises to colleagues that are still open" }],
  ["int-4", "Settle a problem with the colleague it concerns.", { notInSoftware: "needs to know who reports to whom" }],
  ["int-5", "Be considerate, and help each other.", { notInSoftware: "an attitude, not a text" }],
  ["int-6", "Object to remarks that don't belong at work.", { rules: "inappropriate-language" }],
  [
    "tel-1 ... tel-3, tel-5",
    "On the phone: be quick, say who you are, listen, ask before putting on hold.",
    { notInSoftware: "a phone call, not mail" },
  ],
  [
    "tel-4",
    "If you can't help, give the name and number of the colleague who will.",
    { rules: "handoff-names-contact cc-on-handoff" },
  ],
  ["tel-6", "Thank people when you part.", { rules: "closing-thanks" }],
  [
    "tel-7",
    "Say that a colleague is unavailable, not why; offer to take it on if urgent.",
    { rules: "absence-privacy" },
  ],
  [
    "vm-1",
    "Answer voicemail within 24 hours of working days.",
    { clock: "voicemail that arrives as mail gets a reply-by" },
  ],
  [
    "vm-2",
    "Half a day away or more: a voicemail greeting with your return and a contact.",
    { textCheck: "the greeting's words can be checked as an auto-reply" },
  ],
  [
    "email-1",
    "Answer e-mail within 24 hours of working days.",
    { clock: "reply-by", statistics: "answered within the standard" },
  ],
  [
    "email-2",
    "A full day away or more: an auto-reply with your return and a contact.",
    { rules: "auto-reply-return-date auto-reply-contact" },
  ],
  ["gen-1", "Give clients more than they expect.", { notInSoftware: "can't be read from a text" }],
  ["gen-2", "See needs coming.", { notInSoftware: "can't be read from a text" }],
  [
    "gen-3",
    "Answer to each other for keeping this standard.",
    { statistics: "what was mended, ignored and called wrong" },
  ],
  [
    "gen-4",
    "Mind your tone, and stay professional.",
    { rules: "blame-language defensive-tone curt-reply inappropriate-language" },
  ],
  ["gen-5", "Praise colleagues who live up to it.", { statistics: "what went well is counted too" }],
]);
