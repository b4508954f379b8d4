/**
 * How the standard was kept in a time. Answered from counts by day and by weeks, so that a year takes as long as a week;
 * a writer's own figures from their records.
 */
import { sql } from "kysely";
import { replyBy } from "../../rules/calendar/reply-by.ts";
import { nextWorkday, openingOf, workCalendar, workingMinutesBetween } from "../../rules/calendar/working-time.ts";
import type { House } from "../../rules/contract.ts";
import type { Stats, StatsQuery, StatsRow } from "../../rules/contract-stats.ts";
import { type Caller, local } from "../identity.ts";
import { type Counted, group, listed, nothing, ofCounts, ofRecords, type Time, type Timed } from "./counted.ts";
import { ALL, dayIn, LAST_STEP, mondayOf, nameOf, noMails, only, periodsOf, stepStart, WEEKS } from "./counts.ts";
import type { PromiseCounts } from "./promises.ts";
import { pseudonym } from "./pseudonym.ts";
import type { Store } from "./store.ts";

const MINIMUM_PEOPLE = 5;
/** The bars of the chart, in working minutes; the last is open. */
const BARS = [30, 60, 120, 240, 480, 720, 960, 1440, 2400, null];
const TOP = 20;
/** Beyond this nothing is kept, whatever is asked for. */
const MAX_YEARS = 11;

/** Of what is asked for; `met`: answers in time with nothing left open. */
export type Figures = Stats & { met: number };

/** Whether figures with too few people behind them are held back from the caller: not before there is sign-in. */
export const mayWithhold = (caller: Caller) => caller !== local;

/** @param now instant in milliseconds */
export async function statsOf(
  store: Store,
  caller: Caller,
  house: House,
  query: StatsQuery,
  now = Date.now(),
): Promise<Figures> {
  const { tenant } = caller;
  const minimum = house.statistics?.minimumPeople ?? MINIMUM_PEOPLE;
  const time = clipped(query, dayIn(house, now));
  const withholds = mayWithhold(caller) && !query.mine;
  const tooFew = (by: StatsQuery["by"]) => withTooFewPeople(store, tenant, { ...query, by }, time, minimum);
  const withheld = withholds && (await tooFew("rule")).has("");
  const base = { from: query.from, to: query.to, by: query.by, withheld, minimum, lines: linesOf(house, now) };
  if (withheld) return { ...base, ...shown(nothing, noPromises, query) };
  const counted = await (query.mine ? ofRecords : ofCounts)(store, caller, query, time);
  if (withholds) {
    const clients = await tooFew("client");
    counted.misses = counted.misses.filter(({ client }) => !clients.has(client));
    if (query.by !== "rule") {
      const keys = query.by === "client" ? clients : await tooFew(query.by);
      counted.rows = counted.rows.filter(({ key }) => !keys.has(key));
    }
  }
  return { ...base, ...shown(counted, await promisesOf(store, caller, query, time, dayIn(house, now)), query) };
}

function clipped({ from, to }: Time, today: string): Time {
  const first = Temporal.PlainDate.from(today).subtract({ years: MAX_YEARS }).toString();
  const last = Temporal.PlainDate.from(today).add({ years: MAX_YEARS }).toString();
  return { from: from < first ? first : from, to: to > last ? last : to };
}

