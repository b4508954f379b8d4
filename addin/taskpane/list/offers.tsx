import { Button, Caption1, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, Checkmark16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Reading } from "../../../rules/contract.ts";
import { hash } from "../../../rules/hash.ts";
import { strings } from "../../language/strings.ts";
import type { ComposeItem, Mail } from "../../outlook/item.ts";
import { Notice } from "../../report/notice.tsx";
import type { Checked } from "../check.ts";
import { Folded } from "../folded.tsx";
import { type NewItem, useList } from "./store.ts";
import { useActs } from "./use-acts.ts";
import { dueWords, fromWall, halfHour, toWall, workdayAhead, zoneOf } from "./when.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  folded: { display: "grid", gap: tokens.spacingVerticalS },
  one: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS, maxWidth: "100%" },
  // Not as wide as a field for a time is by itself.
  due: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  center: { alignItems: "center" },
  tracked: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  all: { justifySelf: "start" },
});

/** In the draft's session data: hash of an offer -> the item it became. */
const KEY = "decorum.tracked";
/** Business days after which one checks that a colleague has done it. */
const CHECK_BACK_DAYS = 2;

interface Offer {
  kind: "promise" | "handoff";
  /** Hash; tells it from others while the draft is written. */
  key: string;
  /** Shown, and kept as the item's words. */
  words: string;
  /** null: the draft names no time, or none that can be told. */
  dueAt: string | null;
  /** Of a handoff: whom to check back with. */
  who?: string;
}

/** Promises and handoffs of a draft, each to be put on the writer's list. */
export default function Offers({ item, checked, mail }: { item: ComposeItem; checked: Checked; mail: Mail }) {
  const styles = useStyles();
  const { promises, handoffs } = offersOf(checked.report.reading);
  const [remembered, setTracked] = useTracked(item);
  const [{ phase, entries }] = useList(mail.settings);
  // What was taken off the list is offered again.
  const isThere = (id: string) => phase !== "ready" || entries.some((entry) => entry.id === id);
  const tracked = Object.fromEntries(Object.entries(remembered).filter(([, id]) => isThere(id)));
  const count = promises.filter(({ key }) => key in tracked).length;
  const props = { item, mail, tracked, setTracked };
  if (promises.length + handoffs.length === 0) return null;
  return (
    <div className={styles.folded}>
      {promises.length > 0 && (
        <Folded label={strings.list.offers.promises(promises.length, count)}>
          <OfferList {...props} offers={promises} />
        </Folded>
      )}
      {handoffs.length > 0 && (
        <Folded label={strings.list.offers.handoffs(handoffs.length)}>
          <OfferList {...props} offers={handoffs} />
        </Folded>
      )}
    </div>
  );
}

type Tracked = Record<string, string>;

interface ListProps {
  item: ComposeItem;
  mail: Mail;
  offers: Offer[];
  tracked: Tracked;
  setTracked(change: (tracked: Tracked) => Tracked): void;
}

