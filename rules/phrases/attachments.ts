import type { Phrase } from "../reading/sentences.ts";

/** What people attach to a mail: a noun from here after "here is the …" or before "… is attached" means a file. */
export const FILE_NOUNS = words(
  "addendum agenda agreement amendment application article badge ballot bill bio brochure budget bylaw certificate chart checklist confirmation contract copy cv deck " +
    "document documentation draft estimate excel file flyer folder form graph guide handbook image info information instruction invitation invoice itinerary language " +
    "layout letter list log logo manual map material memo menu message minutes newsletter note notice order outline overview packet page paper paperwork patch photo " +
    "photograph picture plan plot policy poster powerpoint presentation program programme proposal questionnaire quote receipt record redline registration report " +
    "request resolution resume résumé roster sample scan schedule screenshot script sheet slide spreadsheet statement summary survey table template text timeline " +
    "transcript version video w-9 w9 waiver workbook worksheet",
);

/** Of those, what is hardly ever anything but a file: "see the spreadsheet". */
export const SURE_FILE_NOUNS = words(
  "brochure deck draft file flyer form invoice memo photo picture presentation redline resume scan screenshot sheet slide spreadsheet template workbook worksheet",
);

/** What a thing is attached to when no file is meant. */
export const HARDWARE = words(
  "adapter antenna board box cable camera computer connector device display drive garage hardware label load machine module monitor network pc radio roof room sensor " +
    "server string tag wall wire patio courtyard terrace porch garden balcony",
);

// Matched on a sentence in lower case with every word and mark set apart by one space, or on its clause before or behind such a word.

/** What stands in every sentence that mentions a file: a first look, before any phrase is tried. */
export const MAY_MENTION =
  /attach|encl|pfa|here|find|(?:send|forward|submitt|return|includ|provid|pass)ing|this (?:e-?mail|mail|message)|(?:see|review|complete|sign|fill (?:out|in)|check) the/i;
/** Between what belongs to a word and what doesn't. */
export const CLAUSE_BREAK = / [,;:!?()–—-](?= )| (?=(?:please|pls|kindly) )/;

/** The words that may say a file comes with this mail. */
export const ATTACHING = / (?:re-?)?(?:(?:attach|enclos)(?:ed|ing|e|ments?|ures?|)|encl\.?|pfa)(?= )/g;

type Form = "noun" | "participle" | "verb";

/**
 * Somebody else's file, one sent before or later, or one that is not there: where one of these is found in so many words of the clause
 * before, nothing is attached here.
 */
