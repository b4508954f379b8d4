/** Files of the add-in: what is served where, how long it may be kept, and which pages may frame it or be reached by it. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Context, Hono } from "hono";
import { parseAccept } from "hono/utils/accept";
import { getMimeType } from "hono/utils/mime";
import type { Env } from "./errors.ts";
import { HOST, manifestFor, servedFrom } from "./manifest.ts";

const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** Where Outlook on the web and the new Outlook frame an add-in from. */
const OUTLOOK = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.live.com",
  "https://outlook.cloud.microsoft",
];

/**
 * Fluent UI makes empty style elements and fills them by script, which only 'unsafe-inline' and nonces allow in every
 * browser (WebKit takes no hash of nothing); pages that are the same for all have no nonce. Of what is written into the
 * markup itself nothing is taken: style attributes are only for pages that show what others have written, script for none.
 */
function policy(directives: {
  script?: string;
  connect?: string | undefined;
  img?: string;
  frames?: string;
  ancestors: string;
  /** Shows markup of others, with styles of its own. */
  showsMarkup?: boolean;
  /** No string becomes script, not by way of markup either: where no library of others' does it. */
  trustedTypes?: boolean;
}): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${directives.script ?? ""}`.trim(),
    `connect-src 'self' ${directives.connect ?? ""}`.trim(),
    `img-src 'self' data: ${directives.img ?? ""}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    ...(directives.showsMarkup ? [] : ["style-src-attr 'none'"]),
    ...(directives.trustedTypes ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
    ...(directives.frames ? [`frame-src ${directives.frames}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${directives.ancestors}`,
  ].join("; ");
}

// office.js loads Microsoft's Ajax library from the second host.
const inOutlook = {
  script: `${OFFICE_CDN} https://ajax.aspnetcdn.com`,
  ancestors: `'self' ${OUTLOOK.join(" ")}`,
};
const inPreview = { ancestors: "'self'" };
const alone = { ancestors: "'none'" };
/** A window of Outlook that shows a page of ours. */
const dialog = { ...alone, script: inOutlook.script };
// Pages that show a mail: its pictures are data or blobs of the page's own.
const showsMail = { ...alone, img: "blob:", showsMarkup: true };
const previewPage = policy({ ...showsMail, frames: "'self'" });

const IMMUTABLE = "public, max-age=31536000, immutable";
const CHECK_EACH_TIME = "no-cache";
const A_DAY = "public, max-age=86400";

interface Serving {
  cache: string;
  headers?: Record<string, string>;
  /** Rewrites the text before it is sent. */
  change?: (text: string) => string;
  /** What the change depends on besides the text. */
  variant?: string;
}

/**
 * @param root the project's folder
 * @param httpsPort where the preview is reached, which office.js refuses to run over http
 * @param authority where people sign in: pages that need it may ask there for tokens
 */
export function staticFiles(root: string, httpsPort?: number, authority?: string): Hono<Env> {
  const app = new Hono<Env>();
  const read = reader(root);
  const connect = authority && new URL(authority).origin;
  const signingIn = (directives: Parameters<typeof policy>[0]) => policy({ ...directives, connect });
  const framesSignIn = (directives: Parameters<typeof policy>[0]) =>
    signingIn(connect ? { ...directives, frames: `'self' ${connect}` } : directives);
  const page = (file: string, csp: string, change?: Serving["change"]) => (c: Context<Env>) =>
    read(c, file, {
      cache: CHECK_EACH_TIME,
      headers: { "Content-Security-Policy": csp },
      change,
      variant: change?.name,
    });
  /** All of a folder under one path; names are plain, so nothing outside of it can be asked for. */
  const folder = (path: string, dir: string, serving: Serving, spell = (name: string) => name) =>
    app.get(`${path}/*`, (c) => {
      const name = spell(c.req.path.slice(path.length + 1));
      return /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(name) ? read(c, `${dir}/${name}`, serving) : c.notFound();
    });

  app.get("/", page("dist/try/index.html", signingIn(showsMail)));
  app.get("/settings", page("dist/settings/index.html", signingIn({ ...alone, showsMarkup: true })));
  app.get("/dashboard", page("dist/dashboard/index.html", signingIn({ ...alone, trustedTypes: true })));
  // In a hidden frame too, where the pane signs in without nested app authentication.
  app.get("/sign-in.html", page("dist/sign-in/index.html", policy({ ancestors: inOutlook.ancestors })));
  app.get("/sign-in-dialog.html", page("dist/sign-in/index.html", signingIn(dialog), withOffice));
  app.get("/taskpane.html", page("dist/taskpane/index.html", framesSignIn(inOutlook)));
  app.get("/launch-event.html", page("dist/launch-event/index.html", policy(inOutlook)));
  /** A file that names the place it is served from. */
  const placed = (file: string, place: typeof servedFrom) => (c: Context<Env>) => {
    const host = hostOf(c, httpsPort);
    return read(c, file, { cache: CHECK_EACH_TIME, change: (text) => place(host, text), variant: host });
  };
  app.get("/launch-event.js", placed("dist/launch-event.js", servedFrom));
  app.get("/manifest.xml", placed("manifest.xml", manifestFor));
  app.get("/favicon.ico", (c) => read(c, "addin/icons/icon-32.png", { cache: A_DAY }));
  folder("/assets", "dist/assets", { cache: IMMUTABLE });
  // Shown by Outlook itself, on pages of its own.
  folder("/icons", "addin/icons", { cache: A_DAY, headers: { "Cross-Origin-Resource-Policy": "cross-origin" } });
  // Classic Outlook on Windows asks here which scripts may call this origin.
  app.get("/.well-known/microsoft-officeaddins-allowed.json", (c) =>
    c.json({ allowed: [`https://${hostOf(c, httpsPort)}/launch-event.js`] }),
  );

  // The preview runs on the library from the npm package, a development dependency: without it there is no preview.
  const officeJs = "node_modules/@microsoft/office-js/dist";
  if (existsSync(join(root, officeJs))) {
    app.get("/preview", async (c) => {
      const { protocol, hostname } = new URL(c.req.url);
      if (protocol === "https:" || httpsPort === undefined) return page("dist/preview/index.html", previewPage)(c);
      return c.redirect(`https://${HOST.test(hostname) ? hostname : "localhost"}:${httpsPort}/preview`);
    });
    app.get("/preview/taskpane.html", page("dist/taskpane/index.html", framesSignIn(inPreview), withLocalOffice));
    app.get("/preview/launch-event.html", page("dist/launch-event/index.html", policy(inPreview), withLocalOffice));
    app.get(
      "/preview/sign-in-dialog.html",
      page("dist/sign-in/index.html", signingIn(alone), function inDialog(html) {
        return withLocalOffice(withOffice(html));
      }),
    );
    app.get("/preview/microsoft-ajax.js", (c) =>
      read(c, "addin/preview/microsoft-ajax.js", { cache: CHECK_EACH_TIME }),
    );
    folder("/office-js", officeJs, { cache: CHECK_EACH_TIME }, (name) => name.toLowerCase());
  }
  return app;
}

/** Where Outlook reaches us over https: as it was asked for, through a proxy too, but for the http listener beside ours. */
function hostOf(c: Context<Env>, httpsPort: number | undefined): string {
  const { protocol, hostname, host } = new URL(c.req.url);
  if (protocol === "http:" && httpsPort && /^(?:localhost|127\.0\.0\.1)$/.test(hostname))
    return `localhost:${httpsPort}`;
  // Written into a script: what a caller calls us must be a name and nothing else.
  return HOST.test(host) ? host : "localhost:3443";
}

/** The page with office.js, which a dialog talks by to the pane that has opened it; in a browser nobody needs it. */
function withOffice(html: string): string {
  return html.replace("<script", `<script src="${OFFICE_CDN}/lib/1/hosted/office.js"></script>\n    <script`);
}

/** The page as it ships, on the office.js of the npm package and our stand-in for the Ajax library it waits for. */
function withLocalOffice(html: string): string {
  const hosted = `src="${OFFICE_CDN}/lib/1/hosted/office.js"`;
  return html
    .replace(/<script(?=[^>]*hosted\/office\.js")/, '<script src="/preview/microsoft-ajax.js"></script>\n<script')
    .replace(hosted, 'src="/office-js/office.js"');
}

type Bytes = Uint8Array<ArrayBuffer>;
type Encoding = "br" | "gzip";

interface Loaded {
  mtimeMs: number;
  variant: string | undefined;
  etag: string;
  type: string;
  body: Bytes;
  /** Worth packing: text of some length. */
  packable: boolean;
  /** What has been packed so far, each when first asked for. */
  packed: Partial<Record<Encoding, Promise<Bytes>>>;
}

const pack: Record<Encoding, (body: Bytes) => Promise<Bytes>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};

/** Reads files and keeps them until they change on disk. */
function reader(root: string) {
  const kept = new Map<string, Loaded>();

  async function load(file: string, { change, variant }: Serving): Promise<Loaded | null> {
    const path = join(root, file);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const key = change ? `${file} changed` : file;
    const last = kept.get(key);
    if (last?.mtimeMs === found.mtimeMs && last.variant === variant) return last;
    const bytes = await readFile(path);
    const body = new Uint8Array(change ? Buffer.from(change(bytes.toString())) : bytes);
    const type = getMimeType(path) ?? "application/octet-stream";
    const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
    const packable = body.length > 1024 && /^text|javascript|json|xml/.test(type);
    const loaded: Loaded = { mtimeMs: found.mtimeMs, variant, etag, type, body, packable, packed: {} };
    kept.set(key, loaded);
    return loaded;
  }

  return async (c: Context<Env>, file: string, serving: Serving): Promise<Response> => {
    const { cache, headers } = serving;
    const loaded = await load(file, serving);
    if (!loaded) return c.notFound();
    const encoding = loaded.packable ? encodingFor(c.req.header("Accept-Encoding")) : undefined;
    const etag = `"${loaded.etag}${encoding ? `-${encoding}` : ""}"`;
    c.header("Cache-Control", cache);
    c.header("ETag", etag);
    if (loaded.packable) c.header("Vary", "Accept-Encoding");
    for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value);
    if (c.req.header("If-None-Match")?.includes(etag)) return c.body(null, 304);
    let { body } = loaded;
    if (encoding) {
      loaded.packed[encoding] ??= pack[encoding](body);
      body = await loaded.packed[encoding];
      c.header("Content-Encoding", encoding);
    }
    c.header("Content-Type", loaded.type);
    c.header("Content-Length", String(body.length));
    return c.body(body);
  };
}

function encodingFor(header: string | undefined): Encoding | undefined {
  if (!header) return undefined;
  const accepted = parseAccept(header);
  return (["br", "gzip"] as const).find((encoding) => accepted.some(({ type, q }) => type === encoding && q > 0));
}
