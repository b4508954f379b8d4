import { useEffect, useState } from "react";
import { Refused } from "./server.ts";

export type Failure = "offline" | "forbidden" | "failed";

export interface Answer<T> {
  /** The last that came: while another is on its way, of what was asked before. */
  value: T | null;
  loading: boolean;
  failure: Failure | null;
  retry(): void;
}

/**
 * Asks anew whenever `key` is another; what comes too late is dropped. What failed offline is asked again once online.
 * @param key null: nothing is asked
 */
export function useAnswer<T>(key: string | null, load: (key: string, signal: AbortSignal) => Promise<T>): Answer<T> {
  const [{ of, value, failure }, settle] = useState<{ of: string | null; value: T | null; failure: Failure | null }>({
    of: null,
    value: null,
    failure: null,
  });
  const [tries, setTries] = useState(0);
  const asked = key === null ? null : `${tries} ${key}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the key and how often it was asked for
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    load(key, stop.signal).then(
      (value) => stop.signal.aborted || settle({ of: asked, value, failure: null }),
      (error) => stop.signal.aborted || settle(({ value }) => ({ of: asked, value, failure: failureOf(error) })),
    );
    return () => stop.abort();
  }, [asked, load]);

  const settled = asked === of;
  useEffect(() => {
    if (!settled || failure !== "offline") return;
    const again = () => setTries((tries) => tries + 1);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [settled, failure]);

  return {
    value: key === null ? null : value,
    loading: asked !== null && !settled,
    failure: settled ? failure : null,
    retry: () => setTries((tries) => tries + 1),
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refused && error.status === 403) return "forbidden";
  return !navigator.onLine && !(error instanceof Refused) ? "offline" : "failed";
}
