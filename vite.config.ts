import { existsSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig, Plugin } from "vite";

const addin = join(import.meta.dirname, "addin");
const pageFiles = ["taskpane", "launch-event", "try", "preview"].map((name) => join(addin, name, "index.html"));
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

/** What the send handler can do without, as its size is bounded: the examples of rules. */
const slim: Plugin = {
  name: "slim",
  transform(code, id) {
    if (!/rules\/checks\/[a-z-]+\.ts$/.test(id)) return null;
    const at = code.lastIndexOf("examples: {");
    const { body } = this.parse(code);
    const end = body.flatMap((node) => (node.start < at && node.end > at ? node.end : []))[0];
    return at < 0 || !end ? null : `${code.slice(0, at)}})${code.slice(end - (code[end - 1] === ";" ? 1 : 0))}`;
  },
};

/** The send handler: Outlook on Windows runs this one file as a classic script, without a page around it. */
export const sendHandler: InlineConfig = {
  ...shared,
  plugins: [slim],
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
