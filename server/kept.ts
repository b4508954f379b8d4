/** What takes long to work out and is always the same: kept beside the modules as compiled, for the next start. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";

/**
 * What `make` returns, which must be a value that structured clone takes; from the folder NODE_COMPILE_CACHE where it is
 * there already. What can't be read or written there is made anew each time.
 * @param name of the file; another where what is made of the same sources has another shape
 * @param sources all that it is made of
 */
export function kept<T>(name: string, sources: readonly Uint8Array[], make: () => T): T {
  const folder = process.env.NODE_COMPILE_CACHE;
  if (!folder) return make();
  const hash = createHash("sha256");
  for (const source of sources) hash.update(source);
  const file = join(folder, `${name}-${hash.digest("hex").slice(0, 16)}.bin`);
  try {
    return deserialize(readFileSync(file));
  } catch {
    const made = make();
    try {
      mkdirSync(folder, { recursive: true });
      // Whole or not at all: other threads and processes look for it at the same time.
      const part = `${file}.${process.pid}.${threadId}`;
      writeFileSync(part, serialize(made));
      renameSync(part, file);
    } catch {
      // It stays as slow as it was.
    }
    return made;
  }
}
