/** Who asks. Until sign-in is configured the server listens on loopback, and whoever reaches it is the one caller. */
import type { MiddlewareHandler } from "hono";
import { ApiError, type Env } from "./errors.ts";

export type Role = "writer" | "lead" | "administrator";

export interface Caller {
  tenant: string;
  person: string;
  roles: readonly Role[];
}

/** The one caller until then. */
export const local: Caller = { tenant: "local", person: "local", roles: ["writer", "lead", "administrator"] };

/** Sets `c.var.caller`, the one place that routes take it from. */
export const identify: MiddlewareHandler<Env> = async (c, next) => {
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  // A browser lets any page send some requests anywhere: those are not the caller's own.
  if (!reads && c.req.header("Sec-Fetch-Site") === "cross-site") {
    throw new ApiError(403, "cross-site", "A page of another site may not ask this.");
  }
  c.set("caller", local);
  await next();
};

/** @throws ApiError 403 */
export function only(role: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.var.caller.roles.includes(role)) throw new ApiError(403, "forbidden", `This takes the role of ${role}.`);
    await next();
  };
}
