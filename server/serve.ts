/** One app behind two listeners, http for the API and https for Outlook. */
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { dirname, join, relative, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { isLoopback, signInFrom } from "./auth/settings.ts";
import { type Certificate, developmentCertificate } from "./certificate.ts";
import { framesOf } from "./errors.ts";
import { houseFile } from "./house.ts";
import { local } from "./identity.ts";
import { LintPool } from "./lint-pool.ts";
import { jsonLog } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { StartError } from "./start-error.ts";
import { forgetHourly } from "./store/retention.ts";
import { openStore } from "./store/store.ts";
import { Tenants } from "./store/tenants.ts";

/** Five seconds, less what ending itself takes. */
const DRAIN_MS = 4500;
const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** npm passes SIGTERM on to its shell alone, which ends without telling us: then we have another parent. */
const parent = process.ppid;

/** Somebody who tries it out at a terminal reads what went wrong, and not every request. */
const log = jsonLog(levelOf(process.env.LOG_LEVEL) ?? (process.stderr.isTTY ? "warn" : "info"));

process.on("uncaughtException", (error) => {
  // Not as Node prints it: the message may quote a mail.
  log({ code: "uncaught", at: framesOf(error) });
  process.exit(1);
});

try {
  await start(process.env);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const host = env.HOST || "127.0.0.1";
  const signIn = signInFrom(env);
  if (!signIn && !isLoopback(host)) {
    throw new StartError(
      `HOST=${host} lets others in, and nobody signs in yet: set ENTRA_CLIENT_ID and ENTRA_TENANTS, or leave HOST out.`,
    );
  }
  const tenants = signIn?.tenants ?? [local.tenant];
  if (env.HOUSE_FILE && tenants.length > 1) {
    throw new StartError(
      "HOUSE_FILE is for one tenant, and ENTRA_TENANTS names several: use each one's settings page.",
    );
  }
  const [port, httpsPort] = [portOf("PORT", env.PORT || "3000"), portOf("HTTPS_PORT", env.HTTPS_PORT || "3443")];
  const data = resolve(env.DATA_DIR || join(dirname(import.meta.dirname), "data"));
  // Before the store is touched: what it says costs nothing to mend.
  const file = env.HOUSE_FILE ? houseFile(env.HOUSE_FILE) : undefined;
  const metrics = new Metrics();
  const pool = new LintPool({
    ...sizeOf(env.LINT_WORKERS),
    onCheck: (ms) => metrics.checked(ms),
    onLost: (code, at) => {
      metrics.workerLost(code);
      log({ code, ...(at && { at }) });
    },
  });
  metrics.watch(() => pool.state);
  const store = await openStore({ dataDir: data, databaseUrl: env.DATABASE_URL || undefined });
  const houses = new Tenants(store, (code) => log({ code }));
  const [{ house }, certificate] = await Promise.all([houses.of(tenants[0]!, file), certificateIn(data)]);

  let draining = false;
  const app = createApp({
    ...{ house: houses, signIn, pool, metrics, log, isReady: () => !draining, httpsPort: certificate && httpsPort },
  });
  const listener = getRequestListener(app.fetch, { hostname: "localhost", errorHandler: () => badRequest() });
  const options = { requestTimeout: 30_000 };
  const servers: Server[] = [await listen(createHttpServer(options, listener), host, port, "PORT")];
  if (certificate) {
    const { key, cert } = certificate;
    servers.push(await listen(createHttpsServer({ ...options, key, cert }, listener), host, httpsPort, "HTTPS_PORT"));
  }

  // Not earlier: a start that fails has no threads to wait for.
  pool.open();
  // What is left of the time before people signed in grows old as well.
  const everybody = new Set([local.tenant, ...tenants]);
  const stopForgetting = forgetHourly(store, [...everybody], (tenant) => houses.of(tenant));

  const stop = async () => {
    if (draining) return;
    draining = true;
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    await Promise.all(servers.map(close));
    await pool.close();
    stopForgetting();
    houses.stop();
    await store.destroy();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 250).unref();

  const name = isLoopback(host) || EVERYWHERE.has(host) ? "localhost" : host;
  console.log(`Decorum holds replies to the standard of ${house.name}.`);
  console.log(`  Try it on a mail:     http://${name}:${port}`);
  console.log(`  Its settings:         http://${name}:${port}/settings`);
  console.log(`  How it is kept:       http://${name}:${port}/dashboard`);
  if (certificate) {
    console.log(`  A stand-in Outlook:   https://${name}:${httpsPort}/preview`);
    console.log("  https runs on a development certificate: your browser asks before it trusts it, unless you add");
    console.log(
      `  its authority, ${relative(process.cwd(), certificate.caFile)}, to what it trusts. Nothing was installed.`,
    );
  } else {
    console.log("  No https: office-addin-dev-certs is not installed. Put a proxy that speaks https in front.");
  }
  console.log("  Ctrl+C stops it.");
}

function portOf(name: string, value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port > 0 && port <= 65_535)) throw new StartError(`${name} must be a port, 1 to 65535.`);
  return port;
}

function sizeOf(value: string | undefined): { size?: number } {
  if (!value) return {};
  if (!/^[1-9]\d?$/.test(value)) throw new StartError("LINT_WORKERS must be a number of threads, 1 to 99.");
  return { size: Number(value) };
}

function levelOf(value: string | undefined): string | undefined {
  if (!value || ["error", "warn", "info", "silent"].includes(value)) return value || undefined;
  console.error("LOG_LEVEL must be one of: error, warn, info, silent.");
  process.exit(1);
}

/** undefined: the generator, a development dependency, is not installed. */
async function certificateIn(data: string): Promise<Certificate | undefined> {
  try {
    return await developmentCertificate(join(data, "certs"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw new StartError(
      `The data folder ${data} cannot be used (${code ?? (error as Error).message.split("\n")[0]}).`,
    );
  }
}

function listen(server: Server, host: string, port: number, variable: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const reason =
        code === "EADDRINUSE"
          ? "is taken: stop what uses it, or choose another"
          : `can't be used (${code}): choose another address with HOST=…, or another port`;
      reject(new StartError(`Port ${port} on ${host} ${reason} with ${variable}=….`));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** Takes no new connection, lets running requests end, and frees connections that are merely kept open. */
function close(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50).unref();
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}

/** For what never reached the app: an address that is no URL, a missing host. */
function badRequest(): Response {
  const error = { code: "bad-request", message: "The request's address is not valid.", requestId: crypto.randomUUID() };
  return Response.json({ error }, { status: 400 });
}
