import { Spinner } from "@fluentui/react-components";
import { Suspense, use, useState } from "react";
import { askHouse, askRules, askStandards } from "../report/catalogue.ts";
import { Notice } from "../report/notice.tsx";
import { Page } from "../report/page.tsx";
import { SignInNotice } from "../report/sign-in-notice.tsx";
import { Board } from "./board.tsx";
import { namesOf } from "./names.ts";
import { strings } from "./strings.ts";
import { usePrinting } from "./use-printing.ts";

/** How the standard is kept, for who leads a team. */
export function Dashboard() {
  const links = [
    { href: "/", text: strings.nav.try },
    { href: "/settings", text: strings.nav.settings },
    { href: "/preview", text: strings.nav.preview },
  ];
  return (
    <Page title={strings.title} links={links} light={usePrinting()}>
      <main>
        <Suspense fallback={<Spinner label={strings.loading} />}>
          <WithHouse />
        </Suspense>
      </main>
    </Page>
  );
}

const askAll = () => Promise.all([askHouse(), askRules(), askStandards()]);
const first = askAll();

function WithHouse() {
  const [asked, setAsked] = useState(first);
  const [house, rules, standards] = use(asked);
  if (!house) {
    const text = navigator.onLine ? strings.failures.failed : strings.failures.offline;
    return <SignInNotice instead={<Notice intent="error" text={text} onRetry={() => setAsked(askAll())} />} />;
  }
  return <Board names={namesOf(house, rules, standards)} />;
}
