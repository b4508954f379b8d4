/** Signatures of the house: the template filled from the directory, and what a signature on a mail holds of it. */
import type { Draft, Person, SignatureTemplate } from "./contract.ts";
import type { Directory } from "./directory.ts";
import { escapeHtml } from "./edit.ts";
import { fold } from "./reading/names.ts";
import { BodyText } from "./reading/text.ts";

export type SignatureField = SignatureTemplate["requires"][number];

/** What the directory knows of the writer; their name and address at least. */
export function writerOf({ from }: Draft, directory: Directory): Person {
  return directory.person(from.address) ?? { name: from.name ?? from.address, address: from.address };
}

/** The template as HTML and as text, filled; a line whose place can't be filled is left out. */
export function fillSignature(template: SignatureTemplate, writer: Person): { html: string; text: string } {
  const values: Record<string, string | undefined> = {
    name: writer.name,
    title: writer.title,
    phone: writer.phone,
    email: writer.address,
    website: template.website,
    organization: template.organization,
  };
  const html = template.html
    .split(/(?=<br\b|<p\b|<div\b)/i)
    .filter(
      (line) =>
        [...line.matchAll(/\{\{(\w+)\}\}/g)].every(([, field]) => values[field!] !== undefined) || !/\{\{/.test(line),
    )
    .join("")
    .replace(/\{\{(\w+)\}\}/g, (_all, field: string) => escapeHtml(values[field] ?? ""));
  const text = new BodyText({ format: "html", content: html }).lines.map((line) => line.text).join("\n");
  return { html, text };
}

/** The fields that the template demands, the directory knows for this writer, and the signature lacks. */
export function missingFields(signature: string, template: SignatureTemplate, writer: Person): SignatureField[] {
  const text = squeeze(signature);
  const digits = signature.replace(/\D/g, "");
  const holds: Record<SignatureField, () => boolean> = {
    name: () => writer.name === writer.address || namesWriter(text, writer),
    title: () => writer.title === undefined || text.includes(squeeze(writer.title)),
    organization: () => text.includes(squeeze(template.organization)),
    phone: () =>
      writer.phone ? digits.includes(writer.phone.replace(/\D/g, "")) || /\d{3}\D{0,3}\d{4}/.test(signature) : true,
    email: () => text.includes(squeeze(writer.address)),
    website: () =>
      template.website === undefined || text.includes(squeeze(template.website.replace(/^https?:\/\/(?:www\.)?/, ""))),
  };
  return template.requires.filter((field) => !holds[field]());
}

function namesWriter(text: string, { name, goesBy }: Person): boolean {
  const words = squeeze(name).split(" ");
  const surname = words.at(-1)!;
  return (
    text.includes(words.join(" ")) ||
    (text.includes(surname) && (text.includes(words[0]!) || (goesBy ? text.includes(squeeze(goesBy)) : false)))
  );
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, " ");
}
