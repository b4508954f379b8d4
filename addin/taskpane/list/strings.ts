/** What My list and what leads to it say. A translation is another object of this shape. */
import type { ListItem } from "../../../rules/contract-kept.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

export const strings = {
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
    subject: "A new date",
    /** @param words of the promise; null: not known */
    text: (words: string | null, days: number, when: string) =>
      `${words ? `I wrote: “${words}” This` : "What I promised you"} needs ${
        days <= 0 ? "more time" : count(days, "one more day", "# more days")
      }; may I have until ${when}?`,
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
};
