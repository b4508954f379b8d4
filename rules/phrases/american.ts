const BRITISH: readonly [british: RegExp, american: string][] = [
  [/our(?=$|s$|ed$|ing|er|able|ite|ful|ist|hood|less|al)/, "or"],
  [/is(?=e$|ed$|es$|er$|ers$|ing$|able$|ation)/, "iz"],
  [/ys(?=e$|ed$|es$|er$|ers$|ing$)/, "yz"],
  [/re(?=$|s$|d$)/, "er"],
  [/tring$/, "tering"],
  [/ll(?=ed$|ing$|er$|ers$|ation|ous|ery)/, "l"],
  [/l(?=ment|s$|$)/, "ll"],
  [/ogue/, "og"],
  [/ence(?=$|s$|d$)/, "ense"],
  [/[ao]e/, "e"],
  [/ption$/, "xion"],
  [/mme(?=$|s$)/, "m"],
];

/** The ways an American dictionary may spell a word of British ones. */
export function american(word: string): string[] {
  return BRITISH.flatMap(([british, other]) => (british.test(word) ? [word.replace(british, other)] : []));
}
