import type { Phrase } from "../reading/sentences.ts";

/** What people attach to a mail: a noun from here after "here is the …" or before "… is attached" means a file. */
export const FILE_NOUNS = words(
  "account addendum affidavit agenda agreement amendment analysis announcement appendix application article badge bill bio biography " +
    "brief brochure budget bylaws calendar certificate chart checklist confirmation contract copy copies correspondence coverletter cv " +
    "deck diagram directory doc document documentation docx draft drawing enclosure estimate evaluation excel exhibit expense faq figure " +
    "file filing floorplan flyer folder form graph guide guideline handbook handout image info information instructions invitation invoice " +
    "itinerary jpg jpeg language layout leaflet letter markup list listing log logo logs manual map material memo memorandum menu message minutes model " +
    "motion newsletter note notes notice order outline overview packet page paper paperwork patch pdf photo photograph picture plan plot " +
    "png policy poster powerpoint ppt pptx presentation program programme proposal prospectus questionnaire quotation quote receipt record " +
    "redline registration release reminder renewal report request requirements resolution resume résumé review roster sample scan schedule " +
    "schematic screenshot script sheet sketch slide slides snapshot spec specification spreadsheet statement summary survey syllabus table " +
    "template term text timeline timesheet transcript version ballot w-9 translation video voucher waiver word workbook worksheet writeup xls xlsx zip",
);

/** Of those, what is hardly ever anything but a file: "see the spreadsheet". */
export const SURE_FILE_NOUNS = words(
  "brochure cv deck diagram doc docx draft excel file flyer form invoice jpg jpeg memo pdf photo picture png powerpoint ppt pptx " +
    "presentation printout redline resume résumé scan screenshot sheet slides spreadsheet template workbook worksheet xls xlsx zip",
);

/** What a thing is attached to when no file is meant. */
export const HARDWARE = words(
  "adapter amplifier antenna board box bracket cable camera card computer connector daughterboard device diode disk display drive garage " +
    "gear handle hardware label lead load machine module monitor motor mount network pc peripheral pipe probe radio roof room scope " +
    "sensor server strap strings tag timestamp usrp wall wire",
);

// Matched on a sentence in lower case with every word and mark set apart by one space.

