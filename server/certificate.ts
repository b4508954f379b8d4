/**
 * The development certificate that Outlook and office.js need for https: for localhost only, signed by an authority
 * made for it, whose key is thrown away. Nothing is installed into a trust store.
 */
import { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const VALID_DAYS = 365;
const RENEW_BEFORE_DAYS = 7;
const DAY = 86_400_000;
const names = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };

export interface Certificate {
  key: string;
  cert: string;
  /** File of the authority, for who wants their browser to trust it. */
  caFile: string;
}

/** The certificate in `folder`, made at first use and again when it is about to expire or is damaged. */
export async function developmentCertificate(folder: string): Promise<Certificate> {
  if (!isUsable(folder)) await make(folder);
  const [cert, key] = [names.cert, names.key].map((name) => readFileSync(join(folder, name), "utf8"));
  return { cert: cert!, key: key!, caFile: join(folder, names.ca) };
}

function isUsable(folder: string): boolean {
  try {
    const [ca, cert] = [names.ca, names.cert].map((name) => new X509Certificate(readFileSync(join(folder, name))));
    const end = Math.min(Date.parse(ca!.validTo), Date.parse(cert!.validTo));
    return (
      end > Date.now() + RENEW_BEFORE_DAYS * DAY && cert!.verify(ca!.publicKey) && existsSync(join(folder, names.key))
    );
  } catch {
    return false;
  }
}

async function make(folder: string): Promise<void> {
  // Reached past its main module, which brings the commands that install into trust stores.
  const { generateCertificates } = await import("office-addin-dev-certs/lib/generate.js");
  // Made beside and moved: a start that is cut short, or two at once, leave no half of a pair.
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  const [ca, cert, key] = [names.ca, names.cert, names.key].map((name) => join(scratch, name));
  try {
    await quietly(() => generateCertificates(ca, cert, key, VALID_DAYS, ["localhost", "127.0.0.1"]));
    chmodSync(key!, 0o600);
    rmSync(folder, { recursive: true, force: true });
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The generator tells the console what the server tells better. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}
