/**
 * From Send to the decision, each time in a frame of its own. In turns with it goes a frame that loads the library alone
 * and refuses: what it takes is the preview's, the browser's and the library's, on a machine as busy as for the rest.
 */
import type { Browser, Page } from "@playwright/test";
import { aim, line, median, p, round, watchMachine } from "./aims.ts";
import { findings, open, openPane, threadTime, write } from "./frames.ts";

const SENDS = 40;
const DECIDED = 400;
/** Milliseconds: what the pane checked is then kept for the handler, and the pane is at rest. */
const SETTLED = 2000;

interface Kind {
  name: string;
  /** Of the draft, since the pane checked it. */
  change?: boolean;
  offline?: boolean;
  /** The library alone. */
  empty?: boolean;
  /** Nothing is to mend: the mail goes. */
  clean?: boolean;
}
const alone: Kind = { name: "a frame with the library alone", empty: true };
/** Those that take turns: where the draft changes, the pane's verdict is no longer of it. */
const turns: Kind[][] = [
  [alone, { name: "draft as the pane checked it, warned of" }],
  [alone, { name: "draft as the pane checked it, which goes", clean: true }],
  [
    alone,
    { name: "changed since, with the server", change: true },
    { name: "changed since, without the server", change: true, offline: true },
  ],
];

interface Sent {
  /** Milliseconds from the click, the last of the page's thread until the mail is gone or the dialog closed. */
  page: number;
  called: number;
  decided: number;
  used: number;
}

export async function sends(browser: Browser): Promise<void> {
  console.log(`\nSend to decision, ${SENDS} times each, in ms`);
  for (const kinds of turns) {
    const page = await open(browser);
    await write(page);
    await openPane(page);
    await page.waitForTimeout(SETTLED);
    const used = await threadTime(page);
    const asked = watchLints(page);
    const all = new Map<Kind, Sent[]>(kinds.map((kind) => [kind, []]));
    const machine = watchMachine();
    // The first of each warms the server and the browser's cache, and is not counted.
    for (let turn = 0; turn <= SENDS; turn++)
      for (const kind of kinds) {
        const one = await send(page, kind, turn, used);
        if (turn > 0) all.get(kind)!.push(one);
      }
    const lints = kinds.some(({ change }) => change);
    if (asked() > 0 !== lints) throw new Error(`${asked()} checks asked of the server: ${kinds.at(-1)!.name}`);
    console.log(`  in turns, ${machine()}`);
    for (const kind of kinds) tell(kind, all.get(kind)!, all.get(alone)!);
    await page.context().close();
  }
}

function tell({ name, empty }: Kind, sent: Sent[], beside: Sent[]): void {
  const of = (what: keyof Sent, all = sent) => all.map((one) => one[what]);
  const decided = of("decided");
  const both = `p50 ${round(median(decided))}, p95 ${round(p(decided, 0.95))}`;
  if (empty) {
    const page = round(median(of("page")));
    line(name, `${both}; the page begins after ${page}, the library calls after ${round(median(of("called")))}`);
    return;
  }
  aim(`${name}, p95`, p(decided, 0.95), DECIDED, "ms", both);
  const ours = sent.map(({ called, decided }) => decided - called);
  line("  from the library's call to our answer", `p50 ${round(median(ours))}, p95 ${round(p(ours, 0.95))}`);
  line("  p50 beside the library alone", `${round(median(decided) / median(of("decided", beside)))} times`);
  const more = median(of("used")) - median(of("used", beside));
  line("  processor time of the page's thread beside it", `${round(more)} more`);
}

/** Counts what handlers ask the server to check from now on. */
function watchLints(page: Page): () => number {
  let asked = 0;
  page.on("request", (request) => {
    if (request.frame().url().includes("launch-event") && request.url().endsWith("/v1/lint")) asked++;
  });
  return () => asked;
}

async function send(page: Page, kind: Kind, turn: number, used: () => Promise<number>): Promise<Sent> {
  await page.evaluate(prepare, { ...kind, turn });
  const before = await used();
  const times = await page.evaluate(pressSend, kind.clean === true);
  const after = await used();
  // Its frame may have gone before our script was in the cache.
  if (kind.empty) await page.evaluate(async () => void (await (await fetch("/launch-event.js")).text()));
  if (kind.clean) {
    await write(page);
    await findings(page);
    await page.waitForTimeout(SETTLED);
  }
  return { ...times, used: after - before };
}

/** In the page. */
async function prepare({ change, offline, empty, clean, turn }: Kind & { turn: number }): Promise<void> {
  const { bench, preview } = window;
  bench.offline = offline === true;
  bench.empty = empty === true;
  const GET_SESSION_DATA = 186;
  if (clean)
    preview.host.answer = async (id, parameters, usual) => {
      const answer = (await usual(parameters)) as { data?: string };
      const isVerdict = id === GET_SESSION_DATA && answer.data?.includes('"warnings":');
      return isVerdict
        ? { ...answer, data: JSON.stringify({ ...JSON.parse(answer.data!), warnings: [], total: 0 }) }
        : answer;
    };
  if (change) preview.setBody(preview.draft()!.body.replace(/(?:x\d+\w*)?<\/span>/, `x${turn}${offline}</span>`));
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}

/** In the page: presses Send and waits until the handler's frame has answered and is gone. */
async function pressSend(goes: boolean): Promise<Omit<Sent, "used">> {
  const now = () => performance.timeOrigin + performance.now();
  const frame = () => new Promise(requestAnimationFrame);
  const button = (name: string) => [...document.querySelectorAll("button")].find((one) => one.textContent === name);
  const gone = new Promise<number>((resolve) => {
    const observer = new MutationObserver((changes) => {
      const removed = changes.flatMap(({ removedNodes }) => [...removedNodes]);
      if (!removed.some((node) => (node as Element).getAttribute?.("title") === "Check before sending")) return;
      observer.disconnect();
      resolve(now());
    });
    observer.observe(document.body, { childList: true });
  });
  const clicked = now();
  button("Send")!.click();
  const decided = await gone;
  const went = () => !window.preview.draft();
  const stopped = () => !!button("Don't send");
  while (!went() && !stopped()) await frame();
  if (went() !== goes) throw new Error("the handler decided otherwise");
  button("Don't send")?.click();
  while (stopped()) await frame();
  const { page, called } = window.bench;
  return { page: page - clicked, called: called - clicked, decided: decided - clicked };
}
