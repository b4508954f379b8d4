/**
 * What the writer decides: about this draft, kept in its session data, and about people, kept in the roaming settings. Those
 * also hold what has to outlast the draft's window (kept.ts).
 */
import type { Draft, Finding, Mailbox, Report } from "../../rules/contract.ts";
import { audience, isIgnored, personKey, placeKey } from "../../rules/ignore.ts";
import type { ComposeItem, ReadItem, Settings } from "../outlook/item.ts";
import {
  DECIDED_KEY,
  type Decided,
  NEVER_KEY,
  type Never,
  readDecided,
  readNever,
  writeNever,
} from "../outlook/session.ts";
import { hiddenRules, isHidden, showRule } from "./hidden.ts";
import { keepHere, keepsDrafts, keepTick, keptHere, keptTicks, questionKey } from "./kept.ts";

/** Not here; this is wrong; never for this person; never for anyone. */
export type Ignoring = "ignored" | "falseAlarm" | "never" | "hidden";

/** Of session data and roaming settings the add-in keeps within its share; the oldest goes. */
const MAX_HERE = 40;
const MAX_NEVER = 240;
/** Of a question, what the message of a finding is sure to repeat. */
const TOLD = 40;

/** Of what a mail asks, what the writer says is answered. */
export interface Ticks {
  isTicked(question: string): boolean;
  tick(question: string, done: boolean): void;
}

export interface Decisions extends Ticks {
  /** Resolves once what was decided before the pane was opened is read. Never rejects. */
  ready: Promise<void>;
  decided(): Decided;
  /** The findings that are left, and those that are ignored. A question that is ticked is in neither. */
  split(draft: Draft, report: Report): { left: Finding[]; ignored: Finding[] };
  /** Whom "never for this person" is about. */
  people(draft: Draft): Mailbox[];
  ignore(draft: Draft, finding: Finding, how: Ignoring): void;
  /** Takes back whatever `ignore` did for these. */
  restore(draft: Draft, findings: Finding[]): void;
  /** A fix of the rule was taken. */
  noteFixed(rule: string): void;
  /** Leaves for the send handler what concerns those who get the draft. */
  leaveFor(draft: Draft): Promise<void>;
}

/**
 * @param domains inside the house, as known by now; null: not known
 * @param tell called after each decision
 */
