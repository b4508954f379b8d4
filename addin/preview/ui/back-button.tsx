import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { strings } from "../strings.ts";

const useStyles = makeStyles({ wide: { "@media (min-width: 1200px)": { display: "none" } } });

/** Leads back to the list where there is no room to show it beside the mail. */
export function BackButton({ onClick }: { onClick(): void }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.wide}
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      aria-label={strings.back}
      onClick={onClick}
    />
  );
}
