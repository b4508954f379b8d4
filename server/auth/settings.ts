/** Sign-in with Microsoft Entra, as the environment sets it up. */
import { StartError } from "../start-error.ts";

/** What an access token must hold for a person to use Decorum, beside its roles. */
export const SCOPE = "access_as_user";

export interface SignInSettings {
  /** Of Decorum's registration in Entra. */
  clientId: string;
  /** Its Application ID URI; tokens may be for this or for the id itself. */
  audience: string;
  /** Where people sign in, without a tenant and without a slash at the end. */
  authority: string;
  /** Ids of the tenants that may, lower case. */
  tenants: readonly string[];
  /** Ids of the applications that may ask on a person's behalf. */
  clients: readonly string[];
}

/** null where nothing of it is set. @throws StartError */
export function signInFrom(env: Partial<Record<string, string>>): SignInSettings | null {
  const { ENTRA_CLIENT_ID, ENTRA_TENANTS, ENTRA_CLIENTS, ENTRA_AUDIENCE, ENTRA_AUTHORITY } = env;
  if (!ENTRA_CLIENT_ID && !ENTRA_TENANTS) return null;
  if (!ENTRA_CLIENT_ID) throw new StartError("ENTRA_TENANTS is set, but ENTRA_CLIENT_ID is not: sign-in takes both.");
  if (!ENTRA_TENANTS) throw new StartError("ENTRA_CLIENT_ID is set, but ENTRA_TENANTS is not: sign-in takes both.");
  const [clientId] = ids("ENTRA_CLIENT_ID", ENTRA_CLIENT_ID);
  return {
    clientId: clientId!,
    audience: ENTRA_AUDIENCE || `api://${clientId}`,
    authority: authorityOf(ENTRA_AUTHORITY || "https://login.microsoftonline.com"),
    tenants: ids("ENTRA_TENANTS", ENTRA_TENANTS),
    clients: [clientId!, ...(ENTRA_CLIENTS ? ids("ENTRA_CLIENTS", ENTRA_CLIENTS) : [])],
  };
}

/** @throws StartError */
export function ids(name: string, value: string): string[] {
  const all = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (all.length > 0 && all.every((id) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))) return all;
  throw new StartError(`${name} must be an id as Entra shows it, like 00000000-0000-0000-0000-000000000000.`);
}

function authorityOf(value: string): string {
  const url = URL.parse(value);
  // Whoever could change the keys on their way could be anybody.
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isSafe)
    throw new StartError("ENTRA_AUTHORITY must be an https address: https://login.microsoftonline.com.");
  return url.href.replace(/\/$/, "");
}

/** Whether only this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
