import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { developmentCertificate } from "./certificate.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "decorum-certs-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true });
});

test("the certificate is for this machine alone, signed by the authority beside it, its key kept to ourselves", async () => {
  const said = vi.spyOn(console, "log");
  const { cert, caFile } = await developmentCertificate(join(data, "certs"));
  expect(said).not.toHaveBeenCalled();
  const certificate = new X509Certificate(cert);
  expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
  expect(certificate.verify(new X509Certificate(readFileSync(caFile)).publicKey)).toBe(true);
  expect(statSync(join(data, "certs/localhost.key")).mode & 0o077).toBe(0);
});

test("it is made once, and again when damaged or about to expire", async () => {
  const make = async () => (await developmentCertificate(join(data, "certs"))).cert;
  const first = await make();
  expect(await make()).toBe(first);

  writeFileSync(join(data, "certs/localhost.crt"), "");
  const second = await make();
  expect(second).not.toBe(first);

  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 360 * 86_400_000 });
  const third = await make();
  expect(third).not.toBe(second);
  expect(Date.parse(new X509Certificate(third).validTo)).toBeGreaterThan(Date.now() + 300 * 86_400_000);
});
