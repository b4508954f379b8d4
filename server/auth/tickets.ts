/**
 * Tickets for the send check, which cannot sign in: the pane leaves one with the draft. Sealed with a key of the tenant's
 * own, so nobody reads who it is of, and good for checking a draft and telling what became of it, no more.
 */
import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { Caller } from "../identity.ts";
import { tenantKey } from "../store/pseudonym.ts";
import type { Store } from "../store/store.ts";
import { Unauthorized } from "./tokens.ts";

const LIFE_MS = 12 * 3_600_000;
const AUDIENCE = "send-check";
/** What a ticket is good for. */
export const FOR_TICKETS: ReadonlySet<string> = new Set(["POST /v1/lint", "POST /v1/sends", "POST /v1/list/answered"]);

/** A ticket has five parts, an access token three. */
export const isTicket = (token: string) => token.split(".").length === 5;

export async function writeTicket(store: Store, caller: Caller, now = Date.now()) {
  const { tenant, person, team } = caller;
  const expires = new Date(now + LIFE_MS);
  const ticket = await new EncryptJWT({ team })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: tenant })
    .setSubject(person)
    .setAudience(AUDIENCE)
    .setExpirationTime(expires)
    .encrypt(await tenantKey(store, tenant, "ticket"));
  return { ticket, expiresAt: expires.toISOString() };
}

/**
 * @param tenants those that may sign in
 * @throws Unauthorized
 */
export async function readTicket(store: Store, tenants: readonly string[], ticket: string): Promise<Caller> {
  let tenant = "";
  const keyOf = ({ kid = "" }: { kid?: string }) => {
    tenant = kid;
    if (!tenants.includes(kid)) throw new Unauthorized("ticket-tenant", "The ticket is of no tenant here.");
    return tenantKey(store, kid, "ticket");
  };
  try {
    const { payload } = await jwtDecrypt(ticket, keyOf, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
      audience: AUDIENCE,
      requiredClaims: ["exp", "sub"],
    });
    return { tenant, person: payload.sub!, roles: [], team: String(payload.team ?? "") };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Unauthorized("ticket-expired", "The ticket is too old.");
    if (error instanceof errors.JOSEError) throw new Unauthorized("ticket-form", "The ticket is none of this Decorum.");
    throw error;
  }
}
