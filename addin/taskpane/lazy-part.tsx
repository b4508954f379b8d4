import { type ComponentType, lazy } from "react";
import { strings } from "../language/strings.ts";
import { Notice } from "../report/notice.tsx";

/** A part of the pane that is loaded when it is first shown; where it can't be had the rest of the pane goes on. */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => load().catch(() => ({ default: Unavailable as ComponentType<Props> })));
}

function Unavailable() {
  return <Notice intent="warning" text={strings.pane.unavailable} />;
}
