/// <reference types="office-js" />
/**
 * How a page signs in, which depends on where it is shown. Inside Outlook the host does it (nested app authentication), or,
 * where it is too old for that, a dialog of Outlook; in an ordinary browser the page itself goes to Entra, and comes back by
 * way of /sign-in.html. Fetched when it is needed, as MSAL comes with it.
 */
import {
  CacheLookupPolicy,
  type Configuration,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
} from "@azure/msal-browser";
import type { SignInState } from "./sign-in.ts";
import { askInDialog } from "./sign-in-dialog.ts";

/** Both give an access token. @throws Ended */
export interface Way {
  /** Without a person's doing. @param again the token it gave last is over */
  silently(again: boolean): Promise<string>;
  /** On a click; null when the page leaves for it. */
  asking(): Promise<string | null>;
}

/** No token, and what pages tell about it. */
export class Ended extends Error {
  readonly state: SignInState;
  constructor(state: SignInState) {
    super(state);
    this.state = state;
  }
}

interface Entra {
  clientId: string;
  authority: string;
  scopes: string[];
}

/** Milliseconds. */
const PATIENCE = 10_000;
/** Milliseconds for a hidden frame: one that is not let through never answers. */
const FRAME_PATIENCE = 4000;

/** @throws Ended */
export async function wayIn(): Promise<Way> {
  const entra = await entraHere();
  if (!inOutlook()) return told(await byRedirect(entra));
  if (supports("NestedAppAuth")) return told(await byOutlook(entra));
  if (supports("DialogApi")) return told(await byDialog(entra));
  throw new Ended("unsupported");
}

/** Where the server sends people to. */
export async function entraHere(): Promise<Entra> {
  const response = await fetch("/v1/sign-in", { signal: AbortSignal.timeout(PATIENCE) });
  return response.json();
}

/** What every client of MSAL takes. */
export function auth({ clientId, authority }: Entra): Configuration["auth"] {
  const redirectUri = `${location.origin}/sign-in.html`;
  return { clientId, authority, knownAuthorities: [new URL(authority).host], redirectUri };
}

const inOutlook = () => typeof Office === "object" && Boolean(Office.context?.mailbox);
const supports = (set: string) => Office.context.requirements.isSetSupported(set, "1.1");

// Nothing in the browser outlives the tab.
const cache = { cacheLocation: "sessionStorage" } as const;

async function byOutlook(entra: Entra): Promise<Way> {
  const { scopes } = entra;
  const { redirectUri: _, ...nested } = auth(entra);
  const app = await createNestablePublicClientApplication({ auth: nested, cache });
  return {
    silently: async (again) => (await app.acquireTokenSilent({ scopes, forceRefresh: again })).accessToken,
    asking: async () => (await app.acquireTokenPopup({ scopes })).accessToken,
  };
}

async function byRedirect(entra: Entra): Promise<Way> {
  const { scopes } = entra;
  const app = await createStandardPublicClientApplication({ auth: auth(entra), cache });
  // What that page has left here, if somebody comes from it.
  await app.handleRedirectPromise().catch((error) => {
    throw new Ended(stateAfter(error));
  });
  return {
    async silently(again) {
      const [account] = app.getAllAccounts();
      if (!account) throw new Ended("needed");
      // Without the hidden frame that MSAL would try last: these pages frame nobody.
      const { AccessTokenAndRefreshToken, RefreshToken } = CacheLookupPolicy;
      const cacheLookupPolicy = again ? RefreshToken : AccessTokenAndRefreshToken;
      return (await app.acquireTokenSilent({ scopes, account, cacheLookupPolicy })).accessToken;
    },
    async asking() {
      await app.acquireTokenRedirect({ scopes });
      return null;
    },
  };
}

/**
 * Nothing is in the browser's storage here. A hidden frame renews while Entra knows the person in it, which it does not
 * where the browser keeps cookies from framed pages (Safari, Outlook on a Mac, Firefox): there every token takes a click.
 */
async function byDialog(entra: Entra): Promise<Way> {
  const { scopes } = entra;
  const system = { iframeBridgeTimeout: FRAME_PATIENCE };
  const inMemory = { cacheLocation: "memoryStorage" } as const;
  const app = await createStandardPublicClientApplication({ auth: auth(entra), cache: inMemory, system });
  let loginHint = Office.context.mailbox.userProfile?.emailAddress;
  return {
    async silently(again) {
      const [account] = app.getAllAccounts();
      const silent = account
        ? app.acquireTokenSilent({ scopes, account, forceRefresh: again })
        : app.ssoSilent({ scopes, loginHint });
      const { accessToken } = await silent.catch(() => {
        throw new Ended("needed");
      });
      return accessToken;
    },
    async asking() {
      const answer = await askInDialog();
      if ("state" in answer) throw new Ended(answer.state);
      loginHint = answer.username;
      return answer.token;
    },
  };
}

/** The same way, its errors as what pages tell. */
function told({ silently, asking }: Way): Way {
  const tell = (error: unknown): never => {
    throw error instanceof Ended ? error : new Ended(stateAfter(error));
  };
  return { silently: (again) => silently(again).catch(tell), asking: () => asking().catch(tell) };
}

/** By what MSAL calls its errors. */
export function stateAfter(error: unknown): SignInState {
  const { name = "", errorCode = "" } = error as { name?: string; errorCode?: string };
  if (name === "InteractionRequiredAuthError" || errorCode === "user_cancelled") return "needed";
  return errorCode === "access_denied" || name === "ServerError" ? "refused" : "failed";
}
