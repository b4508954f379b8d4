/** What the pane says beside what ../report/strings.ts says for it. A translation is another object of this shape. */
const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

export const strings = {
  state: {
    loading: "Reading the mail…",
    empty: "Nothing to check yet",
    toMend: (n: number) => `${n} to mend before sending`,
    better: (n: number) => `Nothing to mend; ${n} would be better`,
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
    noOutlook: "Outlook didn't answer. Close this pane and open it again.",
  },
  group: { mend: "Mend before sending", better: "Would be better" },
  undo: "Undo",
  fixed: (title: string) => `Done: ${title}`,
  undone: "Taken back.",
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
  keyHint: "F8 goes to the next finding.",
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
  },
};
