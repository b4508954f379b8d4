/** Body of one request, in bytes; past it the server answers 413. */
export const MAX_REQUEST_BYTES = 1024 * 1024;
/** How much text of one mail is read, in UTF-16 code units; past it the report says `incomplete`. */
export const MAX_TEXT = 256 * 1024;
/** How deep the elements of a mail may nest; real mail stays below 200. Deeper, the rest is not read. */
export const MAX_DEPTH = 2000;
