import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { MailViewProps } from "./mail-view.tsx";
import { markedPieces, markHtml } from "./marks.ts";
import { strings } from "./strings.ts";

type BodyProps = Omit<MailViewProps, "draft">;

const useStyles = makeStyles({
  // A mail brings its own colours, made for white paper.
  frame: { display: "block", width: "100%", border: "none", backgroundColor: "white", colorScheme: "light" },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: { color: "inherit", cursor: "pointer", borderBottomWidth: "2px", borderBottomStyle: "solid" },
  error: { backgroundColor: tokens.colorPaletteRedBackground1, borderBottomColor: tokens.colorPaletteRedForeground1 },
  warning: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    borderBottomColor: tokens.colorPaletteDarkOrangeForeground1,
  },
  suggestion: { backgroundColor: tokens.colorNeutralBackground4, borderBottomColor: tokens.colorNeutralForeground2 },
  changed: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    borderBottomColor: tokens.colorPaletteGreenForeground1,
  },
  selected: { outline: `2px solid ${tokens.colorStrokeFocus2}` },
});

export function TextBody({ text, marks, selected, onSelect }: BodyProps & { text: string }) {
  const styles = useStyles();
  const box = useRef<HTMLPreElement>(null);
  const pieces = useMemo(() => markedPieces([{ start: 0, end: text.length }], marks), [text, marks]);
  useEffect(() => show(box.current, selected), [selected]);
  const nodes = pieces.flatMap((piece, i) => [
    text.slice(pieces[i - 1]?.end ?? 0, piece.start),
    // biome-ignore lint/a11y/useKeyWithClickEvents: for the mouse; with the keyboard the cards lead here
    <mark
      key={piece.start}
      data-marks={piece.marks.join(" ")}
      data-tone={piece.tone}
      className={mergeClasses(
        styles.mark,
        styles[piece.tone],
        selected !== null && piece.marks.includes(selected) && styles.selected,
      )}
      onClick={() => onSelect(piece.marks[0]!)}
    >
      {text.slice(piece.start, piece.end)}
    </mark>,
  ]);
  return (
    <pre ref={box} className={styles.text}>
      {nodes}
      {text.slice(pieces.at(-1)?.end ?? 0)}
    </pre>
  );
}

/** Before the mail's own markup: nothing is fetched, and our marks look the same in every mail. */
const prelude = (language: string) => `<!doctype html><html lang="${language}"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${strings.mailBody}</title>
<style>
body { margin: 12px; font: 14px/20px "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
mark { color: inherit; cursor: pointer; border-bottom: 2px solid }
mark[data-tone="error"] { background: #fdf3f4; border-color: #bc2f32 }
mark[data-tone="warning"] { background: #fdf6f3; border-color: #c43501 }
mark[data-tone="suggestion"] { background: #f0f0f0; border-color: #616161 }
mark[data-tone="changed"] { background: #e7f7e7; border-color: #0e700e }
mark[data-selected] { outline: 2px solid #000 }
</style>`;

export function HtmlBody({ html, language, marks, selected, onSelect }: BodyProps & { html: string }) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(300);
  /** Grows with every load, so that what is done to the document is done again. */
  const [loads, setLoads] = useState(0);
  const select = useRef(onSelect);
  select.current = onSelect;
  const source = useMemo(() => prelude(language) + markHtml(html, marks), [html, language, marks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a load brings a new document
  useEffect(() => {
    const document = frame.current?.contentDocument;
    if (!document?.body) return;
    const measure = () => setHeight(document.documentElement.scrollHeight);
    const follow = (event: Event) => {
      const target = event.target as Element;
      if (target.closest("a, area")) event.preventDefault(); // A link would load its page into the frame.
      const found = target.closest<HTMLElement>("mark[data-marks]");
      if (found) select.current(Number(found.dataset.marks!.split(" ")[0]));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    document.addEventListener("click", follow);
    document.addEventListener("auxclick", follow);
    measure();
    return () => {
      observer.disconnect();
      document.removeEventListener("click", follow);
      document.removeEventListener("auxclick", follow);
    };
  }, [loads]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a load brings a new document
  useEffect(() => show(frame.current?.contentDocument?.body, selected), [selected, loads]);

  return (
    <iframe
      ref={frame}
      title={strings.mailBody}
      className={styles.frame}
      style={{ height }}
      // Same origin lets us find the marks; without allow-scripts nothing in the mail runs.
      sandbox="allow-same-origin"
      srcDoc={source}
      onLoad={() => setLoads((count) => count + 1)}
    />
  );
}

/** Points out the pieces of one mark and brings the first into view. */
function show(root: Element | null | undefined, selected: number | null): void {
  for (const old of root?.querySelectorAll("mark[data-selected]") ?? []) old.removeAttribute("data-selected");
  const found = selected === null ? [] : [...(root?.querySelectorAll(`mark[data-marks~="${selected}"]`) ?? [])];
  for (const mark of found) mark.setAttribute("data-selected", "");
  found[0]?.scrollIntoView({ block: "center", behavior: "smooth" });
}
