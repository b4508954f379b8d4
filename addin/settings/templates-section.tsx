import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { House } from "../../rules/contract.ts";
import { Group, TextField } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { strings } from "./strings.ts";

const words = strings.templates;

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM },
  places: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  place: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TemplatesSection({ of }: { of: Lens<House["templates"]> }) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const templates = of.value ?? [];
  return (
    <>
      <Text>{words.intro}</Text>
      {templates.length === 0 && <Text>{words.none}</Text>}
      <div className={styles.list} ref={list}>
        {templates.map((template, at) => {
          const place = (of as Lens<NonNullable<House["templates"]>>).at(at);
          return (
            // A template has no identity but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled
            <Card key={at} data-template={template.name}>
              <TextField of={place.at("name")} label={words.name} required />
              <TextField of={place.at("text")} label={words.text} rows={6} required />
              <div>
                <Button
                  aria-label={words.removeThis(template.name)}
                  onClick={() => of.set(templates.length > 1 ? templates.toSpliced(at, 1) : undefined)}
                >
                  {strings.remove}
                </Button>
              </div>
            </Card>
          );
        })}
      </div>
      <div>
        <Button
          icon={<Add20Regular />}
          onClick={() => {
            of.set([...templates, { name: words.fresh, text: "" }]);
            requestAnimationFrame(() => list.current?.lastElementChild?.querySelector("input")?.select());
          }}
        >
          {words.fresh}
        </Button>
      </div>
      <Group title={words.places}>
        <Text>{words.placesIntro}</Text>
        <dl className={styles.places}>
          {Object.entries(words.place).map(([name, meaning]) => [
            <dt key={name} className={styles.place}>{`{{${name}}}`}</dt>,
            <dd key={`${name} means`} className={styles.meaning}>
              <Caption1>{meaning}</Caption1>
            </dd>,
          ])}
        </dl>
      </Group>
    </>
  );
}
