/**
 * Signing in to the server, where it asks for it: it is asked without a token first, and what signs in is fetched when that
 * is refused. What is allowed without a person's doing is done at once; for the rest `signIn` waits for their click.
 */
import type { Way } from "./sign-in-ways.ts";

/**
 * quiet: nothing to say. needed, expired, closed, blocked, busy: `signIn` helps, the last three of a window that was closed,
 * not allowed or left open. refused, unsupported, failed: somebody else has to help.
 */
export type SignInState =
  | "quiet"
  | "working"
  | "needed"
  | "expired"
  | "closed"
  | "blocked"
  | "busy"
  | "refused"
  | "unsupported"
  | "failed";

let state: SignInState = "quiet";
const listeners = new Set<() => void>();
let token: string | null = null;
let way: Promise<Way> | null = null;
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
    const given = await (await opened()).asking();
    if (given === null) return false;
    return take(given);
  } catch (error) {
    say(stateAfter(error));
    return false;
  }
}

async function renew(): Promise<boolean> {
  // In the others nothing has changed since it was tried, until somebody clicks.
  if (!["quiet", "refused", "failed"].includes(state)) return false;
  const before = token;
  try {
    return take(await (await opened()).silently(before !== null));
  } catch (error) {
    const after = stateAfter(error);
    say(after === "needed" && before !== null ? "expired" : after);
    return false;
  }
}

function take(given: string): boolean {
  token = given;
  say("quiet");
  return true;
}

function opened(): Promise<Way> {
  way ??= import("./sign-in-ways.ts")
    .then(({ wayIn }) => wayIn())
    .catch((error) => {
      way = null;
      throw error;
    });
  return way;
}

const stateAfter = (error: unknown) => (error as { state?: SignInState }).state ?? "failed";

function say(next: SignInState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
