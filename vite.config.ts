import { existsSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig, Plugin } from "vite";

const addin = join(import.meta.dirname, "addin");
const pageFiles = ["taskpane", "launch-event", "try", "settings", "dashboard", "preview", "sign-in"].map((name) =>
  join(addin, name, "index.html"),
);
const handlerFile = join(addin, "launch-event/launch-event.ts");

const shared = {
  root: addin,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  build: { emptyOutDir: false, reportCompressedSize: false },
} satisfies InlineConfig;

/** The pages. Scripts and styles go to files of their own, as the Content-Security-Policy allows nothing inline. */
export const pages: InlineConfig = {
  ...shared,
  plugins: [react()],
  build: {
    ...shared.build,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: pageFiles.filter((file) => existsSync(file)) },
  },
};

/** What the send handler can do without, as its size is bounded: examples of rules, their fixes, and the rarer data. */
const slim: Plugin = {
  name: "slim",
  transform(code, id) {
    const isRule = /rules[\\/]checks[\\/][a-z-]+\.ts$/.test(id);
    const isMore = id.endsWith("-more.ts");
    if (!isRule && !isMore) return null;
    const exported = this.parse(code).body.flatMap((node) => {
      const declared = node.type === "ExportNamedDeclaration" && node.declaration;
      return declared && declared.type === "VariableDeclaration" ? declared.declarations : [];
    });
    if (isMore) return exported.map(({ id, init }) => emptied(code.slice(id.start, id.end), init?.type)).join("\n");
    const [rule] = exported.flatMap(({ init }) => (init?.type === "CallExpression" ? init.arguments : []));
    if (rule?.type !== "ObjectExpression") {
      // The list of all rules: those that are left out stay out of it.
      return code.replace(/(export const rules[^=]*= )\[([^\]]*)\]/, "$1[$2].filter(Boolean)");
    }
    const properties = rule.properties.flatMap((one) =>
      one.type === "Property" && one.key.type === "Identifier" ? [{ name: one.key.name, one }] : [],
    );
    const source = new Map(properties.map(({ name, one }) => [name, code.slice(one.value.start, one.value.end)]));
    // Suggestions don't hold up a mail, and an auto-reply isn't sent by hand.
    const leftOut = source.get("severity") === '"suggestion"' || source.get("serverOnly") === "true";
    if (leftOut || source.get("kinds") === '["autoReply"]') {
      return exported.map(({ id }) => `export const ${code.slice(id.start, id.end)} = null;`).join("\n");
    }
    const kept = properties.filter(({ name }) => !["examples", "mend", "safe", "title", "why"].includes(name));
    const slimmed = kept.map(({ one }) => code.slice(one.start, one.end)).join(",\n");
    return `${code.slice(0, rule.start)}{${slimmed}}${code.slice(rule.end)}`;
  },
};

function emptied(name: string, type: string | undefined): string {
  return `export const ${name} = ${type === "ArrayExpression" ? "[]" : '""'};`;
}

/** The send handler: Outlook on Windows runs this one file as a classic script, without a page around it. */
export const sendHandler: InlineConfig = {
  ...shared,
  plugins: [slim],
  // The server puts the host it is asked at in its place.
  define: { __ORIGIN__: '"https://localhost:3443"' },
  // The library takes a third of what the handler may weigh, for entities that no mail has.
  resolve: { alias: { htmlparser2: join(addin, "launch-event/html-parser.ts") } },
  build: {
    ...shared.build,
    target: "es2022",
    rolldownOptions: {
      input: existsSync(handlerFile) ? handlerFile : [],
      output: { format: "iife", entryFileNames: "launch-event.js" },
    },
  },
};

/** What `vite build` and editors take. */
export default pages;
