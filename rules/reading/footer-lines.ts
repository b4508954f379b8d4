/** Lines below a sign-off: the sender's own block, what a device or a firm adds, and what is neither. Patterns written by hand. */
import { isBlockWord } from "../phrases/not-names.ts";

/** Added by a device or a mail program. */
export const deviceLine =
  /^\W{0,3}(?:(?:sent|get|gesendet|verzonden|inviato|enviado|envoy[eé]) (?:from|with|via|using|by|on|outlook for|von|mit|vanaf|da|desde|depuis|de)|von meinem|(?:typed|written) on my|please excuse (?:any |my )?(?:typos|brevity))(?!\p{L})/iu;

/** Opens a legal footer. */
export const legalLine =
  /^\W{0,5}(?:confidentiality(?: no| stat| warn|:)|confidential (?:notice|communication)|disclaimer|privileged|legal notice|this (?:e-?mail|message|communication|transmission|electronic)[^.]{0,60}(?:confidential|intended|privileged|may contain|is for the|is the property|and any (?:files|attach))|the (?:information|contents?)[^.]{0,40}(?:contained|in|of) (?:in )?this|if you (?:have received this|are not the intended)|please consider the environment|diese e-?mail|ce (?:message|courriel)|este (?:mensaje|correo))/i;

/** A rule that a mailing list, or the sender's own block, begins with. */
export const ruleLine = /^\s*(?:_{2,200}|={3,200}|\*{3,200}|-{3,200}|—{2,200})\s*$/;

/** What a list server adds: no block of the sender. */
export const listFooter =
  /mailing list|unsubscribe|mailman\/listinfo|list archives?|group.?s? settings|you received this message because/i;

export const postscript = /^\s*p\.?\s?(?:p\.?\s?)?s\b/i;

/** Attachment lists, pictures and references below the last words. */
const attachment =
  /^\s*(?:<embedded|\(see attached|\[?(?:image|cid|inline|attachment)[:\s\]]|!\[|\[\d{1,2}\]\s|attachments?:|enclosures?:|encl\.?:|cc:|<[^<>@]{1,99}\.\p{L}{3,4}>$|[-•*]\s.{0,120}\.\p{L}[\p{L}\d]{1,4}$)|<<[^<>]{1,200}>>$/iu;
export const isAttachment = (line: string): boolean => attachment.test(line);

const contactAddress = /https?:\/\/|www\.|[\w.+-]@[\w-]{1,64}\./i;
const contactWord =
  /(?:^|\W)(?:tel|phone|ph|fax|mobile|cell|direct|office|mob|telephone|toll[- ]free|e-?mail|web|website|skype|linkedin|twitter|pronouns|ext|extension|room|suite|p\.?o\.? ?box)\s?[.:#]/i;
const contactNumber = /\bx\d{3,6}\b|\(x?\d[-\d]{3,8}\)|\b[A-Z]{2},? \d{5}\b|^\s*\d{1,6}\s\p{Lu}[^.?!]{2,60}$/u;

/** Telephone, address, web page, street, or the word before one. */
export const isContact = (line: string): boolean =>
  contactAddress.test(line) || contactWord.test(line) || contactNumber.test(line) || hasPhone(line);

/** Seven to fifteen digits in groups; a date is none. */
function hasPhone(line: string): boolean {
  return (line.match(/[\d()+./ -]{8,30}/g) ?? []).some((run) => {
    const digits = run.replace(/\D/g, "").length;
    return digits > 6 && digits < 16 && /\d[-./) ]{1,2}\d/.test(run) && !/\d{4}-\d{2}-\d{2}|\d\/\d{1,2}\/\d/.test(run);
  });
}

/** Whether a word of the line is a job or a firm. */
export const hasBlockWord = (line: string): boolean =>
  line
    .toLowerCase()
    .split(/[^\p{L}/]+/u)
    .some(isBlockWord);
