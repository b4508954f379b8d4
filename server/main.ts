/** Starts Decorum. Modules are kept as compiled, without their types, so that the next start takes half the time. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Threads take it from the environment. Where the folder can't be written, nothing is kept.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../.cache/compiled");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import("./serve.ts");
