/**
 * What crosses the wire, as schemas; the types are inferred from them. Offsets are UTF-16 code units (JavaScript
 * string indices), end-exclusive, into `draft.body.content` exactly as it was sent, markup included. Instants are
 * RFC 3339 with an offset, durations ISO 8601, time zones IANA names. Unknown fields are dropped, so an older server
 * understands a newer add-in. Limits are generous: they bound memory, they don't judge mail.
 */
import { z } from "zod";
import { MAX_REQUEST_BYTES } from "./limits.ts";

const text = (max: number) => z.string().max(max);
const id = text(200);
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** @param max keys */
function record<V extends z.ZodType>(keys: z.ZodString, values: V, max: number) {
  return z.record(keys, values).refine(fewKeys(max), tooMany(max)).meta({ maxProperties: max });
}
const fewKeys = (max: number) => (value: object) => Object.keys(value).length <= max;
const tooMany = (max: number) => `too many: at most ${max}`;

/** `address` is "" where a quoted header gives a name alone and the directory does not know it. */
export const Mailbox = z.object({ address: text(1000), name: text(1000).optional() });
export type Mailbox = z.infer<typeof Mailbox>;

export const Body = z.object({ format: z.enum(["html", "text"]), content: text(MAX_REQUEST_BYTES) });
export type Body = z.infer<typeof Body>;

const recipients = z.array(Mailbox).max(5000);

