import { closingFix, lacksThanks } from "../closing-line.ts";
import { defineRule } from "../rule.ts";

export const closingThanks = defineRule({
  id: "closing-thanks",
  title: "Thank them before you close",
  why: "The last thing they read should be that their business, question or patience is valued.",
  clauses: [
    "bostrom 2.8a",
    "client-service tel-6",
    "client-service ext-7",
    "customer-quality S2",
    "customer-quality P-close",
  ],
  severity: "warning",
  safe: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => !message.empty() && !message.isQuickAnswer(),
  check: ({ message }) =>
    lacksThanks(message)
      ? [{ at: null, message: "Nothing thanks them before you sign off; add a line that does." }]
      : [],
  mend: (_problem, { message }) => [closingFix(message)],
  examples: {
    bad: [
      {
        body: "<p>Hi Peggy,</p><ul><li>The meeting is on 14 May.</li><li>Lunch is at noon.</li></ul>",
        html: true,
        after:
          "<p>Hi Peggy,</p><ul><li>The meeting is on 14 May.</li><li>Lunch is at noon.</li></ul><p>Thank you for getting in touch. Please let me know if you need anything else.</p>",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam",
        after:
          "Hi Peggy,\n\nIt is on 14 May.\n\nThank you for getting in touch. Please let me know if you need anything else.\n\nBest regards,\nSam",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May. Please call me if you need anything else.\n\nThanks,\nSam",
        after:
          "Hi Peggy,\n\nIt is on 14 May. Please call me if you need anything else.\n\nThank you for getting in touch.\n\nThanks,\nSam",
      },
      {
        body: "<div>Hi Peggy,</div><div><br></div><div>Thank you for your mail. It is on 14 May.</div><div><br></div><div>The hall opens at nine.</div><div>Lunch is at noon.</div><div>Please call me if you need anything else.</div><div><br></div><div>Best,</div><div>Sam</div>",
        html: true,
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nThank you for your patience.\n\nBest regards,\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. We appreciate your membership.\n\nBest regards,\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. Your flexibility made this easy, thank you.\n\nBest regards,\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. A big thank-you for your support.\n\nBest regards,\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSo thankful for your patience!\n\nBest regards,\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. We couldn't do this without your support.\n\nBest regards,\nSam" },
      {
        body: "Dana, it is on 14 May.",
        to: [{ address: "dana.ruiz@bellwether.example" }],
        because: "the mail stays in the house",
      },
    ],
  },
});
