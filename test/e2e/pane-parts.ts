/** A reply in the preview with the pane beside it, as the tests of the pane find their way about it. */
import { expect, type FrameLocator, type Page } from "@playwright/test";

/** What the preview offers to tests: PreviewHooks in addin/preview/test-hooks.ts. */
declare const window: {
  preview: {
    draft(): { subject: string; body: string } | null;
    sent(): unknown[];
    setBody(content: string): void;
  };
};

export const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Decorum"]');
export const bodyOf = (page: Page) =>
  page.frameLocator('iframe[title="Message"]').getByRole("textbox", { name: "Message" });
export const stateLine = (page: Page) => paneOf(page).getByRole("heading", { level: 1 });
export const cardOf = (page: Page, rule: string) => paneOf(page).locator(`[data-rule=${rule}]`);
export const bodyText = (page: Page) => page.evaluate(() => window.preview.draft()!.body);
export const sent = (page: Page) => page.evaluate(() => window.preview.sent().length);

/** Somebody else's change under the add-in's hands. */
export function change(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([from, to]) => {
      const { body } = window.preview.draft()!;
      if (!body.includes(from!)) throw new Error("not in the draft");
      window.preview.setBody(body.replace(from!, to!));
    },
    [from, to],
  );
}

/** Bodies that the server has checked, by page. */
const checked = new WeakMap<Page, Set<string>>();

/** Opens a reply, types the text, and waits until all of it is checked. */
export async function reply(page: Page, https: string, text: string): Promise<void> {
  if (!checked.has(page)) {
    const bodies = new Set<string>();
    checked.set(page, bodies);
    page.on("response", (response) => {
      if (response.url().endsWith("/v1/lint")) bodies.add(response.request().postDataJSON().draft.body.content);
    });
  }
  await page.goto(`${https}/preview?mail=peggy&action=reply&pane=open`);
  await bodyOf(page).press("ControlOrMeta+Home");
  await bodyOf(page).pressSequentially(text, { delay: 0 });
  await isChecked(page);
}

export async function isChecked(page: Page): Promise<void> {
  // A server that was slow once is left alone for a while, unless one asks for it.
  const again = paneOf(page).getByRole("button", { name: "Try again" });
  const seen = async () => {
    if (await again.isVisible()) await again.click({ timeout: 1000 }).catch(() => {});
    return checked.get(page)!.has(await bodyText(page));
  };
  await expect.poll(seen, { timeout: 30_000 }).toBe(true);
}
