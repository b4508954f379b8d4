import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, Mail20Regular, Print20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Notice } from "../report/notice.tsx";
import { download } from "../settings/files.ts";
import { type Choice, queryOf } from "./address.ts";
import { askCsv } from "./server.ts";
import { strings } from "./strings.ts";
import { WeekDigest } from "./week-digest.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const ways = ["rule", "client", "team", "week", "day"] as const;

/** What a lead takes along: a file, paper, a mail. */
export function Actions({ choice, today }: { choice: Choice; today: string }) {
  const styles = useStyles();
  const [failed, setFailed] = useState(false);
  const [digest, setDigest] = useState(false);
  const save = async (by: (typeof ways)[number]) => {
    try {
      const csv = await askCsv(queryOf(choice, choice, by));
      download(strings.csvName(by, choice.from, choice.to), "text/csv;charset=utf-8", csv);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div data-screen>
      <div className={styles.actions}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<ArrowDownload20Regular />}>{strings.csv}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {ways.map((by) => (
                <MenuItem key={by} onClick={() => void save(by)}>
                  {strings.csvBy[by]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button icon={<Print20Regular />} onClick={() => print()}>
          {strings.print}
        </Button>
        <Button icon={<Mail20Regular />} onClick={() => setDigest(true)}>
          {strings.digest.open}
        </Button>
      </div>
      {failed && <Notice intent="error" text={strings.csvFailed} />}
      {digest && <WeekDigest today={today} choice={choice} onClose={() => setDigest(false)} />}
    </div>
  );
}
