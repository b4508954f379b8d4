import type { Mailbox } from "../contract.ts";
import { domainOf } from "../directory.ts";
import { defineRule, fix, type RuleContext } from "../rule.ts";

interface Place {
  field: "to" | "cc" | "bcc";
  mailbox: Mailbox;
}

export const newDomainAdded = defineRule({
  id: "new-domain-added",
  title: "Look twice before a thread goes to somebody new",
  why: "An outsider who was on none of these messages gets to read them all.",
  clauses: ["bostrom 2.7b"],
  severity: "suggestion",
  external: true,
  applies: (context) => context.message.draft.composeType !== "new" && known(context) !== null,
  check: (context) => {
    const onThread = known(context)!;
    const group = groupOf(context);
    const added = new Map<string, Place[]>();
    for (const field of ["to", "cc", "bcc"] as const)
      for (const mailbox of context.draft[field] ?? []) {
        const one = group(mailbox);
        if (context.directory.isInside(mailbox) !== false || onThread.has(one)) continue;
        const others = added.get(one);
        if (others) others.push({ field, mailbox });
        else added.set(one, [{ field, mailbox }]);
      }
    return [...added.values()].map((places) => {
      const domain = domainOf(places[0]!.mailbox.address);
      const message = `${namesOf(places)} (${domain}) was on none of the messages below; check that they may read them.`;
      return { at: null, message, about: places };
    });
  },
  mend: ({ about: places = [] }) => [
    fix(
      `Take ${namesOf(places)} off`,
      [],
      places.map((place) => ({ type: "removeRecipient" as const, ...place })),
    ),
  ],
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam",
        cc: [{ address: "jo@printshop.example", name: "Jo Fry" }],
        after: { cc: [] },
      },
      {
        body: "Hi Jo,\n\nplease see below.\n\nSam",
        composeType: "forward",
        to: [{ address: "jo@printshop.example", name: "Jo Fry" }],
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam",
        composeType: "replyAll",
        cc: [{ address: "pat@builders.example" }],
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", cc: [{ address: "ann@lakeshoredental.example" }] },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example" }],
        because: "a colleague is no outsider",
      },
      {
        body: "Hi Jo,\n\nIt is on 14 May.\n\nSam",
        composeType: "new",
        subject: "Flyers",
        to: [{ address: "jo@printshop.example" }],
        because: "it carries no thread",
      },
    ],
  },
});

function namesOf(places: Place[]): string {
  return [...new Set(places.map(({ mailbox: { name, address } }) => name ?? address))].join(", ");
}

/** People of one client count as one, whatever their addresses; else the domain tells. */
function groupOf({ directory }: RuleContext): (mailbox: Mailbox) => string {
  return (mailbox) => directory.clientOf(mailbox)?.id ?? domainOf(mailbox.address).split(".").slice(-2).join(".");
}

/** Everybody on the messages carried, by group; null where a message doesn't tell whom it went to. */
function known(context: RuleContext): Set<string> | null {
  const { message, draft } = context;
  const history = message.history();
  const { original } = draft;
  const newest = original?.to ? original : (history[0] ?? null);
  if (!newest || (newest === history[0] && history[0].header?.recipientsKnown !== true)) return null;
  const people = [
    original?.from,
    ...(original?.to ?? []),
    ...(original?.cc ?? []),
    ...history.flatMap(({ from, to, cc }) => [from, ...to, ...cc]),
  ];
  const named = people.filter((mailbox) => mailbox != null);
  // A display name alone may be any of them.
  return named.some(({ address }) => address === "") ? null : new Set(named.map(groupOf(context)));
}
