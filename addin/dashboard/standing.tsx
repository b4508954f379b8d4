import { Button, Card, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import type { Stats } from "../../rules/contract-stats.ts";
import { type Choice, type Tile, tiles } from "./address.ts";
import { moved, share } from "./figures.ts";
import type { Names } from "./names.ts";
import { number, percent } from "./numbers.ts";
import { Question } from "./question.tsx";
import { strings } from "./strings.ts";
import { WhereList } from "./where-list.tsx";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  tile: { height: "100%", boxSizing: "border-box", padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  open: { justifySelf: "start", alignSelf: "start", marginTop: "auto" },
  last: { marginBottom: tokens.spacingVerticalXS },
});

interface Props {
  stats: Stats;
  before: Stats | null;
  choice: Choice;
  names: Names;
  onChoice(change: Partial<Choice>): void;
}

/** Four tiles. What went well comes first, and in a sentence. */
export function Standing({ stats, before, choice, names, onChoice }: Props) {
  const styles = useStyles();
  const words = strings.standing;
  const { firstSight, mended, unmended } = stats.checks;
  const [again] = stats.repeatMisses;
  const lede = [
    words.lede(number(firstSight), stats.mails, number(stats.mails), choice.mine),
    mended > 0 && words.andMended(number(mended)),
    unmended > 0 && words.andLeft(unmended, number(unmended)),
    // The first commandment: one mistake is forgiven, the same one again is not.
    again && words.andAgain(stats.repeatMisses.length, names.of("client", again.client)),
  ];
  return (
    <Question title={words.title}>
      <Text size={500} block>
        {lede.filter(Boolean).join(" ")}
      </Text>
      <ul className={styles.tiles}>
        {tiles.map((tile) => (
          <li key={tile} data-tile={tile}>
            <OneTile
              tile={tile}
              stats={stats}
              before={before}
              compared={choice.compare}
              open={choice.list === tile}
              onOpen={(open) => onChoice({ list: open ? tile : null })}
            />
          </li>
        ))}
      </ul>
      {choice.list && <WhereList key={choice.list} tile={choice.list} choice={choice} names={names} />}
    </Question>
  );
}

interface TileProps {
  tile: Tile;
  stats: Stats;
  before: Stats | null;
  compared: boolean;
  open: boolean;
  onOpen(open: boolean): void;
}

function OneTile({ tile, stats, before, compared, open, onOpen }: TileProps) {
  const styles = useStyles();
  const words = strings.standing;
  const { part, whole } = partOf(stats, tile);
  const now = share(part, whole);
  const aim = share(stats.onTime.withinAim, whole);
  const last = before && partOf(before, tile);
  return (
    <Card appearance="outline" className={styles.tile}>
      <h3 className={styles.heading}>
        <Text block weight="semibold">
          {words.tiles[tile]}
        </Text>
      </h3>
      <Text size={800} weight="semibold" block>
        {now === null ? "–" : percent(now)}
      </Text>
      <Text block className={styles.quiet}>
        {tile !== "onTime"
          ? words.of(number(part), whole, number(whole))
          : whole > 0
            ? words.ofAnswered(number(part), number(whole))
            : words.noAnswers}
      </Text>
      {tile === "onTime" && aim !== null && (
        <Text block className={styles.quiet}>
          {words.withinAim(percent(aim), number(stats.onTime.withinAim))}
        </Text>
      )}
      {compared && (
        <Text block className={mergeClasses(styles.quiet, styles.last)}>
          {against(now, last ? share(last.part, last.whole) : null)}
        </Text>
      )}
      <Button
        data-screen
        size="small"
        className={styles.open}
        aria-expanded={open}
        aria-label={`${open ? words.close : words.open}: ${words.tiles[tile]}`}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        onClick={() => onOpen(!open)}
      >
        {open ? words.close : words.open}
      </Button>
    </Card>
  );
}

function partOf({ mails, checks, onTime }: Stats, tile: Tile): { part: number; whole: number } {
  return tile === "onTime"
    ? { part: onTime.withinStandard, whole: onTime.answered }
    : { part: checks[tile], whole: mails };
}

function against(now: number | null, before: number | null): string {
  const words = strings.standing;
  const points = moved(now, before);
  if (points === null || before === null) return words.noBefore;
  if (points === 0) return words.same(percent(before));
  return (points > 0 ? words.more : words.less)(number(Math.abs(points)), percent(before));
}
