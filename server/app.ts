/** The whole of what the server answers, without a port: `app.request("/v1/lint", …)` tests it. */
import { dirname } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { matchedRoutes, routePath } from "hono/route";
import { describeRoute } from "hono-openapi";
import type { House } from "../rules/contract.ts";
import { lint } from "../rules/lint.ts";
import { signInRoutes, ticketRoutes } from "./auth/routes.ts";
import type { SignInSettings } from "./auth/settings.ts";
import { entraTokens } from "./auth/tokens.ts";
import { ApiError, type Env, onError } from "./errors.ts";
import { examine } from "./examine.ts";
import { type HouseOf, identify, nearbyOr, only, type SignIn } from "./identity.ts";
import { limitChecks } from "./limits.ts";
import type { LintPool } from "./lint-pool.ts";
import { jsonLog, type Log, type LogLine, tenantHash } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { healthRoutes, watched } from "./routes/health.ts";
import { houseRoutes } from "./routes/house.ts";
import { lintRoutes } from "./routes/lint.ts";
import { listRoutes } from "./routes/list.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import { peopleRoutes } from "./routes/people.ts";
import { receivedRoutes } from "./routes/received.ts";
import { errors } from "./routes/schemas.ts";
import { sendRoutes } from "./routes/sends.ts";
import { statsRoutes } from "./routes/stats.ts";
import { staticFiles } from "./static.ts";
import { Houses } from "./store/houses.ts";
import { Tenants } from "./store/tenants.ts";

export interface AppOptions {
  /** What the store has in force, of one tenant or of each; or one for good, its holidays as dates, where nothing is kept. */
  house: House | Houses | Tenants;
  /** Without it whoever reaches the server is the one caller. Takes `Tenants`. */
  signIn?: SignInSettings | null;
  /** The engine, where there is no pool. */
  check?: typeof lint;
  /** Checks drafts in threads of its own; default: in this one, however long it takes. */
  pool?: LintPool;
  /** Takes a line for every request; default: to stderr, as JSON. */
  log?: Log;
  metrics?: Metrics;
  /** Milliseconds, never going back: for what a person may ask for in a minute. */
  clock?: () => number;
  isReady?: () => boolean;
  /** Where https is answered, if it is: the preview is sent there. */
  httpsPort?: number;
  /** The project's folder, with dist/, addin/, manifest.xml and node_modules/. */
  root?: string;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
/** For answers that set none of their own: what the API says is neither kept nor framed. */
const defaults = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

export function createApp(options: AppOptions): Hono<Env> {
  const { house, check = lint, isReady = () => true, httpsPort, root = dirname(import.meta.dirname) } = options;
  const { pool, log = jsonLog(), metrics = new Metrics(), clock = () => performance.now(), signIn = null } = options;
  const store = house instanceof Tenants || house instanceof Houses ? house.store : null;
  const houseOf: HouseOf = house instanceof Tenants ? (tenant) => house.of(tenant) : async () => house;
  const identified = identify(signIn && signInWith(signIn, house), houseOf);
  const kept = store && watched(store, clock);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    // Always our own: an id the caller chose could hold anything, and ends up in the log.
    c.set("requestId", crypto.randomUUID());
    const finish = measured(c);
    // Hono hands only instances of Error to onError.
    await next().catch((thrown) => {
      c.res = onError(thrown, c);
    });
    const { headers } = c.res;
    for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
    if (c.req.path.startsWith("/v1/")) {
      headers.set("Cache-Control", "no-store");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Request-Id", c.var.requestId);
    // Old browsers know only this one, and pages that are framed must not have it.
    if (headers.get("Content-Security-Policy")?.includes("frame-ancestors 'none'"))
      headers.set("X-Frame-Options", "DENY");
    finish((line) => {
      kept?.told(c.req.method, line);
      metrics.request(line);
      log(line);
    });
  });
  app.onError(onError);
  app.notFound((c) => {
    const methods = METHODS.filter((method) =>
      app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method !== "ALL"),
    ).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    if (methods.length === 0 || methods.includes(c.req.method)) {
      return onError(new ApiError(404, "not-found", "There is nothing at this address."), c);
    }
    c.header("Allow", [...methods, "OPTIONS"].join(", "));
    if (c.req.method === "OPTIONS") return c.body(null, 204);
    return onError(new ApiError(405, "method-not-allowed", `This address takes ${methods.join(", ")}.`), c);
  });

  // These are open to everybody; what comes after `identified` is not.
  app.route("/", catalogueRoutes());
  app.route("/", signInRoutes(signIn));
  const refusals = describeRoute({ responses: errors(401, 403, 503) });
  app.use("/v1/*", refusals, identified);
  app.route(
    "/",
    lintRoutes(
      async (job, house) => (pool ? pool.run(job, house) : JSON.stringify(await examine(job, house, check))),
      limitChecks(clock),
    ),
  );
  app.route("/", houseRoutes(store !== null));
  if (store) {
    app.route("/", listRoutes(store));
    app.route("/", sendRoutes(store));
    app.route("/", receivedRoutes(store));
    app.route("/", statsRoutes(store));
    app.route("/", peopleRoutes(store));
    if (signIn) app.route("/", ticketRoutes(store));
  }
  app.route(
    "/",
    healthRoutes({
      refuses: () => refusal(isReady, pool),
      askStore: kept?.ask,
    }),
  );
  app.use("/metrics", refusals, nearbyOr(identified), nearbyOr(only("administrator")));
  app.route("/", metricsRoutes(metrics));
  app.get(
    "/openapi.json",
    describeRoute({
      tags: ["Catalogue"],
      summary: "This document",
      responses: { 200: { description: "OpenAPI 3.1" } },
    }),
    compress(),
    openApi(app),
  );
  app.route("/", staticFiles(root, httpsPort, signIn?.authority));
  return app;
}

function refusal(isReady: () => boolean, pool: LintPool | undefined) {
  if (!isReady()) return { code: "shutting-down", message: "Decorum is shutting down." };
  if (pool?.state.ready === 0) return { code: "not-ready", message: "No thread can check a draft at the moment." };
  return null;
}

/** Begins to time a request. What is returned gives its line, once the answer is on its way or the client is gone. */
function measured(c: Context<Env>): (told: (line: LogLine) => void) => void {
  const began = performance.now();
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
  const socket = outgoing?.socket;
  const sentBefore = socket?.bytesWritten ?? 0;
  return (told) => {
    const { requestId, bytesIn = 0, failure, caller } = c.var;
    const { status, headers } = c.res;
    // Middleware may come after the route that answers.
    const route = matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? routePath(c, -1);
    const end = () =>
      told({
        requestId,
        route,
        status,
        ms: Math.round((performance.now() - began) * 10) / 10,
        bytesIn,
        bytesOut: socket ? socket.bytesWritten - sentBefore : Number(headers.get("Content-Length") ?? 0),
        ...(caller && { tenant: tenantHash(caller.tenant) }),
        ...failure,
      });
    if (outgoing && !outgoing.closed) outgoing.once("close", end);
    else end();
  };
}

function signInWith(settings: SignInSettings, house: AppOptions["house"]): SignIn {
  if (!(house instanceof Tenants)) throw new TypeError("sign-in takes the houses of tenants");
  return { tenants: settings.tenants, readToken: entraTokens(settings), store: house.store };
}
