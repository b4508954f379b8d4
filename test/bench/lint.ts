/**
 * `npm run bench`: what one check costs, beside bare parsers on the same input in the same run. Processor time of the
 * process is counted, and the contestants take turns, so that what else the machine does falls on none of them, or on all;
 * believe the ratios.
 */
import nlp from "compromise/two";
import { parseDocument } from "htmlparser2";
import type { Draft } from "../../rules/contract.ts";
import { lint } from "../../rules/lint.ts";
import { loadHouse } from "../../server/house.ts";
import { spelling } from "../../server/spelling.ts";
import { bodyOf } from "../load/servers.ts";
import { benchMails, fullText } from "./mails.ts";

const TURNS = 20;
const WARM_UP = 10;
/** The morning after the mail that is answered, so that a time to answer by is worked out too. */
const NOW = "2026-03-25T10:00:00-05:00";
const house = await loadHouse(undefined);
const mails = benchMails();
for (const { name, draft } of mails)
  if (lint(draft, house, NOW).replyBy === null) throw new Error(`nothing to answer by: ${name}`);

/** As most drafts are, and with the dictionary, as the server checks it. */
const SHORT = "lint with the dictionary, 4 KB";
const short: Draft = JSON.parse(bodyOf(4096)).draft;

interface Contestant {
  name: string;
  run: () => unknown;
  rounds: number;
}

const contestants: Contestant[] = [
  ...mails.flatMap(({ name, draft }) => {
    const rounds = draft.body.content.length > 500_000 ? 40 : 800;
    return [
      { name: `lint, ${name}`, rounds, run: () => lint(draft, house, NOW) },
      { name: `htmlparser2, ${name}`, rounds, run: () => parseDocument(draft.body.content) },
    ];
  }),
  { name: SHORT, rounds: 800, run: () => lint(short, house, NOW, { spelling }) },
  { name: "compromise/two, the same words", rounds: 100, run: () => nlp(fullText).json({ offset: false }).length },
];

const times = measure(contestants);
const p = (name: string, share: number) => {
  const sorted = [...times.get(name)!].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
};
const p50 = (name: string) => p(name, 0.5);

console.log(`Node ${process.versions.node}; ${fullText.split(/\s+/).length} words authored, signed and quoted\n`);
console.log(`${"".padEnd(44)}${"p50 ms".padStart(9)}${"p95 ms".padStart(9)}${"× parse".padStart(9)}`);
for (const { name } of contestants) {
  const [, mail] = name.split(/lint, /);
  const ratio = mail ? (p50(name) / p50(`htmlparser2, ${mail}`)).toFixed(1) : "";
  const [middle, high] = [p50(name), p(name, 0.95)].map((ms) => ms.toFixed(2).padStart(9));
  console.log(`${name.padEnd(44)}${middle}${high}${ratio.padStart(9)}`);
}

const [small, word, thread] = mails.map(({ name, draft }) => ({
  ms: p50(`lint, ${name}`),
  ratio: p50(`lint, ${name}`) / p50(`htmlparser2, ${name}`),
  bytes: draft.body.content.length,
}));
const perByte = thread!.ms / thread!.bytes / (small!.ms / small!.bytes);
const words = p50("compromise/two, the same words");
const aims: [aim: string, met: boolean, measured: string][] = [
  ["4 KB: 95 % within 5 ms", p(SHORT, 0.95) <= 5, `${p(SHORT, 0.95).toFixed(2)} ms`],
  ["4 KB: 99 % within 10 ms", p(SHORT, 0.99) <= 10, `${p(SHORT, 0.99).toFixed(2)} ms`],
  ["15 KB: at most 4 times its bare parse", small!.ratio <= 4, `${small!.ratio.toFixed(1)} times`],
  ["120 KB: at most 2.5 times its bare parse", word!.ratio <= 2.5, `${word!.ratio.toFixed(1)} times`],
  ["linear in size: a byte of 1 MB costs no more than one of 15 KB", perByte <= 1.25, `${perByte.toFixed(2)} times`],
  [
    "15 KB: under 2 ms where compromise/two takes 10",
    small!.ms / words < 0.2,
    `${((small!.ms / words) * 10).toFixed(2)} ms where it takes 10`,
  ],
];
console.log("");
for (const [aim, met, measured] of aims) console.log(`${met ? "met    " : "NOT MET"} ${aim}: ${measured}`);

/**
 * Milliseconds of each run, after a warm-up, the contestants taking turns. Each turn is a few runs in a row, as a server
 * does them; the first of a turn, when the caches are another's, don't count.
 */
function measure(all: Contestant[]): Map<string, number[]> {
  const taken = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    for (const { name, run, rounds } of all) {
      const runs = Math.ceil(rounds / TURNS);
      for (let i = -Math.ceil(runs / 4); i < runs; i++) {
        const began = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(began);
        if (turn >= 0 && i >= 0) taken.get(name)!.push((user + system) / 1000);
      }
    }
  }
  return taken;
}
