import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Draft } from "../../rules/contract.ts";
import { HtmlBody, TextBody } from "./mail-body.tsx";
import type { Mark } from "./marks.ts";
import { people } from "./people.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  mail: { minWidth: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  headers: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

export interface MailViewProps {
  draft: Draft;
  language: string;
  marks: Mark[];
  /** Position of the mark to show and to point out. */
  selected: number | null;
  onSelect(mark: number): void;
}

/** The mail as its reader will see it. */
export function MailView({ draft, ...body }: MailViewProps) {
  const styles = useStyles();
  const attached = (draft.attachments ?? []).filter(({ inline }) => !inline).map(({ name }) => name);
  const rows: [label: string, value: string][] = [
    [strings.headers.from, people([draft.from])],
    [strings.headers.to, people(draft.to)],
    [strings.headers.cc, people(draft.cc ?? [])],
    [strings.headers.bcc, people(draft.bcc ?? [])],
    [strings.headers.subject, draft.subject || strings.noSubject],
    [strings.headers.attachments, attached.join("; ")],
  ];
  return (
    <section className={styles.mail} aria-label={strings.mail}>
      <dl className={styles.headers}>
        {rows
          .filter(([, value]) => value !== "")
          .map(([label, value]) => [
            <dt key={label} className={styles.name}>
              <Text>{label}</Text>
            </dt>,
            <dd key={`${label} value`} className={styles.value}>
              <Text>{value}</Text>
            </dd>,
          ])}
      </dl>
      {draft.body.format === "html" ? (
        <HtmlBody html={draft.body.content} {...body} />
      ) : (
        <TextBody text={draft.body.content} {...body} />
      )}
    </section>
  );
}
