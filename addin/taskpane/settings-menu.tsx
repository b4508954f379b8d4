import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { strings } from "./strings.ts";
import type { ThemeChoice } from "./theme.ts";

export function SettingsMenu({ theme, onTheme }: { theme: ThemeChoice; onTheme(choice: ThemeChoice): void }) {
  const words = strings.menu;
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => onTheme(checkedItems[0] as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={words.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.theme}</MenuGroupHeader>
            {(["auto", "light", "dark"] as const).map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {words[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
