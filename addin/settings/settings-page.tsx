import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { RuleEntry, StandardEntry } from "../../rules/contract.ts";
import { askRules, askStandards } from "../report/catalogue.ts";
import { Notice } from "../report/notice.tsx";
import { Page, useHash } from "../report/page.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
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
  // The bar stands at the foot of the window, however little there is.
  main: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "1fr auto" },
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

export function SettingsPage() {
  const styles = useStyles();
  const state = useHouse();
  const links = [
    { href: "/", text: strings.links.try },
    { href: "/#rules", text: strings.links.rules },
    { href: "/#standards", text: strings.links.standards },
  ];
  return (
    <Page title={strings.title} links={links} fill>
      <main className={styles.main}>
        {state.phase === "loading" && <Spinner label={strings.loading} />}
        {state.phase === "failed" && (
          <SignInNotice instead={<Notice intent="error" text={failure(state.status)} onRetry={state.retry} />} />
        )}
        {state.phase === "ready" && <Ready editing={state.editing} />}
      </main>
    </Page>
  );
}

function failure(status: number): string {
  if (status === 401 || status === 403) return strings.forbidden;
  return status === 404 ? strings.noVersions : strings.unreachable;
}

function Ready({ editing }: { editing: Editing }) {
  const styles = useStyles();
  const asked = useHash();
  const section: Section = sections.find((one) => one === asked) ?? "organisation";
  const { versions } = editing.saved;
  return (
    <ProblemContext value={editing.problem}>
      <div className={styles.parts}>
        <SectionTabs open={section} wrong={editing.problem && sectionOf(editing.problem.path)} />
        <div className={styles.section} role="tabpanel" id="section" aria-labelledby={`tab-${section}`}>
          <SignInNotice />
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
