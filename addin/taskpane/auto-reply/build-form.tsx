import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { autoReplyText } from "../../../rules/auto-reply.ts";
import type { House, Mailbox } from "../../../rules/contract.ts";
import { sameAddress } from "../../../rules/fix.ts";
import { strings } from "../../language/strings.ts";
import { Notice } from "../../report/notice.tsx";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  write: { justifySelf: "start" },
});

interface Props {
  /** null: not known. */
  house: House | null;
  me: Mailbox;
  onRetry(): void;
  onWrite(text: string): void;
}

/** Two dates and a stand-in make an auto-reply that passes its own check. */
export function BuildForm({ house, me, onRetry, onWrite }: Props) {
  const styles = useStyles();
  const words = strings.autoReply.build;
  const person = house?.staff.find((one) => sameAddress(one, me)) ?? {
    name: me.name ?? me.address,
    address: me.address,
  };
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  if (!house) return <Notice intent="warning" text={words.noHouse} onRetry={onRetry} />;
  const colleagues = house.staff.filter((one) => !sameAddress(one, me));
  const address = chosen ?? person.standIn ?? "";
  const standIn = colleagues.find((one) => one.address.toLowerCase() === address.toLowerCase());
  const reversed = from !== "" && until !== "" && until < from;

  const write = (event: FormEvent) => {
    event.preventDefault();
    if (!standIn || from === "" || until === "" || reversed) return;
    try {
      onWrite(autoReplyText({ from, until, person, standIn, house }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <form className={styles.parts} onSubmit={write}>
      <Field label={words.from} size="small" required>
        <Input type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
      </Field>
      <Field
        label={words.until}
        size="small"
        required
        {...(reversed ? { validationMessage: words.order, validationState: "error" } : {})}
      >
        <Input type="date" value={until} onChange={(_event, { value }) => setUntil(value)} />
      </Field>
      <Field label={words.standIn} size="small" required className={styles.choice}>
        <Select value={standIn?.address ?? ""} onChange={(_event, { value }) => setChosen(value)}>
          <option value="">{words.choose}</option>
          {colleagues.map(({ address, name }) => (
            <option key={address} value={address}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {failed && <Notice intent="error" text={words.failed} />}
      <Button type="submit" size="small" appearance="primary" className={styles.write}>
        {words.write}
      </Button>
    </form>
  );
}
