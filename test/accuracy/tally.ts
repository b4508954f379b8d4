/** Counting what was read against what is there. */

/** Rights, wrongs and misses of one thing that is read, with the mails they are in. */
export class Tally {
  right = 0;
  /** Read, but not there, or there as something else. */
  wrong: string[] = [];
  /** There, but not read. */
  missed: string[] = [];

  /** One thing that may be there and may be read; `same` says whether they are one. */
  add(id: string, there: boolean, read: boolean, same = there && read): void {
    if (there && read && same) this.right++;
    else {
      if (read) this.wrong.push(id);
      if (there) this.missed.push(id);
    }
  }

  /** Things of which a mail may hold several: each found once at most. */
  addAll<Gold, Read>(id: string, gold: Gold[], read: Read[], same: (gold: Gold, read: Read) => boolean): void {
    const left = [...read];
    for (const one of gold) {
      const at = left.findIndex((other) => same(one, other));
      this.add(id, true, at >= 0);
      if (at >= 0) left.splice(at, 1);
    }
    for (const _ of left) this.add(id, false, true);
  }

  get there(): number {
    return this.right + this.missed.length;
  }

  /** Share of what is there that was read. */
  get recall(): number {
    return this.there === 0 ? 1 : this.right / this.there;
  }

  get f1(): number {
    const all = 2 * this.right + this.wrong.length + this.missed.length;
    return all === 0 ? 1 : (2 * this.right) / all;
  }
}

export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Twice the words two texts share over all their words: 1 for the same words. */
export function dice(one: string, other: string): number {
  const counts = new Map<string, number>();
  const [a, b] = [words(one), words(other)];
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

/** One text holds the other, or they share most of their words. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [words(one).join(" "), words(other).join(" ")];
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a) || dice(a, b) >= 0.5);
}

export function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => words(text.normalize("NFD").replace(/\p{M}/gu, "")).filter((word) => word !== "and");
  return plain(one).join(" ") === plain(other).join(" ");
}
