/** The pane: its cold start, its size, and typing beside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { aim, line, median, p, round, sum } from "./aims.ts";
import { editor, open, openPane, threadTime, write } from "./frames.ts";
import { CATEGORIES, type Typing, typingOf } from "./trace.ts";

const COLD_STARTS = 7;
const TYPED = 200;
const ROUNDS = 3;
/** Milliseconds from key to key: a fast writer. */
const KEY = 50;
const text = "Thank you for your patience. The hotel holds the rooms until Friday, and the printer has the program. ";
const dist = join(import.meta.dirname, "../../dist");

export async function start(browser: Browser): Promise<void> {
  console.log(`\nCold start of the pane beside a reply of 120 KB, median of ${COLD_STARTS}, in ms`);
  const times: { readable: number; found: number; used: number }[] = [];
  // The first warms the server, and is not counted.
  for (let run = 0; run <= COLD_STARTS; run++) {
    const page = await open(browser);
    await write(page);
    const cdp = await page.context().newCDPSession(page);
    // The preview shares files with the pane: none of them counts as fetched.
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    const used = await threadTime(page);
    const before = await used();
    const clicked = await openPane(page);
    const after = await used();
    const { readable, found } = await page.evaluate(() => window.bench);
    if (run > 0) times.push({ readable: readable - clicked, found: found - clicked, used: after - before });
    await page.context().close();
  }
  line("click to Office.onReady, when the item is readable", median(times.map(({ readable }) => readable)));
  line("click to first findings", median(times.map(({ found }) => found)));
  line("  processor time of the page's thread, the preview's own included", median(times.map(({ used }) => used)));
  aim("readable to first findings", median(times.map(({ readable, found }) => found - readable)), 1000, "ms");
}

export async function sizes(browser: Browser): Promise<void> {
  console.log("\nSizes, gzip, in bytes");
  const page = await open(browser);
  const asked: { path: string; at: number }[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.frame().url().includes("taskpane") && pathname.startsWith("/assets/"))
      asked.push({ path: pathname, at: Date.now() });
  });
  await write(page);
  await openPane(page);
  const until = Date.now();
  await page.waitForTimeout(4000);
  const size = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
  const all = (paths: string[]) => sum([...new Set(paths)].map(size));
  const markup = readFileSync(join(dist, "taskpane/index.html"), "utf8");
  const first = [...markup.matchAll(/(?:src|href)="(?:\.\.)?(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  const shown = asked.filter(({ path, at }) => at <= until && !first.includes(path)).map(({ path }) => path);
  const later = asked.filter(({ path }) => !first.includes(path) && !shown.includes(path)).map(({ path }) => path);
  aim("pane, first load", all(first), 170 * 1024, "bytes");
  line("on screen or asked for by the first findings, beside it", all(shown));
  console.log(`      ${names(shown)}`);
  line("later, by itself", all(later));
  console.log(`      ${names(later)}`);
  aim("send handler", size("launch-event.js"), 60 * 1024, "bytes");
  await page.context().close();
}

export async function typing(browser: Browser): Promise<void> {
  console.log(`\nTyping ${TYPED} characters in a draft of 120 KB, ${ROUNDS} times; processor time (wall) in ms`);
  const page = await open(browser);
  await write(page);
  const without = await typeIn(browser, page, null);
  await openPane(page);
  await page.waitForTimeout(3000);
  const cdp = await page.context().newCDPSession(page);
  const frames = await framesOf(cdp);
  const rounds: Typing[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await typeIn(browser, page, frames));
  const worst = (whose: "pane" | "host" | "other") => ({
    cpu: Math.max(...rounds.map((one) => one[whose].cpu)),
    wall: Math.max(...rounds.map((one) => one[whose].wall)),
  });
  const told = ({ cpu, wall }: { cpu: number; wall: number }) => `${round(cpu)} (${round(wall)})`;
  aim("longest task of the pane", worst("pane").cpu, 50, "ms", `wall ${round(worst("pane").wall)}`);
  line("longest task of the host that answers the pane", told(worst("host")));
  line("longest task of anyone else in the page", told(worst("other")));
  const delays = rounds.flatMap(({ delays }) => delays);
  line("keydown to its handling, longest; 95 % within", `${round(Math.max(...delays))}; ${round(p(delays, 0.95))}`);
  line("  without the pane", `${round(Math.max(...without.delays))}; ${round(p(without.delays, 0.95))}`);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const slow = await typeIn(browser, page, frames);
  line("processor four times slower: longest task of the pane", told(slow.pane));
  line("  of the host that answers it", told(slow.host));
  await page.context().close();
}

async function framesOf(cdp: CDPSession): Promise<{ pane: string; host: string }> {
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const pane = frameTree.childFrames?.find(({ frame }) => frame.url.includes("taskpane"));
  return { pane: pane!.frame.id, host: frameTree.frame.id };
}

/** @param frames null: only what the keys have waited is told */
async function typeIn(browser: Browser, page: Page, frames: { pane: string; host: string } | null): Promise<Typing> {
  await editor(page).press("ControlOrMeta+Home");
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.keyboard.type(text.repeat(TYPED).slice(0, TYPED), { delay: KEY });
  await page.waitForTimeout(1500); // The check after the last key belongs to it.
  const trace = (await browser.stopTracing()).toString();
  return typingOf(trace, frames);
}

function names(paths: string[]): string {
  return [...new Set(paths)].map((path) => path.replace(/^\/assets\/(.*)-.{8}(\.\w+)$/, "$1$2")).join(", ");
}
