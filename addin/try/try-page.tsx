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
import { StandardsPage } from "./standards-page.tsx";
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
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

const pages = {
  rules: { title: strings.rules.title, Page: RulesPage },
  standards: { title: strings.standards.title, Page: StandardsPage },
} as const;

/** What is asked for by the address, "#rules" or "#rules/cc-on-handoff": a link can lead there, and Back away. */
function useAddress(): { page: keyof typeof pages | null; id: string } {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash,
  );
  const [name = "", id = ""] = hash.slice(1).split("/");
  return { page: Object.hasOwn(pages, name) ? (name as keyof typeof pages) : null, id };
}

export function TryPage() {
  const styles = useStyles();
  const session = useSession();
  const { page, id } = useAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, Page } = page ? pages[page] : { title: strings.title, Page: null };
  useEffect(() => {
    document.title = title;
    if (page && !id) heading.current?.focus();
  }, [title, page, id]);
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
              <Link href="/settings">{strings.settings}</Link>
              <Link href="/dashboard">{strings.dashboard}</Link>
              {page && <Link href="#">{strings.check}</Link>}
              {(["rules", "standards"] as const).map(
                (other) =>
                  other !== page && (
                    <Link key={other} href={`#${other}`}>
                      {pages[other].title}
                    </Link>
                  ),
              )}
            </nav>
          </header>
          <main>
            {Page ? (
              <Page id={id} />
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
