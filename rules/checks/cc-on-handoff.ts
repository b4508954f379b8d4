import { sameAddress } from "../fix.ts";
import { addCc, defineRule } from "../rule.ts";

export const ccOnHandoff = defineRule({
  id: "cc-on-handoff",
  title: "Copy the colleague you hand the client to",
  why: "The client sees that the colleague knows, and the colleague has the mail.",
  clauses: ["bostrom 2.9", "bostrom 1.3", "bostrom 4.9", "client-service tel-4", "customer-quality P5"],
  severity: "warning",
  safe: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, directory, draft }) => {
    const seen = new Set<string>();
    return message.handoffs().flatMap(({ start, end, person, mailbox, candidates, copied }) => {
      const key = (mailbox?.address ?? person).toLowerCase();
      if (copied || seen.has(key) || candidates.some((one) => sameAddress(one, draft.from))) return [];
      if (candidates.length === 0 || !candidates.some((one) => directory.isInside(one))) return [];
      seen.add(key);
      const at = { start, end };
      const names = candidates.map(({ name, address }) => name ?? address).join(" or ");
      const words = mailbox
        ? `You point them to ${names}, who is not copied on this mail; copy them.`
        : `Which ${person} do you mean, ${names}? Copy the right one.`;
      return [{ at, message: words, about: mailbox }];
    });
  },
  mend: ({ about: mailbox }) => (mailbox ? [addCc(mailbox)] : []),
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nPlease contact Dana Ruiz about your badge.\n\nSam",
        after: { cc: [{ address: "dana.ruiz@bellwether.example", name: "Dana Ruiz" }] },
      },
      { body: "<p>Hi Peggy,</p><p>Lee will follow up with you on Monday.</p>", html: true },
      { body: "Hi Peggy,\n\nI have passed this to Dana, who will send your badge.\n\nSam" },
      { body: "Hi Peggy,\n\nQuestions about the invoice can go to Lee.\n\nSam" },
      { body: "Hi Peggy,\n\nPlease contact Dana M. Ruiz about your badge.\n\nSam" },
      { body: "Hi Peggy,\n\nChris will call you about the hall.\n\nSam" },
      {
        body: "Hi Peggy,\n\nPlease contact Ms. Park about your badge.\n\nSam",
        after: { cc: [{ address: "lee.park@bellwether.example", name: "Lee Park" }] },
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nPlease contact Dana Ruiz about your badge.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example" }],
      },
      {
        body: "Hi Peggy,\n\nI will ask Lee and get back to you. Dana will speak at the dinner.\n\nSam",
        because: "the matter stays with the writer",
      },
      {
        body: "Hi Peggy,\n\nLee is checking the figures, and I will send them on Friday.\n\nSam",
        because: "it is the writer who answers",
      },
      { body: "Hi Peggy,\n\nYou'll see Lee at the gala.\n\nSam", because: "nothing goes to him" },
      {
        body: "Hi Peggy,\n\nI spoke with Dana, and your badge is in the post.\n\nSam",
        because: "a report hands nothing over",
      },
      { body: "Hi Peggy,\n\nPlease ask Robin Gray at your bank.\n\nSam", because: "the person is outside the house" },
      {
        body: "Hi Peggy,\n\nPlease contact me, Sam Ruiz, about your badge.\n\nSam",
        because: "the person is the writer",
      },
    ],
  },
});
