import {
  FluentProvider,
  Link,
  makeStyles,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useDark } from "../report/dark.ts";
import { MailCheck } from "./mail-check.tsx";
import { RulesPage } from "./rules-page.tsx";
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
  title: { margin: 0, outlineStyle: "none" },
  links: { display: "flex", gap: tokens.spacingHorizontalL },
});

/** Whether the rules are asked for, by the address: a link can lead to them, and Back away. */
function useRulesAsked(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash === "#rules",
  );
}

export function TryPage() {
  const styles = useStyles();
  const session = useSession();
  const rulesAsked = useRulesAsked();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = rulesAsked ? strings.rules.title : strings.title;
  useEffect(() => {
    document.title = title;
    if (rulesAsked) heading.current?.focus();
  }, [title, rulesAsked]);
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              <Text size={600} weight="semibold">
                {title}
              </Text>
            </h1>
            <nav className={styles.links}>
              <Link href="/preview">{strings.preview}</Link>
              <Link href={rulesAsked ? "#" : "#rules"}>{rulesAsked ? strings.check : strings.rules.title}</Link>
            </nav>
          </header>
          <main>
            {rulesAsked ? (
              <RulesPage />
            ) : session.state.phase === "open" ? (
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
