/** What a bench prints: figures, each with its aim and whether it is met, and how busy the machine was meanwhile. */
import { availableParallelism, cpus, loadavg } from "node:os";

const missed: string[] = [];

export function aim(name: string, measured: number, most: number, unit: string, more = ""): void {
  const met = measured <= most;
  if (!met) missed.push(name);
  const told = `${round(measured)} ${unit}, aim ≤ ${most}${more && `; ${more}`}`;
  console.log(`${met ? "  met     " : "  NOT MET "}${name}: ${told}`);
}

export function line(name: string, measured: number | string): void {
  console.log(`          ${name}: ${typeof measured === "number" ? round(measured) : measured}`);
}

export const verdict = (): string => (missed.length === 0 ? "all aims met" : `not met: ${missed.join("; ")}`);

/** Starts to look at the machine; what comes back tells how busy it was since, with what was measured and all else. */
export function watchMachine(): () => string {
  const ticks = () => {
    const all = cpus().map(({ times }) => times);
    return { idle: sum(all.map(({ idle }) => idle)), all: sum(all.flatMap((times) => Object.values(times))) };
  };
  const before = ticks();
  return () => {
    const after = ticks();
    const busy = 1 - (after.idle - before.idle) / (after.all - before.all);
    return `${availableParallelism()} processors ${Math.round(100 * busy)} % busy, load ${loadavg()[0]!.toFixed(1)}`;
  };
}

export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}

export function median(values: number[]): number {
  return p(values, 0.5);
}

export function p(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
