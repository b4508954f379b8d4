import { defineStandard } from "./standard.ts";

export const unspokenContract = defineStandard("unspoken-contract", "The unspoken contract (Staff One HR)", [
  [
    "E1",
    "Reply in time; without an answer yet, acknowledge and say where things stand.",
    { clock: "reply-by", rules: "holding-reply-needs-date" },
  ],
  ["E2a", "Write politely and clearly.", { rules: "curt-reply defensive-tone" }],
  [
    "E2b",
    "Read your mail over twice, then send it.",
    { textCheck: "passed checks always end with: read it once more" },
  ],
  ["E3", "Help with questions, and see problems coming.", { rules: "question-unanswered" }],
  ["E4, E6", "Be a partner who treats their business as your own.", { notInSoftware: "an attitude, not a text" }],
  [
    "E5",
    "Apologise where it is due, whoever erred, and show you understand.",
    { rules: "apology-when-complaint non-apology" },
  ],
  ["N1", "Never be abrupt.", { rules: "curt-reply" }],
  ["N2", "Never say it isn't your job; find who can help.", { rules: "buck-passing" }],
  ["N3", "Never blame or insult a client.", { rules: "blame-language inappropriate-language" }],
  ["N4", "Never cut short somebody who needs to be heard.", { rules: "apology-when-complaint" }],
  ["N5", "Never answer defensively.", { rules: "defensive-tone" }],
]);
