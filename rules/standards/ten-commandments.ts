import { defineStandard } from "./standard.ts";

export const tenCommandments = defineStandard("ten-commandments", "10 Commandments of client service", [
  ["1", "One mistake is forgiven; the same one again costs the client.", { statistics: "repeat misses per client" }],
  [
    "2",
    "Do what you promised, by the time you promised.",
    { list: "promises with their due time", statistics: "promises kept" },
  ],
  ["3a", "Promise nothing you aren't sure of.", { rules: "overpromise promise-date-impossible" }],
  [
    "3b",
    "If a promise slips, agree on a new date before the old one passes.",
    { list: "a promise about to fall due asks: keep or renegotiate" },
  ],
  ["4", "Don't keep promises in your head; write them on the list.", { list: "promises read from the mail you send" }],
  [
    "5",
    "Acknowledge every message; if the answer must wait, say until when.",
    { rules: "holding-reply-needs-date", clock: "reply-by" },
  ],
  [
    "6",
    "Answer in half the time they expect.",
    { clock: "the time to aim for", statistics: "answered within the aim" },
  ],
  [
    "7",
    "Look through your list before the day ends; keep one list.",
    { list: "what is still open today, all in one place" },
  ],
  ["8", "Let an auto-reply answer while you are away.", { rules: "auto-reply-return-date auto-reply-contact" }],
  ["9a", "Don't excuse yourself with technology.", { rules: "tech-excuse" }],
  [
    "9b",
    "A failed delivery or an outage is ours to solve.",
    { statistics: "a check that fails never holds a mail back" },
  ],
  ["10", "What you sell is one thing, how you serve another.", { notInSoftware: "a principle, not a text" }],
]);
