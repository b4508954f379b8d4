/** The document of the API: what each route says of itself, and who may ask it, as the guards before it say. */
import type { Handler, Hono } from "hono";
import type { RouterRoute } from "hono/types";
import { generateSpecs } from "hono-openapi";
import { FOR_TICKETS } from "./auth/tickets.ts";
import type { Env } from "./errors.ts";
import type { Guard } from "./identity.ts";

const documentation = {
  openapi: "3.1.0",
  info: {
    title: "Decorum",
    version: "1",
    description: "Holds a reply to the service standard its house has promised. Offsets are UTF-16 code units.",
  },
  components: {
    securitySchemes: {
      token: {
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWT",
        description:
          "An access token of Microsoft Entra, version 2.0: see GET /v1/sign-in. What a route lists under it are roles, one of which the token must hold as Decorum.Lead or Decorum.Administrator. Where sign-in is not set up the server answers its own machine alone, without one.",
      },
      ticket: {
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWE",
        description: "For the send check, which cannot sign in: see POST /v1/ticket.",
      },
    },
  },
} as const;

type Security = Record<string, string[]>[];

/** Answers with the document of all routes that `app` has once it is first asked. */
export function openApi(app: Hono<Env>): Handler<Env> {
  let document: ReturnType<typeof documentOf> | undefined;
  return async (c) => {
    document ??= documentOf(app);
    return c.json(await document);
  };
}

async function documentOf(app: Hono<Env>) {
  const document = await generateSpecs(app, { documentation, excludeStaticFile: false });
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations ?? {})) {
      if (typeof operation !== "object" || !("responses" in operation)) continue;
      // A route that decides by itself says so.
      operation.security ??= securityOf(app, method.toUpperCase(), path);
      const { security, description } = operation;
      const roles = security.flatMap(({ token = [] }) => token);
      const isFree = security.length > 1 && security.some((one) => Object.keys(one).length === 0);
      const sentences = [
        description,
        roles.length > 0 && `Takes the role of ${roles.join(" or ")}.`,
        isFree && "Asked from the server's own machine, through no proxy, it takes nothing.",
      ].filter(Boolean);
      if (sentences.length > 0) operation.description = sentences.join(" ");
    }
  }
  return document;
}

function securityOf({ routes }: Hono<Env>, method: string, path: string): Security {
  const reaches = (route: RouterRoute) =>
    pathOf(route.path) === path || (route.path.endsWith("/*") && path.startsWith(route.path.slice(0, -1)));
  const mine = routes.filter((route) => [method, "ALL"].includes(route.method) && reaches(route));
  // What is put before other routes later is not before this one.
  const before = mine.slice(
    0,
    mine.findLastIndex((route) => route.method === method),
  );
  const asked = before.flatMap(({ handler }) => ("asks" in handler ? [(handler as Guard).asks] : []));
  if (asked.length === 0) return [];
  return [
    { token: asked.flatMap(({ role }) => role ?? []) },
    ...(FOR_TICKETS.has(`${method} ${path}`) ? [{ ticket: [] }] : []),
    ...(asked.some(({ nearbyMay }) => nearbyMay) ? [{}] : []),
  ];
}

/** As OpenAPI writes parameters. */
const pathOf = (path: string) => path.replace(/:(\w+)/g, "{$1}");
