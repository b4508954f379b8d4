/** The manifest of each place that Decorum is served from: made from the one in the project, which is for localhost. */
import { createHash } from "node:crypto";

/** What manifest.xml and the built send handler name as the place they come from. */
const BUILT_FOR = "https://localhost:3443";

/** A host name, and a port where it is not 443. */
export const HOST = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?(?::\d{1,5})?$/;

/** A built file, its addresses at another host. */
export function servedFrom(host: string, text: string): string {
  return text.replaceAll(BUILT_FOR, `https://${host}`);
}

/**
 * @param host matches `HOST`
 * @param id a GUID; default: made from the host, so that it is the same at each call. Outlook knows an add-in by it.
 */
export function manifestFor(host: string, xml: string, id?: string): string {
  const ours = /<Id>([\da-f-]{36})<\/Id>/.exec(xml)?.[1] ?? "";
  const theirs = `https://${host}` === BUILT_FOR ? ours : idOf(ours, host);
  return servedFrom(host, xml).replace(`<Id>${ours}</Id>`, `<Id>${(id ?? theirs).toLowerCase()}</Id>`);
}

/** A UUID of version 5 (RFC 9562, section 5.5), in the name space that our own id is. */
function idOf(space: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(space.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
