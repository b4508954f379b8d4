import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import type { Env } from "../errors.ts";
import { errors, ok } from "../routes/schemas.ts";
import type { Store } from "../store/store.ts";
import { SCOPE, type SignInSettings } from "./settings.ts";
import { writeTicket } from "./tickets.ts";

const SignIn = z.union([
  z.object({ required: z.literal(false) }),
  z.object({ required: z.literal(true), clientId: z.string(), authority: z.string(), scopes: z.array(z.string()) }),
]);
const Ticket = z.object({ ticket: z.string(), expiresAt: z.iso.datetime() });
const tags = ["Sign-in"];

/** How to sign in, for pages to ask before anybody has. */
export function signInRoutes(settings: SignInSettings | null): Hono<Env> {
  return new Hono<Env>().get(
    "/v1/sign-in",
    describeRoute({
      tags,
      summary: "Whether a sign-in is needed, and where",
      description: "Send what Entra gives for these scopes as `Authorization: Bearer …`.",
      responses: ok("What MSAL takes", SignIn),
    }),
    (c) => c.json(forPages(settings)),
  );
}

function forPages(settings: SignInSettings | null): z.infer<typeof SignIn> {
  if (!settings) return { required: false };
  const { clientId, tenants, audience } = settings;
  const authority = `${settings.authority}/${tenants.length === 1 ? tenants[0] : "organizations"}`;
  return { required: true, clientId, authority, scopes: [`${audience}/${SCOPE}`] };
}

export function ticketRoutes(store: Store): Hono<Env> {
  return new Hono<Env>().post(
    "/v1/ticket",
    describeRoute({
      tags,
      summary: "A ticket for the send check, good for twelve hours",
      description: "It opens POST /v1/lint, POST /v1/sends and POST /v1/list/answered, and nothing else.",
      responses: { ...ok("Send it as `Authorization: Bearer …`", Ticket), ...errors(401, 503) },
    }),
    async (c) => c.json(await writeTicket(store, c.var.caller)),
  );
}
