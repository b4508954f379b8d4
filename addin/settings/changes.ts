/** What differs between two houses, for people: a person or client is known by who it is, not by where it stands. */
export interface Change {
  /** From the top: fields by their keys, people, clients and templates by their names. */
  path: string[];
  kind: "added" | "removed" | "changed" | "order";
  before?: unknown;
  after?: unknown;
}

type Values = Record<string, unknown>;

export function changesBetween(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (before === after) return [];
  if (before === undefined) return [{ path, kind: "added", after }];
  if (after === undefined) return [{ path, kind: "removed", before }];
  if (isValues(before) && isValues(after)) return fieldsChanged(before, after, path);
  const [was, is] = [entriesOf(before), entriesOf(after)];
  if (was && is) return entriesChanged(was, is, path);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, kind: "changed", before, after }];
}

function fieldsChanged(before: Values, after: Values, path: string[]): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesBetween(before[key], after[key], [...path, key]));
}

function entriesChanged(before: Map<string, Values>, after: Map<string, Values>, path: string[]): Change[] {
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return changesBetween(was, is, [...path, nameOf(is ?? was!)]);
  });
  const stayed = (one: Map<string, Values>, other: Map<string, Values>) => [...one.keys()].filter((k) => other.has(k));
  const moved = stayed(before, after).join("\n") !== stayed(after, before).join("\n");
  return moved ? [...changed, { path, kind: "order" }] : changed;
}

/** A list of things with an identity, by that; null for any other, and where two are the same. */
function entriesOf(value: unknown): Map<string, Values> | null {
  if (!Array.isArray(value) || !value.every(isValues)) return null;
  const entries = new Map(value.map((one) => [String(one.id ?? one.address ?? one.name).toLowerCase(), one]));
  return entries.size === value.length ? entries : null;
}

function nameOf({ name, id, address }: Values): string {
  return String(name || id || address);
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
