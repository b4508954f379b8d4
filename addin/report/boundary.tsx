import { FluentProvider, makeStyles, Text, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { strings } from "../language/strings.ts";
import { useDark } from "./dark.ts";
import { Notice } from "./notice.tsx";

const useStyles = makeStyles({
  frame: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { display: "grid", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

interface Props {
  children: ReactNode;
  /** Calls back when what is shown has become another: it is then tried anew. */
  onOther?: ((listener: () => void) => () => void) | undefined;
}

/** What is in it may fail: then it says so, and what to do, as React would leave the page blank. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  #unlisten: (() => void) | undefined;

  override componentDidMount() {
    this.#unlisten = this.props.onOther?.(() => this.setState({ failed: false }));
  }

  override componentWillUnmount() {
    this.#unlisten?.();
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

/** Asks nothing of Outlook, which may be what failed. */
function Failed({ onRetry }: { onRetry(): void }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <main className={styles.frame}>
        <div role="alert" className={styles.said}>
          <h1 className={styles.heading}>
            <Text as="span" size={400} weight="semibold">
              {strings.report.stopped}
            </Text>
          </h1>
          <Notice intent="error" text={strings.report.stoppedHint} onRetry={onRetry} />
        </div>
      </main>
    </FluentProvider>
  );
}
