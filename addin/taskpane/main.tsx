import { createRoot } from "react-dom/client";
import { speak } from "../language/strings.ts";
import type { Mail } from "../outlook/item.ts";
import { officeMail } from "../outlook/office-item.ts";
import { Boundary } from "../report/boundary.tsx";
import { Pane } from "./pane.tsx";
import "./pane.css";

/** Milliseconds for Outlook to answer at all, before the pane says that it doesn't. */
const PATIENCE = 15_000;

const root = createRoot(document.getElementById("pane")!);

async function start(): Promise<Mail | null> {
  if (typeof Office !== "object") return null;
  await Office.onReady();
  await speak(Office.context?.displayLanguage ?? "");
  return Office.context?.mailbox ? officeMail() : null;
}

const show = (mail: Mail | null) =>
  root.render(
    <Boundary onOther={mail?.onItemChange}>
      <Pane key={mail ? "mail" : "none"} mail={mail} />
    </Boundary>,
  );
const waiting = setTimeout(() => show(null), PATIENCE);
void start()
  .catch(() => null)
  .then((mail) => {
    clearTimeout(waiting);
    show(mail);
  });
