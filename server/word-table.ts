/** A set of words for reading: a hundred thousand of them take 3 MB, and as keys of an object 13. */
export class WordTable {
  /** Each word's length, then its code units. */
  readonly #text: Uint16Array;
  /** Where words lie in #text, by hash; 0: free. */
  readonly #slots: Uint32Array;
  #end = 1;

  /**
   * @param units room for the words' code units, and one more for each word
   * @param words how many at most
   */
  constructor(units: number, words: number) {
    this.#text = new Uint16Array(units);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(words)));
  }

  has(word: string): boolean {
    return this.#slots[this.#slotOf(word)] !== 0;
  }

  add(word: string): void {
    const slot = this.#slotOf(word);
    if (this.#slots[slot] !== 0) return;
    if (this.#end + word.length >= this.#text.length) throw new RangeError("the table of words is full");
    this.#slots[slot] = this.#end;
    this.#text[this.#end++] = word.length;
    for (let i = 0; i < word.length; i++) this.#text[this.#end++] = word.charCodeAt(i);
  }

  /** Every word that begins with one of these letters, of a length between two. */
  *beginning(letters: string, shortest: number, longest: number): Generator<string> {
    const codes = [...letters].map((letter) => letter.charCodeAt(0));
    for (let at = 1; at < this.#end; at += 1 + this.#text[at]!) {
      const length = this.#text[at]!;
      if (length < shortest || length > longest || !codes.includes(this.#text[at + 1]!)) continue;
      yield String.fromCharCode(...this.#text.subarray(at + 1, at + 1 + length));
    }
  }

  /** Where the word is, or would be. */
  #slotOf(word: string): number {
    // FNV-1a; its low bits alone are uneven.
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0 && !this.#isAt(this.#slots[slot]!, word)) slot = (slot + 1) & mask;
    return slot;
  }

  #isAt(at: number, word: string): boolean {
    if (this.#text[at] !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.#text[at + 1 + i] !== word.charCodeAt(i)) return false;
    return true;
  }
}
