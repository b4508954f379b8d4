/** A saved mail (.eml) as one of the mailbox. */
import PostalMime, { type Address } from "postal-mime";
import type { Mailbox } from "../../../rules/contract.ts";
import type { Mail } from "./mail.ts";

/** Throws when the file is not a mail. */
export async function readEml(file: Blob): Promise<Mail> {
  const mail = await PostalMime.parse(await file.arrayBuffer(), { attachmentEncoding: "base64" });
  const [from] = mailboxes(mail.from ? [mail.from] : []);
  if (!from) throw new Error("no sender");
  const headers = mail.headerLines.map(({ line }) => line).join("\r\n");
  return {
    id: `dropped-${crypto.randomUUID()}`,
    from,
    to: mailboxes(mail.to ?? []),
    cc: mailboxes(mail.cc ?? []),
    subject: mail.subject ?? "",
    date: arrival(mail.headers.find(({ key }) => key === "received")?.value, mail.date),
    body: mail.html ? { format: "html", content: mail.html } : { format: "text", content: mail.text ?? "" },
    attachments: mail.attachments.map((attachment, at) => {
      const base64 = String(attachment.content);
      return {
        id: `part-${at}`,
        name: attachment.filename ?? "attachment",
        size: Math.floor((base64.replace(/=+$/, "").length * 3) / 4),
        contentType: attachment.mimeType,
        inline: attachment.disposition === "inline" || attachment.related === true,
        kind: attachment.mimeType === "message/rfc822" ? "item" : "file",
        base64,
        contentId: attachment.contentId?.replace(/^<|>$/g, ""),
      };
    }),
    messageId: mail.messageId ?? "",
    headers,
  };
}

/** The last hop's Received header says when the mail came in; else when it was sent; else now. */
function arrival(received: string | undefined, sent: string | undefined): Date {
  for (const text of [received?.split(";").at(-1), sent]) {
    const date = new Date(text ?? "");
    if (!Number.isNaN(date.getTime())) return date;
  }
  return new Date();
}

function mailboxes(addresses: Address[]): Mailbox[] {
  return addresses.flatMap((one) =>
    one.group ? mailboxes(one.group) : [one.name ? { address: one.address, name: one.name } : { address: one.address }],
  );
}
