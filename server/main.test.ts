/** The server as a process: real listeners, real signals. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { freePort } from "../test/free-port.ts";
import { openStore } from "./store/store.ts";

const MARK = "Zwetschgendatschi";
const folder = mkdtempSync(join(tmpdir(), "decorum-main-"));
let [port, httpsPort] = [0, 0];
let server: ReturnType<typeof start>;

beforeAll(async () => {
  [port, httpsPort] = [await freePort(), await freePort()];
  server = start({});
  await server.ready;
}, 30_000);

afterAll(() => {
  server.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HTTPS_PORT: String(httpsPort),
      DATA_DIR: join(folder, "data"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { out: "", err: "" };
  child.stdout!.on("data", (chunk) => (output.out += chunk));
  child.stderr!.on("data", (chunk) => (output.err += chunk));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve) => {
    child.stdout!.on("data", () => output.out.includes("Ctrl+C") && resolve());
    ended.then(() => resolve());
  });
  return { child, output, ended, ready };
}

/** What comes back for bytes as they are written. */
async function raw(request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  socket.on("error", () => {});
  socket.write(request);
  await Promise.race([once(socket, "close"), new Promise((resolve) => setTimeout(resolve, 1000))]);
  socket.destroy();
  return answer;
}

test("it tells in a few lines where it is, and that its certificate is for development", () => {
  expect(server.output.err).toBe("");
  const lines = server.output.out.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(8);
  expect(server.output.out).toContain(`http://localhost:${port}\n`);
  expect(server.output.out).toContain(`https://localhost:${httpsPort}/preview`);
  expect(server.output.out).toMatch(/development certificate.*data\/certs\/ca\.crt/s);
});

test("https is answered with a certificate that the authority in the data folder vouches for", async () => {
  const ca = readFileSync(join(folder, "data/certs/ca.crt"));
  const request = get({ host: "localhost", port: httpsPort, path: "/livez", ca });
  const [response] = await once(request, "response");
  response.resume();
  expect(response.statusCode).toBe(200);
});

test("a body sent in pieces without a length is stopped at the limit", async () => {
  const piece = new TextEncoder().encode(MARK.repeat(4000));
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent++ < 30) controller.enqueue(piece);
      else controller.close();
    },
  });
  const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": "application/json" } };
  const response = await fetch(`http://127.0.0.1:${port}/v1/lint`, init as RequestInit);
  expect([response.status, (await response.json()).error.code]).toEqual([413, "too-large"]);
});

test("a length that is too small, too large or contradicted does no harm", async () => {
  const head = "POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  expect(await raw(`${head}Content-Length: 3\r\n\r\n{"draft":"${MARK}"}`)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await raw(`${head}Content-Length: 99999999\r\n\r\n{"draft":"${MARK}"}`)).toMatch(/^HTTP\/1\.1 413 /);
  expect(await raw(`${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n${MARK}`)).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
});

