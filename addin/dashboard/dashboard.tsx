import {
  FluentProvider,
  Link,
  makeStyles,
  Spinner,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { Suspense, use, useState, useSyncExternalStore } from "react";
import { askHouse, askRules, askStandards } from "../report/catalogue.ts";
import { useDark } from "../report/dark.ts";
import { Notice } from "../report/notice.tsx";
import { Board } from "./board.tsx";
import { namesOf } from "./names.ts";
import { strings } from "./strings.ts";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  inner: {
    maxWidth: "1200px",
    marginInline: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

const paper = matchMedia("print");

/** Paper is light. */
function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      paper.addEventListener("change", changed);
      return () => paper.removeEventListener("change", changed);
    },
    () => paper.matches,
  );
}

/** How the standard is kept, for who leads a team. */
export function Dashboard() {
  const styles = useStyles();
  const dark = useDark();
  const printing = usePrinting();
  return (
    <FluentProvider theme={dark && !printing ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <h1 className={styles.title}>
              <Text size={600} weight="semibold">
                {strings.title}
              </Text>
            </h1>
            <nav className={styles.links} data-screen>
              <Link href="/">{strings.nav.try}</Link>
              <Link href="/settings">{strings.nav.settings}</Link>
              <Link href="/preview">{strings.nav.preview}</Link>
            </nav>
          </header>
          <main>
            <Suspense fallback={<Spinner label={strings.loading} />}>
              <WithHouse />
            </Suspense>
          </main>
        </div>
      </div>
    </FluentProvider>
  );
}

const askAll = () => Promise.all([askHouse(), askRules(), askStandards()]);
const first = askAll();

function WithHouse() {
  const [asked, setAsked] = useState(first);
  const [house, rules, standards] = use(asked);
  if (!house) {
    const text = navigator.onLine ? strings.failures.failed : strings.failures.offline;
    return <Notice intent="error" text={text} onRetry={() => setAsked(askAll())} />;
  }
  return <Board names={namesOf(house, rules, standards)} />;
}
