import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { House } from "../../rules/contract.ts";
import { askVersions, Refused, save, versionAt } from "../settings/house-server.ts";
import { type Setting, settingOf, withSetting, withSettingOf } from "./figures.ts";
import type { Names } from "./names.ts";
import { strings } from "./strings.ts";

export interface Softening {
  /** null: not a rule of the catalogue. */
  settingOf(rule: string): Setting | null;
  set(rule: string, to: Setting): void;
  busy: boolean;
  /** What became of it, with a way back. */
  notice: ReactNode;
}

interface Said {
  intent: "success" | "error";
  text: string;
  undo?: () => void;
}

/** Changes how severe the house has a rule: in the house as it is then, so that no other change is lost. */
export function useSoftening({ house, rules, of }: Names): Softening {
  // What GET /v1/house says was read before.
  const [changed, setChanged] = useState<Record<string, Setting>>({});
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const words = strings.soften;

  const inForce = (rule: string, of: House) => {
    const entry = rules.find(({ id }) => id === rule);
    return entry ? settingOf(of, entry) : null;
  };

  const change = async (rule: string, make: (house: House) => House, done: (before: House) => Said) => {
    setBusy(true);
    setSaid(null);
    try {
      const { version } = (await askVersions())[0]!;
      const before = await versionAt(version);
      const after = make(before);
      await save(after, version);
      const setting = inForce(rule, after);
      if (setting) setChanged((last) => ({ ...last, [rule]: setting }));
      setSaid(done(before));
    } catch (error) {
      const status = error instanceof Refused ? error.status : 0;
      setSaid({
        intent: "error",
        text: status === 412 ? words.changed : status === 403 ? words.forbidden : words.failed,
      });
    }
    setBusy(false);
  };

  const set = (rule: string, to: Setting) =>
    change(
      rule,
      (house) => withSetting(house, rule, to),
      (earlier) => ({
        intent: "success",
        text: words.done(of("rule", rule), strings.rules.setting[to]),
        undo: () => void undo(rule, earlier),
      }),
    );
  const undo = (rule: string, earlier: House) =>
    change(
      rule,
      (house) => withSettingOf(house, rule, earlier),
      () => ({ intent: "success", text: words.undone(of("rule", rule)) }),
    );

  return {
    settingOf: (rule) => changed[rule] ?? inForce(rule, house),
    set: (rule, to) => void set(rule, to),
    busy,
    notice: (
      <div role="status" data-screen>
        {said && (
          <MessageBar intent={said.intent} layout="multiline">
            <MessageBarBody>{said.text}</MessageBarBody>
            {said.undo && (
              <MessageBarActions>
                <Button size="small" onClick={said.undo}>
                  {words.undo}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    ),
  };
}
