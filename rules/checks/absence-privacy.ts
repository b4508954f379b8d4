import { replaceText } from "../edit.ts";
import { absences } from "../phrases/absences.ts";
import { PhraseList, type PhraseMatch } from "../reading/phrase-list.ts";
import { defineRule, fix, type RuleContext } from "../rule.ts";
import { phraseProblems } from "../tone.ts";

const phrases = new PhraseList(absences);

export const absencePrivacy = defineRule<PhraseMatch>({
  id: "absence-privacy",
  title: "Say that a colleague is unavailable, not why",
  why: "The reason is the colleague's own; the client needs to know until when, and who helps.",
  clauses: ["client-service tel-7", "customer-quality P8"],
  severity: "suggestion",
  external: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: (context) => {
    const found = phrases.find(context.message.sentences()).filter((match) => isColleague(match, context));
    return phraseProblems(found, "tells why a colleague is away").map((problem) => ({
      ...problem,
      message: `“${problem.about!.text}” tells why a colleague is away; ${problem.about!.phrase.instead}.`,
    }));
  },
  mend: ({ about }, { message }) => {
    const { phrase, words, first, last, end } = about!;
    if (!phrase.other) return [];
    const name = nameInside(about!);
    const start = words[first]!.start + name.length;
    const after = words.slice(last + 1).findIndex(({ low }) => GOES_ON.test(low));
    const rest = after < 0 ? words.at(-1)! : words[last + after]!;
    const at = { start, end: Math.max(end, rest.end) };
    const other = name ? ` ${phrase.other}` : phrase.other;
    return [fix(`Write “${phrase.other}”`, replaceText(message.body(), at, other))];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nDana is off sick with back trouble until Monday.\n\nSam",
        after: "Hi Peggy,\n\nDana is unavailable until Monday.\n\nSam",
      },
      {
        body: "<p>Hi Peggy,</p><p>Lee Park is in the hospital.</p>",
        html: true,
        after: "<p>Hi Peggy,</p><p>Lee Park is unavailable.</p>",
      },
      {
        body: "Hi Peggy,\n\nLee is away for family reasons until Monday.\n\nSam",
        after: "Hi Peggy,\n\nLee is unavailable until Monday.\n\nSam",
      },
      { body: "Hi Peggy,\n\nDana no longer works here; she was laid off.\n\nSam" },
      { body: "Hi Peggy,\n\nDana's mother died, so she is away.\n\nSam" },
      { body: "Hi Peggy,\n\nDana was fired last week, so I answer.\n\nSam" },
      {
        body: "Hi Peggy,\n\nDana’s out sick today, so I answer.\n\nSam",
        after: "Hi Peggy,\n\nDana is unavailable today, so I answer.\n\nSam",
      },
      {
        body: "Hi Peggy,\n\nLee Park, who sends the invoices, is on vacation with his wife until Monday.\n\nSam",
        after: "Hi Peggy,\n\nLee Park, who sends the invoices, is unavailable until Monday.\n\nSam",
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nDana is unavailable until Monday; is this urgent?\n\nSam" },
      { body: "Hi Peggy,\n\nI was off sick last week.\n\nSam", because: "the writer may tell of themselves" },
      { body: "Hi Peggy,\n\nI hope your son is no longer in the hospital.\n\nSam", because: "no colleague is named" },
      { body: "Hi Peggy,\n\nDana wrote that the speaker is in the hospital.\n\nSam", because: "it is another person" },
      {
        body: "Hi Peggy,\n\nDana has your note on the speaker; she is ill.\n\nSam",
        because: "who is ill can't be told",
      },
      { body: "Hi Peggy,\n\nAs for Dana, her guest, who flew in, is ill.\n\nSam", because: "it is her guest" },
    ],
  },
});

/** Where the reason ends. */
const GOES_ON = /^(?:until|till|through|this|today|tomorrow|next|for|and|but|so|or|[.,;:!?()–—-])$/;

/** "Dana's out sick": the name, where the phrase begins in the same word. */
function nameInside({ phrase, words, first }: PhraseMatch): string {
  const [, name = ""] = /^(.{1,40})['’]s$/.exec(words[first]!.text) ?? [];
  return /^(?:is|has)\b/.test(phrase.pattern) ? name : "";
}

/** The name of a colleague, not the writer's, stands just before; "Lee Park, who sends the invoices, is ill". */
function isColleague(match: PhraseMatch, { directory, draft, message }: RuleContext): boolean {
  const { words, first } = match;
  const texts = words.slice(0, first).map(({ text }) => text.replace(/['’]s$/, ""));
  if (/^(?:he|she|they)$/.test(texts.at(-1) ?? "")) {
    // "Dana no longer works here; she was let go": who opens the sentence, where nobody else is named.
    const others = texts.slice(1).some((text) => /^\p{Lu}|^(?:your|who|speaker|guest|member|client)/u.test(text));
    const named = others ? null : directory.find(texts[0] ?? "", message.recipients());
    return named !== null && "one" in named && named.one.address !== draft.from.address;
  }
  const comma = texts.at(-1) === "," ? texts.lastIndexOf(",", -2) : -1;
  const name = (comma < 0 ? [...texts, nameInside(match)].filter(Boolean) : texts.slice(0, comma)).slice(-2);
  const found =
    directory.find(name.join(" "), message.recipients()) ?? directory.find(name.at(-1) ?? "", message.recipients());
  const people = !found ? [] : "one" in found ? [found.one] : found.several;
  return people.length > 0 && people.every(({ address }) => address.toLowerCase() !== draft.from.address.toLowerCase());
}
