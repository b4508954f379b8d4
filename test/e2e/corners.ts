/**
 * The shipped add-in beside hosts that misbehave: one preview for all tests of a worker, in which each test opens drafts of
 * its own (the pane starts anew with each) and says how the host is to go wrong.
 */
import type { Page } from "@playwright/test";
import type {} from "../../addin/preview/test-hooks.ts";
import { bodyOf, bodyText, cardOf, change, paneOf, stateLine } from "./pane-parts.ts";
import { test as base, expect } from "./server.ts";

declare global {
  interface Window {
    /** Changes the library under the add-in's hands, in each of its frames, before its own script runs. */
    patchAddin?: ((frame: Window & typeof globalThis) => void) | undefined;
    /** What tests keep between their own pieces of code. */
    kept: Record<string, number>;
  }
}
/** As a frame of the add-in runs in the browser. */
function patchFrame(): void {
  if (window === top) return;
  document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive") top!.patchAddin?.(window);
  });
}

export const test = base.extend<{ host: Page }, { shared: { page: Page; errors: string[] } }>({
  shared: [
    async ({ browser, server }, use) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.addInitScript(patchFrame);
      await page.goto(`${server.https}/preview?pane=open`);
      await page.getByRole("button", { name: "New mail" }).waitFor();
      await use({ page, errors });
      await context.close();
    },
    { scope: "worker" },
  ],
  /** The preview with a host in good order. Whatever the host does in a test, nothing of ours may throw. */
  host: async ({ shared: { page, errors } }, use) => {
    errors.length = 0;
    await page.evaluate(() => {
      for (const key of Object.keys(window.preview.host)) Reflect.deleteProperty(window.preview.host, key);
      window.patchAddin = undefined;
      window.kept = {};
    });
    await use(page);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(errors).toEqual([]);
  },
});

export interface Draft {
  html: string;
  kind?: "new" | "reply";
  subject?: string;
  format?: "html" | "text";
  from?: { address: string; name?: string };
  to?: { address: string; name?: string }[];
  attachments?: { id: string; name: string; inline: boolean; kind: "file" | "cloud"; contentId?: string }[];
}

export const lee = { address: "lee.park@bellwether.example", name: "Lee Park" };

/** Opens a draft, to a colleague where nothing else is said: few rules speak there. */
export async function write(page: Page, draft: Draft): Promise<void> {
  await page.evaluate(
    async ({ attachments = [], ...given }) => {
      const pane = () => document.querySelector('iframe[title="Decorum"]');
      const before = pane();
      window.preview.write({
        kind: "new",
        subject: "Hall B",
        ...given,
        attachments: attachments.map((one) => ({ size: 2048, contentType: "application/pdf", base64: "aGk=", ...one })),
      });
      // The pane beside the draft before is not taken for this one's.
      while (pane() === before) await new Promise(requestAnimationFrame);
    },
    { to: [lee], ...draft },
  );
}

/** Opens it, and waits for the finding. */
export async function writeWith(page: Page, rule: string, draft: Draft): Promise<void> {
  await write(page, draft);
  await expect(cardOf(page, rule).first()).toBeVisible();
}

export const mend = (page: Page, rule: string) => cardOf(page, rule).first().getByRole("button").first().click();

export { bodyOf, bodyText, cardOf, change, expect, paneOf, stateLine };
