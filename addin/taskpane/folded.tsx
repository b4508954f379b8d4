import { type ReactNode, Suspense, useState } from "react";
import { UnfoldButton } from "../report/unfold-button.tsx";

/** A section that is made, and its code loaded, when it is unfolded. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <section>
      <UnfoldButton label={label} open={open} onToggle={setOpen} />
      {open && <Suspense>{children}</Suspense>}
    </section>
  );
}
