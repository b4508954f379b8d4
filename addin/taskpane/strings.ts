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
    offline: "No connection to the server. Checked here, without your directory.",
    offlineWithHouse: "No connection to the server. Checked here, with the directory as last seen.",
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
    picture: "This would lose a picture in the mail. Please change it by hand.",
    undoChanged: "You have changed that place since, so it stays as it is.",
    noUndo: "The attachment can't be put back from here; attach it again if you need it.",
  },
  passedList: (n: number) => count(n, "1 check passed", "# checks passed"),
  keyHint: "F8 goes to the next finding.",
  read: {
    greet: "How they signed",
    signed: (name: string) => `“${name}”. Greet them by that name.`,
    unsigned: "They didn't sign with a name.",
    asked: "What they asked",
    askedNothing: "No question found.",
  },
  settings: {
    label: "Settings",
    theme: "Theme",
    auto: "Like Outlook",
    light: "Light",
    dark: "Dark",
  },
};
