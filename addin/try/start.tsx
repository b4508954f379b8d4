import { Button, CompoundButton, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUp24Regular, Mail20Regular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState } from "react";
import { Notice } from "../report/notice.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
import { readSample, samples } from "./samples.ts";
import type { Session, State } from "./session.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  all: { display: "grid", gap: tokens.spacingVerticalL },
  drop: {
    display: "grid",
    justifyItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, borderTopStyle: "solid" },
  hint: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  samples: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  sample: { width: "100%", maxWidth: "none", height: "100%", justifyContent: "start" },
  icon: { flexShrink: 0 },
});

/** Before a mail is open: drop one, choose one, or take a sample. */
export function Start({ session, state }: { session: Session; state: Exclude<State, { phase: "open" }> }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const openFile = (file: File | undefined) =>
    file && session.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    openFile(event.dataTransfer.files[0]);
  };
  if (state.phase === "loading") return <Spinner label={strings.loading(state.name)} />;
  return (
    <div className={styles.all}>
      <Text>{strings.intro}</Text>
      {state.problem && (
        <SignInNotice
          instead={<Notice intent="error" text={strings.problems[state.problem]} onRetry={state.retry} />}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <DocumentArrowUp24Regular aria-hidden />
        <Text weight="semibold">{strings.drop}</Text>
        <Text className={styles.hint}>{strings.dropHint}</Text>
        <input
          ref={input}
          type="file"
          accept=".eml,message/rfc822"
          hidden
          onChange={(event) => openFile(event.target.files?.[0])}
        />
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {strings.choose}
        </Button>
      </div>
      <h2 className={styles.heading}>
        <Text size={400} weight="semibold">
          {strings.samples}
        </Text>
      </h2>
      <ul className={styles.samples}>
        {samples.map((sample) => (
          <li key={sample.file}>
            <CompoundButton
              className={styles.sample}
              icon={{ className: styles.icon, children: <Mail20Regular /> }}
              secondaryContent={sample.about}
              onClick={() => session.open(sample.file, () => readSample(sample))}
            >
              {sample.title}
            </CompoundButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
