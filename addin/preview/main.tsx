/**
 * The preview: a small mail program on the web, in which the add-in's shipped pages run over office.js's own host protocol,
 * for trying Decorum without a Microsoft 365 account. Nothing leaves the page but what the add-in asks of its server.
 *
 * For end-to-end tests, in the address:
 *   ?mail=<id>        opens a mail: peggy, phone, complaint, questions, formal, attachments, plain, gmail, word,
 *                     internal-thread, internal or handover
 *   &action=<kind>    presses its button: reply, replyAll or forward; ?action=new needs no mail
 *   &mailbox=1.8      the Mailbox requirement set the add-in is told of; 1.12 without it
 *   &language=de-de   the language of Outlook that the add-in is told of; the preview itself is in English
 *   &theme=dark       or light; &pane=open or closed. Both as last left without it
 * and on the page `window.preview`, see PreviewHooks in test-hooks.ts.
 */
import { createRoot } from "react-dom/client";
import type { House } from "../../rules/contract.ts";
import { App } from "./app.tsx";
import { sampleMails } from "./mailbox/index.ts";
import "./preview.css";

/** Where the house's own answer is missing. */
const EXAMPLE_ZONE = "America/Chicago";
const EXAMPLE_DOMAINS = ["bellwether.example"];
const HOUSE_WAIT = 3000;

const house = await fetch("/v1/house", { signal: AbortSignal.timeout(HOUSE_WAIT) })
  .then((answer) => (answer.ok ? (answer.json() as Promise<House>) : null))
  .catch(() => null);
const timeZone = house?.timeZone ?? EXAMPLE_ZONE;

createRoot(document.getElementById("root")!).render(
  <App
    house={house}
    domains={house?.domains ?? EXAMPLE_DOMAINS}
    timeZone={timeZone}
    received={sampleMails(new Date(), timeZone)}
    wishes={new URLSearchParams(location.search)}
  />,
);
