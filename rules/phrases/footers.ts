/** What stands below a sign-off: the sender's own block, what a device or a firm adds, and what is neither. Written by hand. */

/** Added by a device or a mail program. */
export const deviceLine =
  /^\W{0,3}(?:(?:sent|get|gesendet|verzonden|inviato|enviado|envoye|envoyé|von meinem) (?:from|with|via|using|by|on|outlook for|von|mit|vanaf|da|desde|depuis|de|iphone gesendet)|(?:typed|written) on my|please excuse (?:any |my )?(?:typos|brevity))(?![\p{L}])/iu;

/** Opens a legal footer. */
export const legalLine =
  /^\W{0,5}(?:confidentiality|confidential (?:notice|communication)|disclaimer|notice:|privileged|legal notice|privacy notice|important notice|this (?:e-?mail|message|communication|transmission|electronic)[^.]{0,60}(?:confidential|intended|privileged|contain|is for|is the property|may|and any)|the (?:information|contents?)[^.]{0,40}(?:contained|in|of) (?:in )?this|if you (?:have received this|are not the intended|received this)|please consider the environment|diese e-?mail|ce (?:message|courriel)|este (?:mensaje|correo))/i;

/** A rule that a mailing list, or the sender's own block, begins with. */
export const ruleLine = /^\s*(?:_{2,200}|={3,200}|\*{3,200}|-{3,200}|—{2,200})\s*$/;

/** What a list server adds: no block of the sender. */
export const listFooter =
  /mailing list|unsubscribe|mailman\/listinfo|list archives?|group.?s? settings|you received this message because/i;

/** Attachment lists, pictures and references below the last words. */
export const attachmentLine =
  /^\s*(?:[-•*]\s{1,4}[^\n]{1,120}\.\p{L}[\p{L}\d]{1,4}\s*$|(?:[-•*]\s)?[^<>\n]{0,120}<<[^<>]{1,120}>>|<embedded|\(see attached|\[?(?:image|cid|inline|attachment)[:\s\]]|!\[|\[\d{1,2}\]\s|<[^<>@]{1,120}\.(?:docx?|xlsx?|pdf|png|jpe?g|gif)>|attachments?:|enclosures?:|encl\.?:|cc:)/iu;

export const postscript = /^\s*p\.?\s?p?\.?\s?s\b/i;

/** Telephone, address, web page, street, or the word before one. */
export const contactLine =
  /(?:https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.|(?:^|\W)(?:tel|phone|ph|fax|mobile|cell|direct|office|mob|telephone|toll[- ]free|e-?mail|web|website|skype|linkedin|twitter|pronouns|ext|extension|room|suite|p\.?o\.? ?box)\s?[.:#]|\d{3}[-./ )]{1,2}\d{3}[-. ]\d{4}|\+\d[\d ().-]{6,18}|\bx\d{3,6}\b|\(x?\d[-\d]{3,8}\)|(?<!\d)(?:\d[-.() ]{0,2}){9,15}(?!\d)|\b\d{3}[-/]\d{3,4}[-.]\d{3,4}\b|\b[A-Z]{2},? \d{5}\b|^\s*\d{1,6}\s\p{Lu}[^.?!]{2,60}$)/iu;

/** Words of a job, a firm or a place that tell a line of a block. */
export const blockWords =
  /(?:^|[^\p{L}])(?:director|manager|president|chair|chairman|chairwoman|secretary|treasurer|coordinator|specialist|executive|officer|assistant|associate|vice|ceo|cfo|coo|cto|professor|engineer|department|dept|university|college|institute|school|inc|llc|ltd|gmbh|corp|corporation|company|association|society|union|guild|foundation|council|services|group|team|analyst|administrator|consultant|counsel|attorney|partner|founder|owner|editor|supervisor|representative|membership|relations|she\/her|he\/him|they\/them|licensed|certified)(?![\p{L}])/iu;
