/// <reference types="office-js" />
/**
 * Signing in to the server, where it asks for it: it is asked without a token first, and MSAL is fetched when that is
 * refused. Inside Outlook the host signs in (nested app authentication); in an ordinary browser the page goes to Entra
 * and comes back by way of /sign-in.html. What is allowed without a person's doing is done at once; for the rest `signIn` waits for their click.
 */
import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";

/** quiet: nothing to say. needed, expired: `signIn` helps. refused, unsupported, failed: somebody else has to help. */
export type SignInState = "quiet" | "working" | "needed" | "expired" | "refused" | "unsupported" | "failed";

interface Entra {
  required: true;
  clientId: string;
  authority: string;
  scopes: string[];
}
interface Client {
  msal: typeof import("@azure/msal-browser");
  app: IPublicClientApplication;
  scopes: string[];
  nested: boolean;
}

/** Milliseconds. */
const PATIENCE = 10_000;

let state: SignInState = "quiet";
const listeners = new Set<() => void>();
let token: string | null = null;
let client: Promise<Client> | null = null;
let renewing: Promise<boolean> | null = null;

export const signInState = () => state;
export const isSignedIn = () => token !== null;

export function onSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * `fetch` of the API. An answer of 401 comes back where nobody is signed in yet: then `signInState` says what is the matter.
 * @param patience milliseconds, for the answer alone: signing in takes its time
 */
export async function authorised(path: string, init: RequestInit, patience: number): Promise<Response> {
  const ask = (): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    const limits = [AbortSignal.timeout(patience), ...(init.signal ? [init.signal] : [])];
    return fetch(path, { ...init, headers, signal: AbortSignal.any(limits) });
  };
  const sent = token;
  const first = await ask();
  if (first.status !== 401) return first;
  // Another call may have got a new one meanwhile.
  if (token === sent || token === null) {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    if (!(await renewing)) return first;
  }
  const second = await ask();
  if (second.status === 401) {
    token = null;
    say("refused");
  }
  return second;
}

/** On a click: shows whatever Entra wants to show. True once somebody is signed in; a page in a browser leaves instead. */
export async function signIn(): Promise<boolean> {
  say("working");
  try {
    const { app, scopes, nested } = await opened();
    if (!nested) {
      await app.acquireTokenRedirect({ scopes });
      return false;
    }
    return take(await app.acquireTokenPopup({ scopes }));
  } catch (error) {
    say(stateAfter(error));
    return false;
  }
}

async function renew(): Promise<boolean> {
  if (["working", "needed", "expired", "unsupported"].includes(state)) return false;
  const before = token;
  try {
    const { msal, app, scopes, nested } = await opened();
    const [account] = nested ? [undefined] : app.getAllAccounts();
    if (!nested && !account) {
      say("needed");
      return false;
    }
    if (nested) return take(await app.acquireTokenSilent({ scopes, forceRefresh: before !== null }));
    // Without the hidden frame that MSAL would try last: our pages frame nobody.
    const { AccessTokenAndRefreshToken, RefreshToken } = msal.CacheLookupPolicy;
    const cacheLookupPolicy = before === null ? AccessTokenAndRefreshToken : RefreshToken;
    return take(await app.acquireTokenSilent({ scopes, account, cacheLookupPolicy }));
  } catch (error) {
    const after = stateAfter(error);
    say(after === "needed" && before !== null ? "expired" : after);
    return false;
  }
}

function take({ accessToken }: AuthenticationResult): boolean {
  token = accessToken;
  say("quiet");
  return true;
}

function opened(): Promise<Client> {
  client ??= open().catch((error) => {
    client = null;
    throw error;
  });
  return client;
}

class Unsupported extends Error {}

async function open(): Promise<Client> {
  const response = await fetch("/v1/sign-in", { signal: AbortSignal.timeout(PATIENCE) });
  const { clientId, authority, scopes } = (await response.json()) as Entra;
  const msal = await import("@azure/msal-browser");
  const { host } = new URL(authority);
  // Nothing in the browser outlives the tab.
  const cache = { cacheLocation: "sessionStorage" as const };
  const auth = { clientId, authority, knownAuthorities: [host] };
  if (inOutlook()) {
    if (!Office.context.requirements.isSetSupported("NestedAppAuth", "1.1")) throw new Unsupported();
    return { msal, app: await msal.createNestablePublicClientApplication({ auth, cache }), scopes, nested: true };
  }
  const redirectUri = `${location.origin}/sign-in.html`;
  const app = await msal.createStandardPublicClientApplication({ auth: { ...auth, redirectUri }, cache });
  // What that page has left here, if somebody comes from it.
  await app.handleRedirectPromise();
  return { msal, app, scopes, nested: false };
}

const inOutlook = () => typeof Office === "object" && Boolean(Office.context?.mailbox);

/** By what MSAL calls its errors. */
function stateAfter(error: unknown): SignInState {
  const { name = "", errorCode = "" } = error as { name?: string; errorCode?: string };
  if (error instanceof Unsupported) return "unsupported";
  if (name === "InteractionRequiredAuthError" || errorCode === "user_cancelled") return "needed";
  return errorCode === "access_denied" || name === "ServerError" ? "refused" : "failed";
}

function say(next: SignInState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
