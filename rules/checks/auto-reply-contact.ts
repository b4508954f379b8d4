import { insertAtClosing } from "../closing-line.ts";
import type { Person } from "../contract.ts";
import { replaceText } from "../edit.ts";
import { contacts } from "../reading/auto-reply.ts";
import { defineRule, fix } from "../rule.ts";

export const autoReplyContact = defineRule({
  id: "auto-reply-contact",
  title: "Name somebody for what cannot wait",
  why: "Who has an urgent matter needs a person, and a way to reach them.",
  clauses: ["bostrom 2.4", "client-service email-2", "ten-commandments 8", "customer-quality M3"],
  severity: "error",
  whole: true,
  english: true,
  kinds: ["autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const people = contacts(message);
    if (people.some(({ reachable }) => reachable)) return [];
    const known = people.find(({ person }) => person !== null);
    if (!known)
      return [{ at: null, message: "Nobody is named for urgent matters; name a colleague and how to reach them." }];
    const at = { start: known.start, end: known.end };
    const words = `“${known.name}” is named without an address or telephone; add one.`;
    return [{ at, message: words, about: { name: known.name, person: known.person! } }];
  },
  mend: ({ at, about }, { message, directory, draft }) => {
    if (at && about) {
      const { name, person } = about;
      return [fix(`Say how to reach ${name}`, replaceText(message.body(), at, `${name} (${reach(person)})`))];
    }
    const standIn = directory.person(directory.person(draft.from.address)?.standIn ?? "");
    if (!standIn) return [];
    const line = `For urgent matters, please write to ${standIn.name}, ${reach(standIn)}.`;
    return [fix(`Name ${standIn.name}`, [insertAtClosing(message, line)])];
  },
  examples: {
    bad: [
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday.\n\nBest regards,\nSam",
        after:
          "Hello,\n\nI am back on Monday.\n\nFor urgent matters, please write to Lee Park, lee.park@bellwether.example, 312-555-0120.\n\nBest regards,\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "<p>Hello,</p><p>I am back on Monday. If it is urgent, call me at 312-555-0100.</p>",
        html: true,
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday. Please ask Dana Ruiz meanwhile.\n\nSam",
        after:
          "Hello,\n\nI am back on Monday. Please ask Dana Ruiz (dana.ruiz@bellwether.example, 312-555-0114) meanwhile.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday. Our Help Desk is at help@bellwether.example.\n\nSam",
      },
    ],
    good: [
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday. For urgent matters write to Lee Park, lee.park@bellwether.example.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday. In case of need call Lee, x214.\n\nSam",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: "Hello,\n\nI am back on Monday. Until then ask:\n\nZanele Mthembu\nzmthembu@printshop.example\n\nSam",
        because: "it need not be a colleague of the directory, nor one line",
      },
      {
        kind: "autoReply",
        composeType: "new",
        to: [],
        body: '<p>Hello,</p><p>I am back on Monday. Please write to <a href="mailto:lee.park@bellwether.example">Lee Park</a>.</p>',
        html: true,
        because: "his name is a link to his mailbox",
      },
    ],
  },
});

function reach({ address, phone }: Person): string {
  return phone ? `${address}, ${phone}` : address;
}
