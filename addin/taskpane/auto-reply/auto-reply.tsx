import {
  Button,
  Caption1,
  Caption1Strong,
  Field,
  makeStyles,
  Spinner,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular, Checkmark16Regular, Copy16Regular, Warning16Filled } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Fix } from "../../../rules/contract.ts";
import { applyEdits } from "../../../rules/fix.ts";
import { strings } from "../../language/strings.ts";
import type { Mail } from "../../outlook/item.ts";
import { FindingCard } from "../../report/finding-card.tsx";
import { Notice } from "../../report/notice.tsx";
import { Folded } from "../folded.tsx";
import { withKeys } from "../keys.ts";
import { useList } from "../list/store.ts";
import { BuildForm } from "./build-form.tsx";
import { type CheckedText, checkText } from "./check-text.ts";

/** Milliseconds of no typing before the text is checked. */
const SETTLE = 500;
const COURTESY = "auto-reply-courtesy";

const useStyles = makeStyles({
  parts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  // Not as wide as a textarea is by itself.
  text: { gridTemplateColumns: "minmax(0, 1fr)" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  told: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  good: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  missing: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** An auto-reply, pasted or written from two dates: what it tells, what is to mend, mended in place, and copied. */
export default function AutoReply({ mail }: { mail: Mail }) {
  const styles = useStyles();
  const [{ house }, store] = useList(mail.settings);
  const [text, setText] = useState("");
  const [before, setBefore] = useState<string[]>([]);
  const [said, setSaid] = useState<{ text: string; intent: "success" | "warning" } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const { checked, failed } = useChecked(text, mail, house);
  const current = checked?.draft.body.content === text ? checked : null;

  const replace = (next: string, told: string) => {
    setBefore([...before, text]);
    setText(next);
    setSaid({ text: told, intent: "success" });
    requestAnimationFrame(() => undoButton.current?.focus());
  };
  const mend = ({ title, edits }: Fix) => replace(applyEdits(text, edits), strings.autoReply.fixed(title));
  const takeBack = () => {
    setText(before.at(-1)!);
    setBefore(before.slice(0, -1));
    setSaid({ text: strings.autoReply.undone, intent: "success" });
    box.current?.focus();
  };
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text: strings.autoReply.copied, intent: "success" });
    } catch {
      box.current?.select();
      setSaid({ text: withKeys(strings.autoReply.noCopy), intent: "warning" });
    }
  }

  return (
    <div className={styles.parts}>
      <h1 className={styles.title}>
        <Text as="span" size={400} weight="semibold">
          {strings.autoReply.title}
        </Text>
      </h1>
      <Field
        label={strings.autoReply.text}
        hint={text === "" ? strings.autoReply.hint : undefined}
        className={styles.text}
      >
        <Textarea
          ref={box}
          value={text}
          rows={9}
          resize="vertical"
          onChange={(_event, { value }) => {
            setText(value);
            // What was typed is not taken back with a fix.
            setBefore([]);
            setSaid(null);
          }}
        />
      </Field>
      {said && <Notice intent={said.intent} text={said.text} />}
      {text !== "" && (
        <div className={styles.buttons}>
          <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
            {strings.autoReply.copy}
          </Button>
          {before.length > 0 && (
            <Button ref={undoButton} size="small" icon={<ArrowUndo16Regular />} onClick={takeBack}>
              {strings.autoReply.undo}
            </Button>
          )}
        </div>
      )}
      {failed && <Notice intent="error" text={strings.autoReply.failed} />}
      {text.trim() !== "" && !checked && !failed && <Spinner size="tiny" label={strings.autoReply.checking} />}
      {text.trim() !== "" && checked && (
        <>
          {checked.by !== "server" && (
            <Notice
              intent="warning"
              text={checked.by === "here" ? strings.autoReply.offline : strings.autoReply.guess}
            />
          )}
          <Told checked={checked} />
          {checked.report.findings.length > 0 && (
            <h2 className={styles.title}>
              <Caption1Strong>{strings.autoReply.toMend}</Caption1Strong>
            </h2>
          )}
          {checked.report.findings.map((finding) => (
            <FindingCard
              key={`${finding.rule} ${finding.span?.start}`}
              finding={finding}
              standards={checked.report.standards}
              body={checked.draft.body}
              busy={!current}
              onFix={mend}
            />
          ))}
        </>
      )}
      <Folded label={strings.autoReply.build.label}>
        <BuildForm
          house={house}
          me={mail.me}
          onRetry={() => void store.load()}
          onWrite={(written) => replace(written, strings.autoReply.build.written)}
        />
      </Folded>
    </div>
  );
}

/** When they are back, who stands in, and whether it is kind. */
function Told({ checked: { told, report } }: { checked: CheckedText }) {
  const styles = useStyles();
  const words = strings.autoReply.told;
  const kind = report.findings.every(({ rule }) => rule !== COURTESY);
  const lines: [string, string | null][] = [
    [words.back, told.back],
    [words.standIn, told.standIn],
    [words.courtesy, kind ? words.there : null],
  ];
  return (
    <ul className={styles.told}>
      {lines.map(([label, found]) => (
        <li key={label} className={styles.line}>
          {found === null ? (
            <Warning16Filled aria-hidden className={styles.missing} />
          ) : (
            <Checkmark16Regular aria-hidden className={styles.good} />
          )}
          <Caption1>{words.line(label, found ?? words.missing)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

/** The last check there is: while the next one runs it stays on screen. */
function useChecked(text: string, mail: Mail, house: Parameters<typeof checkText>[2]) {
  const [checked, setChecked] = useState<CheckedText | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (text.trim() === "") return setChecked(null);
    let wanted = true;
    const timer = setTimeout(() => {
      checkText(text, mail.me, house).then(
        (next) => {
          if (!wanted) return;
          setChecked(next);
          setFailed(false);
        },
        () => wanted && setFailed(true),
      );
    }, SETTLE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, mail, house]);
  return { checked, failed };
}
