/** What the pane and the try page say alike. A translation is another object of this shape. */
import type { Severity } from "../../rules/contract.ts";

export const strings = {
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
  signIn: {
    button: "Sign in",
    working: "Signing you in…",
    needed: "Sign in with your work account to use your organization’s standard and your list.",
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
};
