import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import type { Mailbox } from "../../rules/contract.ts";
import type { Ignoring } from "./decisions.ts";
import { strings } from "./strings.ts";

interface Props {
  /** Whom the mail is for; empty where it can't be silenced for a person. */
  people: Mailbox[];
  onIgnore(how: Ignoring): void;
}

/** What one may do about a finding other than mend it. */
export default function FindingMenu({ people, onIgnore }: Props) {
  const words = strings.menu;
  const [first] = people;
  const who = people.length > 1 ? words.people(people.length) : (first?.name ?? first?.address);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={words.label} />
      </MenuTrigger>
      {/* Outlook takes Escape as leaving the pane. */}
      <MenuPopover onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}>
        <MenuList>
          <MenuItem onClick={() => onIgnore("ignored")}>{words.here}</MenuItem>
          {who !== undefined && <MenuItem onClick={() => onIgnore("never")}>{words.never(who)}</MenuItem>}
          <MenuItem onClick={() => onIgnore("falseAlarm")}>{words.wrong}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