export const NOT_BEFORE: readonly [words: number, before: RegExp, form?: Form][] = [
  [4, /n't | (?:not|never|no|without|nothing|none|neither|cannot|forgot(?:ten)?|forget|neglected|unable|failed) /],
  [
    5,
    / (?:you|he|she|they|who|some(?:one|body)|users?|customers?|people)(?:'ve|'s|'d|'re)? (?:(?:have|had|has|also|just|already|kindly|previously|recently) ){0,2}$/,
  ],
  [
    8,
    / (?:received?|receiving|got|saw|(?:i|we) (?:have )?read|opened|re-?sen[dt]|thank you for|thanks for|(?:send|e-?mail|give) (?:me|us|it|them)) /,
  ],
  [1, / (?:your|his|her|their|(?!(?:it|that|this|here|there|what)'s)\S{1,30}'s) $/],
  [3, / (?:was|were|had been|used to be|gets?|got|being|becomes?|with (?!(?:the|this|these) $)) ?/, "participle"],
  [
    6,
    / (?:will|shall|must|should|may|can|could|might|would|i'll|we'll|to be|to have)(?: (?:also|then|not|still|always|only|be|have|need|to)){0,4} $/,
    "participle",
  ],
  [3, / (?:your|his|her|their|\S{1,30}'s|re-?sen[dt]|sent|open|opening|get|missing|reading|view|viewing) /, "noun"],
  [
    4,
    / (?:please|pls|kindly|to|can|could|may|might|must|should|will|would|shall|i'll|we'll|you|and|or|then) (?:also |then |not |still |always |only |sure to ){0,2}$/,
    "verb",
  ],
];
/** A file that may be attached, unless it is "the attached". */
export const IF = / (?:if|whether|case|unless|when|once|until|sure) /;
/** What is to come comes with this mail when it says so: "I will attach the form to this e-mail". */
export const TO_COME = / (?:i'll|we'll|(?:i|we) will) (?:also )?$/;
export const WITH_THIS = / (?:here|herewith|below|(?:to|with) this (?:e-?mail|mail|message)) /;
/** The same within so many words behind. */
export const NOT_AFTER: readonly [words: number, after: RegExp, form?: Form][] = [
  [
    0,
    / (?:directly |only |back )?(?:to|via|by|with|within|on|at|between|inside|onto) (?!you |your (?:request|review|consideration) |(?:this|the|my|our|an?)(?: present)? (?:e-?mail|message|mail|note|letter|reply) )\S/,
    "participle",
  ],
  [
    2,
    / (?:you|theory|style|size|limit|point|policy|fee|rules?|icon|button|field|parenting|i sent|did|didn't|won't|wasn't|cannot|can't) /,
    "noun",
  ],
  [1, / (?:(?:great|much|high|little|more|no) )?(?:value|importance|weight) /, "verb"],
  [
    8,
    / (?:to|in|with|from) (?:his|her|their|[a-z]+'s|(?:the|your) (?:ticket|issue|bug|original|invitation|calendar|file|record|account|profile|case|claim)|(?:(?:my|the|our|an|that) )?(?:last|previous|earlier|first|other|prior)) /,
  ],
];
/** Said of a file that comes with this mail: what is told of it behind is no matter. */
export const INVERTED = /^ (?:is|are|please|find) /;
/** A verb in the simple past is over when such a time follows within six words: "I attached it last week". */
export const PERFECT = /(?:^| (?:is|are|am|have|has|see|find|the)|'(?:ve|m|re|s))(?: also| now| just| hereby){0,2} $/;
export const PAST =
  / (?:last (?:week|month|year|time|night|\w{3,6}day)|yesterday|previously|earlier|ago|on \w{3,6}day) /;

/** What stands right before such a word, or right behind it, when it says that a file comes with this mail. */
export const HERE_BEFORE =
  / (?:(?:please |pls |kindly )?(?:see|find|review|read|sign|complete|use|check|return|per|in|on|(?:look|go) (?:over|at|through))(?: the| an?| my| our| this| these| both| two| three)?|(?:i|we)(?:'m|'re|'ve)?(?: am| are| have| also| hereby| just| now| do| therefore| then| even| simply){0,3}|(?:is|are|am|have)(?: also| hereby| now| again| both| all){0,2}) $/;
export const HERE_AFTER =
  /^ (?:[.;:,)!]|$|(?:herewith |below )?,? ?(?:please|pls|kindly|find|you will find|you'll find|is|are|also is|here is|you can find|as|comes?|follows?|herewith|shows?|lists?|contains?|includes?|explains?|gives?|covers?|has (?:all|the|more|our)) |(?:herewith )?for your |(?:to|with|in) (?:this|the present|my|our) (?:e-?mail|message|mail|note|letter|reply) )/;
/** "I'm sending the form as an attachment." */
export const AS_ATTACHMENT: Phrase = [
  / (?:sending|includ(?:e|ed|ing)|forwarding|(?:i've|we've|have) sent) /g,
  6,
  / as (?:an |a )?(?:\S{1,9} )?$/,
];
/** What points to a file that is there. */
export const DETERMINED = / (?:the|these|this|my|our|both|two|three) $/;

/** A file brought without the word: the noun that follows decides. */
export const BRINGING =
  / (?:here(?:'s| is| are| comes?| you have)|(?:please|pls|kindly) find (?:herewith |here |below )?(?:the|an?|my|our|your|two|three|both)|(?:i'm|am|we're|we are) (?:now |also |hereby )?(?:sending|forwarding|submitting|returning|including|providing|passing along)(?: you| along| over| herewith| back){0,2}|(?:with|in) this (?:e-?mail|message|mail) ,? ?(?:you will find|you'll find|you will receive|please find|(?:i am|i'm|we are) sending|(?:i|we) send)) /g;

/** "See the spreadsheet for details": a noun that is surely a file follows. */
export const SEE_FILE = [/ (?:see|review|complete|sign|fill out|fill in|check) the /g, 3, / (?:for|[.]) /] as const;

/** After the noun these say that it is somewhere else, or in the text of the mail. */
export const ELSEWHERE =
  / (?:link|url|below|follow(?:s|ing)|(?:web ?)?site|page at|online|portal|by (?:post|courier|mail|fax)|via|separately|tomorrow|later|next week|to (?:him|her|them)|sent you|(?:you|i|we) sent|on (?:our|the|its) |posted) /;

/** Stems that a camera, a scanner or a program made up; the name says nothing, so the kind of thing is enough. */
export const GENERIC_STEM = words(
  "img image images dsc dscn scn pxl photo photos pic picture pictures scan scanned screenshot screen shot capture snip document documents doc file files attachment " +
    "untitled download book workbook sheet presentation page whatsapp at am pm pdf jpg png new copy inkedimg bild foto dokument letter form",
);

/** What a file of this extension is called when it has no telling name. */
export const KINDS: readonly [extensions: RegExp, nouns: Set<string>][] = [
  [
    /^(?:jpe?g|png|gif|hei[cf]|bmp|tiff?|webp|svg)$/,
    words("photo photograph picture image screenshot snapshot scan pic shot logo plot graph chart diagram drawing"),
  ],
  [/^pdf$/, words("pdf scan copy document form letter file paperwork")],
  [/^(?:docx?|odt|rtf|txt|pages)$/, words("document letter text file draft doc form memo")],
  [/^(?:xlsx?|csv|ods|numbers)$/, words("spreadsheet sheet workbook table file list excel")],
  [/^(?:pptx?|odp|key)$/, words("presentation slides slide deck powerpoint")],
  [/^(?:mp[34]|mov|avi|webm|mkv|wav|m4a|ogg)$/, words("video recording clip movie audio voicemail message")],
  [/^(?:zip|7z|rar|gz)$/, words("zip archive files folder file")],
];

/** Words of a file name that tell a copy, not what it is. */
export const COPY_WORDS = words(
  "final draft fillable copy rev revised revision version ver vers signed clean redline redlined updated update latest new old edited approved " +
    "reviewed comments print compressed merged fv nr no of the and for a an to in on by with from at our my your vs de la",
);

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
