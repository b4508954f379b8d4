import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { expect, test, vi } from "vitest";
import { PANE_BUTTON } from "../addin/launch-event/dialog.ts";
import { fakeOffice } from "../addin/outlook/fake-office.ts";

const root = join(import.meta.dirname, "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");

interface Element {
  name: string;
  attributes: Record<string, string>;
  path: string;
  text: string;
}

const elements = read(xml);
const named = (name: string) => elements.filter((element) => element.name === name);
const values = (attribute: string) => elements.flatMap(({ attributes }) => attributes[attribute] ?? []);

function read(source: string): Element[] {
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
  parser.end(source);
  return all;
}

const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(named).filter(({ attributes }) => attributes.id);
const resourceOf = (id: string) => resources.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue;

test("every resource is defined once, used, and has an id of at most 32 characters", () => {
  const defined = resources.map(({ attributes }) => attributes.id!);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(values("resid"))].sort()).toEqual([...defined].sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test("every address is https on one host", () => {
  const urls = values("DefaultValue").filter((value) => /^[a-z]+:\/\//i.test(value));
  expect(urls.length).toBeGreaterThan(8);
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3443"]));
});

test("the pages and the script that are named are part of the add-in", () => {
  const sources: Record<string, string> = {
    "/taskpane.html": "addin/taskpane/index.html",
    "/launch-event.html": "addin/launch-event/index.html",
    "/launch-event.js": "addin/launch-event/launch-event.ts",
  };
  const urls = [...named("bt:Url"), ...named("SourceLocation")].flatMap(
    ({ attributes }) => attributes.DefaultValue ?? [],
  );
  expect([...new Set(urls.map((url) => new URL(url).pathname))].sort()).toEqual(Object.keys(sources).sort());
  for (const source of Object.values(sources)) expect(existsSync(join(root, source)), source).toBe(true);
});

test("icons exist at the sizes that are asked for", () => {
  const sizes = named("bt:Image").filter(({ attributes }) => attributes.resid);
  const asked = [
    ...sizes.map(({ attributes }) => [resourceOf(attributes.resid!)!, Number(attributes.size)] as const),
    [named("IconUrl")[0]!.attributes.DefaultValue!, 64] as const,
    [named("HighResolutionIconUrl")[0]!.attributes.DefaultValue!, 128] as const,
  ];
  for (const [url, size] of asked) {
    const png = readFileSync(join(root, "addin", new URL(url).pathname));
    expect(png.subarray(1, 4).toString(), url).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], url).toEqual([size, size]);
  }
  for (const { path } of named("Icon")) expect(path).toMatch(/Control\/Icon$/);
  expect(sizes.map(({ attributes }) => attributes.size)).toEqual(["16", "32", "80", "16", "32", "80"]);
});

test("every event has its function, and every function its event", async () => {
  const { handlers } = fakeOffice();
  await import("../addin/launch-event/launch-event.ts");
  vi.unstubAllGlobals();
  expect(
    named("LaunchEvent")
      .map(({ attributes }) => attributes.FunctionName!)
      .sort(),
  ).toEqual([...handlers.keys()].sort());
});

test("the handler runs from one page, and from one script where there are no pages", () => {
  const [runtime] = named("Runtime");
  const [source] = named("SourceLocation").filter(({ path }) => path.endsWith("ExtensionPoint/SourceLocation"));
  expect(source!.attributes.resid).toBe(runtime!.attributes.resid);
  expect(named("Override").map(({ attributes }) => attributes.type)).toEqual(["javascript"]);
});

test("one event asks before sending, and never blocks for good", () => {
  const sends = named("LaunchEvent").filter(({ attributes }) => attributes.Type === "OnMessageSend");
  expect(sends.map(({ attributes }) => attributes.SendMode)).toEqual(["PromptUser"]);
});

test("the send dialog's button names a control that opens the pane", () => {
  const ids = named("Control").map(({ attributes }) => attributes.id!);
  expect(ids).toContain(PANE_BUTTON);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 125)).toEqual([]);
});

test("texts keep to what Outlook takes", () => {
  const within = (parent: string) => named("bt:String").filter(({ path }) => path.includes(parent));
  expect(within("bt:ShortStrings").filter(({ attributes }) => attributes.DefaultValue!.length > 125)).toEqual([]);
  expect(within("bt:LongStrings").filter(({ attributes }) => attributes.DefaultValue!.length > 250)).toEqual([]);
  expect(named("DisplayName")[0]!.attributes.DefaultValue!.length).toBeLessThanOrEqual(125);
  expect(named("Description")[0]!.attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
  expect(named("Id")[0]!.text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(named("Version")[0]!.text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
});

test("it asks for the item and nothing more", () => {
  expect(named("Permissions").map(({ text }) => text)).toEqual(["ReadWriteItem"]);
  expect(named("AppDomain")).toEqual([]);
});

const schemas = process.env.MANIFEST_XSD;
test.skipIf(!schemas || !existsSync(schemas))("it is valid against Microsoft's schemas", () => {
  const schema = join(schemas!, "OfficeAppManifestV1_1.xsd");
  execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, join(root, "manifest.xml")], { stdio: "pipe" });
});
