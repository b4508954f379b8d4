/** Access tokens of Microsoft Entra, version 2.0: who they are of, or why they are refused. */
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import { ApiError } from "../errors.ts";
import type { Role, SignedIn } from "../identity.ts";
import { SCOPE, type SignInSettings } from "./settings.ts";

/** Seconds that clocks may differ by. */
const LEEWAY = 30;
/** Milliseconds between two looks for keys that are not known, and for which those that are known are good. */
const COOLDOWN = 30_000;
const KEYS_FOR = 12 * 3_600_000;

const ROLES = new Map<unknown, Role>([
  ["Decorum.Lead", "lead"],
  ["Decorum.Administrator", "administrator"],
]);

/** A token that says nothing of who asks. `code` is all that is told and logged. */
export class Unauthorized extends ApiError {
  constructor(code: string, message: string) {
    super(401, code, message);
  }
}

/** @throws Unauthorized; ApiError 503 when the keys can't be had */
export type ReadToken = (token: string) => Promise<SignedIn>;

/** @param cooldown see COOLDOWN */
export function entraTokens(settings: SignInSettings, cooldown = COOLDOWN): ReadToken {
  const { authority, audience, clientId, clients } = settings;
  // Each tenant's own: a key that Entra uses for one of them alone says nothing of another.
  const tenants = new Map(
    settings.tenants.map((tenant) => {
      const url = new URL(`${authority}/${tenant}/discovery/v2.0/keys`);
      return [tenant, createRemoteJWKSet(url, { cooldownDuration: cooldown, cacheMaxAge: KEYS_FOR })];
    }),
  );

  return async (token) => {
    const tenant = tenantOf(token);
    const keys = tenants.get(tenant);
    if (!keys) throw new Unauthorized("token-tenant", "Your organisation is not among those that use this Decorum.");
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      issuer: `${authority}/${tenant}/v2.0`,
      audience: [clientId, audience],
      clockTolerance: LEEWAY,
      requiredClaims: ["exp", "nbf", "tid", "oid"],
    }).catch((error: unknown) => {
      throw refusal(error);
    });
    if (payload.ver !== "2.0") throw wrong("version");
    if (!words(payload.scp).includes(SCOPE)) throw wrong("scope");
    if (!clients.includes(String(payload.azp))) throw wrong("party");
    return personOf(payload, tenant);
  };
}

/** As it says of itself: nothing is to be believed yet. */
function tenantOf(token: string): string {
  try {
    const { tid } = decodeJwt(token);
    return String(tid);
  } catch {
    throw wrong("form");
  }
}

function personOf({ oid, roles, preferred_username: address }: JWTPayload, tenant: string): SignedIn {
  if (typeof oid !== "string" || !/^[\w-]{1,64}$/.test(oid)) throw wrong("oid");
  const given = Array.isArray(roles) ? roles.flatMap((role) => ROLES.get(role) ?? []) : [];
  // Stays the same whatever they are called.
  const caller = { tenant, person: `${tenant}.${oid}`, roles: ["writer", ...given] as const };
  return typeof address === "string" ? { caller, address } : { caller };
}

const words = (text: unknown) => (typeof text === "string" ? text.split(" ") : []);

function refusal(error: unknown): ApiError {
  if (error instanceof errors.JWTExpired)
    return new Unauthorized("token-expired", "The sign-in is over: sign in again.");
  if (error instanceof errors.JWTClaimValidationFailed) return wrong(CLAIMS[error.claim] ?? "claims");
  if (error instanceof errors.JOSEAlgNotAllowed) return wrong("algorithm");
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return wrong("key");
  if (error instanceof errors.JWSSignatureVerificationFailed) return wrong("signature");
  if (FORM.some((kind) => error instanceof kind)) return wrong("form");
  return new ApiError(
    503,
    "sign-in-unavailable",
    "The keys that sign-in is checked with can't be had: try again soon.",
  );
}

const FORM = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];
const CLAIMS: Record<string, string> = { nbf: "early", aud: "audience", iss: "issuer", exp: "expiry", oid: "oid" };

const wrong = (what: string) => new Unauthorized(`token-${what}`, "The access token is not one for this Decorum.");
