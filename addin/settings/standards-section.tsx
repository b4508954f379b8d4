import { Link, Text } from "@fluentui/react-components";
import type { House, StandardEntry } from "../../rules/contract.ts";
import { ChoiceField } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { StandardsOrder } from "./standards-order.tsx";
import { strings } from "./strings.ts";

const words = strings.standards;

export function StandardsSection({ house, standards }: { house: Lens<House>; standards: StandardEntry[] }) {
  const { value, set } = house.at("standards");
  return (
    <>
      <Text>{words.intro}</Text>
      <StandardsOrder value={value} onChange={set} standards={standards} />
      <Text>
        {words.conflicts}{" "}
        <Link href="/#standards" target="_blank">
          {words.conflictsLink}
        </Link>
        .
      </Text>
      <ChoiceField
        of={house.at("replyWithin")}
        label={words.replyWithin}
        hint={words.replyWithinHint}
        choices={strings.choices.replyWithin}
        unset={words.byStandard}
      />
    </>
  );
}
