/**
 * Requests over plain sockets, each connection one after the other: as little of the machine as can be. It is some of the
 * two cores all the same.
 */
import { connect } from "node:net";

export interface Load {
  port: number;
  connections: number;
  ms: number;
  /** Or several, taken in turn. */
  body: string | readonly string[];
  /** No more requests than that; default: as many as are answered. */
  perSecond?: number;
}

export interface Loaded {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Answers other than 200, and connections that broke. */
  errors: number;
}

export async function load({
  port,
  connections,
  ms,
  body,
  perSecond = Number.POSITIVE_INFINITY,
}: Load): Promise<Loaded> {
  const requests = [body].flat().map((one) => {
    const length = Buffer.byteLength(one);
    return Buffer.from(
      `POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${one}`,
    );
  });
  let count = 0;
  const times: number[] = [];
  let errors = 0;
  const began = performance.now();
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      let sent = 0;
      /** Bytes of the answer still to come; null: its head is not whole yet. */
      let missing: number | null = null;
      let head = "";
      const next = () => {
        const now = performance.now();
        const due = began + (count / perSecond) * 1000;
        if (Math.max(now, due) > began + ms) return socket.end();
        const bytes = requests[count++ % requests.length]!;
        if (due > now) setTimeout(send, due - now, bytes);
        else send(bytes);
      };
      const send = (bytes: Buffer) => {
        [sent, missing, head] = [performance.now(), null, ""];
        socket.write(bytes);
      };
      socket.once("connect", next);
      socket.on("data", (chunk) => {
        if (missing === null) {
          head += chunk.toString("latin1");
          const end = head.indexOf("\r\n\r\n");
          if (end < 0) return;
          const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
          if (length === undefined) throw new Error("an answer without a length");
          missing = Number(length) - (head.length - end - 4);
        } else {
          missing -= chunk.length;
        }
        if (missing > 0) return;
        times.push(performance.now() - sent);
        if (!head.startsWith("HTTP/1.1 200 ")) errors++;
        next();
      });
      socket.on("error", () => errors++);
      socket.on("close", () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), errors };
}
