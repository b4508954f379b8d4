import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Clause, Report } from "../../rules/contract.ts";
import { strings } from "../language/strings.ts";

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });

interface Props {
  clause: Clause;
  /** Where its standard's title is looked up. */
  standards: Report["standards"];
}

/** A clause as it is cited: its standard's title, its id, and its words. */
export function ClauseLine({ clause: { standard, id, text }, standards }: Props) {
  const title = standards.find((one) => one.id === standard)?.title ?? standard;
  return (
    <Text size={200} block lang="en" className={useStyles().line}>
      {strings.report.clause(title, id, text)}
    </Text>
  );
}
