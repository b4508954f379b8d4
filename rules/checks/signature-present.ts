import { continueBlock, insertMarkup } from "../edit.ts";
import { sameAddress } from "../fix.ts";
import { deviceLine } from "../reading/footer-lines.ts";
import type { Message } from "../reading/message.ts";
import type { BodyLine } from "../reading/text.ts";
import { defineRule, fix, type RuleContext } from "../rule.ts";
import { fillSignature, missingFields, type SignatureField, writerOf } from "../signature.ts";

export const signaturePresent = defineRule({
  id: "signature-present",
  title: "Sign with the house's signature",
  why: "The reader sees who answers, for whom, and how to reach them.",
  clauses: ["bostrom 2.1b", "client-service ext-7", "customer-quality P3", "customer-quality L2"],
  severity: "warning",
  safe: true,
  whole: true,
  applies: ({ message }) => !message.empty(),
  check: (context) => {
    const { message } = context;
    if (
      context.options.shortReplies === true &&
      message.history().some(({ from }) => from && sameAddress(from, context.directory.resolve(message.draft.from)))
    )
      return [];
    const signature = signatureText(context);
    const template = templateFor(context);
    const block = blockLines(message);
    const missing = missingFields(signature, template, writerOf(message.draft, context.directory)).filter(
      (field) => field !== "organization" || !namesOrganization(signature, context),
    );
    if (missing.length === 0) return [];
    if (block.length === 0)
      return [{ at: null, message: `There is no signature; sign as ${template.organization}.`, about: missing }];
    const at = { start: block[0]!.start, end: block.at(-1)!.end };
    const advice = missing.length > 1 ? "add them" : "add it";
    return [{ at, message: `Your signature lacks ${missing.join(" and ")}; ${advice}.`, about: missing }];
  },
  mend: ({ at, about: missing }, context) => {
    const { message } = context;
    const template = templateFor(context);
    const writer = writerOf(message.draft, context.directory);
    if (!at) {
      // Nobody can sign for a writer whose name isn't known.
      if (writer.name === writer.address) return [];
      const last = message.authored().findLast(({ text }) => text !== "")!;
      const { html, text } = fillSignature(template, writer);
      const lacking = missingFields(text, template, writer);
      if (text === "" || missing!.some((field) => lacking.includes(field))) return [];
      return [fix("Add your signature", [insertMarkup(message.body(), last, html, text)])];
    }
    const { organization, website } = template;
    const values: Partial<Record<SignatureField, string>> = { ...writer, email: writer.address, organization, website };
    const lines = missing!.flatMap((field) => values[field] ?? []);
    return [fix(`Add ${missing!.join(" and ")}`, [continueBlock(message.body(), blockLines(message).at(-1)!, lines)])];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam",
        after:
          "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam Ruiz\nAccount Manager",
        after: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam Ruiz\nAccount Manager\nLakeshore Dental Society",
      },
      {
        body: "<p>It is on 14 May.</p><div><br></div><p>Sam Ruiz<br>Bellwether Association Management</p>",
        html: true,
        after:
          "<p>It is on 14 May.</p><div><br></div><p>Sam Ruiz<br>Bellwether Association Management<br>Account Manager<br>312-555-0100</p>",
      },
      {
        body: "<div>It is on 14 May.</div><div><br></div><div>Sam Ruiz</div><div>Account Manager</div>",
        html: true,
        after:
          "<div>It is on 14 May.</div><div><br></div><div>Sam Ruiz</div><div>Account Manager</div><div>Lakeshore Dental Society</div>",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nSent from my iPhone",
        after:
          "Hi Peggy,\n\nIt is on 14 May.\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100\n\nSent from my iPhone",
      },
      { body: "<p>Hi Peggy,</p><p>It is on 14 May.</p>", html: true },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam Ruiz\nAccount Manager\nBellwether Association Management\n(312) 555-0100",
        because: "the house's own signature is right for a client too",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\nSam Ruiz\nAccount Manager\nPrairie Builders Guild\n312-555-0100",
        because: "the wrong organisation is another rule's finding",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest,\n\nSam Ruiz | Account Manager | Bellwether Association Management | 312-555-0100",
      },
      {
        body: "<div>Hi Peggy,</div><div>It is on 14 May.</div><div>Best,</div><div><br></div><div>Sam Ruiz | Account Manager | Lakeshore Dental Society</div>",
        html: true,
        because: "one line can hold the whole signature",
      },
      {
        body: "On 14 May.",
        from: { address: "Sam.Ruiz@Bellwether.example" },
        theirs:
          "Which day?\n\nPeggy\n\nFrom: Sam Ruiz <sam.ruiz@bellwether.example>\nSent: Friday, September 18, 2026 3:10 PM\nTo: Margaret Chen <mchen@lakeshoredental.example>\nSubject: Spring meeting\n\nWhat would you like to know?",
        house: { rules: { "signature-present": { shortReplies: true } } },
        because: "the house lets a later answer in a thread go without one",
      },
      { body: "", composeType: "forward", because: "a bare forward says nothing of its own" },
    ],
  },
});

/** The house's own signature or the client's is right; what is missing is told by the one that the mail already names. */
function templateFor({ house, client, message }: RuleContext): typeof house.signature {
  const signature = client?.signature;
  if (!signature) return house.signature;
  const text = message
    .signatureLines()
    .map((line) => line.text)
    .join("\n")
    .toLowerCase();
  const own =
    text.includes(house.signature.organization.toLowerCase()) && !text.includes(signature.organization.toLowerCase());
  return own ? house.signature : signature;
}

/** The lines of the signature that are the writer's own; what a device adds is none. */
function blockLines(message: Message): BodyLine[] {
  return message.signatureLines().filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !deviceLine.test(text));
}

/** Whose signature it should be is another rule's question. */
function namesOrganization(signature: string, { house }: RuleContext): boolean {
  const text = signature.toLowerCase();
  const names = house.clients.flatMap(({ name, signature: own }) => [name, own?.organization ?? name]);
  return [house.name, house.signature.organization, ...names].some(
    (name) => name !== "" && text.includes(name.toLowerCase()),
  );
}

/** The signature block with the name above it, which may stand in the sign-off. */
function signatureText({ message }: RuleContext): string {
  const signer = message.signOff()?.signer?.text ?? "";
  return [signer, ...message.signatureLines().map((line) => line.text)].join("\n");
}
