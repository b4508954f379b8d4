import { type ReactNode, useSyncExternalStore } from "react";
import { strings } from "../language/strings.ts";
import { onSignIn, signIn, signInState } from "../outlook/sign-in.ts";
import { Notice } from "./notice.tsx";

interface Props {
  /** Once somebody is signed in, unless the page has left for it. */
  onSignedIn?: () => void;
  /** What stands here while signing in takes nobody's doing: it explains what the sign-in would. */
  instead?: ReactNode;
}

/** How signing in stands, where it takes a person's doing. */
export function SignInNotice({ onSignedIn, instead = null }: Props) {
  const state = useSyncExternalStore(onSignIn, signInState);
  if (state === "quiet") return instead;
  const act = async () => {
    if (await signIn()) onSignedIn?.();
  };
  return (
    <Notice
      intent={["working", "needed", "closed"].includes(state) ? "info" : "warning"}
      text={strings.signIn[state]}
      onRetry={state === "working" || state === "unsupported" ? undefined : act}
      action={strings.signIn.button}
    />
  );
}
