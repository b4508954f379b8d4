import type { TextEdit } from "../contract.ts";
import { replaceText } from "../edit.ts";
import { addressee, greetingLine } from "../reading/addressing.ts";
import type { Message } from "../reading/message.ts";
import { defineRule, fix } from "../rule.ts";

export const salutationNamesRecipient = defineRule({
  id: "salutation-names-recipient",
  title: "Greet the person by name",
  why: "A greeting without a name could be for anybody.",
  clauses: ["bostrom 2.1a", "bostrom 2.1c", "bostrom 2.2a", "client-service ext-1", "customer-quality P3"],
  severity: "suggestion",
  safe: true,
  english: true,
  external: true,
  applies: ({ message, client }) =>
    message.salutation() !== null &&
    message.draft.to.length === 1 &&
    !message.goesToAndFro() &&
    addressee(message, client)?.name != null,
  check: ({ message, client }) => {
    const salutation = message.salutation()!;
    if (salutation.names.length > 0 || (salutation.group && !isImpersonal(message))) return [];
    const name = addressee(message, client)!.name!;
    // "Hi Judge," where that is a given name.
    const said = message.body().text.slice(salutation.start, salutation.end);
    if (said.split(/[\s,!.:]/).includes(name.split(" ")[0]!)) return [];
    return [{ at: salutation, message: `The greeting names nobody; add “${name}”.`, about: name }];
  },
  mend: ({ about: name }, { message, client }) => {
    const salutation = message.salutation()!;
    const whole = isImpersonal(message) || !salutation.greeting;
    const edits = whole
      ? replaceText(message.body(), salutation, greetingLine(addressee(message, client), 1))
      : [addName(message, name!)];
    return [fix(`Greet them as ${name}`, edits)];
  },
  examples: {
    bad: [
      { body: "Hello,\n\nThe meeting is on 14 May.", after: "Hello Peggy,\n\nThe meeting is on 14 May." },
      {
        body: "Good morning!\n\nThe meeting is on 14 May.",
        after: "Good morning, Peggy!\n\nThe meeting is on 14 May.",
      },
      { body: "Hi there,\n\nIt is on 14 May.", after: "Hi Peggy,\n\nIt is on 14 May." },
      { body: "Dear Sir or Madam,\n\nIt is on 14 May.", after: "Hi Peggy,\n\nIt is on 14 May." },
      { body: "<p>Hi,</p><p>It is on 14 May.</p>", html: true, after: "<p>Hi Peggy,</p><p>It is on 14 May.</p>" },
    ],
    good: [
      { body: "Hello Peggy,\n\nThe meeting is on 14 May." },
      {
        body: "Hi Major,\n\nThe meeting is on 14 May.",
        to: [{ address: "mbanks@lakeshoredental.example", name: "Major Banks" }],
        because: "it may be his first name",
      },
      {
        body: "Hello,\n\nThe meeting is on 14 May.",
        to: [
          { address: "mchen@lakeshoredental.example", name: "Margaret Chen" },
          { address: "ann@lakeshoredental.example" },
        ],
        because: "several people are greeted",
      },
      {
        body: "Hello,\n\nThe meeting is on 14 May.",
        to: [{ address: "info@lakeshoredental.example" }],
        original: { from: { address: "info@lakeshoredental.example" } },
        theirs: "When is the meeting?",
        quote: false,
        because: "no name is known",
      },
    ],
  },
});

/** "Hi there", "Dear Sir or Madam", "To whom it may concern": words that stand where a name should. */
function isImpersonal(message: Message): boolean {
  const { start, end } = message.salutation()!;
  return /\b(?:there|sir|madam|whom it may concern)\b/i.test(message.body().text.slice(start, end));
}

/** "Good morning" and "Greetings" take a comma before the name, "Hi" and "Hello" do not. */
function addName(message: Message, name: string): TextEdit {
  const { start, greeting } = message.salutation()!;
  const { end } = message.body().span({ start, end: start + greeting!.length });
  return { start: end, end, replacement: /^(?:good|greetings)/i.test(greeting!) ? `, ${name}` : ` ${name}` };
}
