/** Places marked in the mail where they stand. Only runs of text are wrapped, so a mark never breaks a tag. */
import { Parser } from "htmlparser2";
import type { Finding, Severity, Span } from "../../rules/contract.ts";

/** What to mark: a finding, or what a fix has just changed. */
export interface Mark {
  span: Span | null;
  tone: Severity | "changed";
}

/** A stretch of the content, cut where any mark begins or ends; `marks` are positions in the list given. */
export interface Piece extends Span {
  marks: number[];
  tone: Mark["tone"];
}

/** Text that is not shown, or that takes no markup inside. */
const WITHOUT_MARKS = new Set(["script", "style", "title", "textarea", "select", "option", "noscript", "template"]);
const GRAVEST_FIRST: Mark["tone"][] = ["error", "warning", "suggestion", "changed"];

/** One mark a finding, in the report's order, then what was changed last. */
export function marksOf(findings: readonly Finding[], changed: readonly Span[]): Mark[] {
  return [
    ...findings.map(({ span, severity }) => ({ span, tone: severity })),
    ...changed.map((span) => ({ span, tone: "changed" as const })),
  ];
}

/** The marked pieces of the runs given, in order; what nothing covers is left out. */
export function markedPieces(runs: readonly Span[], marks: readonly Mark[]): Piece[] {
  const spans = marks.flatMap(({ span }, index) => (span && span.end > span.start ? [{ ...span, index }] : []));
  return runs.flatMap((run) => {
    const here = spans.filter((span) => span.start < run.end && span.end > run.start);
    const cuts = here.flatMap(({ start, end }) => [Math.max(start, run.start), Math.min(end, run.end)]);
    const edges = [...new Set(cuts)].sort((a, b) => a - b);
    return edges.slice(1).flatMap((end, i) => {
      const start = edges[i]!;
      const covering = here.filter((span) => span.start < end && span.end > start).map(({ index }) => index);
      const tone = GRAVEST_FIRST.find((each) => covering.some((index) => marks[index]!.tone === each));
      return tone ? [{ start, end, marks: covering, tone }] : [];
    });
  });
}

/**
 * The HTML with `<mark>` around the places. For a sandboxed frame: nothing is taken out of the mail. Each element
 * carries the positions of its marks, so that a click can find the card.
 */
export function markHtml(html: string, marks: readonly Mark[]): string {
  let out = "";
  let at = 0;
  for (const piece of markedPieces(textRuns(html), marks)) {
    const open = `<mark data-marks="${piece.marks.join(" ")}" data-tone="${piece.tone}">`;
    out += `${html.slice(at, piece.start)}${open}${html.slice(piece.start, piece.end)}</mark>`;
    at = piece.end;
  }
  return out + html.slice(at);
}

/** Where text stands between the tags. */
function textRuns(html: string): Span[] {
  const runs: Span[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (WITHOUT_MARKS.has(name)) hidden++;
    },
    onclosetag: (name) => {
      if (WITHOUT_MARKS.has(name)) hidden--;
    },
    ontext: (text) => {
      // White space alone may stand where markup may not, as between the rows of a table.
      if (hidden === 0 && text.trim() !== "") runs.push({ start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return runs;
}
