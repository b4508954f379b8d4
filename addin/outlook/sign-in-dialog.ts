/// <reference types="office-js" />
/** Both ends of what the pane and a dialog of Outlook say to each other: it is a window that shows addin/sign-in/dialog.ts. */
import type { SignInState } from "./sign-in.ts";

/** What the dialog sends, as JSON: a token that is kept in memory alone, or why there is none. */
export type DialogAnswer = { token: string; username: string } | { state: SignInState };

/** Office.js's numbers, where a person can do something about it. */
const STATES: Record<number, SignInState> = {
  12006: "closed",
  12007: "busy",
  12009: "blocked",
  12011: "blocked",
};

export function askInDialog(): Promise<DialogAnswer> {
  // Beside the page that asks, so that the preview opens its own.
  const page = new URL("sign-in-dialog.html", location.href).href;
  const options = { width: 30, height: 60, promptBeforeOpen: false };
  return new Promise((resolve) => {
    const end = (code: number) => resolve({ state: STATES[code] ?? "failed" });
    Office.context.ui.displayDialogAsync(page, options, ({ status, error, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed) return end(error.code);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => end(codeOf(event)));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        // Older hosts don't say where a message is from; they pass on those of our own pages alone.
        if ("error" in event || (event.origin ?? location.origin) !== location.origin) return;
        dialog.close();
        resolve(JSON.parse(event.message));
      });
    });
  });
}

/** @returns from within the dialog, how to tell the page that has opened it. @throws Error where none has */
export async function dialogOfPane(): Promise<(answer: DialogAnswer) => void> {
  const { host } = await Office.onReady();
  if (!host) throw new Error("not opened by Outlook");
  return (answer) => Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: location.origin });
}

const codeOf = (event: object) => ("error" in event ? Number(event.error) : 0);
