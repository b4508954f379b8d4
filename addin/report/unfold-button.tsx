import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";

/** Shows and hides what follows it. */
export function UnfoldButton({
  label,
  open,
  onToggle,
}: {
  label: string;
  open: boolean;
  onToggle(open: boolean): void;
}) {
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={open}
      icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      iconPosition="after"
      onClick={() => onToggle(!open)}
    >
      {label}
    </Button>
  );
}
