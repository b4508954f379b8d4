import { closingFix, lacksInvitation } from "../closing-line.ts";
import { defineRule } from "../rule.ts";

export const closingInvitation = defineRule({
  id: "closing-invitation",
  title: "Invite them to come back",
  why: "An open door saves them the doubt whether they may ask again.",
  clauses: ["bostrom 2.8b", "bostrom 3.4", "client-service ext-7", "customer-quality S2", "customer-quality P-close"],
  severity: "warning",
  safe: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => !message.empty() && !message.isQuickAnswer(),
  check: ({ message }) =>
    lacksInvitation(message)
      ? [{ at: null, message: "Nothing invites them to be in touch again; add a line that does." }]
      : [],
  mend: (_problem, { message }) => [closingFix(message)],
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May. Thank you for your patience.\n\nBest regards,\nSam",
        after:
          "Hi Peggy,\n\nIt is on 14 May. Thank you for your patience.\n\nPlease let me know if you need anything else.\n\nBest regards,\nSam",
      },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nLet me know.\n\nBest regards,\nSam" },
      { body: "<p>Hi Peggy,</p><p>It is on 14 May. Thank you for your patience.</p><p>Sam</p>", html: true },
      {
        body: "Hi Peggy,\n\nIt is on 14 May. Isn't that great? Thank you for your patience.\n\nSam",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May. Please call me at 312-555-0100 if you need anything else.\n\nSam" },
      {
        body: "Hi Peggy,\n\nIt is on 14 May. Please write or ring if your flight is late: 312-555-0110.\n\nSam",
        because: "whatever the occasion, they may be in touch",
      },
      { body: "Hi Peggy,\n\nIt is on 14 May. Kindly revert if you need further information.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. Thanks for checking, and shout if anything's unclear.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. Any trouble at all, my mobile is 312-555-0100.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May. Please keep me posted on how it goes.\n\nSam" },
      { body: "Hi Peggy,\n\nThank you. I am happy to help with anything further.\n\nSam" },
      {
        body: "Hi Peggy,\n\nCould you confirm the date by Friday?\n\nThank you,\nSam",
        because: "the question asks for an answer itself",
      },
    ],
  },
});