export const Attachment = z.object({
  id: text(2000).optional(),
  name: text(2000),
  /** Bytes. */
  size: z.number().nonnegative().optional(),
  /** Shown in the body: a logo, a pasted picture. */
  inline: z.boolean().optional(),
  /** item: an attached message. */
  kind: z.enum(["file", "item", "cloud"]).optional(),
  contentType: text(500).optional(),
  /** For an attached message: who was on it, when the client can tell. */
  participants: recipients.optional(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Original = z.object({
  from: Mailbox.optional(),
  to: recipients.optional(),
  cc: recipients.optional(),
  subject: text(4000).optional(),
  receivedAt: instant.optional(),
  body: Body.optional(),
});
export type Original = z.infer<typeof Original>;

export const Draft = z.object({
  /** Random id that the client keeps for one compose window, so later calls update the same record. */
  id: id.optional(),
  kind: z.enum(["message", "autoReply"]).optional(),
  composeType: z.enum(["new", "reply", "replyAll", "forward"]),
  from: Mailbox,
  to: recipients,
  cc: recipients.optional(),
  bcc: recipients.optional(),
  subject: text(4000),
  body: Body,
  attachments: z.array(Attachment).max(1000).optional(),
  /** The message being answered, as far as the client knows it. What is missing is read from the quoted text. */
  original: Original.optional(),
});
export type Draft = z.infer<typeof Draft>;

export const LintRequest = z.object({
  draft: Draft,
  /** Hold the draft to this one standard only; default: the house's `standards`. */
  standard: text(100).optional(),
  /** What the clock says, for every rule that needs one; default: the server's clock. */
  now: instant.optional(),
});
export type LintRequest = z.infer<typeof LintRequest>;

export const Severity = z.enum(["error", "warning", "suggestion"]);
export type Severity = z.infer<typeof Severity>;

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A clause of a standard, in our own short wording. */
export const Clause = z.object({ standard: z.string(), id: z.string(), text: z.string() });
export type Clause = z.infer<typeof Clause>;

/** To `body.content`; the edits of one fix are disjoint, every other character stays as it was. */
export const TextEdit = z.object({ start: z.int(), end: z.int(), replacement: z.string() });
export type TextEdit = z.infer<typeof TextEdit>;

const recipientField = z.enum(["to", "cc", "bcc"]);
/** What a fix does that is not text. */
export const Action = z.discriminatedUnion("type", [
  z.object({ type: z.literal("addRecipient"), field: recipientField, mailbox: Mailbox }),
  z.object({ type: z.literal("removeRecipient"), field: recipientField, mailbox: Mailbox }),
  z.object({ type: z.literal("removeAttachment"), name: z.string(), id: z.string().optional() }),
  z.object({ type: z.literal("setSubject"), subject: z.string() }),
  z.object({ type: z.literal("trackCommitment"), text: z.string(), dueAt: z.string().nullable() }),
]);
export type Action = z.infer<typeof Action>;

export const Fix = z.object({
  /** Imperative, shown on the button: "Address her as Dr. Okafor". */
  title: z.string(),
  edits: z.array(TextEdit),
  actions: z.array(Action),
  /** There is no choice in it, and it leaves what the writer tells as it is: it may be made together with others. */
  safe: z.literal(true).optional(),
});
export type Fix = z.infer<typeof Fix>;

export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  /** One sentence that names the thing and says what to do. */
  message: z.string(),
  clause: Clause,
  /** null: something is missing, or it is not in the body. */
  span: Span.nullable(),
  /** Best first; may be empty. */
  fixes: z.array(Fix),
});
export type Finding = z.infer<typeof Finding>;

export const ReplyBy = z.object({
  /** RFC 3339 in the house's time zone. */
  dueAt: z.string(),
  receivedAt: z.string(),
  /** Half of the allowance, in working time. */
  aimFor: z.string(),
  /** quotedHeader: minute precision, show as "about". */
  basis: z.enum(["original", "quotedHeader"]),
  /** In words: "one business day". */
  allowance: z.string(),
  clause: Clause,
  /** dueSoon: `aimFor` has passed. */
  status: z.enum(["onTime", "dueSoon", "overdue"]),
  /** ISO 8601 duration, "PT0S" when overdue. */
  workingTimeLeft: z.string(),
});
export type ReplyBy = z.infer<typeof ReplyBy>;

export const Reading = z.object({
  /** At least one recipient is outside the house. */
  external: z.boolean(),
  salutation: z.object({ span: Span, names: z.array(z.string()) }).nullable(),
  closing: z.object({ thanks: Span.nullable(), invitation: Span.nullable() }),
  signOff: z.object({ span: Span, signer: z.string().nullable() }).nullable(),
  signature: z.object({ span: Span }).nullable(),
  /** Quoted history, newest first; the whole of it runs from the first span's start. */
  quoted: z.array(
    z.object({
      span: Span,
      from: Mailbox.nullable(),
      to: z.array(Mailbox),
      sentAt: z.string().nullable(),
      external: z.boolean().nullable(),
    }),
  ),
  original: z.object({ salutationNames: z.array(z.string()), signer: z.string().nullable() }).nullable(),
  /** Asked in the original. */
  questions: z.array(z.object({ text: z.string(), answered: z.boolean() })),
  handoffs: z.array(z.object({ span: Span, person: z.string(), mailbox: Mailbox.nullable(), copied: z.boolean() })),
  commitments: z.array(z.object({ span: Span, text: z.string(), dueAt: z.string().nullable() })),
  attachmentsMentioned: z.array(Span),
  /** BCP 47; rules that read English stay silent on other languages. */
  language: z.string(),
});
export type Reading = z.infer<typeof Reading>;

export const Report = z.object({
  standards: z.array(z.object({ id: z.string(), title: z.string() })),
  /** In order of position; findings without a span last. */
  findings: z.array(Finding),
  /** Ids of the rules that applied and found nothing. */
  passed: z.array(z.string()),
  /** null where nothing was received (a new message) or the time is unknown. */
  replyBy: ReplyBy.nullable(),
  reading: Reading,
  /** For message/rfc822: the draft as read from it; the offsets point into its body.content. */
  draft: Draft.optional(),
  /** A limit cut the check short: what is here is right, but not all was read. */
  incomplete: z.boolean(),
});
export type Report = z.infer<typeof Report>;

export const Weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export type Weekday = z.infer<typeof Weekday>;

export const Person = z.strictObject({
  name: text(200).min(1),
  address: text(320),
  title: text(200).optional(),
  phone: text(100).optional(),
  team: text(100).optional(),
  goesBy: text(200).optional(),
  /** Address of who stands in. */
  standIn: text(320).optional(),
});
export type Person = z.infer<typeof Person>;

export const SignatureTemplate = z.strictObject({
  organization: text(300),
  requires: z.array(z.enum(["name", "title", "organization", "phone", "email", "website"])).max(20),
  /** {{name}}, {{title}}, {{phone}}, {{email}} are filled from the directory. */
  html: text(30_000),
  website: text(300).optional(),
});
export type SignatureTemplate = z.infer<typeof SignatureTemplate>;

const ruleSetting = z.union([Severity, z.literal("off")]);

/** Rule id -> how severe it is, or `off`; an object may hold options of that rule beside its severity. */
export const RuleSettings = record(
  text(100),
  z.union([ruleSetting, z.looseObject({ severity: ruleSetting.optional() }).refine(fewKeys(100), tooMany(100))]),
  500,
);
export type RuleSettings = z.infer<typeof RuleSettings>;

/** By when received mail is answered, where it is not what the first standard says. */
export const ReplyWithin = z.enum([
  "one-business-day",
  "24h-business",
  "8h-business",
  "4h-business",
  "end-of-next-business-day",
]);
export type ReplyWithin = z.infer<typeof ReplyWithin>;

export const Client = z.strictObject({
  id,
  name: text(300).min(1),
  domains: z.array(text(253)).max(100),
  addressing: z.enum(["mirror", "first", "last"]).optional(),
  signature: SignatureTemplate.optional(),
  standards: z.array(text(100)).max(20).optional(),
  /** In words: "five business days". */
  processTime: text(200).optional(),
  /** Over the house's, for mail to this client. */
  rules: RuleSettings.optional(),
  replyWithin: ReplyWithin.optional(),
});
export type Client = z.infer<typeof Client>;

export const House = z.strictObject({
  name: text(300).min(1),
  /** Inside the house, sub-domains included. */
  domains: z.array(text(253)).min(1).max(1000),
  /** In order; a clause is cited from the first that has it, and the first sets the reply-by. */
  standards: z.array(text(100)).max(20),
  timeZone: text(100).refine(isTimeZone, "not a time zone of the IANA list"),
  workingHours: z.strictObject({ days: z.array(Weekday).min(1).max(7), from: clock, to: clock }),
  /** ISO 3166 codes; ISO dates added or taken out. */
  holidays: z.strictObject({
    country: text(2).optional(),
    region: text(10).optional(),
    dates: z.array(date).max(5000).optional(),
    not: z.array(date).max(5000).optional(),
  }),
  signature: SignatureTemplate,
  staff: z.array(Person).max(20_000),
  clients: z.array(Client).max(5000),
  /** E-mail address -> names that person also goes by. */
  nicknames: record(text(320), z.array(text(200)).max(50), 50_000).optional(),
  templates: z
    .array(z.strictObject({ name: text(200), text: text(30_000) }))
    .max(500)
    .optional(),
  rules: RuleSettings.optional(),
  /** Recipient domain -> settings over the client's and the house's, where all outside recipients are of that domain. */
  domainRules: record(text(253), RuleSettings, 5000).optional(),
  replyWithin: ReplyWithin.optional(),
  /** Words of the trade and names of products that spelling knows. */
  terms: z.array(text(100)).max(5000).optional(),
  /** `keepWords`: the words of a promise may be kept on the server, beside its due time. */
  promises: z.strictObject({ keepWords: z.boolean().optional() }).optional(),
  /** How long what is counted is kept (400 days), and how many people must stand behind a figure (5). */
  statistics: z
    .strictObject({
      keepDays: z.int().min(1).max(3650).optional(),
      minimumPeople: z.int().min(1).max(1000).optional(),
    })
    .optional(),
});
export type House = z.infer<typeof House>;

export const RuleEntry = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  severity: Severity,
  /** Silent on mail that stays inside the house. */
  external: z.boolean(),
  clauses: z.array(z.object({ standard: z.string(), id: z.string() })),
  examples: z.object({ good: z.array(z.unknown()), bad: z.array(z.unknown()) }),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

export const StandardEntry = z.object({
  id: z.string(),
  title: z.string(),
  clauses: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      upheldBy: z.array(
        z.object({
          kind: z.enum(["rule", "clock", "statistics", "textCheck", "list", "notInSoftware"]),
          rule: z.string().optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
});
export type StandardEntry = z.infer<typeof StandardEntry>;

/** Never repeats what was sent: `path` names the field. */
export const ErrorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), path: z.string().optional(), requestId: z.string() }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
