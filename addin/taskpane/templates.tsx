import { Button, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Suspense, use, useState } from "react";
import type { Fix, House } from "../../rules/contract.ts";
import { mailLocale, strings } from "../language/strings.ts";
import { Notice } from "../report/notice.tsx";
import type { Checked } from "./check.ts";
import { insertTemplate } from "./insert-template.ts";
import { server } from "./server.ts";
import { fillTemplate, knownFields } from "./template.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  choice: { width: "100%" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  preview: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  gap: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

interface Props {
  checked: Pick<Checked, "draft" | "report">;
  locale: string;
  busy: boolean;
  onInsert(fix: Fix): void;
}

/** The house's templates: choose one, see it filled, put it into the mail. */
export default function Templates(props: Props) {
  const [asked] = useState(() => server.house().catch(() => null));
  return (
    <Suspense fallback={<Caption1>…</Caption1>}>
      <Chooser {...props} asked={asked} />
    </Suspense>
  );
}

function Chooser({ checked, locale, busy, onInsert, asked }: Props & { asked: Promise<House | null> }) {
  const styles = useStyles();
  const words = strings.pane.templates;
  const house = use(asked);
  const [chosen, setChosen] = useState(0);
  if (!house) return <Notice intent="warning" text={words.gone} />;
  const template = house.templates?.[chosen];
  if (!template) return <Notice intent="info" text={words.none} />;
  const { draft, report } = checked;
  const pieces = fillTemplate(template.text, knownFields(draft, report, house, new Date(), mailLocale(locale)));
  const gaps = pieces.filter(({ gap }) => gap).length;
  const text = pieces.map((piece) => piece.text).join("");
  return (
    <div className={styles.parts}>
      <Field label={words.choose} size="small" className={styles.choice}>
        <Select className={styles.select} value={chosen} onChange={(_event, { value }) => setChosen(Number(value))}>
          {house.templates?.map(({ name }, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Caption1 className={styles.preview} data-preview>
        {pieces.map(({ text, gap }, i) =>
          gap ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
            <mark key={i} className={styles.gap}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </Caption1>
      {gaps > 0 && <Caption1>{words.gaps(gaps)}</Caption1>}
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => onInsert(insertTemplate(draft, report, template.name, text))}
      >
        {words.insert}
      </Button>
    </div>
  );
}
