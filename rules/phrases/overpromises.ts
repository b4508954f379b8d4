// Found in the words of a promise, in any case; spaces and straight apostrophes as here.

export interface Overpromise {
  /** Global, ignores case. The whole of it is replaced. */
  phrase: RegExp;
  /** Softer words; "" where the promise says enough without. null: no word fits every sentence. */
  instead: string | null;
}

const NEGATED = "(?<!\\b(?:not|never|cannot|can't|couldn't|won't|no) )";
const over = (phrase: string, instead: string | null): Overpromise => ({
  phrase: new RegExp(`${NEGATED}\\b(?:${phrase})(?![\\p{L}\\p{N}])`, "giu"),
  instead,
});

/** What stands in every vow: a first look. */
export const MAY_VOW = /assure|guarantee|promise|word|100|absolutely|completely/iu;

const VOW =
  "(?<=\\b(?:i|we) )(?:can |will |do |would )?(?:personally |absolutely |fully |certainly )?(?:guarantee|promise|assure)";
const CLAUSE =
  "(?: [\\w'-]{1,20}){1,5} (?:will|won't|is|are|can|would|should)\\b|(?: that)? (?:it|you|they|we|i|there)(?:'ll|'s|'re)\\b";

/** What nobody can be sure of, said by the writer: these make a promise of any sentence. */
export const VOWS: readonly Overpromise[] = [
  over("rest assured,?(?: that)?(?= (?:(?:i|we)\\b|(?:you|it|they|your \\w+|the \\w+)(?:'ll| will)\\b))", null),
  over(
    "(?<=\\b(?:i am|i'm|we are|we're) )(?:100 ?(?:%|percent)|absolutely|completely) (?:sure|certain|confident|positive)(?= (?:that )?(?:you|it|we|i|they|(?:your|the) \\w+)(?:'ll| will)\\b)",
    "confident",
  ),
  over(`${VOW}(?: you)?(?=${CLAUSE})`, "expect"),
  // "I guarantee a seat": "I expect a seat" says something else.
  over(`${VOW}(?: you)?(?!${CLAUSE})(?= (?:that |it|this|you|an?|the|your|all|everything|everyone)\\b)`, null),
  over("(?<=\\b(?:i|we) )promise(?= to\\b)", "plan"),
  over("(?:you have )?(?:my|our) (?:solemn )?(?:word|promise)(?= (?:that|on)\\b)", null),
  over("(?:is|are|be) (?:100 ?%|fully|absolutely) guaranteed", null),
  over("(?:is|are) guaranteed to(?= [a-z])", "should"),
];

export const OVERPROMISES: readonly Overpromise[] = [
  over("definitely|absolutely|undoubtedly|unquestionably|assuredly|indubitably", ""),
  over("without (?:fail|a doubt|any doubt|question|exception)", ""),
  over("no matter what|come what may|whatever happens|whatever it takes|come hell or high water|rain or shine", ""),
  over("for sure|for certain|beyond (?:a|any) doubt", ""),
  over(
    "immediately(?! (?:after|before|following|upon|preceding|below|above|adjacent|available|to the|once|when))",
    "as soon as we can",
  ),
  over(
    "right away|straight away|straightaway|instantly|at once(?! or)|this very (?:minute|second|instant)",
    "as soon as we can",
  ),
  over(
    "in no time(?: at all)?|any (?:minute|second) now|in a heartbeat|in the blink of an eye|before you know it",
    "as soon as we can",
  ),
  over("100 ?(?:%|percent)(?= (?:be|have|get|send|make|do|sure|certain|confident|positive|committed)\\b)", ""),
  over("(?<=\\bbe )(?:100 ?%|completely|perfectly|totally) (?:flawless|perfect|error-free|right)", "right"),
  over("first thing(?= (?:tomorrow|in the morning|(?:mon|tues|wednes|thurs|fri)day|next))", "early"),
  over(
    "no problem at all|not a problem|with no problems?(?: at all)?|without any (?:problem|issue|trouble|delay)s?(?: at all)?",
    "",
  ),
  over("guaranteed", ""),
  over("at the drop of a hat|around the clock|day or night|24/7", null),
  over("(?:once and for all|never ever|never again)", null),
];
/** Products and terms of a trade. */
export const NO_PROMISE =
  /\b(?:money[- ]back|satisfaction|bank|rate|price|loan|credit|performance|room|deposit|payment|attendance|hotel|block|minimum)[- ]guarantee|\bguarantee[ds]? (?:fund|fee|letter|deposit|rate|reservation|rooms?|number|minimum|block|issue|period|form|late arrival|by (?:a |your |the )?(?:credit|card|deposit))/i;
