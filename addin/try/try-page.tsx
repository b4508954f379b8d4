import {
  FluentProvider,
  Link,
  makeStyles,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { MailCheck } from "./mail-check.tsx";
import { useSession } from "./session.ts";
import { Start } from "./start.tsx";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  inner: { maxWidth: "1200px", marginInline: "auto", display: "grid", gap: tokens.spacingVerticalL },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  links: { display: "flex", gap: tokens.spacingHorizontalL },
});

const dark = matchMedia("(prefers-color-scheme: dark)");

function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      dark.addEventListener("change", changed);
      return () => dark.removeEventListener("change", changed);
    },
    () => dark.matches,
  );
}

export function TryPage() {
  const styles = useStyles();
  const session = useSession();
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <h1 className={styles.title}>
              <Text size={600} weight="semibold">
                {strings.title}
              </Text>
            </h1>
            <nav className={styles.links}>
              <Link href="/preview">{strings.preview}</Link>
              <Link href="/v1/rules">{strings.rules}</Link>
            </nav>
          </header>
          <main>
            {session.state.phase === "open" ? (
              <MailCheck session={session} state={session.state} />
            ) : (
              <Start session={session} state={session.state} />
            )}
          </main>
        </div>
      </div>
    </FluentProvider>
  );
}
