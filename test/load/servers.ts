/** Servers as processes of their own, and what is sent to them. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grown, owaQuoted, owaReply } from "../bench/mails.ts";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "decorum-load-"));
const started: ChildProcess[] = [];

/** Resolves once it is ready for requests. */
export async function start(script: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--max-semi-space-size=4", join(root, script)], {
    env: { PORT: String(port), HTTPS_PORT: String(port + 10), DATA_DIR: join(scratch, String(port)) },
    // What is logged is written, as in earnest, but to nowhere.
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(child);
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes("Ctrl+C")) break;
  child.stdout!.resume();
  const isReady = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status !== 503);
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
  return child;
}

/** A reply with as many quoted mails below it as the size takes; what is left is filled with the last one's text. */
export function bodyOf(bytes: number): string {
  const content = bytes < 8192 ? small(bytes) : grown(bytes, owaReply, owaQuoted);
  return JSON.stringify({
    draft: {
      composeType: "reply",
      from: { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
      to: [{ address: "mlind@beekeepers.example", name: "Margaret Lind" }],
      subject: "Re: Spring conference",
      body: { format: "html", content },
    },
    now: "2026-03-24T12:00:00-05:00",
  });
}

/** The reply alone, without the style of each line. */
function small(bytes: number): string {
  const plain = owaReply(owaQuoted(0)).replaceAll(/ style="[^"]*"/g, "");
  if (plain.length < bytes * 0.8 || plain.length > bytes * 1.2)
    throw new Error(`the small draft has ${plain.length} bytes`);
  return plain;
}

/** MB; NaN where the system does not tell. */
export function rssOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Ends what was started, and what it kept. */
export async function stopAll(): Promise<void> {
  for (const child of started) {
    if (child.exitCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(scratch, { recursive: true });
}
