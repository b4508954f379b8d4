/** Where there are no figures to show: why, and what to do. */
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice } from "./address.ts";
import { periodOf, periods } from "./days.ts";
import { number } from "./numbers.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  box: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalM, maxWidth: "640px" },
  heading: { margin: 0, textWrap: "balance" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props {
  today: string;
  choice: Choice;
  onChoice(change: Partial<Choice>): void;
}

export function Withheld({ minimum, ...props }: Props & { minimum: number }) {
  const { onChoice } = props;
  return (
    <Box title={strings.withheld(number(minimum))} text={strings.withheldWhy}>
      <Wider {...props} />
      <Button onClick={() => onChoice({ mine: true })}>{strings.showMine}</Button>
    </Box>
  );
}

export function Empty(props: Props) {
  return (
    <Box title={strings.empty} text={strings.emptyHow}>
      <Wider {...props} />
      <Link href="/preview">{strings.nav.preview}</Link>
    </Box>
  );
}

/** What only leads are shown. */
export function Forbidden({ onMine }: { onMine(): void }) {
  return (
    <Box title={strings.forLeads} text={strings.failures.forbidden}>
      <Button onClick={onMine}>{strings.showMine}</Button>
    </Box>
  );
}

/** What would count more. */
function Wider({ today, choice, onChoice }: Props) {
  const period = periodOf(choice, today);
  return (
    <>
      {(choice.team || choice.client) && (
        <Button onClick={() => onChoice({ team: "", client: "" })}>{strings.everyone}</Button>
      )}
      {period !== "last90" && period !== "year" && (
        <Button onClick={() => onChoice(periods.last90(today))}>{strings.longer}</Button>
      )}
    </>
  );
}

function Box({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>
        <Text size={500} weight="semibold">
          {title}
        </Text>
      </h2>
      <Text>{text}</Text>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
