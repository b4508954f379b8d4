/** The message being answered: as the client of the API knows it, and what is missing read from the quoted text. */
import type { Draft, Mailbox } from "../contract.ts";
import type { Directory } from "../directory.ts";
import { plainName } from "../directory.ts";
import { sameAddress } from "../fix.ts";
import type { HistoryMessage } from "./history.ts";
import { splitRegions } from "./regions.ts";
import { readSalutation, type Salutation } from "./salutation.ts";
import { readSignOff } from "./sign-off.ts";
import { BodyText, type TextLine } from "./text.ts";

export interface Original {
  from: Mailbox | null;
  /** The same in the quoted history, where it stands there. */
  answered: HistoryMessage | null;
  subject: string | null;
  /** What they wrote themselves: no quote, no signature. */
  lines: TextLine[];
  /** The same with their signature, where a title may stand. */
  signed: string;
  /** Text of a plain-text mail is broken into lines by its program. */
  wrapped: boolean;
  /** How they addressed us. */
  salutation: Salutation | null;
  /** How they signed, here and first of all in this thread; a single letter or a team is no name. */
  signers: string[];
  /** How they signed this message, be it with a letter or as a team. */
  signer: string | null;
}

export function readOriginal(draft: Draft, history: HistoryMessage[], directory: Directory): Original | null {
  const answered = findAnswered(draft, history, directory);
  const given = draft.original;
  if (!given && !answered) return null;
  const from = given?.from ?? answered?.from ?? null;
  const own = given?.body ? ownLines(given.body, from) : answered ? partLines(answered) : null;
  const first = history.findLast((part) => part !== answered && isBy(part, from));
  const signers = [own, first && partLines(first)].flatMap((part) => (part?.signer?.isName ? part.signer.text : []));
  return {
    from,
    answered,
    subject: given?.subject ?? answered?.header?.subject ?? null,
    lines: own?.lines ?? [],
    signed: own?.signed ?? "",
    wrapped: (given?.body ?? draft.body).format === "text",
    salutation: readSalutation(own?.lines ?? []),
    signers: [...new Set(signers)],
    signer: own?.signer?.text ?? null,
  };
}

/** The quoted message that the draft answers: by the known sender, else the newest that the writer didn't write. */
function findAnswered(draft: Draft, history: HistoryMessage[], directory: Directory): HistoryMessage | null {
  const sender = draft.original?.from;
  if (sender) {
    // A message whose header names somebody else is not theirs.
    const unnamed = draft.original?.body ? undefined : history.slice(0, 1).find(({ from }) => !from?.address);
    return history.find((part) => isBy(part, sender)) ?? unnamed ?? null;
  }
  const others = history.filter((part) => !isBy(part, draft.from));
  const onMail = [...draft.to, ...(draft.cc ?? [])];
  const outside = onMail.some((mailbox) => directory.isInside(mailbox) === false);
  return (
    (outside ? others.find((part) => part.from && directory.isInside(part.from) === false) : null) ?? others[0] ?? null
  );
}

export function isBy(part: HistoryMessage, sender: Mailbox | null): boolean {
  if (!part.from || !sender) return false;
  if (part.from.address !== "" && sender.address !== "") return sameAddress(part.from, sender);
  return plainName(part.from.name ?? "") !== "" && plainName(part.from.name ?? "") === plainName(sender.name ?? "");
}

interface OwnText {
  lines: TextLine[];
  signed: string;
  signer: { text: string; isName: boolean } | null;
}

function partLines(part: HistoryMessage): OwnText {
  return sign(part.lines, part.from);
}

function ownLines(content: { format: "html" | "text"; content: string }, from: Mailbox | null): OwnText {
  const body = new BodyText(content);
  const { of } = splitRegions(body, from ?? undefined);
  return sign(
    body.lines.filter((_, i) => of[i] === "authored" || of[i] === "signature"),
    from,
  );
}

function sign(lines: TextLine[], from: Mailbox | null): OwnText {
  const signOff = readSignOff(lines, from ?? undefined);
  const signer = signOff?.signer ? { text: signOff.signer.text, isName: signOff.signer.kind === "person" } : null;
  const signed = lines.map((line) => line.text).join("\n");
  return {
    lines: lines.slice(0, signOff?.signatureLine ?? lines.length),
    signed,
    signer,
  };
}
