import { isWorkday, nextWorkday, type WorkCalendar } from "../calendar/working-time.ts";
import { replaceText } from "../edit.ts";
import { dayInWords, MONTH_NAME, today, WEEKDAYS } from "../reading/days.ts";
import { findDue, resolveDue } from "../reading/due.ts";
import type { Message } from "../reading/message.ts";
import { receivedOf } from "../reading/received.ts";
import { commitmentsOf } from "../reading/resolved.ts";
import type { TextRange } from "../reading/text.ts";
import { defineRule, fix } from "../rule.ts";

export const promiseDateImpossible = defineRule<Temporal.PlainDate>({
  id: "promise-date-impossible",
  title: "Promise a day on which it can be done",
  why: "A promise for a day that is past, or on which nobody works, is broken as it is made.",
  clauses: ["ten-commandments 3a"],
  severity: "warning",
  serverOnly: true,
  english: true,
  applies: ({ message }) => commitmentsOf(message).some(({ dueAt }) => dueAt !== null),
  check: ({ message, now }) => {
    const calendar = message.directory.calendar()!;
    return commitmentsOf(message).flatMap(({ due, dueAt, dueStart, dueEnd, start, end, text }) => {
      if (
        !due ||
        !dueAt ||
        dueStart === null ||
        dueEnd === null ||
        !dateIn(due) ||
        SPAN.test(due) ||
        NOT_DONE.test(text)
      )
        return [];
      const day = Temporal.Instant.from(dueAt).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
      const past = Date.parse(dueAt) < Date.parse(now);
      if (past && !/\b20\d\d\b/.test(due) && Date.parse(now) - Date.parse(dueAt) > JUST_PAST) return [];
      // "Before Saturday" is Friday.
      if (!past && (isWorkday(calendar, day) || MEETING.test(text) || /^(?:before|ahead of|prior to)\b/i.test(due)))
        return [];
      if (!past && isNamedElsewhere(message, day, { start, end }, calendar)) return [];
      const reason = past
        ? "which has passed"
        : calendar.holidays.has(day.toString())
          ? "a holiday"
          : "a day on which the house is closed";
      const words = `You promise this for ${dayInWords(day)}, ${reason}; name a working day.`;
      return [{ at: { start: dueStart, end: dueEnd }, message: words, about: day }];
    });
  },
  mend: ({ about: day, at }, { message, now }) => {
    const calendar = message.directory.calendar()!;
    const body = message.body();
    const words = body.text.slice(at!.start, at!.end).replace(/\s/g, " ");
    const date = dateIn(words);
    if (!date) return [];
    const from = Temporal.PlainDate.compare(day!, today(now, calendar)) < 0 ? today(now, calendar) : day!;
    const right = nextWorkday(calendar, from);
    const partOfDay = /^ (?:morning|afternoon|evening|night)\b/i.test(words.slice(date.index + date[0].length));
    const name = partOfDay ? WEEKDAYS[right.dayOfWeek - 1]! : dayInWords(right);
    const range = { start: at!.start + date.index, end: at!.start + date.index + date[0].length };
    const made = date.index === 0 && /^to/i.test(date[0]) ? `on ${name}` : name;
    return [fix(`Promise it for ${dayInWords(right)}`, replaceText(body, range, made))];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nI will send you the contract by Saturday, 26 September.\n\nSam",
        after: "Hi Peggy,\n\nI will send you the contract by Monday, 28 September.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>You will have the badges on <b>November 26</b> at 3 pm.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>You will have the badges on <b>Monday, 30 November</b> at 3 pm.</p>",
      },
      {
        body: "Hi Peggy,\n\nI will let you know by September 14.\n\nSam",
        after: "Hi Peggy,\n\nI will let you know by Tuesday, 22 September.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nI'll send it tomorrow.\n\nSam",
        now: "2026-09-18T17:30:00-05:00",
        original: {},
        quote: false,
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nI will call you before Saturday.\n\nSam", because: "there is Friday" },
      { body: "Hi Peggy,\n\nI will send you the contract by Friday.\n\nSam" },
      {
        body: "Hi Peggy,\n\nI will bring the badges on Saturday.\n\nSam",
        theirs: "Hi Sam,\n\nWill you bring the badges to the fair on Saturday?\n\nPeggy",
        because: "they named that day",
      },
      {
        body: "Hi Peggy,\n\nThe fair is on Saturday, 26 September. I will send the badges to the hall on Saturday morning.\n\nSam",
        because: "something takes place on that day",
      },
      {
        body: "Hi Peggy,\n\nI will send it within 24 hours.\n\nSam",
        now: "2026-09-18T16:45:00-05:00",
        because: "no day is named",
      },
      {
        body: "Hi Peggy,\n\nI will finish it over the weekend.\n\nSam",
        because: "the writer means to work on it then",
      },
      {
        body: "Hi Peggy,\n\nI sent it to you on Saturday, and will call you tomorrow.\n\nSam",
        because: "what is past is no promise",
      },
    ],
  },
});

const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** The words that name the day; the first of these that is found. */
const DATES = [
  new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH_NAME}\\b(?:,? 20\\d\\d)?`, "i"),
  new RegExp(`\\b(?:${WEEKDAY},? )?${MONTH_NAME}\\.? (?:the )?${DAY}(?:,? 20\\d\\d)?`, "i"),
  new RegExp(`\\b(?:${WEEKDAY},? )?\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?`, "i"),
  new RegExp(`\\b(?:${WEEKDAY},? )?the ${DAY}`, "i"),
  new RegExp(`\\b(?:(?:next|this|coming) )?(?:${WEEKDAY}|today|tomorrow|tonight)\\b`, "i"),
];
function dateIn(words: string): RegExpExecArray | null {
  for (const form of DATES) {
    const found = form.exec(words);
    if (found) return found;
  }
  return null;
}
const SPAN =
  /\b(?:within|hours?|business|working|weekend|in (?:an?|one|two|three|four|five|\d{1,2})|(?:weeks?|days?|months?) (?:from|after))\b/i;
/** "I should have answered by Friday" */
const NOT_DONE =
  /\b(?:i|we) should have (?!(?:it|the|this|that|an?|your|them|those|these|more|some|all|our|my|everything)\b)/i;
/** Longer ago, a day without its year is more likely that of next year. */
const JUST_PAST = 45 * 86_400_000;
/** They will be there together: the day is not for us to choose. */
const MEETING =
  /\b(?:see you|meet|meeting|join you|attend|conference|convention|event|show|fair|gala|dinner|reception|ceremony|race|tournament|on[- ]?site|in person|hall|venue|booth|at the (?:door|desk|table))\b/i;
/** The original, or another sentence here, speaks of that day: something takes place then. */
function isNamedElsewhere(
  message: Message,
  day: Temporal.PlainDate,
  promise: TextRange,
  calendar: WorkCalendar,
): boolean {
  const name = new RegExp(`\\b${WEEKDAYS[day.dayOfWeek - 1]}s?\\b|\\bweekend\\b`, "i");
  const same = (text: string, since: string) => {
    if (name.test(text)) return true;
    const due = findDue(text);
    const at = due && resolveDue(text.slice(due.start, due.end), since, calendar);
    return at?.startsWith(day.toString()) ?? false;
  };
  const cameAt = receivedOf(message)?.receivedAt ?? message.now;
  return (
    message
      .sentences()
      .some(({ start, end, text }) => (end <= promise.start || start >= promise.end) && same(text, message.now)) ||
    message.originalSentences().some(({ text }) => same(text, cameAt))
  );
}
