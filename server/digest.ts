/** A week's figures in words, as a mail that a lead can send on: what went well first. */
import { rules } from "../rules/checks/index.ts";
import type { House } from "../rules/contract.ts";
import type { Digest, Stats } from "../rules/contract-stats.ts";

const WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const MOST = 5;

/** @param week its figures by rule, and those of the week before; `met`: answers in time with nothing left open */
export function digestOf(week: Stats & { met: number }, before: Stats & { met: number }, house: House): Digest {
  const days = `${dayWords(week.from)} to ${dayWords(week.to)}`;
  if (week.withheld) {
    const sentence = `Fewer than ${words(week.minimum)} people sent mail in the week of ${days}: its figures are withheld, so that nobody's own can be read from them.`;
    return { subject: `Our service standard, ${days}`, text: `${sentence}\n` };
  }
  if (week.mails === 0) {
    return { subject: `Our service standard, ${days}`, text: `No mail was checked in the week of ${days}.\n` };
  }
  const parts = [
    opening(week),
    compared(week, before),
    slipped(week),
    misses(week, house),
    speed(week),
    promises(week),
  ];
  return {
    subject: `${lead(week).replace(" this week", "")}, ${days}`,
    text: `${parts.filter(Boolean).join("\n\n")}\n`,
  };
}

/** The digest as a draft (`X-Unsent`) that a mail program opens, to be addressed and sent. */
export function emlOf({ subject, text }: Digest): string {
  const headers = [
    `Subject: ${subject}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return `${headers.join("\r\n")}\r\n\r\n${text.replaceAll("\n", "\r\n")}`;
}

/** "Twelve replies met every standard this week". */
function lead({ met, onTime, checks }: Stats & { met: number }): string {
  if (onTime.answered > 0) return `${begin(count(met, "reply", "replies"))} met every standard this week`;
  return `${begin(count(checks.firstSight + checks.mended, "mail", "mails"))} met every check this week`;
}

function opening(week: Stats & { met: number }): string {
  const { firstSight, mended, unmended } = week.checks;
  const of = `Of ${count(week.mails, "mail", "mails")}, ${words(firstSight)} passed at first sight`;
  return `${lead(week)}. ${of}, ${words(mended)} ${was(mended)} mended before leaving, and ${words(unmended)} left with something open.`;
}

function compared(week: Stats & { met: number }, before: Stats & { met: number }): string {
  if (before.withheld || before.mails === 0) return "";
  const share = ({ checks, mails }: Stats) => Math.round((100 * (checks.firstSight + checks.mended)) / mails);
  return `${share(week)}% left with nothing open; the week before it was ${share(before)}%.`;
}

function slipped({ rows }: Stats): string {
  const open = rows
    .map(({ key, ignored, sentAnyway }) => ({ key, times: ignored + sentAnyway }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  if (open.length === 0) return "Nothing was left open.";
  return list(
    "What slipped",
    open.map(({ key, times }) => `${nameOf(key)}: left open ${often(times)}`),
  );
}

function misses({ repeatMisses }: Stats, house: House): string {
  return list(
    "The same again, for the same client",
    repeatMisses.map(({ client, misses }) => {
      const name = house.clients.find(({ id }) => id === client)?.name ?? client;
      return `${name}: ${misses.map(({ what, times }) => `${nameOf(what)}, ${often(times)}`).join("; ")}`;
    }),
  );
}

function speed({ onTime }: Stats): string {
  const { answered, withinStandard, withinAim, medianMinutes, p90Minutes } = onTime;
  if (answered === 0 || medianMinutes === null || p90Minutes === null) return "";
  const kept = `Of ${count(answered, "answer", "answers")} whose time is known, ${words(withinStandard)} ${was(withinStandard)} within the standard and ${words(withinAim)} within the aim.`;
  return `How fast\n${kept} Half of them took at most ${duration(medianMinutes)} of working time, nine in ten at most ${duration(p90Minutes)}.`;
}

function promises({ promises: { made, kept, renegotiated, missed } }: Stats): string {
  if (made === 0) return "";
  const came = `${begin(count(made, "promise", "promises"))} came due`;
  return `Promises\n${came}: ${words(kept)} kept, ${words(renegotiated)} moved in time, ${words(missed)} missed.`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > MOST ? [`and ${words(lines.length - MOST)} more`] : [];
  return [title, ...[...lines.slice(0, MOST), ...more].map((line) => `- ${line}`)].join("\n");
}

const nameOf = (what: string) =>
  what === "late" ? "A late answer" : (rules.find(({ id }) => id === what)?.title ?? what);

function words(number: number): string {
  return number === 0 ? "none" : (WORDS[number] ?? number.toLocaleString("en-US"));
}

const count = (number: number, one: string, more: string) =>
  `${number === 0 ? "no" : words(number)} ${number === 1 ? one : more}`;
const was = (number: number) => (number === 1 ? "was" : "were");
const often = (times: number) => (times < 3 ? ["never", "once", "twice"][times]! : `${words(times)} times`);
const begin = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function duration(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(" ");
}

const dayWords = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
