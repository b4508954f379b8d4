/** The body of a request: of a known type, whole, and no larger than the limit, whatever its headers claim. */
import type { Context } from "hono";
import type { z } from "zod";
import { MAX_REQUEST_BYTES } from "../rules/limits.ts";
import { ApiError, firstIssue } from "./errors.ts";

/**
 * The media type of a request, lower case, without parameters.
 * @throws ApiError 415 when it is none of `types`, is not UTF-8 or is packed
 */
export function mediaType<T extends string>(c: Context, types: readonly T[]): T {
  const [name, ...parameters] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";");
  const type = types.find((known) => known === name!.trim());
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  const isUtf8 = !charset || /^charset="?(?:utf-?8|us-ascii)"?$/.test(charset);
  if (!type) throw new ApiError(415, "unsupported-type", `Send ${types.join(" or ")}.`);
  // A mail says for itself how it is encoded.
  if (type === "application/json" && !isUtf8) throw new ApiError(415, "unsupported-type", "Send JSON as UTF-8.");
  if (c.req.header("Content-Encoding")) throw new ApiError(415, "unsupported-type", "Send the body unpacked.");
  return type;
}

/**
 * @param limit in bytes, a whole number of MiB
 * @throws ApiError 413 past the limit (chunked bodies stop there too), 400 when the client broke off
 */
export async function readBody(c: Context, limit = MAX_REQUEST_BYTES): Promise<Uint8Array> {
  const declared = c.req.header("Content-Length");
  if (Number(declared) > limit) throw tooLarge(limit);
  try {
    const body =
      declared !== undefined && !c.req.header("Transfer-Encoding")
        ? new Uint8Array(await c.req.arrayBuffer())
        : await collect(c.req.raw.body, limit);
    if (body.length > limit) throw tooLarge(limit);
    c.set("bytesIn", body.length);
    return body;
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError(400, "broken-off", "The request ended before its body did.");
  }
}

async function collect(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws ApiError 400, also for bytes that are not UTF-8: offsets into a text that was guessed at would be wrong */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new ApiError(400, "malformed-json", "The body is not JSON in UTF-8.");
  }
}

/** @throws ApiError 400 with the path of what is wrong */
export function validated<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { message, path } = firstIssue(result.error);
  throw new ApiError(400, "invalid", message, path);
}

/** A body of JSON and nothing else, of the right shape. */
export async function jsonBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  mediaType(c, ["application/json"]);
  return validated(schema, parseJson(await readBody(c)));
}

const tooLarge = (limit: number) =>
  new ApiError(413, "too-large", `A request to this address holds at most ${limit / 1024 / 1024} MiB.`);
