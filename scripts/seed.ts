/**
 * `npm run seed -- --mails 1000000`: fills the store that DATA_DIR or DATABASE_URL names with a plausible year, to try the
 * dashboard with: misses that grow rarer, late answers, a weekly rhythm, holidays. Of people it has pseudonyms alone.
 */
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isWorkday, openingOf, workCalendar } from "../rules/calendar/working-time.ts";
import { rules } from "../rules/checks/index.ts";
import type { House } from "../rules/contract.ts";
import { houseFile } from "../server/house.ts";
import { local } from "../server/identity.ts";
import { StartError } from "../server/start-error.ts";
import { Sums } from "../server/store/counts.ts";
import { Houses } from "../server/store/houses.ts";
import { promiseRows } from "../server/store/promises.ts";
import { pseudonym } from "../server/store/pseudonym.ts";
import { add, count, short } from "../server/store/sends.ts";
import { openStore, type Store } from "../server/store/store.ts";
import type { SendRow } from "../server/store/tables.ts";

export interface Year {
  mails: number;
  days: number;
  /** The last day, ISO. */
  until: string;
  /** Told after each batch how many mails there are by now. */
  tell?: (mails: number) => void;
}

/** What was made here begins with it: an id of a real mail is hexadecimal. */
const MARK = "seed";
const PEOPLE = 40;
const BATCH = 20_000;
/** In one statement. */
const ROWS = 1000;
/** Of a week's mails, Monday to Sunday; a holiday is like a Sunday. */
const RHYTHM = [1.25, 1.15, 1.05, 1, 0.8, 0.03, 0.02];
const STANDARD = 480;

/** Adds the mails of a year. The same call on an empty store makes the same year. */
export async function seed(store: Store, house: House, { mails, days, until, tell = () => {} }: Year): Promise<void> {
  const { tenant } = local;
  const { there } = await store
    .selectFrom("sends")
    .select((of) => of.fn.countAll<number>().as("there"))
    .executeTakeFirstOrThrow();
  // Other ids than those of the time before.
  const random = randomFrom(20_261_116 + there);
  const calendar = workCalendar(house);
  const people = await peopleOf(store, house, random);
  const clients = weighted([
    ...house.clients.map(({ id }, i): [string, number] => [id, 1 / (i + 1)]),
    ["internal", 0.5],
    ["public", 0.2],
  ]);
  const habits = rules
    .filter(({ kinds }) => !kinds || kinds.includes("message"))
    .map(({ id }) => ({ id, applies: 0.1 + 0.8 * random() ** 2, missed: 0.02 + 0.25 * random() ** 3, wrong: 0.02 }));
  // One rule is wrong too often, as the dashboard is to show.
  habits.find(({ id }) => id === "spelling")!.wrong = 0.12;
  const dates = Array.from({ length: days }, (_, i) => Temporal.PlainDate.from(until).subtract({ days: days - 1 - i }));
  const rhythm = dates.map((date) => {
    const open = isWorkday(calendar, date) || date.dayOfWeek > 5;
    return RHYTHM[open ? date.dayOfWeek - 1 : 6]! * (0.9 + 0.2 * random());
  });
  const all = rhythm.reduce((sum, share) => sum + share, 0);
  const running: string[] = [];
  const batch: SendRow[] = [];
  let promised = new Sums();
  let [made, shares] = [0, 0];
  for (const [i, date] of dates.entries()) {
    shares += rhythm[i]!;
    const target = Math.round((mails * shares) / all);
    const opening = openingOf(calendar, date).epochMilliseconds;
    const habit = 1 - (0.6 * i) / days;
    for (; made < target; made++) {
      batch.push(mail(date.toString(), opening, habit));
      if (batch.length === BATCH) await keep();
    }
  }
  await keep();

  /** Counts grow by what many mails have in common: the more at once, the fewer times each is written. */
  async function keep(): Promise<void> {
    const mails = batch.splice(0);
    await store.transaction().execute(async (store) => {
      for (let at = 0; at < mails.length; at += ROWS) {
        await store
          .insertInto("sends")
          .values(mails.slice(at, at + ROWS))
          .execute();
      }
      await count(store, tenant, [], mails);
      await add(store, "promise_counts", promiseRows(tenant, promised));
    });
    promised = new Sums();
    tell(made);
  }

  function mail(day: string, opening: number, habit: number): SendRow {
    const { name, listName, team, care } = people[Math.floor(random() * PEOPLE)]!;
    const client = clients(random());
    const outcomes: Record<string, number[]> = {};
    for (const { id, applies, missed, wrong } of habits) {
      if (random() > applies) continue;
      // Each client has a few rules that go wrong more often with it.
      const trap = (client.length * 7 + id.length * 13) % 11 === 0 ? 2.5 : 1;
      if (random() > missed * habit * care * trap) outcomes[id] = [1];
      else {
        const what = random();
        if (what < wrong) outcomes[id] = [0, 0, 0, 0, 1];
        else if (what < 0.75) outcomes[id] = [0, 1];
        else outcomes[id] = what < 0.9 ? [0, 0, 1] : [0, 0, 0, 1];
      }
    }
    const minutes = random() < 0.75 ? Math.round(Math.exp(4.6 + 1.1 * normal(random)) * habit ** 0.5 * care) : null;
    const promises = Number(random() < 0.12);
    if (promises) {
      const late = Number(random() < 0.12 * habit);
      const kept = late ? 0 : Number(random() < 0.8);
      const renegotiated = late || kept ? 0 : Number(random() < 0.7);
      promised.add({ day, team, person: listName }, { made: 1, kept, renegotiated, late });
    }
    return {
      tenant: local.tenant,
      id: hex(MARK),
      person: name,
      sent_at: opening + Math.floor(random() * 8 * 60) * 60_000,
      day,
      team,
      client,
      conversation: conversation(),
      minutes,
      in_standard: minutes === null ? null : minutes <= STANDARD ? 1 : 0,
      in_aim: minutes === null ? null : minutes <= STANDARD / 2 ? 1 : 0,
      outcomes: JSON.stringify(outcomes),
      commitments: promises,
    };
  }

  function conversation(): string {
    if (running.length === 0 || random() < 0.45) {
      const fresh = hex(MARK);
      running[running.length < 500 ? running.length : Math.floor(random() * 500)] = fresh;
      return fresh;
    }
    return running[Math.floor(random() * running.length)]!;
  }

  function hex(begin: string): string {
    const part = () =>
      Math.floor(random() * 2 ** 28)
        .toString(16)
        .padStart(7, "0");
    return `${begin}${part()}${part()}${part()}${part()}`;
  }
}

