import { useEffect, useRef } from "react";
import { Page, useHash } from "../report/page.tsx";
import { MailCheck } from "./mail-check.tsx";
import { RulesPage } from "./rules-page.tsx";
import { useSession } from "./session.ts";
import { StandardsPage } from "./standards-page.tsx";
import { Start } from "./start.tsx";
import { strings } from "./strings.ts";

const pages = {
  rules: { title: strings.rules.title, Content: RulesPage },
  standards: { title: strings.standards.title, Content: StandardsPage },
} as const;

/** What is asked for by the address, "#rules" or "#rules/cc-on-handoff": a link can lead there, and Back away. */
function useAddress(): { page: keyof typeof pages | null; id: string } {
  const [name = "", id = ""] = useHash().split("/");
  return { page: Object.hasOwn(pages, name) ? (name as keyof typeof pages) : null, id };
}

export function TryPage() {
  const session = useSession();
  const { page, id } = useAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, Content } = page ? pages[page] : { title: strings.title, Content: null };
  useEffect(() => {
    document.title = title;
    if (page && !id) heading.current?.focus();
  }, [title, page, id]);
  const links = [
    { href: "/preview", text: strings.preview },
    { href: "/settings", text: strings.settings },
    { href: "/dashboard", text: strings.dashboard },
    ...(page ? [{ href: "#", text: strings.check }] : []),
    ...(["rules", "standards"] as const).flatMap((other) =>
      other === page ? [] : [{ href: `#${other}`, text: pages[other].title }],
    ),
  ];
  return (
    <Page title={title} links={links} heading={heading}>
      <main>
        {Content ? (
          <Content id={id} />
        ) : session.state.phase === "open" ? (
          <MailCheck session={session} state={session.state} />
        ) : (
          <Start session={session} state={session.state} />
        )}
      </main>
    </Page>
  );
}
