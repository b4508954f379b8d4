import { Button, Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { StandardEntry } from "../../rules/contract.ts";
import { strings } from "./strings.ts";

const words = strings.standards;

const useStyles = makeStyles({
  lists: { display: "grid", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { width: "20px", flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, display: "grid", overflowWrap: "anywhere" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

type Move = "up" | "down" | "drop" | "uphold";

interface Props {
  /** Ids, in order. */
  value: readonly string[];
  onChange(next: string[]): void;
  standards: StandardEntry[];
  /** Said where there are none. */
  none?: string;
}

/** Which standards hold and in which order, all by buttons. */
export function StandardsOrder({ value, onChange, standards, none = words.none }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<{ id: string; move: Move; said: string } | null>(null);
  const titleOf = (id: string) => standards.find((one) => one.id === id)?.title ?? id;

  // A button that has moved, or gone to the other list, loses the focus: it stays with its standard.
  useEffect(() => {
    if (!last) return;
    const wanted = last.move === "drop" ? "uphold" : last.move === "uphold" ? "drop" : last.move;
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(last.id)}"] [data-move=${wanted}]`)?.focus();
  }, [last]);

  function change(id: string, move: Move): void {
    const at = value.indexOf(id);
    const without = value.filter((one) => one !== id);
    const place = move === "up" ? at - 1 : move === "down" ? at + 1 : without.length;
    if (place < 0 || place > without.length) return;
    const next = move === "drop" ? without : without.toSpliced(place, 0, id);
    onChange(next);
    const title = titleOf(id);
    const said = move === "drop" ? words.dropped(title) : words.moved(title, place + 1, next.length);
    setLast({ id, move, said });
  }

  return (
    <div className={styles.lists} ref={list}>
      <div>
        <h2 className={styles.heading}>
          <Text weight="semibold" size={400}>
            {words.upheld}
          </Text>
        </h2>
        {value.length === 0 && <Text>{none}</Text>}
        <ol className={styles.list}>
          {value.map((id, at) => (
            <li key={id} data-id={id} className={styles.item}>
              <Text className={styles.place}>{at + 1}</Text>
              <Name id={id} standards={standards} />
              {button(id, "up", words.up, <ArrowUp20Regular />, at === 0)}
              {button(id, "down", words.down, <ArrowDown20Regular />, at === value.length - 1)}
              {button(id, "drop", words.drop, <Dismiss20Regular />)}
            </li>
          ))}
        </ol>
      </div>
      {standards.some(({ id }) => !value.includes(id)) && (
        <div>
          <h2 className={styles.heading}>
            <Text weight="semibold" size={400}>
              {words.others}
            </Text>
          </h2>
          <ul className={styles.list}>
            {standards
              .filter(({ id }) => !value.includes(id))
              .map(({ id, title }) => (
                <li key={id} data-id={id} className={styles.item}>
                  <Name id={id} standards={standards} />
                  <Button data-move="uphold" aria-label={words.uphold(title)} onClick={() => change(id, "uphold")}>
                    {words.upholdWord}
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      )}
      <div aria-live="polite" className={styles.hidden}>
        {last?.said}
      </div>
    </div>
  );

  function button(id: string, move: Move, label: (title: string) => string, icon: React.JSX.Element, off = false) {
    return (
      <Button
        appearance="subtle"
        data-move={move}
        icon={icon}
        aria-label={label(titleOf(id))}
        disabledFocusable={off}
        onClick={() => change(id, move)}
      />
    );
  }
}

function Name({ id, standards }: { id: string; standards: StandardEntry[] }) {
  const styles = useStyles();
  const standard = standards.find((one) => one.id === id);
  if (!standard) return <Text className={styles.name}>{id}</Text>;
  const { title, clauses } = standard;
  return (
    <div className={styles.name}>
      <Text>{title}</Text>
      <Caption1>
        <Link href="/#standards" target="_blank" aria-label={words.clausesOf(title, clauses.length)}>
          {words.clauses(clauses.length)}
        </Link>
      </Caption1>
    </div>
  );
}
