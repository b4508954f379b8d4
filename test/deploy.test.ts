/** What is told to administrators is what the code does. */
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SETTINGS } from "../addin/outlook/item.ts";
import { openStore } from "../server/store/store.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const deploy = /^## Deploy\n[\s\S]*?(?=^## )/m.exec(read("README.md"))?.[0] ?? "";

/** As `env.NAME` or as `const { NAME } = env`. */
const variables = globSync("server/**/*.ts", { cwd: root })
  .filter((file) => !file.endsWith(".test.ts") && !file.endsWith("test-store.ts"))
  .map(read)
  .flatMap((code) => [
    ...[...code.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name!),
    ...[...code.matchAll(/\{([^{}]*)\} = env;/g)].flatMap(([, names]) => names!.match(/[A-Z][A-Z_]+/g) ?? []),
  ]);
const documented = [...deploy.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);

test("every variable that the server reads is in the README's table, and no other", () => {
  expect(documented).toContain("ENTRA_CLIENT_ID");
  expect([...documented].sort()).toEqual([...new Set(variables)].sort());
});

test("the examples set only what the server or its platform reads", () => {
  const platform = ["NODE_ENV", "NODE_IMAGE", "POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB"];
  const files = globSync("server/deploy/**/*.yaml", { cwd: root });
  expect(files.length).toBeGreaterThan(3);
  const set = [
    ...files.map(read).flatMap((text) => [...text.matchAll(/^ +([A-Z][A-Z_]+): /gm)]),
    ...read("server/deploy/Containerfile").matchAll(/\b([A-Z][A-Z_]+)=/g),
  ].map(([, name]) => name!);
  expect(set.filter((name) => ![...documented, ...platform].includes(name))).toEqual([]);
});

test("what the image is built from exists, and what the server serves is in it", () => {
  const lines = [...read("server/deploy/Containerfile").matchAll(/^COPY (--from=\S+ )?(.+) \S+$/gm)];
  const copied = (fromBuild: boolean) =>
    lines.filter(([, from]) => Boolean(from) === fromBuild).flatMap(([, , names]) => names!.split(" "));
  for (const file of copied(false)) expect(globSync(file, { cwd: root }), file).toEqual([file]);
  const inImage = ["node_modules", "dist", "addin/icons", "rules", "server", "scripts", "manifest.xml", "package.json"];
  expect(copied(true)).toEqual(expect.arrayContaining(inImage.map((name) => `/decorum/${name}`)));
});

test("files and commands that the section names exist", () => {
  const files = [...deploy.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file!);
  for (const file of files) expect(globSync(file, { cwd: root }), file).toEqual([file]);
  const { scripts } = JSON.parse(read("package.json"));
  const commands = [...deploy.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(5);
  for (const name of commands) expect(scripts, name).toHaveProperty([name]);
});

test("every table and column of the store is on the privacy page, and no other", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "decorum-privacy-"));
  const store = await openStore({ dataDir });
  const tables = (await store.introspection.getTables()).filter(({ name }) => !name.startsWith("decorum_migrations"));
  await store.destroy();
  rmSync(dataDir, { recursive: true });
  const kept = tables.map(({ name, columns }) => `${name}: ${columns.map(({ name }) => name).sort()}`);
  const page = read("PRIVACY.md");
  const words = (text: string) => [...text.matchAll(/`([a-z_]+)`/g)].map(([, word]) => word!);
  const rows = [...page.matchAll(/^\| `([a-z_]+)` \| ([^|]+) \|/gm)].map(([, name, columns]) => [
    name!,
    words(columns!),
  ]);
  const said = [...rows, ["tenant_keys", words(/`tenant_keys` \(([^)]*)\)/.exec(page)?.[1] ?? "")]];
  expect(said.map(([name, columns]) => `${name}: ${[...(columns ?? [])].sort()}`).sort()).toEqual(kept.sort());
});

test("all that is kept in the mailbox's settings is on the privacy page, and nothing else", () => {
  const [, list = ""] = /^## What is kept in Outlook\n([\s\S]*?)(?=^## )/m.exec(read("PRIVACY.md")) ?? [];
  const said = [...list.matchAll(/(?:^- |; )`(\w+)`/gm)].map(([, name]) => name!);
  expect(said.sort()).toEqual([...SETTINGS]);
});

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

test("all that is shipped, on the server or built into the add-in, is under a permissive licence", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> };
  const imported = globSync("addin/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map(read)
    // What tests alone use is not built in.
    .filter((code) => !code.includes('from "vitest"'))
    .flatMap((code) => [...code.matchAll(/from "((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name!));
  const own = packages[""]!;
  const waiting = [...Object.keys(own.dependencies!), ...imported].map((name) => `node_modules/${name}`);
  const shipped = new Map<string, string>();
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const found = packages[path];
    if (!found || shipped.has(path)) continue;
    shipped.set(path, found.license ?? "none said");
    for (const name of Object.keys({ ...found.dependencies, ...found.peerDependencies })) {
      // The nearest one, as Node looks for it.
      let at = path;
      while (at && !packages[`${at}/node_modules/${name}`])
        at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")));
      waiting.push(at ? `${at}/node_modules/${name}` : `node_modules/${name}`);
    }
  }
  expect(shipped.size).toBeGreaterThan(60);
  expect([...shipped.keys()]).toEqual(expect.arrayContaining(["node_modules/react", "node_modules/pg"]));
  const permissive =
    /^\(?(?:(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0)(?: (?:AND|OR) )?)+\)?$/;
  expect([...shipped].filter(([, license]) => !permissive.test(license))).toEqual([]);
});
