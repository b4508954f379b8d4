/** How the standard is kept, as it crosses the wire: figures of many mails, and nothing of any. */
import { z } from "zod";

const count = z.int().nonnegative();
const word = z.string().max(200);

/** GET /v1/stats: what is counted. Days are whole ones of the house's zone, both included. */
export const StatsQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(["rule", "client", "day", "week", "team"]).default("rule"),
  team: word.optional(),
  client: word.optional(),
  /** Only what this rule spoke of; with `by=week` its course. */
  rule: word.optional(),
  /** The caller's own figures: never withheld. */
  mine: z.enum(["1"]).optional(),
});
export type StatsQuery = z.infer<typeof StatsQuery>;

export const StatsRow = z.object({
  /** Rule id, Client.id, ISO date, the Monday of a week as ISO date, or team. */
  key: z.string(),
  mails: count,
  passed: count,
  fixed: count,
  ignored: count,
  sentAnyway: count,
  falseAlarm: count,
  late: count,
  /** Mails whose time to answer is known, the late ones among them; left out where a rule is spoken of. */
  answered: count.optional(),
});
export type StatsRow = z.infer<typeof StatsRow>;

export const Stats = z.object({
  from: z.string(),
  to: z.string(),
  by: z.string(),
  mails: count,
  /** Of the mails whose time to answer is known. Minutes are working time; null where nothing was answered. */
  onTime: z.object({
    withinStandard: count,
    withinAim: count,
    medianMinutes: z.number().nullable(),
    p90Minutes: z.number().nullable(),
    answered: count,
  }),
  rows: z.array(StatsRow),
  /** Figures are held back: fewer than `minimum` people stand behind them. All counts are 0 and `rows` is empty then. */
  withheld: z.boolean(),
  minimum: count,
  /** Mails in which nothing was found or it was a false alarm; all was mended; something was left. They add up to `mails`. */
  checks: z.object({ firstSight: count, mended: count, unmended: count }),
  /** Promises on lists that came due in this time; renegotiated: in time, before they were due. */
  promises: z.object({ made: count, kept: count, renegotiated: count, missed: count }),
  /** Conversations begun in this time, and the mails that were sent in them. */
  conversations: z.object({ begun: count, mails: count }),
  /** Working minutes to answer, for a chart: mails answered in at most so many, and more than the bar before. */
  answerTimes: z.array(z.object({ upTo: z.number().nullable(), mails: count })),
  /** The two lines of that chart, in working minutes: those of the house's first standard. */
  lines: z.object({ standard: z.number().nullable(), aim: z.number().nullable() }),
  /** Clients with the same miss (a rule left open, or a late answer) at least twice in the time; the most first. */
  repeatMisses: z.array(
    z.object({ client: z.string(), total: count, misses: z.array(z.object({ what: z.string(), times: count })) }),
  ),
});
export type Stats = z.infer<typeof Stats>;

/** GET /v1/stats/digest?week=2026-11-16 (a Monday): the week's digest, to be sent on. `what` of a miss is a rule id or "late". */
export const Digest = z.object({ subject: z.string(), text: z.string() });
export type Digest = z.infer<typeof Digest>;
