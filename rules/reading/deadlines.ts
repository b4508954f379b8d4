/** A deadline in what they wrote: "Could you send it by noon Friday?" */
import type { WorkCalendar } from "../calendar/working-time.ts";
import { findDue, resolveDue } from "./due.ts";
import type { Sentence } from "./sentences.ts";

const ACTS =
  "(?:send|e-?mail|forward|share|provide|give|get|let(?! (?:me|us) (?!please |all |both |have |know |see ))|tell|confirm|answer|reply|respond|advise|call|return|sign|review|check|update|submit|deliver|fill|complete|finish|fix|correct|re-?issue|issue|re-?send|book|arrange|approve|rsvp|write|have|look(?! (?:out )?for (?:my|our)\\b)|help|make|do|upload|mail|ship|pay|refund|cancel|change|add|remove|put|finali[sz]e|prepare|process|draft|print|order|set|turn|pass|come back|circle back|follow|post|release|clarify|explain|decide|pick|choose)";
/** What puts something to the reader, to be done by the time that follows; global. */
const REQUESTS = new RegExp(
  [
    `\\b(?:can|could|would|will|may i ask) (?:you|someone|somebody|one of you)(?: all| both| guys)?(?: please| kindly| also| possibly| then)?(?: be able to| mind)? ${ACTS}(?:ting|ing)?\\b`,
    "\\b(?:would|is) it(?: be)? possible (?:for you to|to (?!(?:pay|register|enrol|enroll|sign|come|attend|join|visit|drop|stop|meet|talk|(?:send|give|show|bring|mail|get|call|visit|see|pay) you)\\b))",
    `\\b(?:please|pls|plz|kindly)(?: also| just)? ${ACTS}\\b`,
    `\\b(?:i|we)(?:'d| would)? (?:really |also |still |just |only |do )?need (?:you to|to (?:know|hear|have|receive)|it|this|that|them|these|those|the|your|an?|both|all|everything)\\b`,
    "\\b(?:i|we)(?:'d| would| will|'ll)? (?:really |also |very much |greatly )?(?:like|love|appreciate|be grateful)(?: to (?:have|know|hear|get|receive|see)| for| it if you (?:can|could|would)| if you (?:can|could|would)| (?:for )?you to| to ask you to| an?| your| the| it| this|(?! (?:to|being)\\b))\\b",
    "\\b(?:i|we) (?:must|have to|hope to|are hoping to|am hoping to|were hoping to|was hoping to) (?:have|hear|know|get|receive)\\b",
    "\\b(?:my|our) (?:own )?(?:deadline|cut-?off)(?: for (?:this|that|it))? is\\b",
    "\\b(?:any|is there a|is there any) chance (?:you (?:can|could)|of (?:getting|having)|(?:i|we) (?:can|could) (?:get|have))\\b",
    `^(?:(?:and|so|then|also|again|hi|hello|ok),? )?${ACTS} (?:me|us|it|this|that|them|the|your|back)\\b`,
  ].join("|"),
  "gi",
);
/** "By Friday, please send us the list": the time may lead. */
const LED = /^,? ?(?:(?:can|could|would|will) you |please |kindly |i need |we need )/i;
const MAY_ASK =
  /\b(?:you|please|pls|plz|kindly|need|like|love|appreciate|grateful|must|hop(?:e|ing)|deadline|cut-?off|chance|possible|me|us|send|confirm|reply|back)\b/i;
/** The time is one by which, not at which. */
const BY =
  /^(?:by|before|within|no later|not later|until|today|tonight|this (?:morning|afternoon|evening|week)|end of|close of|eod|cob|eob|eow|first thing|as of)\b|\b(?:eod|cob|eob|eow|end of (?:the )?(?:business )?day|end of (?:the |this )?week|close of business|at the (?:very )?latest)\b/i;
/** Between the request and the time something else begins, and the time may be of that: "whether they must pay by Friday". */
const OTHER_CLAUSE =
  /[;:]|\b(?:who|which|whether|if|when|what|why|where|how|because|since|as|so|but|we|they|he|she|i|was|were|is|are|will|must|should|due)\b|\bthat (?:the|our|your|my|all|members|it|this|you|has|have|had|need)\b|\b(?:have|remind|ask|tell|make sure|ensure) (?:them|him|her|members|everyone|people|all)\b/i;
/** Behind "we would like" and "I hope to get": what they have in mind to do themselves. */
const OWN_PLAN =
  /^ (?:started|going|together|through)\b|\b(?:to|for|with) you\b(?! to\b)|\byour way\b|\b(?:us|board|committee|chance|opportunity|time) to\b/i;
const GETS_OUT = /^ .{0,80}\bto (?:the|our|my|them|him|her)\b/i;
/** What stands in every such time, and what stands behind one that leads: first looks. */
const MAY_BE_BY =
  /by|before|within|later|until|today|tonight|this|end of|close of|eod|cob|eob|eow|first thing|as of|latest/i;
const MAY_LEAD = /(?:can|could|would|will) you |please |kindly |i need |we need /i;
const CONDITION = /\b(?:if|unless|in case|should) (?:you|it|this|that|there|they|possible|we|i)\b/i;
/** Longer sentences are pasted tables or worse. */
const READ = 600;

/**
 * The earliest time by which they ask for something, RFC 3339 in the house's zone; null where they set none, or none that can be told.
 * @param cameAt when they wrote, RFC 3339: what "tomorrow" is reckoned from
 */
export function readDeadline(sentences: readonly Sentence[], cameAt: string, calendar: WorkCalendar): string | null {
  const times = sentences.flatMap((sentence) => {
    if (!MAY_ASK.test(sentence.text)) return [];
    const words = dueOf(sentence.text.slice(0, READ).replace(/[’‘]/g, "'").replace(/\s/g, " "));
    const due = words && resolveDue(words, cameAt, calendar);
    return due && Date.parse(due) > Date.parse(cameAt) ? [due] : [];
  });
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function dueOf(text: string): string | null {
  if (!MAY_BE_BY.test(text)) return null;
  for (const request of text.matchAll(REQUESTS)) {
    const rest = text.slice(request.index + request[0].length);
    const due = findDue(rest);
    if (!due) continue;
    const words = rest.slice(due.start, due.end);
    const between = rest.slice(0, due.start);
    if (/^(?:i|we)\b/i.test(request[0]) && isOwnPlan(request[0], between)) continue;
    if (BY.test(words) && !OTHER_CLAUSE.test(between) && !CONDITION.test(text.slice(0, request.index))) return words;
  }
  const lead = MAY_LEAD.test(text) ? findDue(text) : null;
  if (!lead || lead.start > 8 || !LED.test(text.slice(lead.end))) return null;
  const words = text.slice(lead.start, lead.end);
  return BY.test(words) ? words : null;
}

function isOwnPlan(wish: string, between: string): boolean {
  return OWN_PLAN.test(between) || (/ get$/i.test(wish) && GETS_OUT.test(between));
}
