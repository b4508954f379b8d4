import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { PANE_BUTTON } from "../addin/launch-event/dialog.ts";
import { fakeOffice } from "../addin/outlook/fake-office.ts";
import { elementsOf, faultsOf, writeManifest, xmlFaults } from "../scripts/manifest.ts";
import { manifestFor } from "../server/manifest.ts";

const root = join(import.meta.dirname, "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");

const elements = elementsOf(xml);
const named = (name: string) => elements.filter((element) => element.name === name);
const values = (attribute: string) => elements.flatMap(({ attributes }) => attributes[attribute] ?? []);

const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(named).filter(({ attributes }) => attributes.id);
const idIn = (source: string) => elementsOf(source).find(({ name }) => name === "Id")!.text;
const resourceOf = (id: string) => resources.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue;

test("nothing is wrong with the one in the project", () => {
  expect(faultsOf(xml, "localhost:3443")).toEqual([]);
  expect(values("DefaultValue").filter((value) => value.startsWith("https://")).length).toBeGreaterThan(8);
});

test("whatever Outlook would refuse, or take and not run, is found", () => {
  const found = (from: string | RegExp, to: string) => faultsOf(xml.replace(from, to), "localhost:3443").join("; ");
  expect(found("https://localhost:3443/icons/icon-16.png", "http://localhost:3443/icons/icon-16.png")).toMatch(
    /not on/,
  );
  expect(found("https://localhost:3443/taskpane.html", "https://localhost:34430/taskpane.html")).toMatch(/not on/);
  expect(found(/<Id>.*<\/Id>/, "<Id>x</Id>")).toBe("Id must be a GUID");
  expect(found('bt:Url id="Taskpane.Page"', 'bt:Url id="Pane.Page"')).toBe(
    "resid Taskpane.Page must be defined once; resource Pane.Page is not used",
  );
  expect(found("PromptUser", "Block")).toMatch(/never block/);
  expect(found("ReadWriteItem", "ReadWriteMailbox")).toMatch(/Permissions/);
  expect(found("<Version>1.0.0.0", "<Version>1.0")).toMatch(/Version/);
  expect(found('DefaultValue="Check reply"', `DefaultValue="${"x".repeat(126)}"`)).toMatch(/in bt:String is longer/);
  expect(found('Value="Antwort prüfen"', `Value="${"x".repeat(126)}"`)).toMatch(/in bt:String is longer/);
  expect(faultsOf("<OfficeApp/>", "localhost:3443").length).toBeGreaterThan(3);
});

test("what Outlook shows is said in each language that the pane speaks", () => {
  const languages = readdirSync(join(root, "addin/language")).flatMap((file) => /^[a-z]{2}(?=\.ts$)/.exec(file) ?? []);
  const shown = elements.filter(({ attributes: { DefaultValue = "" } }) => / /.test(DefaultValue));
  expect(shown.length).toBeGreaterThan(4);
  for (const one of shown) {
    const after = elements.slice(elements.indexOf(one) + 1);
    const overrides = after.slice(
      0,
      after.findIndex(({ attributes }) => !attributes.Locale),
    );
    const said = new Set(["en", ...overrides.map(({ attributes }) => attributes.Locale!.slice(0, 2))]);
    expect([...said].sort(), one.attributes.DefaultValue).toEqual(languages.sort());
  }
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
  expect(named("Override").flatMap(({ attributes }) => attributes.type ?? [])).toEqual(["javascript"]);
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

test("a host's manifest is the same at each call, another than the next host's, and all on that host", () => {
  const [here, there] = ["decorum.example.org", "decorum.example.org:8443"].map((host) => {
    const made = manifestFor(host, xml);
    expect(faultsOf(made, host)).toEqual([]);
    expect(made).not.toContain("localhost");
    expect(manifestFor(host, xml)).toBe(made);
    return made;
  });
  expect(new Set([xml, here!, there!].map(idIn)).size).toBe(3);
  expect(idIn(here!)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(manifestFor("localhost:3443", xml)).toBe(xml);
});

const folder = mkdtempSync(join(tmpdir(), "decorum-manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the command writes a manifest for a host, with an id of one's own if wished", () => {
  const out = join(folder, "out.xml");
  const id = "0C29B1E5-7F0A-4F3C-9D3C-1D3A5F0B7E11";
  const { line, ok } = writeManifest(["--host", "Decorum.Example.org", "--id", id, "--out", out]);
  expect([ok, line]).toEqual([true, `Wrote ${out}: https://decorum.example.org, id ${id.toLowerCase()}.`]);
  expect(faultsOf(readFileSync(out, "utf8"), "decorum.example.org")).toEqual([]);
});

test("the command says in one line what is wrong, and writes nothing", () => {
  const out = join(folder, "none.xml");
  const said = (...args: string[]) => {
    const { line, ok } = writeManifest([...args, "--out", out]);
    expect([ok, line.includes("\n"), existsSync(out)], line).toEqual([false, false, false]);
    return line;
  };
  expect(said()).toMatch(/Say which host/);
  for (const host of ["https://a.example", "a.example/x", "a b", "a_b.example", "a.example:99999", '"', "-a.example"]) {
    expect(said(`--host=${host}`), host).toMatch(/no host name/);
  }
  expect(said("--host", "a.example", "--id", "7")).toBe("7 is no GUID.");
  expect(said("--hosts", "a.example")).toMatch(/Unknown option '--hosts'/);
  expect(writeManifest(["--host", "a.example", "--out", join(folder, "no/such")]).line).toMatch(/cannot be written/);
  expect(writeManifest(["--host", "a.example", "--out", join(root, "manifest.xml")]).ok).toBe(false);
});

/** Microsoft's schemas are not ours to ship: who has them names their folder. */
const schemas = process.env.MANIFEST_XSD;
if (schemas) {
  test("it is valid against Microsoft's schemas, for any host", () => {
    for (const one of [xml, manifestFor("decorum.example.org", xml)]) expect(xmlFaults(one, schemas)).toEqual([]);
    expect(xmlFaults(xml.replace("PromptUser", "Prompt"), schemas)).toHaveLength(1);
  });
}
