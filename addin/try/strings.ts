/** What the try page says, in one place so that it can be translated. */
export const strings = {
  title: "Try Decorum on a reply",
  intro: "Open a reply you are about to send. It is checked in memory and forgotten.",
  preview: "Try it in a mail program",
  check: "Check a mail",
  drop: "Drop a mail here (.eml)",
  dropHint: "Most mail programs can save a draft or a sent mail as an .eml file.",
  choose: "Choose a file",
  samples: "Or start with a sample",
  loading: (name: string) => `Checking ${name}…`,

  another: "Open another",
  undo: "Undo",
  save: "Save as .eml",
  toMend: (count: number) => `${count} to mend before sending`,
  better: (count: number) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
  allPassed: (count: number) =>
    count === 0
      ? "Nothing here to check; read it once more before you send"
      : `${count === 1 ? "The one check" : `All ${count} checks`} passed; read it once more before you send`,
  passed: (count: number) => (count === 1 ? "1 check passed" : `${count} checks passed`),
  asOf: (time: string) => `Counted as of ${time}, the date of the mail.`,

  findings: "Findings",
  fixed: (title: string) => `Done: ${title}.`,
  undone: "Undone.",

  mail: "Mail",
  mailBody: "Text of the mail",
  headers: { from: "From", to: "To", cc: "Cc", bcc: "Bcc", subject: "Subject", attachments: "Attached" },
  noSubject: "(no subject)",

  rules: {
    title: "All rules",
    loading: "Loading the rules…",
    external: "Only for mail to people outside the house.",
    clauses: "What it upholds",
    examples: "Examples",
    unsaid: "What isn't said of an example is a reply of Sam Ruiz to Margaret Chen, who signs as Peggy.",
    unwritten: "(nothing written)",
    nobody: "none",
    kind: { new: "A new mail.", reply: "", replyAll: "A reply to all.", forward: "A forward." },
    unquoted: "Nothing is quoted but what stands here.",
    theirs: (text: string) => `They wrote: ${text}`,
    because: (text: string) => `Right, because ${text}.`,
    mended: "Mended",
  },

  reading: "What was read",
  read: {
    greets: "Greets",
    signer: "Signed by",
    originalSigner: "They signed as",
    quoted: "Quoted messages",
    questions: "Their questions",
    handoffs: "Handed to",
    commitments: "You promise",
    outside: "Goes outside",
  },
  yes: "yes",
  no: "no",
  none: "nothing found",
  unknownSender: "someone",
  answered: "answered",
  unanswered: "no answer found",
  copied: "copied",
  notCopied: "not copied",

  incomplete: "This mail is very long: only its first part was checked. What is shown is right.",
  problems: {
    unreachable: "The server did not answer. See that it is running, then try again.",
    tooLarge: "This mail is larger than 1 MB even without its attachments, which is more than can be checked.",
    unreadable: "This file could not be read as a mail. Save the mail as .eml and open that.",
    failed: "The check did not work this time. Try again.",
  },
} as const;
