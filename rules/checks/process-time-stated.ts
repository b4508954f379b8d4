import { ACKNOWLEDGED, DELIVERED, HOW_LONG, MAY_ACKNOWLEDGE } from "../phrases/requests.ts";
import { findDue, resolveDue } from "../reading/due.ts";
import type { Message } from "../reading/message.ts";
import { type Sentence, says, wordsOf } from "../reading/sentences.ts";
import { defineRule, fix } from "../rule.ts";

export const processTimeStated = defineRule<Sentence>({
  id: "process-time-stated",
  title: "Say how long it takes",
  why: "Who knows when it will be done needn't ask, and isn't let down by what is normal.",
  clauses: ["client-service ext-3", "client-service ext-6", "customer-quality S5"],
  severity: "suggestion",
  serverOnly: true,
  whole: true,
  external: true,
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message, client }) => {
    const sentences = message.sentences();
    const found = sentences.find((one) => !one.question && acknowledges(one));
    if (!found || isDelivered(message) || sentences.some((one) => tellsTime(one, message, client?.processTime)))
      return [];
    const { start, end } = found;
    return [
      {
        at: { start, end },
        message: "You take their request on and don't say how long it takes; add the usual time.",
        about: found,
      },
    ];
  },
  mend: ({ about }, { message, client }) => {
    if (!client?.processTime) return [];
    const words = `This normally takes ${client.processTime}.`;
    const at = message.body().span({ start: about!.end - 1, end: about!.end }).end;
    const replacement = /[.!?]["'”’)]?$/.test(about!.text) ? ` ${words}` : `. ${words}`;
    return [fix("Add the usual time", [{ start: at, end: at, replacement }])];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nYour refund has been submitted. Thank you for your patience.\n\nSam",
        house: {
          clients: [
            {
              id: "lakeshore",
              name: "Lakeshore Dental Society",
              domains: ["lakeshoredental.example"],
              processTime: "five business days",
            },
          ],
        },
        after:
          "Hi Peggy,\n\nYour refund has been submitted. This normally takes five business days. Thank you for your patience.\n\nSam",
      },
      { body: "Hi Peggy,\n\nWe have received your application.\n\nSam" },
      { body: "Hi Peggy,\n\nI have passed your request on to our finance team.\n\nSam" },
      { body: "Hi Peggy,\n\nI've put in a request for your new badge.\n\nSam" },
      { body: "Hi Peggy,\n\nYour name change has been submitted to the board.\n\nSam" },
      { body: "Hi Peggy,\n\nThank you for your application; it is now under review.\n\nSam" },
      { body: "Hi Peggy,\n\nWe will process your registration soon.\n\nSam" },
    ],
    good: [
      { body: "Hi Peggy,\n\nYour refund has been submitted. Refunds normally take five business days.\n\nSam" },
      { body: "Hi Peggy,\n\nWe have received your application, and the committee decides on Friday.\n\nSam" },
      {
        body: "Hi Peggy,\n\nWe have received your order, and your badges are ready.\n\nSam",
        because: "the result is there",
      },
      {
        body: "Hi Peggy,\n\nWe have received your registration. The receipt is attached: receipt.pdf.\n\nSam",
        attachments: [{ name: "receipt.pdf" }],
        because: "the mail brings the result",
      },
      {
        body: "Hi Peggy,\n\nI have received your letter, and the meeting is on 14 May.\n\nSam",
        because: "a letter is no request",
      },
    ],
  },
});

function acknowledges(sentence: Sentence): boolean {
  const { flat } = wordsOf(sentence);
  return MAY_ACKNOWLEDGE.test(flat) && says(flat, ACKNOWLEDGED);
}

function isDelivered(message: Message): boolean {
  return (
    message.attachments().length > 0 ||
    message.attachmentMentions().length > 0 ||
    message
      .sentences()
      .some((one) => (!acknowledges(one) || / and /.test(one.text) ? says(wordsOf(one).flat, DELIVERED) : false))
  );
}

function tellsTime({ text }: Sentence, message: Message, processTime: string | undefined): boolean {
  if (HOW_LONG.test(text) || (processTime && text.includes(processTime))) return true;
  const calendar = message.directory.calendar();
  const due = calendar && findDue(text);
  const at = due && resolveDue(text.slice(due.start, due.end), message.now, calendar);
  return at !== null && Date.parse(at) > Date.parse(message.now);
}
