/** A reply in the preview with the pane beside it, as the tests of the pane find their way about it. */
import type { FrameLocator, Page } from "@playwright/test";

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

export async function reply(page: Page, https: string, text: string, query = ""): Promise<void> {
  await page.goto(`${https}/preview?mail=peggy&action=reply&pane=open${query}`);
  await bodyOf(page).press("ControlOrMeta+Home");
  await bodyOf(page).pressSequentially(text, { delay: 0 });
}

/** The pane has checked what was typed last. */
export async function checkOf(page: Page, work: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/v1/lint"));
  await work();
  await answered;
}
