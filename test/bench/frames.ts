/** The preview in a browser, with a draft of 120 KB, whose frames note when they come alive. */
import type { Browser, Locator, Page } from "@playwright/test";
import type {} from "../../addin/preview/test-hooks.ts";
import { grown, wordQuoted, wordReply } from "./mails.ts";

const first = Number(process.env.PORT || 4170);
export const ports = { http: first, https: first + 1 };
/** With a finding that the engine in the send handler makes too. */
const html = grown(120 * 1024, wordReply, wordQuoted).replace("The draft", "The figures are attached. The draft");

declare global {
  interface Window {
    /** Times are in milliseconds since 1970, 0 for not yet. */
    bench: {
      /** The pane may read the item, and shows findings. */
      readable: number;
      found: number;
      /** The handler's page begins, and the library calls the handler. */
      page: number;
      called: number;
      /** For the handler: no network; and instead of our script one that refuses at once. */
      offline: boolean;
      empty: boolean;
    };
  }
}

/** A preview with nothing cached. */
export async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchFrame);
  await page.goto(`https://localhost:${ports.https}/preview?pane=closed`);
  await page.getByRole("button", { name: "New mail" }).waitFor();
  return page;
}

/** In each frame, before its own scripts. */
function watchFrame(): void {
  const now = () => performance.timeOrigin + performance.now();
  if (window === top) {
    window.bench = { readable: 0, found: 0, page: 0, called: 0, offline: false, empty: false };
    return;
  }
  const { bench } = top as typeof window;
  if (!bench) return;
  // Where a frame is, is not known yet: its window is that of an empty page first.
  const isHandler = frameElement?.getAttribute("title") === "Check before sending";
  const { fetch } = window;
  window.fetch = (...given) =>
    isHandler && bench.offline ? Promise.reject(new TypeError("offline")) : fetch(...given);
  window.addEventListener("message", ({ data }) => {
    if (isHandler && String(data).includes('"_actionName":"appCommandInvoked"') && /"_responseType":1/.test(data))
      bench.called = now();
  });
  if (isHandler) bench.page = now();
  new MutationObserver((changes) => {
    if (!isHandler || !bench.empty) return;
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || !node.src.endsWith("/launch-event.js")) continue;
      node.remove();
      const refuse = (event: { completed(options: object): void }) =>
        event.completed({ allowEvent: false, errorMessage: "Refused." });
      Office.actions.associate("onMessageSendHandler", refuse as never);
      void Office.onReady();
    }
  }).observe(document, { subtree: true, childList: true });
  if (!location.pathname.includes("taskpane")) return;
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    void Office.onReady().then(() => {
      bench.readable = now();
    });
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector("[data-rule]")) return;
      bench.found = now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
}

/** Opens the draft in place of what is open. */
export async function write(page: Page): Promise<void> {
  await page.evaluate((html) => {
    window.bench.found = 0;
    window.preview.write({
      kind: "reply",
      subject: "Re: Spring conference",
      to: [{ address: "mlind@beekeepers.example", name: "Margaret Lind" }],
      html,
    });
  }, html);
  await editor(page).waitFor();
}

export function editor(page: Page): Locator {
  return page.frameLocator('iframe[title="Message"]').getByRole("textbox", { name: "Message" });
}

/** Opens it and waits for findings; when it was clicked, in ms since 1970. */
export async function openPane(page: Page): Promise<number> {
  const clicked = await page.getByRole("button", { name: "Decorum", exact: true }).evaluate((button: HTMLElement) => {
    button.click();
    return performance.timeOrigin + performance.now();
  });
  await findings(page);
  return clicked;
}

export async function findings(page: Page): Promise<void> {
  await page.waitForFunction(() => window.bench.found > 0, null, { timeout: 60_000 });
}

/** What the page's main thread, the add-in's frames included, has used of a processor so far, in milliseconds. */
export async function threadTime(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  return async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "ThreadTime")!.value;
  };
}
