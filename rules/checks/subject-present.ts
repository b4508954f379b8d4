import { defineRule, fix } from "../rule.ts";

export const subjectPresent = defineRule({
  id: "subject-present",
  title: "Give the mail a subject",
  why: "A mail without a subject is opened late, and nobody finds it again.",
  clauses: ["bostrom 2.10a"],
  severity: "warning",
  safe: true,
  applies: ({ draft, message }) => draft.composeType !== "new" || !message.empty(),
  check: ({ draft }) =>
    bare(draft.subject) === "" ? [{ at: null, message: "The mail has no subject; say what it is about." }] : [],
  mend: (_problem, { draft, message }) => {
    const subject = bare(message.original()?.subject ?? "");
    if (subject === "") return [];
    const full = { new: subject, reply: `Re: ${subject}`, replyAll: `Re: ${subject}`, forward: `Fw: ${subject}` };
    return [fix(`Use their subject, “${subject}”`, [], [{ type: "setSubject", subject: full[draft.composeType] }])];
  },
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", subject: "", after: { subject: "Re: Spring meeting" } },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", subject: "Re: ", after: { subject: "Re: Spring meeting" } },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", subject: "RV: Re[2]:", after: { subject: "Re: Spring meeting" } },
      {
        body: "Hi Dana,\n\nplease see below.\n\nSam",
        composeType: "forward",
        to: [{ address: "dana.ruiz@bellwether.example" }],
        subject: "FW: RE:",
        after: { subject: "Fw: Spring meeting" },
      },
      { body: "Hi Peggy,\n\nThe hall is booked.\n\nSam", composeType: "new", subject: "(no subject)" },
      {
        body: "Hi Peggy,\n\nThe hall is booked.\n\nSam",
        composeType: "new",
        original: { subject: "Spring meeting" },
        subject: "",
        after: { subject: "Spring meeting" },
      },
    ],
    good: [
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam" },
      { body: "Hi Peggy,\n\nIt is on 14 May.\n\nSam", subject: "Re: ?", because: "somebody chose it" },
      { body: "Hi Peggy,\n\nThe hall is booked.\n\nSam", composeType: "new", subject: "Re", because: "it is a word" },
    ],
  },
});

/** Without the marks that mail programs put before it, here and abroad. */
function bare(subject: string): string {
  const text = subject
    .trim()
    .replace(
      /^(?:(?:re|fwd?|aw|wg|sv|vs|vb|tr|rif|res|antw|rv|enc|odp|réf?|回复|转发|答复|返信)(?:\[\d{1,3}\])? ?[:：] {0,4})+/i,
      "",
    );
  return /^\(no subject\)$/i.test(text) ? "" : text;
}
