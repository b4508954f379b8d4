import { insertBefore } from "../edit.ts";
import { addressee, greetingLine } from "../reading/addressing.ts";
import type { Message } from "../reading/message.ts";
import { fold } from "../reading/names.ts";
import { defineRule, fix } from "../rule.ts";

export const salutationPresent = defineRule({
  id: "salutation-present",
  title: "Open with a salutation",
  why: "A greeting by name tells the reader that the answer is for them, and that a person wrote it.",
  clauses: ["bostrom 2.1a", "bostrom 4.1", "client-service ext-1", "customer-quality S2"],
  severity: "warning",
  safe: true,
  english: true,
  applies: ({ message }) => !message.empty() && !message.isQuickAnswer(),
  check: ({ message, client }) => {
    if (message.salutation() || message.vocative() || opensWithName(message)) return [];
    const line = greetingLine(addressee(message, client), message.draft.to.length);
    return [{ at: null, message: `Nobody is greeted; open with “${line}”.`, about: line }];
  },
  mend: ({ about: line }, { message }) => {
    const first = message.authored().find(({ text }) => text !== "")!;
    return [fix(`Begin with “${line}”`, [insertBefore(message.body(), first, [line!])])];
  },
  examples: {
    bad: [
      {
        body: "The spring meeting is on 14 May. Thank you for asking.\n\nSam",
        after: "Hi Peggy,\n\nThe spring meeting is on 14 May. Thank you for asking.\n\nSam",
      },
      {
        body: "<p>See the dates below.</p><p>Kind regards,<br>Sam</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>See the dates below.</p><p>Kind regards,<br>Sam</p>",
      },
      { body: "Please find the dates below. The hall is booked for 14 May.\n\nBest regards,\nSam" },
    ],
    good: [
      { body: "Dear Peggy,\n\nThe spring meeting is on 14 May." },
      { body: "Peggy,\n\nThe spring meeting is on 14 May." },
      { body: "Good morning, all\n\nThe spring meeting is on 14 May." },
      { body: "Dear Accounts Payable,\n\nThe invoice was paid on 14 May." },
      { body: "Welcome back, Peggy!\n\nThe spring meeting is on 14 May." },
      {
        body: "Thu,\n\nThe spring meeting is on 14 May.",
        to: [{ address: "ttran@lakeshoredental.example", name: "Thu Tran" }],
        because: "the day's name is the recipient's",
      },
      {
        body: "Good to hear from you, Peggy! The spring meeting is on 14 May.",
        because: "the first words are hers by name",
      },
      {
        body: "Thanks, Peggy. I have booked the hall for 14 May.",
        because: "whoever is thanked by name at the start is greeted",
      },
      { body: "", composeType: "forward", because: "a bare forward says nothing of its own" },
    ],
  },
});

/** A recipient's name alone on the first line, though it may be a word as well: "Thu,", "Page,". */
function opensWithName(message: Message): boolean {
  const first = fold(
    message
      .authored()
      .find(({ text }) => text !== "")!
      .text.slice(0, 60),
  ).replace(/[,:!.\s–—-]{1,4}$/, "");
  return message.recipients().some(({ name = "" }) => fold(name).split(" ").includes(first));
}