/** The first is the one caller of a server without sign-in, so that there are own figures to see. */
async function peopleOf(store: Store, house: House, random: () => number) {
  const teams = [...new Set(house.staff.map(({ team = "" }) => team))];
  return Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const team = teams[Math.floor(random() ** 1.5 * teams.length)] ?? "";
      const care = 0.5 + random();
      const listName = await pseudonym(store, local.tenant, "person", i === 0 ? local.person : `${MARK} ${i}`);
      return { name: short(listName), listName, team, care };
    }),
  );
}

function weighted(items: readonly [name: string, weight: number][]): (share: number) => string {
  const all = items.reduce((sum, [, weight]) => sum + weight, 0);
  return (share) => {
    let left = share * all;
    for (const [name, weight] of items) {
      left -= weight;
      if (left < 0) return name;
    }
    return items[0]![0];
  };
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Mulberry32: the same numbers in each run. */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { mails: { type: "string" }, days: { type: "string" }, force: { type: "boolean", default: false } },
  });
  const [mails, days] = [wholeOf("mails", values.mails ?? "100000"), wholeOf("days", values.days ?? "365")];
  const { DATA_DIR, DATABASE_URL, HOUSE_FILE } = process.env;
  const dataDir = resolve(DATA_DIR || join(dirname(import.meta.dirname), "data"));
  const store = await openStore({ dataDir, databaseUrl: DATABASE_URL || undefined });
  try {
    const { house } = await Houses.open(store, local.tenant, HOUSE_FILE ? houseFile(HOUSE_FILE) : undefined);
    const real = await store.selectFrom("sends").select("id").where("id", "not like", `${MARK}%`).limit(1).execute();
    if (real.length > 0 && !values.force) {
      throw new StartError("This store has records of real mails: name another with DATA_DIR=…, or say --force.");
    }
    const began = performance.now();
    let told = began;
    const tell = (made: number) => {
      if (performance.now() - told < 2000) return;
      told = performance.now();
      const left = ((told - began) / made) * (mails - made);
      console.log(
        `${made.toLocaleString("en")} of ${mails.toLocaleString("en")} mails, about ${Math.ceil(left / 1000)} s left`,
      );
    };
    const until = Temporal.Now.plainDateISO(house.timeZone).toString();
    await seed(store, house, { mails, days, until, tell });
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `${mails.toLocaleString("en")} mails of ${days} days are in the store (${seconds} s). npm start, then /dashboard`,
    );
  } finally {
    await store.destroy();
  }
}

function wholeOf(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new StartError(`--${name} must be a number, 1 or more.`);
}

if (import.meta.main) {
  await main().catch((error) => {
    if (!(error instanceof StartError) && error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
