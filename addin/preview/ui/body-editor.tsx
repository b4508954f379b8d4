/**
 * The body being written. HTML is edited in a frame that is same-origin, so that we can read what is typed, and runs no
 * script. While nobody types, the draft's text stays as it was given; what was typed is read back from the frame.
 */
import { makeStyles, Textarea } from "@fluentui/react-components";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { splitBody } from "../mail/body.ts";
import type { ComposeItem } from "../mail/compose-item.ts";
import { strings } from "../strings.ts";
import { dataUrl, FRAME_HEAD } from "./mail-frame.tsx";

const SHELL = `${FRAME_HEAD}<title>${strings.body}</title><style>html{height:100%;background:#fff}body{box-sizing:border-box;min-height:100%;margin:0;padding:12px 16px;color:#242424;font:12pt Aptos,Calibri,sans-serif;overflow-wrap:anywhere;outline:none}img{max-width:100%}</style></head><body contenteditable="true" role="textbox" aria-multiline="true" aria-label="${strings.body}"></body></html>`;
/** On a picture that is shown from its attachment: the address that stands in the mail. */
const CID = "data-cid";

const useStyles = makeStyles({
  frame: { width: "100%", height: "100%", border: "none", backgroundColor: "#fff" },
  text: { width: "100%", height: "100%", "& textarea": { height: "100%", maxHeight: "none" } },
});

export interface EditorCommands {
  /** Bold, list and the like, on what is selected. */
  format(command: "bold" | "italic" | "insertUnorderedList" | "createLink", value?: string): void;
}

interface Props {
  item: ComposeItem;
  commands: RefObject<EditorCommands | null>;
}

export function BodyEditor({ item, commands }: Props) {
  const styles = useStyles();
  if (item.format === "html") return <HtmlEditor item={item} commands={commands} />;
  return (
    <Textarea
      className={styles.text}
      aria-label={strings.body}
      appearance="filled-lighter"
      value={item.content}
      onChange={(_event, { value }) => item.setContent(value)}
    />
  );
}

function HtmlEditor({ item, commands }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);

  // A layout effect lets go before the frame is taken out of the page, with what was typed in it.
  useLayoutEffect(() => {
    const element = frame.current!;
    let detach = () => {};
    const start = () => {
      detach();
      detach = attach(element.contentDocument!, item, commands);
    };
    element.addEventListener("load", start);
    element.srcdoc = SHELL;
    return () => {
      element.removeEventListener("load", start);
      detach();
    };
  }, [item, commands]);

  return <iframe ref={frame} className={styles.frame} title={strings.body} sandbox="allow-same-origin" />;
}

/** Ties a frame's document to the draft; answers how to let go, with all that was typed kept. */
function attach(document: Document, item: ComposeItem, commands: RefObject<EditorCommands | null>): () => void {
  const { body, head } = document;
  let around = { head: "", tail: "" };
  // Changes are watched rather than heard: some browsers fire no events in a frame without scripts.
  const observer = new MutationObserver(() => item.markTyped());
  const watch = () => observer.observe(body, { childList: true, characterData: true, attributes: true, subtree: true });

  const render = () => {
    observer.disconnect();
    const content = item.content;
    const parsed = new DOMParser().parseFromString(content, "text/html");
    around = surroundings(content, parsed);
    for (const old of head.querySelectorAll("style[data-mail]")) old.remove();
    for (const style of parsed.querySelectorAll("head style")) {
      style.setAttribute("data-mail", "");
      head.append(document.adoptNode(style));
    }
    for (const picture of parsed.images) showPicture(picture, item);
    body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.adoptNode(node)));
    watch();
  };

  item.editor = {
    read: () => around.head + written(body) + around.tail,
    insertAtCursor: (html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      const nodes = [...parsed.body.childNodes].map((node) => document.adoptNode(node));
      const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined;
      if (!range) return body.prepend(...nodes);
      range.deleteContents();
      for (const node of nodes.reverse()) range.insertNode(node);
      range.collapse(false);
    },
    selection: () => {
      const holder = document.createElement("div");
      const selection = document.getSelection();
      if (selection?.rangeCount) holder.append(selection.getRangeAt(0).cloneContents());
      return holder.getHTML();
    },
  };
  commands.current = {
    format: (command, value) => {
      body.focus();
      const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined;
      if (command !== "createLink" || value === undefined || !range?.collapsed) {
        document.execCommand(command, false, value);
        return;
      }
      // With nothing selected the link says its own address.
      const link = document.createElement("a");
      link.href = value;
      link.textContent = value;
      range.insertNode(link);
      range.collapse(false);
    },
  };
  render();
  if (item.kind !== "new") body.focus();
  const unsubscribe = item.subscribe((change) => {
    if (change.part === "body" && change.by === "program") render();
  });
  return () => {
    if (observer.takeRecords().length > 0) item.markTyped();
    // Reads the body once more, while it is still there.
    void item.content;
    item.editor = null;
    commands.current = null;
    observer.disconnect();
    unsubscribe();
  };
}

/** What stands before and after the body's content, kept as it came. */
function surroundings(content: string, parsed: Document): { head: string; tail: string } {
  const { head, tail } = splitBody(content);
  return { head: head || parsed.head.getHTML(), tail };
}

function showPicture(picture: HTMLImageElement, item: ComposeItem): void {
  const address = picture.getAttribute("src") ?? "";
  const found = item.attachments.find(({ contentId }) => contentId && address === `cid:${contentId}`);
  if (!found) return;
  picture.setAttribute(CID, address);
  picture.setAttribute("src", dataUrl(found));
}

function written(body: HTMLElement): string {
  if (!body.querySelector(`img[${CID}]`)) return body.getHTML();
  // A copy in a document that is not shown, where no picture is fetched.
  const copy = document.implementation.createHTMLDocument().importNode(body, true);
  for (const picture of copy.querySelectorAll(`img[${CID}]`)) {
    picture.setAttribute("src", picture.getAttribute(CID) ?? "");
    picture.removeAttribute(CID);
  }
  return copy.getHTML();
}