export function openDecisions(
  item: Pick<ComposeItem, "session" | "conversation" | "inReplyTo" | "savedId">,
  settings: Settings,
  domains: () => readonly string[] | null,
  now: () => number,
  tell: () => void,
): Decisions {
  let decided = readDecided(null);
  const { session } = item;
  const answered = () => [item.inReplyTo(), item.conversation];
  /** Of `here`, what is kept for the draft opened again: JSON. */
  let hereKept = "{}";
  const ready = recall().catch(() => {});

  /** Without session data the draft is opened anew, or the host has lost it. */
  async function recall(): Promise<void> {
    const text = await session.get(DECIDED_KEY).catch(() => null);
    decided = readDecided(text);
    if (text !== null) return;
    const here = keepsDrafts(settings) ? keptHere(settings, [await item.savedId()]) : {};
    hereKept = JSON.stringify(here);
    decided = { ...decided, here, ticked: keptTicks(settings, answered()) };
    if (hereKept !== "{}" || decided.ticked.length > 0) await write();
  }

  /** A draft that is not saved has no id yet: asked for again after the next check. */
  async function keepForSaved(): Promise<void> {
    const here = JSON.stringify(decided.here);
    if (here === hereKept) return;
    const id = await item.savedId();
    if (id === null) return;
    keepHere(settings, [id], JSON.parse(here));
    hereKept = here;
  }

  function decide(change: Partial<Decided>): void {
    decided = { ...decided, ...change };
    void write().catch(() => {});
    tell();
  }
  const write = () => session.set(DECIDED_KEY, JSON.stringify(decided));
  const inside = (draft: Draft) => domains() ?? [draft.from.address.slice(draft.from.address.lastIndexOf("@") + 1)];
  const people = (draft: Draft) => audience(draft, inside(draft));
  const isTicked = (question: string) => decided.ticked.includes(questionKey(question));
  const keysOf = (draft: Draft, rule: string) => people(draft).map((one) => personKey(rule, one));

  return {
    ready,
    people,
    decided: () => decided,
    split(draft, { findings, reading }) {
      const answered = reading.questions
        .filter(({ text }) => isTicked(text))
        .map(({ text }) => text.replace(/\s+/g, " ").slice(0, TOLD));
      const isAnswered = ({ rule, message }: Finding) =>
        rule === "question-unanswered" && answered.some((question) => message.includes(question));
      const known = readNever(settings.get(NEVER_KEY));
      const kept = {
        here: { has: (key: string) => key in decided.here },
        never: { has: (key: string) => key in known },
      };
      const hidden = hiddenRules(settings);
      const ignored = findings.filter(
        (finding) => isHidden(finding, hidden) || isIgnored(finding, draft, inside(draft), kept),
      );
      const left = findings.filter((finding) => !ignored.includes(finding) && !isAnswered(finding));
      return { left, ignored };
    },
    ignore(draft, finding, how) {
      if (how === "hidden") {
        showRule(settings, finding.rule, false);
        return tell();
      }
      if (how !== "never") {
        const others = Object.entries(decided.here).slice(1 - MAX_HERE);
        return decide({ here: { ...Object.fromEntries(others), [placeKey(draft.body, finding)]: how } });
      }
      const day = new Date(now()).toISOString().slice(0, 10);
      const entries = keysOf(draft, finding.rule).map((key): [string, Never[string]] => [key, [finding.rule, day]]);
      writePeople(settings, { ...readNever(settings.get(NEVER_KEY)), ...Object.fromEntries(entries) });
      tell();
    },
    restore(draft, findings) {
      const places = new Set(findings.map((finding) => placeKey(draft.body, finding)));
      const lifted = new Set(findings.flatMap(({ rule }) => keysOf(draft, rule)));
      forget(settings, lifted);
      for (const { rule } of findings) showRule(settings, rule, true);
      decide({ here: Object.fromEntries(Object.entries(decided.here).filter(([key]) => !places.has(key))) });
    },
    isTicked,
    tick(question, done) {
      const others = decided.ticked.filter((one) => one !== questionKey(question));
      keepTick(settings, answered(), question, done);
      decide({ ticked: done ? [...others, questionKey(question)] : others });
    },
    noteFixed(rule) {
      if (!decided.fixed.includes(rule)) decide({ fixed: [...decided.fixed, rule] });
    },
    async leaveFor(draft) {
      const known = readNever(settings.get(NEVER_KEY));
      const hidden = hiddenRules(settings);
      const rules = new Set([...hidden, ...Object.values(known).map(([rule]) => rule)]);
      const never = [...rules].flatMap((rule) => keysOf(draft, rule).filter((key) => hidden.has(rule) || key in known));
      if (String(never) !== String(decided.never)) {
        decided = { ...decided, never };
        await write();
      }
      await keepForSaved();
    },
  };
}

/** For a received mail: what is ticked while it is read is ticked in the reply to it. */
export function openTicks({ messageId, conversation }: ReadItem, settings: Settings, tell: () => void): Ticks {
  const mail = [messageId, conversation];
  return {
    isTicked: (question) => keptTicks(settings, mail).includes(questionKey(question)),
    tick(question, done) {
      keepTick(settings, mail, question, done);
      tell();
    },
  };
}

/** Lifts "never" for these `personKey`s. */
export function forget(settings: Settings, keys: ReadonlySet<string>): void {
  const people = Object.entries(readNever(settings.get(NEVER_KEY)));
  const left = people.filter(([key]) => !keys.has(key));
  if (left.length < people.length) writePeople(settings, Object.fromEntries(left));
}

function writePeople(settings: Settings, people: Never): void {
  settings.set(NEVER_KEY, writeNever(Object.fromEntries(Object.entries(people).slice(-MAX_NEVER))));
}
