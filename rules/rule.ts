/** What a rule is: what it looks for, how it words it, how it mends it, and examples that are its tests. */
import type { Action, Client, Draft, Fix, House, Mailbox, Severity, TextEdit } from "./contract.ts";
import type { Directory } from "./directory.ts";
import type { Example } from "./example.ts";
import type { Message } from "./reading/message.ts";
import type { TextRange } from "./reading/text.ts";

export interface RuleContext {
  draft: Draft;
  message: Message;
  house: House;
  directory: Directory;
  /** The one client all outside recipients belong to; null when there is none or more than one. */
  client: Client | null;
  /** Ids of the standards the draft is held to, in order. */
  upheld: readonly string[];
  /** RFC 3339. */
  now: string;
  /** null: there is no dictionary here. */
  spelling: Spelling | null;
  /** What the house set for this rule beside its severity. */
  options: Record<string, unknown>;
}

/** A dictionary. `suggest` gives the likeliest corrections first. */
export interface Spelling {
  knows(word: string): boolean;
  suggest(word: string): string[];
}

/** @template About what `mend` needs to know of it */
export interface Problem<About = unknown> {
  /** Where in the text; null when something is missing or it is not in the body. */
  at: TextRange | null;
  /** One sentence that names the thing and says what to do. */
  message: string;
  about?: About;
}

export interface Rule<About = unknown> {
  /** Kebab-case; the file's name. */
  id: string;
  title: string;
  why: string;
  /** As `standard clause`, for instance "bostrom 2.9". */
  clauses: string[];
  severity: Severity;
  /**
   * Its fix mends a slip, or adds what is asked of every mail, and leaves what the writer tells as it is. The others word
   * something anew, promise, apologise, take something off or correct a date: that is looked at one by one.
   */
  safe?: true;
  /** One severity lower on mail that stays inside the house. */
  softerInside?: boolean;
  /** Needs what the small script of the send check doesn't carry (a date library, a dictionary): the server has it. */
  serverOnly?: boolean;
  /** Silent on mail that stays inside the house. */
  external?: boolean;
  /** Reads words, so it is silent on mail in another language than English. */
  english?: boolean;
  /** Finds what is missing, so it is silent where not all of the text was read. */
  whole?: boolean;
  /** Which texts it reads; default: messages only. */
  kinds?: ("message" | "autoReply")[];
  /** False where there is nothing to look at: then the rule is neither found nor passed. */
  applies?: (context: RuleContext) => boolean;
  check: (context: RuleContext) => Problem<About>[];
  /** Fixes for one problem, best first. Apart from finding it, as the send check finds and doesn't mend. */
  mend?: (problem: Problem<About>, context: RuleContext) => Fix[];
  examples: { bad: BadExample[]; good: Example[] };
}

/** Gives exactly one finding; `after` is the draft (or its authored text) once the first fix is applied. */
export type BadExample = Example & { after?: string | Partial<Draft> };

export function defineRule<About>(rule: Rule<About>): Rule {
  return rule as Rule;
}

export function fix(title: string, edits: TextEdit[], actions: Action[] = []): Fix {
  return { title, edits, actions };
}

export function addCc(mailbox: Mailbox): Fix {
  return fix(`Copy ${mailbox.name ?? mailbox.address}`, [], [{ type: "addRecipient", field: "cc", mailbox }]);
}
