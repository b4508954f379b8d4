/** What a draft says. Each part is read once, when it is first asked for. */
import type { Attachment, Client, Draft, Mailbox } from "../contract.ts";
import type { Directory, PersonMatch } from "../directory.ts";
import { sameAddress } from "../fix.ts";
import { attachmentMentions } from "./attachments.ts";
import { readClosing } from "./closing.ts";
import { type Handoff, readHandoffs } from "./handoffs.ts";
import { dateOf, localDate, readHistory } from "./history.ts";
import { detectLanguage } from "./language.ts";
import { compareNames } from "./names.ts";
import { readOriginal } from "./original.ts";
import { type Region, splitRegions } from "./regions.ts";
import { readSalutation, readVocative, type SalutationName } from "./salutation.ts";
import { splitSentences } from "./sentences.ts";
import { type BodyLine, BodyText } from "./text.ts";

/** A handoff, and who of the house it names. */
export interface ResolvedHandoff extends Handoff {
  /** null: nobody in the directory, or several (`candidates`). */
  mailbox: Mailbox | null;
  candidates: Mailbox[];
  copied: boolean;
}

/** In characters. */
const READ_OF_ORIGINAL = 4000;

export class Message {
  readonly draft: Draft;
  readonly directory: Directory;
  readonly now: string;

  constructor(draft: Draft, directory: Directory, now: string) {
    this.draft = draft;
    this.directory = directory;
    this.now = now;
  }

  readonly body = lazy(() => new BodyText(this.draft.body));
  readonly regions = lazy(() => splitRegions(this.body(), this.draft.from));

