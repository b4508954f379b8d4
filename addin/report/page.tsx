import {
  FluentProvider,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type ReactNode, type Ref, useSyncExternalStore } from "react";
import { useDark } from "./dark.ts";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  inner: {
    width: "100%",
    minWidth: 0,
    maxWidth: "1200px",
    marginInline: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
  },
  toTheFoot: { display: "grid", paddingBottom: 0 },
  rows: { gridTemplateRows: "auto 1fr" },
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

interface Props {
  title: string;
  links: { href: string; text: string }[];
  /** Takes the focus when another page is shown in its place. */
  heading?: Ref<HTMLHeadingElement>;
  /** Light, whatever the system says. */
  light?: boolean;
  /** What it holds reaches to the foot of the window. */
  fill?: boolean;
  children: ReactNode;
}

/** A page of its own in the browser, not in Outlook: heading, ways to the others, and what it is about. */
export function Page({ title, links, heading, light = false, fill = false, children }: Props) {
  const styles = useStyles();
  const dark = useDark();
  return (
    <FluentProvider theme={dark && !light ? webDarkTheme : webLightTheme}>
      <div className={mergeClasses(styles.page, fill && styles.toTheFoot)}>
        <div className={mergeClasses(styles.inner, fill && styles.rows)}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              <Text size={600} weight="semibold">
                {title}
              </Text>
            </h1>
            <nav className={styles.links} data-screen>
              {links.map(({ href, text }) => (
                <Link key={href} href={href}>
                  {text}
                </Link>
              ))}
            </nav>
          </header>
          {children}
        </div>
      </div>
    </FluentProvider>
  );
}

/** What stands behind # in the address: a link can lead there, and Back away. */
export function useHash(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash.slice(1),
  );
}
