/** Somebody else's mail, shown where it can run nothing, load nothing from elsewhere and reach nothing of ours. */
import { makeStyles } from "@fluentui/react-components";
import { escapeHtml, type Mail, type MailAttachment } from "../mail/mail.ts";
import { strings } from "../strings.ts";

export const FRAME_HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data: blob:">';
/** Mails bring colours of their own, so they lie on white paper in either theme. */
const STYLE =
  "<style>body{margin:12px 16px;background:#fff;color:#242424;font:14px/1.45 'Segoe UI',Calibri,sans-serif;overflow-wrap:anywhere}img{max-width:100%}</style>";

const useStyles = makeStyles({ frame: { width: "100%", height: "100%", border: "none", backgroundColor: "#fff" } });

export function MailFrame({ mail }: { mail: Mail }) {
  const styles = useStyles();
  const body =
    mail.body.format === "html"
      ? withPictures(mail.body.content, mail.attachments)
      : `<pre style="font:inherit;white-space:pre-wrap;margin:0">${escapeHtml(mail.body.content)}</pre>`;
  return (
    <iframe
      className={styles.frame}
      title={strings.mailText}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`${FRAME_HEAD}<base target="_blank">${STYLE}</head>${body}`}
    />
  );
}

/** Pictures that came with the mail, in place of the names it has for them. */
export function withPictures(html: string, attachments: readonly MailAttachment[]): string {
  return attachments.reduce(
    (text, one) => (one.contentId ? text.replaceAll(`cid:${one.contentId}`, dataUrl(one)) : text),
    html,
  );
}

export const dataUrl = ({ contentType, base64 }: MailAttachment) => `data:${contentType};base64,${base64}`;