/** Somebody else's file, one sent before or later, one that is not there, or a fastening. Where one of these covers the word, nothing is attached here. */
export const NOT_HERE: readonly Phrase[] = [
  [
    / (?:not|never|no|without|nothing|none|neither|cannot|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|forgot|forgotten|forget|neglected|unable|failed) /g,
    3,
    / (?:attach|enclos)\w* /g,
  ],
  / (?:you|he|she|they|who|someone|somebody|users?|customers?|people) (?:have |had |has |also |just |already |kindly |previously |recently ){0,3}(?:attached|attach|enclosed|enclose|attaching) /g,
  / (?:you've|he's|she's|they've|you'd|you're|they're) (?:just |already |also )?(?:attached|enclosed|attaching) /g,
  [/ (?:your|his|her|their|\w+'s) /g, 1, / (?:attachments?|enclosures?) /g],
  / (?:your|his|her|their|\w+'s) (?:attached|enclosed) (?!for|is|are|herewith|as|here|please)/g,
  [
    / (?:received?|receiving|got|saw|read|thank you for|thanks for|opened) /g,
    6,
    / (?:attached|enclosed|attachments?) /g,
  ],
  [/ with /g, 2, / (?:attached|enclosed) /g],
  / (?:please|pls|kindly|to|could you|can you|would you|will you|and|must|should|may|can|could|might|need to|you|or|then) (?:also |then |be sure to |always )?(?:attach|enclose) /g,
  / (?:will|'ll|shall|must|should|may|can|could|might|would|to|i'll|we'll) (?:not |also |then |still |always |only )?(?:have to |need to )?(?:be |have )?(?:attach|attached|enclose|enclosed|attaching) /g,
  [/ (?:was|were|had been|used to be|get|got|gets|being|becomes?) /g, 2, / (?:attached|enclosed) /g],
  [
    / (?:attached|enclosed|attachments?) /g,
    8,
    / (?:to|in|with|from) (?:your|his|her|their|\w+'s|the (?:ticket|issue|bug|original|invitation|calendar)|last|yesterday|(?:my|the|our|an|that) (?:last|previous|earlier|first|other|original|prior)) /g,
  ],
  [
    / (?:attached|enclosed) /g,
    6,
    / (?:last (?:week|month|year|time|monday|tuesday|wednesday|thursday|friday|night)|yesterday|previously|earlier|ago|on (?:monday|tuesday|wednesday|thursday|friday)) /g,
  ],
  / (?:attached|enclosed) (?:directly |only |back )?(?:to|via|by|with|within|on|at|between|inside|onto) (?!you |(?:this|the present|my|our|you|your|an|the) (?:e-?mail|message|mail|note|letter|reply|request|review|consideration) )(?:an?|the|it|each|one|them|that|him|her|me|us|my|our|your|its|their|this|every|both|another|any|[\w'-]+) /g,
  [/^ (?:is|are) /g, 4, / attached \?/g],
  / (?:if|whether|in case|unless|when|once|until) (?:attached|enclosed) /g,
  [
    / (?:if|whether|in case|unless|when|once|until) /g,
    4,
    / (?:is|are|was|were|been|be|have|not) (?:attached|enclosed) /g,
  ],
  [
    / (?:re-?send|resend|sent|open|opening|receive|received|receiving|get|missing|reading|view|viewing) /g,
    2,
    / attachments? /g,
  ],
  [/ (?:send|e-?mail|give) (?:me|us|it|them) /g, 5, / attach\w* /g],
  [
    / attachments? /g,
    2,
    / (?:you|theory|style|size|limit|point|parenting|i sent|did|didn't|won't|wasn't|cannot|can't) /g,
  ],
];

/** The words that say a file comes with this mail. */
export const HERE: readonly Phrase[] = [
  / (?:please |pls |kindly )?(?:see|find|review|read|sign|complete|fill out|fill in|use|refer to|consult|consider|check|open|note|return|print|view|per|as per|in|on|of|look over|look at|look through|go over|read through|comment on|thoughts on) (?:the |an? |my |our |this |these |both |two |three )?(?:attached|enclosed|attachments?|enclosures?) /g,
  / (?:attached|enclosed|attachment|herewith|attached herewith|enclosed herewith) ,? ?(?:please find|find|you will find|you'll find|please see|pls find|is|are|also is|below is|here is|you can find|comes|come|follows?) /g,
  [
    / (?:attached|enclosed) (?:herewith )?for your /g,
    2,
    / (?:review|information|records?|convenience|reference|use|approval|signature|comments?|files?) /g,
  ],
  / (?:attachments?|enclosures?|attached|enclosed|encl\.?|pfa|attached files?|attached file\(s\)) : /g,
  / (?:i|we) (?:am |are |have |also |hereby |just |now |do |therefore |then |even |simply |went ahead and ){0,3}(?:attach|attached|enclose|enclosed|attaching|enclosing) /g,
  / (?:i'm|we're|i've|we've|have|am|are) (?:also |hereby |just |now |now also |therefore )?(?:attaching|attached|enclosing|enclosed) /g,
  / (?:is|are|'s) (?:also |hereby |now |again |re-|both |all )?(?:attached|enclosed) (?!and )/g,
  [/ \( /g, 3, / (?:attached|enclosed|attachments?) (?:to |in |below |here |for |as )?/g],
  / (?:attaching|enclosing) (?:the|a|an|my|our|your|some|two|three|herewith|here|both|copies|for) /g,
  /^ (?:\w+ , )?(?:attached|enclosed|attaching|enclosing) /g,
  / pfa /g,
  / the (?:attached|enclosed) (?:looks?|shows?|lists?|explains?|should|has|have|for) /g,
  / (?:attachments?|enclosures?) (?:to this (?:e-?mail|message|mail|note)|shows?|contains?|lists?|includes?|explains?|has|have|gives?|provides?|describes?|covers?|illustrates?) /g,
  / (?:with|by) (?:the |this |these |an? )?(?:attached|enclosed|attachments?) (?=[.,;:)!])/g,
  / (?:attached|enclosed) (?:to|with|in) (?:this|the present) (?:e-?mail|message|mail|note|letter|reply) /g,
  [/ (?:sending|include|included|including|forwarding) /g, 6, / as (?:an )?attachments? /g],
  / (?:attached|enclosed) (?:[.,;)!]|$)/g,
];

/** These say so when a file noun follows, or stands before. */
export const HERE_BEFORE_NOUN = / (?:the|these|this|following|an?|my|our|see|two|three|both) (?:attached|enclosed) /g;
export const HERE_AFTER_NOUN = / (?:attached|enclosed) /g;

/** A file brought without the word: the noun that follows decides. */
export const BRINGING: readonly RegExp[] = [
  / (?:here's|here is|here are|here comes?|here you have) /g,
  / (?:please|pls|kindly) find (?:herewith |here |below )?(?:the|a|an|my|our|your|two|three|both) /g,
  / (?:i'm|i am|we're|we are|am) (?:now |also |hereby )?(?:sending|forwarding|submitting|returning|including|providing|passing along) (?:you |along |over |herewith |back ){0,2}/g,
  / (?:with|in) this (?:e-?mail|message|mail) ,? ?(?:you will find|you'll find|you will receive|please find|i am sending|i'm sending|we are sending|we send|i send) /g,
];

/** "See the spreadsheet for details": a noun that is surely a file follows. */
export const SEE_FILE: Phrase = [/ (?:see|review|complete|sign|fill out|fill in|check) the /g, 3, / (?:for|[.]) /g];

/** After the noun these say that it is somewhere else, or in the text of the mail. */
export const ELSEWHERE =
  / (?:link|url|below|following|follows|website|web site|site|page at|online|portal|by (?:post|courier|mail|fax)|via|separately|under separate|tomorrow|later|next week|to (?:him|her|them)|sent you|you sent|i sent|we sent|on (?:our|the|its) |posted|at the end of this) /;

/** Stems that a camera, a scanner or a program made up; the name says nothing, so the kind of thing is enough. */
export const GENERIC_STEM = words(
  "img image images dsc dscn dscf pxl mvimg photo photos pic picture pictures scan scanned scanner screenshot screen shot capture snip " +
    "document documents doc file files attachment untitled unnamed download book workbook sheet presentation page whatsapp signal at am pm " +
    "pdf jpg png new copy cce mfp fax inkedimg clipboard bild foto kopie unbenannt dokument letter form",
);

/** What a file of this extension is called when it has no telling name. */
export const KINDS: readonly [extensions: RegExp, nouns: Set<string>][] = [
  [
    /^(?:jpe?g|png|gif|heic|heif|bmp|tiff?|webp|svg)$/,
    words("photo photograph picture image screenshot snapshot scan pic shot logo plot graph chart diagram drawing"),
  ],
  [/^pdf$/, words("pdf scan copy document form letter file paperwork")],
  [/^(?:docx?|odt|rtf|txt|pages)$/, words("document letter text file draft doc form memo")],
  [/^(?:xlsx?|csv|ods|numbers)$/, words("spreadsheet sheet workbook table file list excel")],
  [/^(?:pptx?|odp|key)$/, words("presentation slides slide deck powerpoint")],
  [/^(?:mp4|mov|avi|webm|mkv)$/, words("video recording clip movie")],
  [/^(?:mp3|wav|m4a|ogg)$/, words("recording audio voicemail message")],
  [/^(?:zip|7z|rar|gz)$/, words("zip archive files folder file")],
];

/** Words of a file name that tell a copy, not what it is. */
export const COPY_WORDS = words(
  "final draft copy rev revised revision version ver vers signed clean redline redlined updated update latest new old edited approved " +
    "reviewed comments print compressed merged ocr web fv nr no of the and for a an to in on by with from at our my your vs de la",
);

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