test("an address that is none is a bad request", async () => {
  const answer = await raw(`GET /\\${MARK} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"bad-request"/s);
  expect(answer).not.toContain(MARK);
});

test.each([
  [
    "a data folder that is in use",
    () => ({ DATA_DIR: join(folder, "data") }),
    /^The data folder .* is in use by another Decorum: .* DATA_DIR=….$/,
  ],
  [
    "a store that nobody keeps",
    () => ({ DATABASE_URL: "postgres://decorum:Zwetschgendatschi@127.0.0.1:1/decorum" }),
    /^The store that DATABASE_URL names cannot be used: nothing listens there\.$/,
  ],
  [
    "an address of a store that is none",
    () => ({ DATABASE_URL: "postgres://Zwetschgendatschi:@:x/" }),
    /^The store that DATABASE_URL names cannot be used: it is not an address like .*$/,
  ],
  [
    "a store that refuses the password",
    async () => ({ DATABASE_URL: await refusing("28P01") }),
    /^The store that DATABASE_URL names cannot be used: the user or the password is wrong\.$/,
  ],
  [
    "a store without the database",
    async () => ({ DATABASE_URL: await refusing("3D000") }),
    /^The store that DATABASE_URL names cannot be used: there is no such database\.$/,
  ],
  [
    "a store that is read-only",
    async () => ({ DATABASE_URL: await refusing("25006") }),
    /^The store that DATABASE_URL names cannot be used: it is read-only\.$/,
  ],
  [
    "a store of a newer Decorum",
    async () => ({ DATA_DIR: await newerStore() }),
    /^The store was made by a newer Decorum: start that one, or restore an older backup\.$/,
  ],
  [
    "a store that is damaged",
    () => ({ DATA_DIR: folderWith("decorum.db", "no database, but long enough to be looked at. ".repeat(40)) }),
    /^The store .*decorum\.db is damaged: restore a backup of it, or move it away\. It was not changed\.$/,
  ],
  [
    "a number of threads that is none",
    () => ({ LINT_WORKERS: "0" }),
    /^LINT_WORKERS must be a number of threads, 1 to 99\.$/,
  ],
  [
    "a level of the log that is none",
    () => ({ LOG_LEVEL: MARK }),
    /^LOG_LEVEL must be one of: error, warn, info, silent\.$/,
  ],
  [
    "an address that is not ours",
    () => ({ HOST: "127.0.0.256" }),
    /^Port \d+ on 127\.0\.0\.256 can't be used \(ENOTFOUND\): choose another address with HOST=…, or another port with PORT=….$/,
  ],
  ["a port that is taken", () => ({}), /^Port \d+ on 127\.0\.0\.1 is taken: .* PORT=….$/],
  ["a port that is none", () => ({ PORT: "http" }), /^PORT must be a port, 1 to 65535\.$/],
  [
    "an address that others reach, without sign-in,",
    () => ({ HOST: "0.0.0.0" }),
    /^HOST=0\.0\.0\.0 lets others in, and nobody signs in yet: set ENTRA_CLIENT_ID and ENTRA_TENANTS, or leave HOST out\.$/,
  ],
  [
    "half of sign-in",
    () => ({ ENTRA_CLIENT_ID: "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa" }),
    /^ENTRA_CLIENT_ID is set, but ENTRA_TENANTS is not: sign-in takes both\.$/,
  ],
  [
    "a tenant's name in place of its id",
    () => ({ ENTRA_CLIENT_ID: "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa", ENTRA_TENANTS: "bellwether.example" }),
    /^ENTRA_TENANTS must be an id as Entra shows it, like 0/,
  ],
  [
    "an authority whose keys could be changed on their way",
    () => ({ ...twoTenants, ENTRA_AUTHORITY: "http://login.bellwether.example" }),
    /^ENTRA_AUTHORITY must be an https address: /,
  ],
  [
    "one house for several tenants",
    () => ({ ...twoTenants, HOUSE_FILE: houseFile("{}") }),
    /^HOUSE_FILE is for one tenant, and ENTRA_TENANTS names several: /,
  ],
  [
    "a house that is wrong",
    () => ({ HOUSE_FILE: houseFile('{"name":1}') }),
    /^The house file is not valid\. .*house\.json:1:2 name: Must be of type string\. And \d+ more: npm run house -- check /,
  ],
  [
    "a house that is not there",
    () => ({ HOUSE_FILE: join(folder, "none") }),
    /^The house file .*cannot be read \(ENOENT\)\.$/,
  ],
  ["a house that cannot be read", () => ({ HOUSE_FILE: folder }), /^The house file .*cannot be read \(EISDIR\)\.$/],
  [
    "a data folder where none may be made",
    () => ({ DATA_DIR: "/dev/null/decorum" }),
    /^The data folder \/dev\/null\/decorum cannot be used \(ENOTDIR\)\.$/,
  ],
  [
    "a data folder that is a file",
    () => ({ DATA_DIR: houseFile("") }),
    /^The data folder .* cannot be used \(EEXIST\)\.$/,
  ],
])("%s ends the start with one line", async (_, env, line) => {
  const { ended, output } = start({ DATA_DIR: join(folder, "other"), ...(await env()) });
  expect(await ended).toBe(1);
  expect(output.err).not.toContain(MARK);
  expect(output.err.trimEnd()).toMatch(line);
  expect(output.out).toBe("");
});

/** The address, password and all, of what speaks PostgreSQL and lets nobody in. */
async function refusing(code: string): Promise<string> {
  const said = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${MARK} is refused\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(said.length + 4);
  const server = createServer((socket) => {
    socket.on("error", () => {}).once("data", () => socket.end(Buffer.concat([Buffer.from("E"), length, said])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `postgres://decorum:${MARK}@127.0.0.1:${(server.address() as { port: number }).port}/decorum`;
}

async function newerStore(): Promise<string> {
  const dataDir = mkdtempSync(join(folder, "newer-"));
  await (await openStore({ dataDir })).destroy();
  const db = new DatabaseSync(join(dataDir, "decorum.db"));
  db.exec("INSERT INTO decorum_migrations VALUES ('999-what-is-to-come', '')");
  db.close();
  return dataDir;
}

function folderWith(name: string, text: string): string {
  const made = mkdtempSync(join(folder, "with-"));
  writeFileSync(join(made, name), text);
  return made;
}

const twoTenants = {
  ENTRA_CLIENT_ID: "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
  ENTRA_TENANTS: "11111111-1111-4111-8111-111111111111, 22222222-2222-4222-8222-222222222222",
};

function houseFile(text: string): string {
  const file = join(folder, "house.json");
  writeFileSync(file, text);
  return file;
}

test("started by npm, it stops when the shell between them is gone", async () => {
  const [http, https] = [await freePort(), await freePort()];
  const shell = spawn("sh", ["-c", `${process.execPath} ${join(import.meta.dirname, "main.ts")}; true`], {
    env: {
      PORT: String(http),
      HTTPS_PORT: String(https),
      DATA_DIR: join(folder, "npm"),
      npm_lifecycle_event: "start",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(shell.stdout, "end");
  let out = "";
  for await (const chunk of shell.stdout) {
    out += chunk;
    if (out.includes("Ctrl+C")) shell.kill("SIGTERM");
  }
  await ended;
  await expect(fetch(`http://127.0.0.1:${http}/livez`)).rejects.toThrow();
});

test("asked to stop, it ends the request it is in, then itself, having told nothing of what was sent", async () => {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  const body = `{"draft":"${MARK}"}`;
  socket.write(
    `POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n{`,
  );
  // Kept open by a browser, and busy with nothing.
  await (await fetch(`http://127.0.0.1:${port}/livez`)).text();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  server.child.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.write(body.slice(1));
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(3000);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(server.output.out + server.output.err).not.toContain(MARK);
});
