/** People as mail programs name them above a quoted message. */
import type { Mailbox } from "../contract.ts";
import { trimmed } from "./quoted-line.ts";

/** One mailbox: name and address, either alone, "Name [mailto:address]", "Name/UNIT/FIRM@FIRM". */
export function mailboxOf(text: string): Mailbox | null {
  const link = text.search(/[[<(]{1,2}mailto:/i);
  const head = link < 0 ? text : text.slice(0, link);
  const direct = addressIn(head);
  // A long address inside is folded; one of Exchange's own making (IMCEA…) is nobody's.
  const inside = link < 0 ? "" : text.slice(text.indexOf(":", link) + 1).replaceAll(" ", "");
  const address = (direct ?? (inside.startsWith("IMCEA") ? null : addressIn(inside)))?.address ?? "";
  // Lotus Notes names people "Peggy Chen/MEMBERS/BELL@BELL".
  const unit = head.includes("@") ? /[/@]/ : /\/[^/]{1,40}\//;
  const name = trimmed(direct ? text.slice(0, direct.start) : head.split(unit, 1)[0]!, ` <>([,;"'“”„«»*\``);
  if (name && name.toLowerCase() !== address.toLowerCase()) return { address, name };
  return address ? { address } : null;
}

/** The first address; "Peggy Chen@BELL" has none, for its domain has no dot. */
function addressIn(text: string): { start: number; address: string } | null {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    let end = at + 1;
    while (start > 0 && at - start < 64 && !/[\s<>()[\],;:"@]/.test(text.charAt(start - 1))) start--;
    while (end - at < 255 && /[\p{L}\p{N}.-]/u.test(text.charAt(end))) end++;
    const address = trimmed(text.slice(start, end), "'.-");
    if (/^[^@]+@.+\./.test(address)) return { start, address };
  }
  return null;
}

/** Recipients parted by ";" where there is one (Outlook writes "Chen, Peggy; Ruiz, Sam"), else by commas. */
export function mailboxesOf(list: string): Mailbox[] {
  const semicolons = /[;；]/.test(list);
  const pieces = cutAt(list, semicolons ? ";；" : ",，、");
  const found: Mailbox[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i]!;
    const next = pieces[i + 1];
    // "Chen, Peggy <peggy@…>" and "Chen, Peggy" alone are one person.
    if (!semicolons && next && !/[ /]/.test(piece) && !addressIn(piece) && (pieces.length === 2 || addressIn(next))) {
      piece = `${piece}, ${next}`;
      i++;
    }
    const mailbox = mailboxOf(piece);
    if (mailbox) found.push(mailbox);
  }
  return found;
}

/** `list` cut at the signs in `at` that stand outside quotes and brackets. */
function cutAt(list: string, at: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i <= list.length; i++) {
    const c = list.charAt(i);
    if (c === '"') quoted = !quoted;
    else if (/[<([]/.test(c)) depth++;
    else if (/[>)\]]/.test(c)) depth = Math.max(0, depth - 1);
    else if (c === "" || (!quoted && depth === 0 && at.includes(c))) {
      pieces.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  return pieces.filter(Boolean);
}
