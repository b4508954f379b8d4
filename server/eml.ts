/** A saved mail as a draft: what the engine reads, taken from the message and its headers. */
import PostalMime, { type Address, type Email, type Attachment as Part } from "postal-mime";
import { type Attachment, type Body, Draft, type Mailbox } from "../rules/contract.ts";
import { splitRegions } from "../rules/reading/regions.ts";
import { BodyText } from "../rules/reading/text.ts";
import { ApiError, firstIssue } from "./errors.ts";

/**
 * What mail programs put before a subject, in the languages of their menus. Left out: "VS", Danish for FW and Finnish
 * for RE, and "Ref", which people write themselves.
 */
const REPLY = /^(?:re|aw|antw|sv|rif|res|odp|ynt|vá|回复|答复)(?:\[\d{1,3}\]|\^\d{1,3})?\s?[:：]/iu;
const FORWARD = /^(?:fw|fwd|wg|doorst|tr|rv|enc|vb|vl|pd|ilt|i|továbbítás|转发)\s?[:：]/iu;
/** Tags that gateways add: "[External] Re: …". */
const TAGS = /^(?:\s{0,9}\[[^\][]{0,60}\])+\s{0,9}/;
const MAIL_HEADERS = new Set(["from", "to", "cc", "bcc", "subject", "date", "message-id", "mime-version", "x-unsent"]);

/** @throws ApiError 400 when it is no mail, or holds more than a draft may */
export async function draftFromEml(source: Uint8Array): Promise<Draft> {
  const mail = await parse(source);
  if (!mail?.headers.some(({ key }) => MAIL_HEADERS.has(key))) {
    throw new ApiError(400, "not-a-mail", "The body is not a mail as in RFC 5322.");
  }
  const from = mailboxes([mail.from ?? mail.sender])[0] ?? { address: "" };
  const [to, cc, bcc] = [mail.to, mail.cc, mail.bcc].map((field) => mailboxes(field));
  const body: Body = mail.html ? { format: "html", content: mail.html } : { format: "text", content: mail.text ?? "" };
  const attachments = await Promise.all(mail.attachments.map((part, i) => attachment(part, i, mail.html ?? "")));
  const draft: Draft = {
    kind: isAutoReply(mail) ? "autoReply" : "message",
    composeType: composeType(mail, body, [...to!, ...cc!], from),
    from,
    to: to!,
    cc: cc!,
    bcc: bcc!,
    subject: mail.subject ?? "",
    body,
    attachments,
  };
  const result = Draft.safeParse(draft);
  if (result.success) return draft;
  const { path, message } = firstIssue(result.error);
  throw new ApiError(400, "invalid", message, `draft.${path}`);
}

/** null: it passes a limit of the parser. Attached messages stay attachments, else their text would join ours. */
function parse(source: Uint8Array | ArrayBuffer): Promise<Email | null> {
  return PostalMime.parse(source, { forceRfc822Attachments: true }).catch(() => null);
}

function mailboxes(addresses: (Address | undefined)[] = []): Mailbox[] {
  return addresses
    .flatMap((entry) => entry?.group ?? entry ?? [])
    .map(({ address = "", name }) => (name ? { address, name } : { address }))
    .filter(({ address, name }) => address || name);
}

/** RFC 3834, and what programs older than it set. */
function isAutoReply(mail: Email): boolean {
  return mail.headers.some(
    ({ key, value }) =>
      (key === "auto-submitted" && value.trim().toLowerCase().startsWith("auto-replied")) || key === "x-autoreply",
  );
}

/**
 * A forward keeps the references of what it forwards, so the subject decides first. Only a mail without prefix and
 * references is told by the history it holds.
 */
function composeType(mail: Email, body: Body, visible: Mailbox[], from: Mailbox): Draft["composeType"] {
  const bare = (mail.subject ?? "").replace(TAGS, "");
  const isReply = REPLY.test(bare);
  if (!isReply) {
    if (FORWARD.test(bare) || mail.headers.some(({ key }) => key === "x-forwarded-message-id")) return "forward";
    if (!mail.inReplyTo && !mail.references) {
      const { quoted } = splitRegions(new BodyText(body));
      if (quoted[0]?.header?.forwarded) return "forward";
      if (quoted.length === 0) return "new";
    }
  }
  const others = new Set(visible.map(({ address }) => address.toLowerCase()));
  others.delete(from.address.toLowerCase());
  return others.size > 1 ? "replyAll" : "reply";
}

async function attachment(part: Part, index: number, html: string): Promise<Attachment> {
  const content = part.content as ArrayBuffer;
  const common = { id: String(index + 1), size: content.byteLength, contentType: part.mimeType };
  if (part.mimeType === "message/rfc822") {
    const inner = await parse(content);
    const participants = mailboxes([inner?.from, ...(inner?.to ?? []), ...(inner?.cc ?? []), ...(inner?.bcc ?? [])]);
    return { ...common, name: part.filename ?? inner?.subject ?? "Untitled message", kind: "item", participants };
  }
  const cid = part.contentId?.replace(/^<|>$/g, "");
  const shown = cid !== undefined && cid !== "" && html.includes(`cid:${cid}`);
  // Apple Mail sends documents as "inline" too: only a picture is seen in the text.
  const inline = shown || (part.disposition === "inline" && part.mimeType.startsWith("image/"));
  return { ...common, name: part.filename ?? "Untitled attachment", kind: "file", inline };
}
