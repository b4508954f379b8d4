import type { Person } from "../contract.ts";
import { sameAddress } from "../fix.ts";
import { reachedByLinks } from "../reading/links.ts";
import type { Message, ResolvedHandoff } from "../reading/message.ts";
import { defineRule, fix } from "../rule.ts";

interface About {
  handoff: ResolvedHandoff;
  person: Person | null;
}

export const handoffNamesContact = defineRule<About>({
  id: "handoff-names-contact",
  title: "Give the name and how to reach it when you hand a client over",
  why: "They know who will call, and can call first.",
  clauses: ["client-service tel-4", "customer-quality P5"],
  severity: "suggestion",
  safe: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, draft, directory }) => {
    const seen = new Set<string>();
    return message.handoffs().flatMap((handoff) => {
      const { start, end, person: name, role, address, mailbox, copied } = handoff;
      const key = mailbox?.address ?? name.toLowerCase();
      if (copied || address || seen.has(key) || (mailbox && sameAddress(mailbox, draft.from))) return [];
      const person = mailbox && directory.person(mailbox.address);
      if (role ? !OURS.test(name) || tellsNumber(message, handoff) : !person || isReachable(person, handoff, message))
        return [];
      seen.add(key);
      const words = role
        ? `You hand them to ${name} without a name; say who it is and how to reach them.`
        : `You hand them to ${name}, who is not copied, and don't say how to reach them; add an address or a number.`;
      return [{ at: { start, end }, message: words, about: { handoff, person } }];
    });
  },
  mend: ({ about }, { message }) => {
    const { person, handoff } = about!;
    const body = message.body();
    if (!person || /^['’]/.test(body.text.slice(handoff.personEnd, handoff.personEnd + 1))) return [];
    const at = body.span({ start: handoff.personEnd - 1, end: handoff.personEnd }).end;
    const detail = person.phone ? `${person.address}, ${person.phone}` : person.address;
    return [fix(`Add how to reach ${person.name}`, [{ start: at, end: at, replacement: ` (${detail})` }])];
  },
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nSomeone in registration will call you.\n\nSam" },
      {
        body: "Hi Peggy,\n\nPlease contact Dana Ruiz about your badge.\n\nSam",
        after:
          "Hi Peggy,\n\nPlease contact Dana Ruiz (dana.ruiz@bellwether.example, 312-555-0114) about your badge.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p><b>Lee</b> will follow up with you on Monday.</p>",
        html: true,
        after:
          "<p>Hi Peggy,</p><p><b>Lee (lee.park@bellwether.example, 312-555-0120)</b> will follow up with you on Monday.</p>",
      },
      { body: "Hi Peggy,\n\nOne of my colleagues will call you about the hall.\n\nSam" },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nDana Ruiz will call you about your badge.\n\nSam",
        cc: [{ address: "dana.ruiz@bellwether.example" }],
        because: "she is copied",
      },
      { body: "Hi Peggy,\n\nPlease call Dana Ruiz at 312-555-0114 about your badge.\n\nSam" },
      { body: "Hi Peggy,\n\nDana Ruiz will call you. Her extension is x214.\n\nSam" },
      {
        body: "Hi Peggy,\n\nPlease write to our billing team at billing@bellwether.example.\n\nSam",
        because: "a shared mailbox reaches them",
      },
      {
        body: "Hi Peggy,\n\nPlease ask someone in your office to sign the form.\n\nSam",
        because: "that is their own office",
      },
      {
        body: '<p>Hi Peggy,</p><p>Please contact <a href="mailto:dana.ruiz@bellwether.example">Dana Ruiz</a> about your badge.</p>',
        html: true,
        because: "her name is a link to her mailbox",
      },
      { body: "Hi Peggy,\n\nSomeone at the hotel will call you about the room.\n\nSam", because: "the hotel does" },
      { body: "Hi Peggy,\n\nPlease ask Robin Gray at your bank.\n\nSam", because: "the person is outside the house" },
    ],
  },
});

/** Somebody of the house, but not the house as a whole: "our team" is the writer's own. */
const OURS =
  /^(?!(?:our|my) (?:team|office|staff|department|group|people)$)(?:some(?:one|body)\b(?!.*\byour\b| (?:at|in|from) (?:the )?(?:hotel|venue|bank|airline|airport|restaurant|cater|print|courier|carrier|post|city|police|embassy|hospital|university|landlord))|(?:our|my|another|one of (?:our|my)) |an? (?:colleague|member of (?:our|my)|representative|specialist|coordinator))/i;
const NUMBER = /\b(?:ext\.?|extension|x) ?\d{2,5}\b|\bx\d{2,5}\b|(?:\d[ ().-]{0,2}){7}/i;

/** Their address or number stands in the text, or an extension or number beside their name or behind. */
function isReachable({ address, phone = "" }: Person, handoff: ResolvedHandoff, message: Message): boolean {
  const text = message
    .authored()
    .flatMap((line) => [line.text, ...reachedByLinks(message, line)])
    .join("\n");
  if (text.toLowerCase().includes(address.toLowerCase())) return true;
  const digits = phone.replace(/\D/g, "");
  return (digits.length > 6 && text.replace(/\D/g, "").includes(digits)) || tellsNumber(message, handoff);
}

function tellsNumber(message: Message, { start }: ResolvedHandoff): boolean {
  const sentences = message.sentences();
  const at = sentences.findIndex((one) => one.end > start);
  return sentences.slice(at, at + 2).some(({ text }) => NUMBER.test(text) || text.includes("@"));
}
