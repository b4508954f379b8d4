/** The server as a process, for tests that do it harm. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { freePort } from "../free-port.ts";

export interface Running {
  child: ChildProcess;
  port: number;
  url: string;
  /** All it has written. */
  output(): string;
  /** Its exit code; null after a signal. */
  ended: Promise<number | null>;
}

/** @param env beside ports, of which each server has its own */
export async function startServer(env: Record<string, string>): Promise<Running> {
  const [port, httpsPort] = [await freePort(), await freePort()];
  const main = join(dirname(dirname(import.meta.dirname)), "server/main.ts");
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: String(port), HTTPS_PORT: String(httpsPort), LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (written += chunk));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    if (
      await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, port, url, output: () => written, ended };
}

export const draft = {
  composeType: "reply",
  from: { address: "sam.ruiz@bellwether.example" },
  to: [{ address: "anna@lakeshoredental.example" }],
  subject: "Re: Dues",
  body: { format: "text", content: "Dear Anna,\n\nThank you for your patience.\n\nBest regards,\nSam" },
};

export const post = (url: string, path: string, body: object) =>
  fetch(`${url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