function shown(
  { mails, rule, rows, misses, steps, minutes }: Counted,
  promises: Stats["promises"],
  query: StatsQuery,
): Omit<Figures, "from" | "to" | "by" | "withheld" | "minimum" | "lines"> {
  const { mails: counted, clean, mended, unmended } = query.rule ? (rule ?? noMails) : mails;
  const timed = minutes ?? steps;
  return {
    mails: counted,
    met: mails.met,
    onTime: {
      withinStandard: mails.in_standard,
      withinAim: mails.in_aim,
      medianMinutes: quantile(timed, 0.5, minutes !== null),
      p90Minutes: quantile(timed, 0.9, minutes !== null),
      answered: mails.answered,
    },
    rows: rows
      .filter(({ mails }) => mails > 0)
      .map(({ key, mails, passed, fixed, ignored, sent_anyway, false_alarm, late, answered }): StatsRow => {
        const row = { key, mails, passed, fixed, ignored, sentAnyway: sent_anyway, falseAlarm: false_alarm, late };
        return answered === undefined ? row : { ...row, answered };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    checks: { firstSight: clean, mended, unmended },
    promises,
    conversations: { begun: mails.begun, mails: mails.begun_mails },
    answerTimes: BARS.map((upTo, i) => {
      const above = BARS[i - 1] ?? -1;
      const inBar = steps.filter(({ minutes }) => minutes > above && minutes <= (upTo ?? LAST_STEP));
      return { upTo, mails: inBar.reduce((sum, { mails }) => sum + mails, 0) };
    }),
    repeatMisses: repeated(misses),
  };
}

/**
 * Exact: the median of an even number is halfway between the two in the middle, any other quantile the smallest time that
 * so many did not exceed. In steps: as far into its step as its rank is into the step's mails.
 */
export function quantile(times: readonly Timed[], share: number, exact: boolean): number | null {
  const all = times.reduce((sum, { mails }) => sum + mails, 0);
  if (all === 0) return null;
  const at = (rank: number): number => {
    let before = 0;
    for (const { minutes, mails } of times) {
      if (before + mails >= rank) {
        if (exact) return minutes;
        const start = stepStart(minutes);
        // The last step has no end.
        return minutes === LAST_STEP ? start : start + ((minutes - start) * (rank - before)) / mails;
      }
      before += mails;
    }
    return times.at(-1)!.minutes;
  };
  if (!exact) return Math.round(at(all * share));
  if (share === 0.5 && all % 2 === 0) return (at(all / 2) + at(all / 2 + 1)) / 2;
  return at(Math.ceil(all * share));
}

function repeated(misses: Counted["misses"]): Stats["repeatMisses"] {
  const clients = new Map<string, { what: string; times: number }[]>();
  for (const { client, what, times } of misses) {
    // Those two are no client.
    if (times < 2 || client === "internal" || client === "public") continue;
    clients.set(client, [...(clients.get(client) ?? []), { what, times }]);
  }
  return [...clients]
    .map(([client, misses]) => ({
      client,
      total: misses.reduce((sum, { times }) => sum + times, 0),
      misses: misses.sort((a, b) => b.times - a.times || (a.what < b.what ? -1 : 1)),
    }))
    .sort((a, b) => b.total - a.total || (a.client < b.client ? -1 : 1))
    .slice(0, TOP);
}

/** In working minutes, of a mail that comes as the house opens. */
function linesOf(house: House, now: number): Stats["lines"] {
  const calendar = workCalendar(house);
  const opening = openingOf(calendar, nextWorkday(calendar, Temporal.PlainDate.from(dayIn(house, now)))).toInstant();
  const { standards, replyWithin: within } = house;
  const received = opening.toString();
  const due = replyBy({ calendar, standards, receivedAt: received, basis: "original", now: received, within });
  const till = (time: string) => Math.round(workingMinutesBetween(calendar, opening, Temporal.Instant.from(time)));
  return { standard: due && till(due.dueAt), aim: due && till(due.aimFor) };
}

/** What the rows of a question go by; by rule they have one scope together. */
const COLUMNS = { rule: null, client: "client", team: "team", day: "period", week: "period" } as const;

/**
 * The keys of rows with fewer people behind them; by rule "", all together. One period with enough of them is enough for a
 * time; only where there is none it is looked up who they are, and those are few.
 */
async function withTooFewPeople(
  store: Store,
  tenant: string,
  { by, team, client }: StatsQuery,
  { from, to }: Time,
  minimum: number,
): Promise<Set<string>> {
  const periods = periodsOf(from, to, by === "week" ? WEEKS : undefined);
  if (periods.length === 0) return new Set([""]);
  const column = COLUMNS[by];
  const keyOf = { rule: String, client: nameOf, team: nameOf, day: String, week: mondayOf }[by];
  const scoped = (table: "mail_counts" | "senders", periods: readonly string[]) => {
    const all = store.selectFrom(table).where("tenant", "=", tenant);
    const during =
      by === "day"
        ? all.where("period", ">=", from).where("period", "<=", to)
        : all.where("period", "in", listed(periods));
    const each = (name: "team" | "client", value: string | undefined) =>
      [name, by === name && value === undefined ? ">" : "=", value === undefined ? ALL : only(value)] as const;
    return during.where(...each("team", team)).where(...each("client", client));
  };
  // Periods are not added up: the index has their order.
  const key = column === null ? sql.lit("") : column === "period" ? sql<string>`period` : group(column);
  const most = sql<number>`coalesce(max(people), 0)`;
  const counted = scoped("mail_counts", periods);
  const scopes = column === null ? counted : counted.groupBy(key);
  const unsure = await scopes
    .having(most, "<", minimum)
    .select([key.as("key"), most.as("people")])
    .execute();
  const few = new Set(unsure.map((row) => keyOf(row.key)));
  if (few.size === 0 || by === "day") return few;
  const all = scoped("senders", by === "week" ? periods.filter((period) => few.has(mondayOf(period))) : periods);
  const names = unsure.map((row) => row.key);
  const whose = column === "team" || column === "client" ? all.where(column, "in", names) : all;
  const found = await whose
    .where("mails", ">", 0)
    .distinct()
    .select([key.as("key"), sql<string>`person`.as("person")])
    .execute();
  for (const [name, rows] of Map.groupBy(found, (row) => keyOf(row.key))) {
    if (new Set(rows.map(({ person }) => person)).size >= minimum) few.delete(name);
  }
  return few;
}

const noPromises = { made: 0, kept: 0, renegotiated: 0, missed: 0 };
const noneDue = { made: 0, kept: 0, renegotiated: 0, late: 0 };
const openOf = ({ made, kept, renegotiated, late }: PromiseCounts) => made - kept - renegotiated - late;

/** A promise that is still open is missed once its day is over. Lists know no client: of one, nothing can be told. */
async function promisesOf(
  store: Store,
  { tenant, person }: Caller,
  { team, client, mine }: StatsQuery,
  { from, to }: Time,
  today: string,
): Promise<Stats["promises"]> {
  if (client !== undefined) return noPromises;
  const who = mine ? only(await pseudonym(store, tenant, "person", person)) : ALL;
  const countIn = async (from: string, to: string): Promise<PromiseCounts> => {
    const periods = periodsOf(from, to);
    if (periods.length === 0) return noneDue;
    let counts = store
      .selectFrom("promise_counts")
      .where("tenant", "=", tenant)
      .where("period", "in", listed(periods))
      .where("person", "=", who);
    if (team !== undefined) counts = counts.where("team", "=", only(team));
    else if (!mine) counts = counts.where("team", "=", ALL);
    const sum = (name: keyof PromiseCounts) => sql<number>`coalesce(sum(${sql.ref(name)}), 0)`.as(name);
    return counts.select([sum("made"), sum("kept"), sum("renegotiated"), sum("late")]).executeTakeFirstOrThrow();
  };
  const all = await countIn(from, to);
  const due = to < today ? noneDue : await countIn(from > today ? from : today, to);
  const { made, kept, renegotiated } = all;
  return { made, kept, renegotiated, missed: all.late + openOf(all) - openOf(due) };
}