function OfferList({ item, mail, offers, tracked, setTracked }: ListProps) {
  const styles = useStyles();
  const words = strings.list.offers;
  const [{ house, entries }, store] = useList(mail.settings);
  const { said, busy, act } = useActs();
  /** What the writer set, by key, on the house's clock. */
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [now] = useState(Date.now);
  const root = useRef<HTMLDivElement>(null);
  const zone = zoneOf(house);
  const wallOf = ({ key, kind, dueAt }: Offer) =>
    chosen[key] ?? toWall(dueAt ?? workdayAhead(house, halfHour(now), kind === "handoff" ? CHECK_BACK_DAYS : 1), zone);
  const isOn = ({ key }: Offer) => key in tracked;
  const left = offers.filter((offer) => !isOn(offer));

  async function track(offer: Offer): Promise<void> {
    const { kind, words, key } = offer;
    const due = offer.dueAt && !(key in chosen) ? Date.parse(offer.dueAt) : fromWall(wallOf(offer), zone);
    const dueAt = new Date(due).toISOString();
    const { id } = await store.add({ kind, dueAt, words, conversation: item.conversation } satisfies NewItem);
    setTracked((all) => ({ ...all, [key]: id }));
  }
  /** The button that was pressed has become another: the focus goes on there. */
  const focusOn = ({ key }: Offer) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-key="${key}"] button`)?.focus());
  const takeBack = async (offer: Offer) => {
    const { key } = offer;
    await act(
      async () => {
        const entry = entries.find(({ id }) => id === tracked[key]);
        if (entry) await store.remove(entry);
        setTracked(({ [key]: _gone, ...others }) => others);
      },
      () => strings.list.said.undone,
    );
    focusOn(offer);
  };
  const trackThese = async (these: Offer[]) => {
    await act(
      async () => {
        for (const offer of these) await track(offer);
      },
      () => strings.list.said.tracked,
    );
    if (these[0]) focusOn(these[0]);
  };

  return (
    <div ref={root} className={styles.one}>
      {said?.intent === "warning" && <Notice intent="warning" text={said.text} />}
      <ul className={styles.list}>
        {offers.map((offer) => (
          <li key={offer.key} className={styles.one} data-offer={offer.kind} data-key={offer.key}>
            <Text>
              {offer.who && !(offer.key in chosen) ? words.checkBack(offer.who, CHECK_BACK_DAYS) : offer.words}
            </Text>
            {isOn(offer) ? (
              <div className={mergeClasses(styles.line, styles.center)}>
                <span className={styles.tracked}>
                  <Checkmark16Regular aria-hidden />
                  <Caption1>{strings.list.said.tracked}</Caption1>
                </span>
                <Button
                  size="small"
                  icon={<ArrowUndo16Regular />}
                  disabledFocusable={busy}
                  onClick={() => void takeBack(offer)}
                >
                  {strings.list.undo}
                </Button>
              </div>
            ) : (
              <div className={mergeClasses(styles.line, offer.dueAt !== null && styles.center)}>
                {offer.dueAt ? (
                  <Caption1 className={styles.quiet}>{dueWords(offer.dueAt, house, now, mail.locale)}</Caption1>
                ) : (
                  <Field label={words.due} size="small" className={styles.due}>
                    <Input
                      type="datetime-local"
                      value={wallOf(offer)}
                      onChange={(_event, { value }) => setChosen({ ...chosen, [offer.key]: value })}
                    />
                  </Field>
                )}
                <Button
                  size="small"
                  aria-label={words.trackThis(offer.words)}
                  disabledFocusable={busy || Number.isNaN(fromWall(wallOf(offer), zone))}
                  onClick={() => void trackThese([offer])}
                >
                  {words.track}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {left.length > 1 && (
        <Button size="small" className={styles.all} disabledFocusable={busy} onClick={() => void trackThese(left)}>
          {words.trackAll}
        </Button>
      )}
    </div>
  );
}

function offersOf({ commitments, handoffs }: Reading): { promises: Offer[]; handoffs: Offer[] } {
  const promises = commitments.map(({ text, dueAt }): Offer => {
    return { kind: "promise", key: hash(`promise ${text}`), words: text, dueAt };
  });
  const handed = handoffs.flatMap(({ person, mailbox }): Offer[] => {
    const who = mailbox?.name ?? person;
    return mailbox
      ? [
          {
            kind: "handoff",
            key: hash(`handoff ${mailbox.address}`),
            words: strings.list.offers.handedTo(who),
            dueAt: null,
            who,
          },
        ]
      : [];
  });
  return { promises: once(promises), handoffs: once(handed) };
}

/** Who says it twice promises it once. */
function once(offers: Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.key, offer])).values()];
}

/** What of this draft is on the list, also when the pane was opened anew. */
function useTracked(item: ComposeItem): [Tracked, (change: (tracked: Tracked) => Tracked) => void] {
  const [tracked, setTracked] = useState<Tracked>({});
  const latest = useRef<Tracked>(tracked);
  useEffect(() => {
    let open = true;
    const read = (text: string | null) => {
      if (!open || !text) return;
      latest.current = JSON.parse(text);
      setTracked(latest.current);
    };
    item.session
      .get(KEY)
      .then(read)
      .catch(() => {});
    return () => {
      open = false;
    };
  }, [item]);
  return [
    tracked,
    (change) => {
      latest.current = change(latest.current);
      setTracked(latest.current);
      void item.session.set(KEY, JSON.stringify(latest.current)).catch(() => {});
    },
  ];
}
