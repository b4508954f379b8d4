/** What a writer sees in Outlook, in English. The other languages are objects of the same shape. */
import type { Severity } from "../../rules/contract.ts";
import type { ListItem } from "../../rules/contract-kept.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

/** What the send dialog says; apart, as the send handler carries all languages and nothing more of them. */
export const send = {
  title: (n: number) => `${n} to mend before sending`,
  more: (n: number) => `and ${n} more`,
  /** At most 20 characters. */
  review: "Review",
};

/** Put into a mail, and so in English whatever the pane speaks. */
export const inMail = {
  newTime: {
    subject: "A new date",
    /** @param words of the promise; null: not known */
    text: (words: string | null, days: number, when: string) =>
      `${words ? `I wrote: “${words}” This` : "What I promised you"} needs ${
        days <= 0 ? "more time" : count(days, "one more day", "# more days")
      }; may I have until ${when}?`,
  },
};

export const strings = {
  /** Findings: also on the try page. */
  report: {
    severity: { error: "Must mend", warning: "Mend", suggestion: "Idea" } satisfies Record<Severity, string>,
    clause: (standard: string, id: string, text: string) => `${standard}, ${id}: ${text}`,
    why: "Why",
    show: "Show in the mail",
    retry: "Try again",
    stopped: "The check has stopped",
    stoppedHint: "Something went wrong here, not in your mail. Try again, or close this and open it again.",
    good: "Good",
    bad: "Not so good",
    noRules: "More about this rule needs the server.",
    action: {
      addRecipient: (field: string, who: string) => `${field}: add ${who}`,
      removeRecipient: (field: string, who: string) => `${field}: remove ${who}`,
      removeAttachment: (name: string) => `Attachment: remove ${name}`,
      setSubject: (subject: string) => `Subject: ${subject}`,
      field: { to: "To", cc: "Cc", bcc: "Bcc" },
    },
    replyBy: {
      due: (when: string, aim: string, about: boolean) => `Answer by ${about ? "about " : ""}${when}, aim for ${aim}`,
      dueSoon: (when: string, about: boolean) => `Answer by ${about ? "about " : ""}${when}`,
      overdue: (when: string, about: boolean) => `Was due ${about ? "about " : ""}${when}`,
      left: (time: string) => `${time} of working time left`,
      pastAim: (time: string, aim: string) => `${time} of working time left; the time to aim for, ${aim}, has passed`,
      late: "Overdue: say a word about the delay",
      lateToRead: "Overdue: answer it first",
      yourTime: (when: string) => `${when} where you are`,
      time: (days: number, hours: number, minutes: number) =>
        [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" ") ||
        "less than a minute",
    },
  },
  signIn: {
    button: "Sign in",
    working: "Signing you in…",
    needed: "Sign in with your work account to use your organisation’s standard and your list.",
    expired: "Your sign-in has ended. Sign in again to go on.",
    closed: "The sign-in window was closed before you were signed in.",
    blocked: "The sign-in window was blocked. Allow pop-up windows for Outlook, then sign in again.",
    busy: "Another window of this add-in is open. Close it, then sign in again.",
    refused: "Your account may not use Decorum here. Ask your administrator, or sign in with another account.",
    unsupported: "This Outlook is too old to sign in from here. Update it, or use Outlook on the web.",
    done: "You can close this window.",
    astray: "There is nothing to do on this page. Open the dashboard or the settings, and sign in there.",
    failed: "Signing in did not work. Check the connection and try again.",
  },
  /** The pane, beside what its tabs say. */
  pane: {
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
      pictureGone: (mac: boolean) =>
        `Outlook has lost a picture in the mail. Press ${mac ? "⌘" : "Ctrl+"}Z in the mail to bring it back; nothing more is changed from here.`,
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
        noCopy: (mac: boolean) => `The text is selected here: press ${mac ? "⌘" : "Ctrl+"}C to copy it.`,
        elsewhere: "That isn't what is selected in the mail. Select exactly the words in quotation marks.",
        changed: "The text has changed since. Wait for the next check.",
        notApplied: "Outlook didn't make the change. Copy the text and paste it instead.",
        astray: (mac: boolean) =>
          `Outlook put it in another place. Press ${mac ? "⌘" : "Ctrl+"}Z in the mail, then copy the text and paste it.`,
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
        "It reads your mail as you write and holds it to the standard your organisation has promised.",
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
      moreOutside: (n: number) => count(n, "and 1 more organisation", "and # more organisations"),
      internal: "Between colleagues",
      /** `itself`: this mail is one of them, beside those below. */
      takeOut: (below: number, itself: boolean) => {
        const messages = count(
          below,
          "1 message between colleagues is below",
          "# messages between colleagues are below",
        );
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
  },
  list: {
    title: (open: number) => (open === 0 ? "My list" : count(open, "My list: 1 open", "My list: # open")),
    loading: "Reading your list…",
    empty: "Nothing is open. Promises in a draft, and mails you have to answer, can be put here with a click.",
    offline: "The server doesn't answer. Your list can't be read now.",
    stale: "The server doesn't answer. This is your list as last seen.",
    failed: "Your list can't be read now. Try again in a moment.",
    notSaved: "That couldn't be saved. Check the connection and try again.",
    undo: "Undo",
    kind: { promise: "Promise", reply: "Answer", handoff: "Check back" } satisfies Record<ListItem["kind"], string>,
    by: (when: string) => `by ${when}`,
    overdue: (when: string) => `Overdue since ${when}`,
    wordless: {
      promise: "The words of this promise are not kept here.",
      reply: "A mail that waits for your answer.",
      handoff: "Something a colleague took over.",
    } satisfies Record<ListItem["kind"], string>,
    kept: "Kept",
    renegotiate: "Renegotiate",
    remove: "Remove",
    done: "Done",
    checkedBack: "Checked back",
    said: {
      kept: "Kept. Well done.",
      removed: "Taken off the list.",
      done: "Done.",
      moved: (when: string) => `Now due ${when}.`,
      tracked: "On your list.",
      undone: "Taken back.",
    },
    export: "Save for my calendar",
    exported: (name: string) => `Saved as ${name}. Open it to put these into your calendar.`,
    zone: (zone: string) => `Times are those of your house (${zone}).`,
    newTime: {
      label: "New date and time",
      preview: "Your words",
      past: "Choose a time that is still to come.",
      reply: "Set, and open a reply",
      mail: "Set, and open a new mail",
      copy: "Set, and copy the words",
      cancel: "Cancel",
      copied: "The words are copied: paste them into your reply.",
      noCopy: "Outlook doesn't let them be copied here; the words were:",
    },
    offers: {
      promises: (n: number, tracked: number) =>
        `You promise ${count(n, "1 thing", "# things")}${tracked > 0 ? `, ${tracked} on your list` : ""}`,
      handoffs: (n: number) => count(n, "1 thing handed over", "# things handed over"),
      due: "Due",
      track: "Track",
      trackThis: (words: string) => `Track: ${words}`,
      trackAll: "Track all",
      checkBack: (who: string, days: number) => `Check back with ${who} in ${days} business days`,
      handedTo: (who: string) => `Check back with ${who}`,
    },
    answer: {
      add: "Add to my list",
      due: "Answer by",
      on: (when: string) => `On your list: answer ${when}`,
    },
    dayEnd: {
      start: (parts: string[]) => `Before you go: ${parts.join(", ")}`,
      overdue: (n: number) => count(n, "1 promise overdue", "# promises overdue"),
      today: (n: number) => count(n, "1 promise due today", "# promises due today"),
      next: (n: number, day: string) => `${count(n, "1 promise", "# promises")} due ${day}`,
      tomorrow: "tomorrow",
      replies: (n: number) => count(n, "1 reply open", "# replies open"),
      handoffs: (n: number) => count(n, "1 colleague to check with", "# colleagues to check with"),
    },
    calendar: {
      name: "My list",
      /** As the title of an event. */
      wordless: {
        promise: "A promise is due",
        reply: "An answer is due",
        handoff: "Check back with a colleague",
      } satisfies Record<ListItem["kind"], string>,
    },
  },
  autoReply: {
    title: "Auto-reply",
    text: "Text of your auto-reply",
    hint: "Outlook doesn't hand your auto-reply to add-ins: paste it here, or write one below. Nothing of it is kept.",
    checking: "Checking…",
    offline: "The server doesn't answer. Checked here, with the directory as last seen.",
    guess: "The server doesn't answer. Checked here, without your directory.",
    failed: "The text can't be checked now. Change it, or try again in a moment.",
    told: {
      back: "Back",
      standIn: "Stand-in",
      courtesy: "Greeting or thanks",
      there: "there",
      missing: "missing",
      line: (what: string, found: string) => `${what}: ${found}`,
    },
    toMend: "To mend before it is switched on",
    fixed: (title: string) => `Done: ${title}`,
    undone: "Taken back.",
    undo: "Undo",
    copy: "Copy",
    copied: "Copied. Paste it into Outlook's settings, under Automatic replies.",
    noCopy: (mac: boolean) =>
      `Outlook doesn't let it be copied from here. It is selected: press ${mac ? "⌘" : "Ctrl+"}C.`,
    build: {
      label: "Write one from two dates",
      from: "First day away",
      until: "Last day away",
      standIn: "Stand-in",
      choose: "Choose a colleague",
      order: "The last day is before the first.",
      write: "Write it",
      written: "Written from your dates. Read it once more.",
      failed: "It can't be written from these dates here. Please write it by hand.",
      noHouse: "Your directory can't be had now. Try again when you are connected.",
    },
  },
  /** By rule id. In English the rules have their titles themselves. */
  ruleTitles: {} as Record<string, string>,
};
