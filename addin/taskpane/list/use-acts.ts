/** What was done last, said in a line, and how to take it back. */
import { useState } from "react";
import { strings } from "../../language/strings.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Undo } from "./store.ts";

export interface Said {
  text: string;
  intent: "success" | "warning";
}

/** Does it unless something is being done; then says how it went. An Undo that `work` gives is offered. */
export type Act = (work: () => Promise<unknown>, told: () => string | Promise<string>) => Promise<void>;

export function useActs() {
  const [said, setSaid] = useState<Said | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [busy, setBusy] = useState(false);
  const [run] = useState(() => oneAtATime(setBusy));
  const say = (text: string, intent: Said["intent"]) => setSaid({ text, intent });

  const act: Act = async (work, told) => {
    await run(async () => {
      try {
        const back = await work();
        setUndo(() => (typeof back === "function" ? (back as Undo) : null));
        say(await told(), "success");
      } catch {
        say(strings.list.notSaved, "warning");
      }
    });
  };
  return { said, undo, busy, act, say };
}