  /** What the writer typed: no signature, no quoted history, no legal footer. */
  readonly authored = lazy(() => this.#linesOf("authored"));
  readonly signatureLines = lazy(() => this.#linesOf("signature").filter((line) => line.text !== ""));
  /** The writer's own name alone on the first line is a sign-off that nothing stands above. */
  readonly salutation = lazy(() => {
    const found = readSalutation(this.authored());
    const bareOwn = found && !found.greeting && found.names.length > 0 && found.names.every((one) => this.#isOwn(one));
    return bareOwn ? null : found;
  });
  /** "Thanks, Peggy." at the beginning greets her too. */
  readonly vocative = lazy(() => {
    const found = readVocative(this.authored());
    return found && !this.#isOwn(found) ? found : null;
  });
  #isOwn({ name }: SalutationName): boolean {
    const own = this.draft.from.name;
    return own !== undefined && own !== "" && compareNames(name, own) === "same";
  }
  readonly signOff = lazy(() => this.regions().signOff);
  readonly #text = lazy(() =>
    this.authored()
      .map(({ text }) => text)
      .join("\n"),
  );
  /** Of the first 1000 characters: it is asked whether a mail is short. */
  readonly wordCount = lazy(
    () =>
      this.#text()
        .slice(0, 1000)
        .match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  );
  /** A bare forward may hold the list of files that the mail program put below what it quotes. */
  readonly empty = lazy(() => {
    const isFile = (text: string) => this.regions().quoted.length > 0 && /^\s?[-•] .{1,200}\.\w{2,5}$/.test(text);
    return this.authored().every(({ text }) => text === "" || isFile(text));
  });

  readonly #everySentence = lazy(() => splitSentences(this.authored(), this.draft.body.format === "text"));
  /** Sentences of the message proper: above the sign-off, and in a postscript below it. */
  readonly sentences = lazy(() => {
    const signOff = this.signOff();
    return this.#everySentence().filter((one) => !signOff || one.end <= signOff.start || one.start >= signOff.end);
  });
  readonly language = lazy(() => detectLanguage(this.#text()));
  readonly english = lazy(() => this.language() === "en" || this.language() === "und");

  readonly recipients = lazy(() => [...this.draft.to, ...(this.draft.cc ?? []), ...(this.draft.bcc ?? [])]);
  readonly outsiders = lazy(() => this.recipients().filter((mailbox) => this.directory.isInside(mailbox) === false));
  readonly external = lazy(() => this.outsiders().length > 0);
  /** The clients that the outside recipients belong to. */
  readonly clients = lazy(() => {
    const found = this.outsiders().map((mailbox) => this.directory.clientOf(mailbox));
    return [...new Set(found.filter((client): client is Client => client !== null))];
  });
  readonly isReply = lazy(() => this.draft.composeType === "reply" || this.draft.composeType === "replyAll");

  readonly history = lazy(() => readHistory(this.body(), this.regions(), this.directory));
  readonly original = lazy(() => readOriginal(this.draft, this.history(), this.directory));
  /** What they wrote, as far as it is read for questions, times and complaints. */
  readonly originalSentences = lazy(() => {
    const { lines, wrapped } = this.original() ?? { lines: [], wrapped: true };
    const until = (lines[0]?.start ?? 0) + READ_OF_ORIGINAL;
    return splitSentences(
      lines.filter(({ start }) => start < until),
      wrapped,
    );
  });
  /** The writer has answered in this thread twice or more today. */
  readonly goesToAndFro = lazy(() => {
    const own = this.history().filter(({ from, sentAt }) => from && sentAt && sameAddress(from, this.draft.from));
    if (own.length < 2) return false;
    const today = localDate(this.now, this.directory.house.timeZone);
    return own.filter(({ sentAt }) => dateOf(sentAt!) === today).length >= 2;
  });
  /** A word or two in an exchange that goes to and fro today: greeting and closing are waived. */
  readonly isQuickAnswer = lazy(() => this.wordCount() <= 12 && this.goesToAndFro());

  /** Attachments the writer chose: no pictures of the text, no calendar or signing parts. */
  readonly attachments = lazy(() => this.files().filter((attachment) => !isInvitation(attachment)));
  /** All that comes with the mail as a file: no picture of the text, no part that signs or wraps the mail. */
  readonly files = lazy(() => (this.draft.attachments ?? []).filter((one) => !one.inline && !isWrapping(one)));
  /** A link stands in the text: a file in the cloud may be what is meant. */
  readonly hasLink = lazy(() => {
    const lines = this.authored();
    if (lines.some(({ text }) => /https?:\/\//i.test(text))) return true;
    const links = this.body().elements.filter(({ name }) => name === "a");
    let at = 0;
    return lines.some((line) => {
      const { start, end } = this.body().span(line);
      while (at < links.length && links[at]!.end <= start) at++;
      return at < links.length && links[at]!.start < end;
    });
  });
  readonly attachmentMentions = lazy(() => attachmentMentions(this.sentences()));
  /** Thanks may stand in the sign-off itself: "Thank you for your patience," over the name. */
  readonly closing = lazy(() => readClosing(this.#everySentence()));
  readonly handoffs = lazy((): ResolvedHandoff[] =>
    readHandoffs(this.sentences()).map((handoff) => this.#resolve(handoff)),
  );
  /** On To or Cc. A person in Bcc alone is not copied. */
  isCopied(mailbox: Mailbox): boolean {
    return [...this.draft.to, ...(this.draft.cc ?? [])].some((other) => sameAddress(other, mailbox));
  }

  #linesOf(region: Region): BodyLine[] {
    const { of } = this.regions();
    return this.body().lines.filter((_, i) => of[i] === region);
  }

  readonly #namesakes = new Map<string, boolean>();
  /** Somebody outside who is on the mail has this name. */
  #isNamesake(person: string): boolean {
    let found = this.#namesakes.get(person);
    if (found === undefined) {
      found = this.outsiders().some(({ name = "" }) => name !== "" && compareNames(person, name) === "same");
      this.#namesakes.set(person, found);
    }
    return found;
  }

  /** An address is a colleague's only when the directory has it: others are shared mailboxes, or outside. */
  #personNamed({ address, role, person }: Handoff): PersonMatch {
    const known = address ? this.directory.person(address) : null;
    if (address) return known && { one: known };
    return role || this.#isNamesake(person)
      ? null
      : this.directory.find(person, [...this.draft.to, ...(this.draft.cc ?? [])]);
  }

  #resolve(handoff: Handoff): ResolvedHandoff {
    const match = this.#personNamed(handoff);
    const candidates = !match ? [] : "one" in match ? [match.one] : match.several;
    const boxes = candidates.map(({ name, address }) => ({ address, name }));
    const mailbox = boxes.length === 1 ? boxes[0]! : null;
    return { ...handoff, mailbox, candidates: boxes, copied: boxes.some((box) => this.isCopied(box)) };
  }
}

function isInvitation({ name, contentType = "" }: Attachment): boolean {
  return /^text\/calendar/i.test(contentType) || /\.ics$/i.test(name);
}

function isWrapping({ name, contentType = "" }: Attachment): boolean {
  const type = /^application\/(?:(?:x-)?pkcs7-|pgp-|ms-tnef)/i;
  return type.test(contentType) || /\.(?:p7s|p7m|asc|sig)$|^winmail\.dat$/i.test(name);
}

function lazy<T>(read: () => T): () => T {
  let value: { read: T } | null = null;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}
