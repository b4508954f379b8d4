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
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { askRules, askStandards } from "../report/catalogue.ts";
import { useDark } from "../report/dark.ts";
import { Notice } from "../report/notice.tsx";
import { clientsDirectory, staff } from "./directory-fields.ts";
import { DirectorySection } from "./directory-section.tsx";
import { ProblemContext } from "./form.tsx";
import { OrganisationSection } from "./organisation-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SectionTabs, sections } from "./section-tabs.tsx";
import { SignaturesSection } from "./signatures-section.tsx";
import { StandardsSection } from "./standards-section.tsx";
import { strings } from "./strings.ts";
import { TemplatesSection } from "./templates-section.tsx";
import { type Editing, useHouse } from "./use-house.ts";
import { VersionsSection } from "./versions-section.tsx";
import { type Section, sectionOf } from "./words.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "grid",
    padding: tokens.spacingHorizontalL,
    paddingBottom: 0,
  },
  inner: {
    width: "100%",
    minWidth: 0,
    maxWidth: "1100px",
    marginInline: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gridTemplateRows: "auto 1fr",
    gap: tokens.spacingVerticalL,
  },
  // The bar stands at the foot of the window, however little there is.
  main: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "1fr auto" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  heading: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  parts: {
    display: "grid",
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    alignContent: "start",
    "@media (min-width: 700px)": { gridTemplateColumns: "170px minmax(0, 1fr)" },
  },
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    alignContent: "start",
    paddingBottom: tokens.spacingVerticalL,
  },
});

/** The section that the address names, "#rules": a link can lead there, and Back away. */
function useSection(): Section {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash.slice(1),
  );
  return sections.find((section) => section === hash) ?? "organisation";
}

export function SettingsPage() {
  const styles = useStyles();
  const state = useHouse();
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <h1 className={styles.heading}>
              <Text size={600} weight="semibold">
                {strings.title}
              </Text>
            </h1>
            <nav className={styles.links}>
              <Link href="/">{strings.links.try}</Link>
              <Link href="/#rules">{strings.links.rules}</Link>
              <Link href="/#standards">{strings.links.standards}</Link>
            </nav>
          </header>
          <main className={styles.main}>
            {state.phase === "loading" && <Spinner label={strings.loading} />}
            {state.phase === "failed" && <Notice intent="error" text={failure(state.status)} onRetry={state.retry} />}
            {state.phase === "ready" && <Ready editing={state.editing} />}
          </main>
        </div>
      </div>
    </FluentProvider>
  );
}

function failure(status: number): string {
  if (status === 401 || status === 403) return strings.forbidden;
  return status === 404 ? strings.noVersions : strings.unreachable;
}

function Ready({ editing }: { editing: Editing }) {
  const styles = useStyles();
  const section = useSection();
  const { versions } = editing.saved;
  return (
    <ProblemContext value={editing.problem}>
      <div className={styles.parts}>
        <SectionTabs open={section} wrong={editing.problem && sectionOf(editing.problem.path)} />
        <div className={styles.section} role="tabpanel" id="section" aria-labelledby={`tab-${section}`}>
          {versions[0]?.source === "example" && <Notice intent="info" text={strings.exampleHouse} />}
          {versions.some(({ source }) => source === "file") && <Notice intent="info" text={strings.fromFile} />}
          <WithCatalogue>
            {(rules, standards) => <Shown section={section} editing={editing} rules={rules} standards={standards} />}
          </WithCatalogue>
        </div>
      </div>
      <SaveBar editing={editing} />
    </ProblemContext>
  );
}

interface ShownProps {
  section: Section;
  editing: Editing;
  rules: RuleEntry[];
  standards: StandardEntry[];
}

function Shown({ section, editing, rules, standards }: ShownProps) {
  const { house, saved } = editing;
  const shared = { standards, upheld: house.value.standards };
  switch (section) {
    case "organisation":
      return <OrganisationSection house={house} daysOff={saved.daysOff} />;
    case "standards":
      return <StandardsSection house={house} standards={standards} />;
    case "rules":
      return <RulesSection house={house} rules={rules} />;
    case "signatures":
      return <SignaturesSection house={house} />;
    case "staff":
      return <DirectorySection key="staff" directory={staff} of={house.at("staff")} {...shared} />;
    case "clients": {
      const directory = clientsDirectory(standards.map(({ id }) => id));
      return <DirectorySection key="clients" directory={directory} of={house.at("clients")} {...shared} />;
    }
    case "templates":
      return <TemplatesSection of={house.at("templates")} />;
    case "versions":
      return <VersionsSection editing={editing} />;
  }
}

interface Catalogue {
  rules: RuleEntry[];
  standards: StandardEntry[];
}

function WithCatalogue({ children }: { children(rules: RuleEntry[], standards: StandardEntry[]): ReactNode }) {
  const [catalogue, setCatalogue] = useState<Catalogue | "failed" | null>(null);
  useEffect(() => {
    if (catalogue !== null) return;
    Promise.all([askRules(), askStandards()]).then(([rules, standards]) =>
      setCatalogue(rules && standards ? { rules, standards } : "failed"),
    );
  }, [catalogue]);
  if (catalogue === null) return <Spinner label={strings.loading} />;
  if (catalogue === "failed") {
    return <Notice intent="error" text={strings.unreachable} onRetry={() => setCatalogue(null)} />;
  }
  return children(catalogue.rules, catalogue.standards);
}
