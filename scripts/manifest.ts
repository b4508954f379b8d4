/**
 * `npm run manifest -- --host decorum.example.org`: writes the manifest that Outlook is given for a Decorum at that host,
 * after looking at what Outlook would refuse or, worse, take and not run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Parser } from "htmlparser2";
import { HOST, manifestFor } from "../server/manifest.ts";

const root = dirname(import.meta.dirname);
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Outlook's own limits, in characters. */
const LIMITS: [within: string[], most: number][] = [
  [["DisplayName"], 125],
  [["Description"], 250],
  [["bt:ShortStrings", "bt:String"], 125],
  [["bt:LongStrings", "bt:String"], 250],
];

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Names of the elements around it and its own, with slashes between. */
  path: string;
  text: string;
}

/** Every element, in the order of the file. */
export function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, path: [...open.map((one) => one.name), name].join("/"), text: "" };
        all.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}

/** What is wrong with a manifest for this host, a line each. */
export function faultsOf(xml: string, host: string): string[] {
  const elements = elementsOf(xml);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const values = (attribute: string) => elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
  const textOf = (name: string) => named(name).map(({ text }) => text);
  const faults: string[] = [];
  const expectThat = (right: boolean, fault: string) => void (right || faults.push(fault));

  expectThat(textOf("Id").length === 1 && GUID.test(textOf("Id")[0]!), "Id must be a GUID");
  expectThat(/^\d{1,5}(?:\.\d{1,5}){3}$/.test(textOf("Version")[0] ?? ""), "Version must be four numbers");
  expectThat(textOf("Permissions").join() === "ReadWriteItem", "Permissions must be ReadWriteItem");

  const urls = [...values("DefaultValue"), ...textOf("AppDomain")].filter((value) => /^[a-z]+:\/\//i.test(value));
  expectThat(urls.length > 0, "it names no address");
  for (const url of urls) expectThat(url.startsWith(`https://${host}/`), `${url} is not on https://${host}`);

  const ids = ["bt:Image", "bt:Url", "bt:String"].flatMap(named).flatMap(({ attributes }) => attributes.id ?? []);
  const used = new Set(values("resid"));
  for (const id of used) expectThat(ids.filter((one) => one === id).length === 1, `resid ${id} must be defined once`);
  for (const id of ids) {
    expectThat(used.has(id), `resource ${id} is not used`);
    expectThat(id.length <= 32, `resource ${id} is longer than 32 characters`);
  }
  // What is said in other languages stands in the element, as overrides of it.
  const within = (...names: string[]) =>
    elements.filter(({ path }) => names.every((name) => `/${path}/`.includes(`/${name}/`)));
  for (const [names, most] of LIMITS) {
    for (const { attributes } of within(...names)) {
      const said = attributes.DefaultValue ?? attributes.Value ?? "";
      expectThat(said.length <= most, `"${said.slice(0, 20)}…" in ${names.at(-1)} is longer than ${most} characters`);
    }
  }
  const sends = named("LaunchEvent").filter(({ attributes }) => attributes.Type === "OnMessageSend");
  expectThat(
    sends.length === 1 && sends[0]!.attributes.SendMode === "PromptUser",
    "OnMessageSend must prompt the user, and never block a mail",
  );
  return faults;
}

/**
 * What xmllint finds: against Microsoft's schemas where `schemas` holds them, else whether it is XML at all.
 * @returns undefined where there is no xmllint
 */
export function xmlFaults(xml: string, schemas?: string): string[] | undefined {
  const schema = schemas ? ["--schema", join(schemas, "OfficeAppManifestV1_1.xsd")] : [];
  const { status, stderr, error } = spawnSync("xmllint", ["--nonet", "--noout", ...schema, "-"], {
    input: xml,
    encoding: "utf8",
  });
  if (error) return undefined;
  return status === 0 ? [] : [stderr.split("\n").find((line) => line) ?? "xmllint refuses it"];
}

/** What to print, and whether the file was written. */
export function writeManifest(args: string[]): { line: string; ok: boolean } {
  const wrong = (line: string) => ({ line, ok: false });
  let options: { host?: string; id?: string; out?: string };
  try {
    const string = { type: "string" } as const;
    options = parseArgs({ args, options: { host: string, id: string, out: string } }).values;
  } catch (error) {
    return wrong((error as Error).message.split(". ")[0]!);
  }
  const { id } = options;
  const host = options.host?.toLowerCase().replace(/:443$/, "");
  if (!host) return wrong("Say which host: npm run manifest -- --host decorum.example.org");
  if (!HOST.test(host) || !URL.canParse(`https://${host}`) || new URL(`https://${host}`).host !== host) {
    return wrong(`${options.host} is no host name: say it without https:// and without a path.`);
  }
  if (id !== undefined && !GUID.test(id)) return wrong(`${id} is no GUID.`);

  const xml = manifestFor(host, readFileSync(join(root, "manifest.xml"), "utf8"), id);
  const schemas = process.env.MANIFEST_XSD;
  const [fault, ...more] = [...faultsOf(xml, host), ...(xmlFaults(xml, schemas) ?? [])];
  if (fault) return wrong(`Not written: ${fault}${more.length > 0 ? `, and ${more.length} more` : ""}.`);
  const file = resolve(process.env.INIT_CWD ?? ".", options.out ?? `manifest.${host.replace(":", "-")}.xml`);
  if (file === join(root, "manifest.xml")) return wrong("Not written: manifest.xml is what others are made from.");
  const isThere = existsSync(file);
  try {
    writeFileSync(file, xml);
  } catch (error) {
    return wrong(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  const [{ text } = { text: "" }] = elementsOf(xml).filter(({ name }) => name === "Id");
  return { line: `${isThere ? "Replaced" : "Wrote"} ${file}: https://${host}, id ${text}.`, ok: true };
}

if (import.meta.main) {
  const { line, ok } = writeManifest(process.argv.slice(2));
  (ok ? console.log : console.error)(line);
  process.exitCode = ok ? 0 : 1;
}
