import { Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Mail } from "../../outlook/item.ts";
import { endOfDay } from "./end-of-day.ts";
import { useList } from "./store.ts";

/** Looked at so often: the hour before closing comes while the pane is open. */
const TICK = 60_000;

/** What is still open, in the last hour of the working day; it leads to the list. */
export default function DayEnd({ mail, onOpen }: { mail: Mail; onOpen(): void }) {
  const [{ entries, house }] = useList(mail.settings);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  const text = endOfDay(entries, house, now, mail.locale);
  return (
    text && (
      <Link as="button" onClick={onOpen} data-day-end>
        {text}
      </Link>
    )
  );
}
