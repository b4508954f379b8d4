/**
 * Builds the add-in into dist/ when its sources have changed since, or always with --force. What is there stays until
 * the new build is whole: a build that fails, or runs beside a server, leaves pages that work.
 */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const stampFile = join(dist, ".stamp");
const sources = ["addin/**/*", "rules/**/*.ts", "vite.config.ts", "package-lock.json"];

const stamp = stampOfSources();
if (process.argv.includes("--force") || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  await build();
}

function stampOfSources(): string {
  const hash = createHash("sha256");
  const files = globSync(sources, { cwd: root, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

async function build(): Promise<void> {
  const began = performance.now();
  const [{ build }, { pages, sendHandler }] = await Promise.all([import("vite"), import("../vite.config.ts")]);
  const outDir = join(root, `.cache/dist-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  try {
    for (const config of [pages, sendHandler]) {
      if (config.build?.rolldownOptions?.input?.length) await build({ ...config, build: { ...config.build, outDir } });
    }
    writeFileSync(join(outDir, ".stamp"), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(outDir, dist);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  console.log(`Built the add-in in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}
