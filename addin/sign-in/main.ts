/** Where Entra sends people back to, whichever page they came from: goes on there with what Entra has answered. */
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import { strings } from "../report/strings.ts";

const line = document.getElementById("sign-in")!;
line.textContent = strings.signIn.working;
broadcastResponseToMainFrame().catch(() => {
  // Opened by itself, or with an answer that is none.
  line.textContent = strings.signIn.astray;
});
