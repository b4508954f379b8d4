/** What the pane says beside what ../report/strings.ts says for it. A translation is another object of this shape. */
const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

export const strings = {
  state: {
    loading: "Reading the mail…",
    empty: "Nothing to check yet",
    toMend: (n: number) => `${n} to mend before sending`,
    better: (n: number) => `Nothing to mend; ${n} would be better`,
    alsoBetter: (n: number) => `${n} more would be better`,
    passed: (n: number) => `${count(n, "The check", "All # checks")} passed; read it once more before you send`,
    nothingApplied: "Nothing here to check; read it once more before you send",
    noItem: "No mail is open",
    failed: "The mail can't be read",
    received: "This mail",
  },
  hint: {
    empty: "Start writing. The check follows as you type.",
    noItem: "Open a mail, or start one, and it is checked here.",
    failed: "Outlook didn't hand over the mail. Try again, or close and reopen this pane.",
    offline: "The server doesn't answer. Checked here, without your directory.",
    offlineWithHouse: "The server doesn't answer. Checked here, with the directory as last seen.",
    incomplete: "The mail is very long; not all of it was read.",
    noSendCheck:
      "This Outlook doesn't check a mail when you press Send, so look here before you do. What you ignore is forgotten when this pane is closed.",
    noOutlook: "Outlook didn't answer. Close this pane and open it again.",
  },
  group: { mend: "Mend before sending", better: "Would be better" },
  undo: "Undo",
  close: "Close",
  fixed: (title: string) => `Done: ${title}`,
  /** `before`: what can be taken back next. */
  undone: (title: string, before: string | null) => `Taken back: ${title}${before ? `. Before that: ${before}` : ""}`,
  fixAll: {
    open: (n: number) => `Fix all that is safe (${n})`,
    heading: "Before and after",
    apply: (n: number) => `Make ${count(n, "this change", "these # changes")}`,
    cancel: "Cancel",
    title: (n: number) => count(n, "1 safe fix", "# safe fixes"),
    leftOut: (n: number) => `${count(n, "1 more is", "# more are")} at the same place; look again after this.`,
  },
  outcome: {
    changed: "The text has changed since, so nothing was touched. It is checked again.",
    notApplied: "Outlook didn't make the change. Please make it by hand.",
    picture: "Outlook would lose a picture in the mail, so nothing was changed.",
    pictureGone:
      "Outlook has lost a picture in the mail. Press Ctrl+Z in the mail to bring it back; nothing more is changed from here.",
    undoChanged: "You have changed that place since, so it stays as it is.",
    noUndo: "The attachment can't be put back from here; attach it again if you need it.",
  },
  manual: {
    label: "Change it by hand",
    copy: "Copy",
    replace: "Replace",
    select: (old: string) => `Or select this in the mail, then press Replace: “${old}”`,
    said: {
      copied: "Copied. Paste it into the mail.",
      noCopy: "The text is selected here: press Ctrl+C to copy it.",
      elsewhere: "That isn't what is selected in the mail. Select exactly the words in quotation marks.",
      changed: "The text has changed since. Wait for the next check.",
      notApplied: "Outlook didn't make the change. Copy the text and paste it instead.",
      astray: "Outlook put it in another place. Press Ctrl+Z in the mail, then copy the text and paste it.",
    },
  },
  menu: {
    label: "Ignore",
    here: "Not here",
    never: (who: string) => `Never for ${who}`,
    hidden: "Never for anyone",
    people: (n: number) => `these ${n} people`,
    wrong: "This is wrong",
  },
  ignored: {
    some: (n: number) => count(n, "1 finding ignored here", "# findings ignored here"),
    restore: "Check it again",
  },
  questions: {
    label: (n: number, answered: number) => `They asked ${count(n, "1 thing", "# things")}, ${answered} answered`,
    hint: "Tick what you have answered in another way.",
    answered: "Answered in your text",
  },
  templates: {
    label: "Templates",
    choose: "Template",
    none: "Your house has no templates yet.",
    gone: "The templates can't be had now. Fold this and open it again.",
    insert: "Insert",
    inserted: (name: string) => `Insert “${name}”`,
    gaps: (n: number) => count(n, "1 place is left for you to fill in.", "# places are left for you to fill in."),
  },
  tabs: { label: "What to do", draft: "Draft", mail: "Mail", list: "My list", autoReply: "Auto-reply" },
  unavailable: "This part can't be loaded now. Close this pane and open it again.",
  passedList: (n: number) => count(n, "1 check passed", "# checks passed"),
  keyHint: (mac: boolean) =>
    `Keys: F8 goes to the next finding, ${mac ? "Option" : "Alt"}+Enter fixes it, ${mac ? "⌘" : "Ctrl+"}Z takes it back.`,
  intro: {
    heading: "What this pane does",
    sentences: [
      "It reads your mail as you write and holds it to the standard your organization has promised.",
      "Each finding says what to mend and why; one click mends it, and another takes it back.",
      "Nothing is changed or sent without you, and no mail is kept.",
    ],
    sample: "A sample finding",
    message: "They signed as “Jo”. Greet them by that name.",
    place: { left: "Dear ", removed: "Ms. Cole", inserted: "Jo", right: ", the hall is yours…" },
    done: "Start",
  },
  read: {
    asked: "What they asked",
    askedHint: "Tick what is settled; your reply knows it.",
    askedNothing: "No question found.",
    greet: "How to greet them",
    signed: (name: string, earlier: boolean) =>
      earlier ? `They signed an earlier mail “${name}”.` : `They signed “${name}”.`,
    unsigned: "They didn't sign with a name.",
    copy: "Copy",
    copyGreeting: (line: string) => `Copy “${line}”`,
    copied: "Copied",
    noCopy: "Outlook doesn't let it be copied from here. Please type it.",
    outside: "Outside your house",
    outsideNobody: "Nobody. Everyone on this mail works with you.",
    earlier: (name: string) => `${name} (earlier in the thread)`,
    more: (n: number) => `and ${n} more`,
    moreOutside: (n: number) => count(n, "and 1 more organization", "and # more organizations"),
    internal: "Between colleagues",
    /** `itself`: this mail is one of them, beside those below. */
    takeOut: (below: number, itself: boolean) => {
      const messages = count(below, "1 message between colleagues is below", "# messages between colleagues are below");
      if (!itself) return `${messages}. Take ${below === 1 ? "it" : "them"} out before you reply outside.`;
      if (below === 0) return "This mail is between colleagues. Take it out before you write to anyone outside.";
      return `This mail is between colleagues, and ${messages}. Take them out before you write to anyone outside.`;
    },
    between: (from: string, to: string, itself: boolean) => `${from} to ${to}${itself ? " (this mail)" : ""}`,
  },
  settings: {
    label: "Settings",
    theme: "Theme",
    auto: "Like Outlook",
    light: "Light",
    dark: "Dark",
    ignored: "Never pointed out again",
    ignoredNone: "Nothing yet. A finding's “Ignore” menu adds to it.",
    ignoredFor: (who: string | null, day: string) => `${who ? `For ${who}` : "For one person"}, since ${day}`,
    undoOne: (title: string) => `Undo: ${title}`,
    undoAll: "Undo all",
    rules: (shown: number, all: number) => `Findings you are shown (${shown === all ? "all" : `${shown} of ${all}`})`,
    rulesHint: "What must be mended is shown all the same.",
    rulesGone: "The list can't be had now. Fold this and open it again.",
    intro: "Show the introduction again",
  },
};
