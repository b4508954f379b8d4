/**
 * Where Entra sends people back to, whichever page they came from: goes on there with what Entra has answered. The server
 * sends the same page, with office.js, to dialogs of Outlook.
 */
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import { speak, strings } from "../language/strings.ts";

const line = document.getElementById("sign-in")!;
// The browser's language: what Outlook's is can be asked only once its library is ready.
await speak(navigator.language);
line.textContent = strings.signIn.working;
if (typeof Office === "object") await dialog();
else {
  broadcastResponseToMainFrame().catch(() => {
    // Opened by itself, or with an answer that is none.
    line.textContent = strings.signIn.astray;
  });
}

async function dialog(): Promise<void> {
  try {
    const { signInForPane } = await import("./dialog.ts");
    await signInForPane();
    line.textContent = strings.signIn.done;
  } catch {
    line.textContent = strings.signIn.astray;
  }
}
