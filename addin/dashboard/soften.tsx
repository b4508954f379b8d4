import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { softened } from "./figures.ts";
import type { Names } from "./names.ts";
import { strings } from "./strings.ts";
import type { Softening } from "./use-softening.tsx";

const useStyles = makeStyles({ content: { display: "grid", gap: tokens.spacingVerticalS } });

/** Makes a rule one step less severe, once that is confirmed. */
export function Soften({ rule, softening, names }: { rule: string; softening: Softening; names: Names }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const words = strings.soften;
  const setting = softening.settingOf(rule);
  const next = setting && softened(setting);
  if (!setting) return null;
  return (
    <>
      <Text size={200}>{strings.rules.now(strings.rules.setting[setting])}</Text>
      {next && (
        <Dialog open={open} onOpenChange={(_event, { open }) => setOpen(open)}>
          <DialogTrigger disableButtonEnhancement>
            <Button data-screen size="small" disabledFocusable={softening.busy}>
              {strings.rules.soften}
            </Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{words.title(names.of("rule", rule), next === "off")}</DialogTitle>
              <DialogContent className={styles.content}>
                <Text>{words.text[next]}</Text>
                <Text>{words.scope}</Text>
              </DialogContent>
              <DialogActions fluid>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{words.cancel}</Button>
                </DialogTrigger>
                <Button
                  appearance="primary"
                  onClick={() => {
                    setOpen(false);
                    softening.set(rule, next);
                  }}
                >
                  {words.confirm(next === "off")}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}
