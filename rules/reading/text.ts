/** The plain text of a body, and where each character of it stands in the content as sent. */

/** A line of the text as a reader sees it; offsets are into the text, `end` exclusive, the line break not included. */
export interface TextLine {
  text: string;
  start: number;
  end: number;
}

/** A stretch of the text. */
export interface TextRange {
  start: number;
  end: number;
}
