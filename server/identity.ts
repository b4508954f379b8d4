/**
 * Who asks. Where sign-in is set up, whoever an access token or a ticket is of; else the server listens on loopback, and
 * whoever reaches it is the one caller.
 */
import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { House } from "../rules/contract.ts";
import { isLoopback } from "./auth/settings.ts";
import { FOR_TICKETS, isTicket, readTicket } from "./auth/tickets.ts";
import { type ReadToken, Unauthorized } from "./auth/tokens.ts";
import { ApiError, type Env } from "./errors.ts";
import { StartError } from "./start-error.ts";
import { teamOf } from "./store/counts.ts";
import { Houses } from "./store/houses.ts";
import type { Store } from "./store/store.ts";

export type Role = "writer" | "lead" | "administrator";

export interface Caller {
  /** From the token alone; part of every key in the store. */
  tenant: string;
  person: string;
  /** None where a ticket is all there is. */
  roles: readonly Role[];
  /** By the house's directory, if it has them in one. */
  team?: string;
}

/** The one caller where nobody signs in. */
export const local: Caller = { tenant: "local", person: "local", roles: ["writer", "lead", "administrator"] };

/** `address` finds their team in the house's directory; it is neither a key nor kept. */
export interface SignedIn {
  caller: Caller;
  address?: string;
}

export interface SignIn {
  /** Those that may sign in. */
  tenants: readonly string[];
  readToken: ReadToken;
  store: Store;
}

/** What stands before a route, and what it asks of a caller: to be signed in; with a role, if there is one. */
export type Guard = MiddlewareHandler<Env> & { asks: { role?: Role; nearbyMay?: true } };

/** The house of a tenant, or where it is kept. */
export type HouseOf = (tenant: string) => Promise<House | Houses>;

/** Sets `caller`, the one place that routes take it from, and the house of the caller's tenant. */
export function identify(signIn: SignIn | null, houseOf: HouseOf): Guard {
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    const isOpen = signIn === null;
    if (isOfOtherPage(c, isOpen)) throw new ApiError(403, "cross-site", "A page of another site may not ask this.");
    if (isOpen && !isHere(c)) {
      const message = "Until people sign in, Decorum answers at localhost, and at no other name.";
      throw new ApiError(403, "host-not-local", message);
    }
    const { caller, address } = signIn ? await whoAsks(c, signIn) : { caller: local };
    const found = await houseOf(caller.tenant).catch((error: unknown) => {
      if (!(error instanceof StartError)) throw error;
      throw new ApiError(503, "house-not-valid", "The house in the store is not valid for this Decorum.");
    });
    const [house, houses] = found instanceof Houses ? [found.house, found] : [found, undefined];
    c.set("house", house);
    c.set("houses", houses);
    c.set("caller", address ? { ...caller, team: teamOf(house, address) } : caller);
    await next();
  };
  return Object.assign(guard, { asks: {} });
}

/** A browser lets any page send some requests anywhere: those are not the caller's own. */
function isOfOtherPage({ req }: Context<Env>, isOpen: boolean): boolean {
  if (req.method === "GET" || req.method === "HEAD") return false;
  const site = req.header("Sec-Fetch-Site");
  if (site) return site === "cross-site" || site === "same-site";
  // Browsers of before 2023 name the page's origin alone, or "null". Where people sign in, such a page has no token to send.
  const origin = isOpen ? req.header("Origin") : undefined;
  return origin !== undefined && URL.parse(origin)?.host !== new URL(req.url).host;
}

/**
 * Whether we were asked by an address, or by the one name that is nobody else's. Any other name may be pointed here by
 * whoever owns it, and then a browser takes us for a part of their site (DNS rebinding).
 */
function isHere({ req }: Context<Env>): boolean {
  const { hostname } = new URL(req.url);
  return /^(?:(?:.+\.)?localhost|[\d.]+|\[.+\])$/.test(hostname);
}

/** @throws Unauthorized; ApiError */
async function whoAsks(c: Context<Env>, { readToken, store, tenants }: SignIn): Promise<SignedIn> {
  const { method, path } = c.req;
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  try {
    if (!token) throw new Unauthorized("sign-in-needed", "Sign in first: see GET /v1/sign-in.");
    if (!isTicket(token)) return await readToken(token);
    const caller = await readTicket(store, tenants, token);
    if (FOR_TICKETS.has(`${method} ${path}`)) return { caller };
  } catch (error) {
    if (error instanceof Unauthorized) {
      c.header("WWW-Authenticate", `Bearer realm="Decorum"${token ? ', error="invalid_token"' : ""}`);
    }
    throw error;
  }
  throw new ApiError(403, "ticket-scope", "A ticket does not open this.");
}

/**
 * Who asks from this machine itself, through no proxy, asks as its operator; anybody else is for `other` to judge. A proxy
 * that does not say that it is one passes on the name that it was asked by.
 */
export function nearbyOr(other: Guard): Guard {
  const guard: MiddlewareHandler<Env> = (c, next) => {
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
    const { remoteAddress = "" } = incoming?.socket ?? {};
    const passedOn = ["X-Forwarded-For", "Forwarded", "Via"].some((name) => c.req.header(name) !== undefined);
    return isLoopback(remoteAddress.replace("::ffff:", "")) && !passedOn && isHere(c) ? next() : other(c, next);
  };
  return Object.assign(guard, { asks: { ...other.asks, nearbyMay: true as const } });
}

/** @throws ApiError 403 */
export function only(role: Role): Guard {
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    if (!c.var.caller.roles.includes(role)) throw new ApiError(403, "forbidden", `This takes the role of ${role}.`);
    await next();
  };
  return Object.assign(guard, { asks: { role } });
}
