/**
 * What a dialog of Outlook shows: leaves for Entra, comes back by way of /sign-in.html, and tells the pane that has opened
 * it what came of it.
 */
import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { type DialogAnswer, dialogOfPane } from "../outlook/sign-in-dialog.ts";
import { auth, entraHere, stateAfter } from "../outlook/sign-in-ways.ts";

/** Ends once the pane is told; not at all where the page leaves. @throws Error where nobody has opened this as a dialog */
export async function signInForPane(): Promise<void> {
  const tell = await dialogOfPane();
  tell(await answered());
}

async function answered(): Promise<DialogAnswer> {
  try {
    const entra = await entraHere();
    // The token is never in the browser's storage.
    const back = await createStandardPublicClientApplication({
      auth: auth(entra),
      cache: { cacheLocation: "memoryStorage" },
    });
    const result = await back.handleRedirectPromise();
    if (result) return { token: result.accessToken, username: result.account.username };
    // MSAL leaves only where it may keep what it has asked for.
    const leaving = await createStandardPublicClientApplication({ auth: auth(entra) });
    await leaving.acquireTokenRedirect({ scopes: entra.scopes });
    return await new Promise<never>(() => {});
  } catch (error) {
    return { state: stateAfter(error) };
  }
}
