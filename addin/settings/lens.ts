/** A place in the house: what stands there, how the server names it, and how it is changed. */
export interface Lens<T> {
  readonly value: T;
  /** As in an error of the server: "clients[2].domains". */
  readonly path: string;
  /** `undefined` takes the field out. */
  set(next: T): void;
  at<K extends keyof NonNullable<T>>(key: K): Lens<NonNullable<T>[K]>;
}

type Key = string | number;
/** Told as a change of what is there by then: two in a row both count. */
type Update<T> = (change: (whole: T) => T) => void;

export function lensOf<T>(whole: T, update: Update<T>): Lens<T> {
  return inside<T, T>(whole, [], update);
}

function inside<T, W>(value: T, keys: readonly Key[], update: Update<W>): Lens<T> {
  return {
    value,
    path: pathOf(keys),
    set: (next) => update((whole) => written(whole, keys, next) as W),
    at: (key) => inside(value?.[key as keyof T] as never, [...keys, key as Key], update),
  };
}

function written(target: unknown, keys: readonly Key[], value: unknown): unknown {
  const [key, ...more] = keys;
  if (key === undefined) return value;
  const next = written((target as Record<Key, unknown> | undefined)?.[key], more, value);
  if (Array.isArray(target)) return target.with(Number(key), next);
  const { [key]: _was, ...others } = (target ?? {}) as Record<Key, unknown>;
  if (next === undefined) return others;
  return Object.hasOwn(target ?? {}, key) ? { ...(target as object), [key]: next } : { ...others, [key]: next };
}

function pathOf(keys: readonly Key[]): string {
  return keys.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at ? "." : ""}${key}`)).join("");
}
