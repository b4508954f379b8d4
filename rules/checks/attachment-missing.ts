import { defineRule } from "../rule.ts";

export const attachmentMissing = defineRule({
  id: "attachment-missing",
  title: "Attach what you say you attach",
  why: "A forgotten file costs the reader a second mail and a day.",
  clauses: ["bostrom 2.5b", "bostrom 2.5"],
  severity: "warning",
  english: true,
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => {
    const [mention] = message.attachmentMentions();
    if (!mention || message.files().length > 0 || message.hasLink()) return [];
    const advice = "You say that something is attached, but nothing is; attach it or change the sentence.";
    return [{ at: mention, message: advice }];
  },
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nI've attached the form.\n\nSam" },
      {
        body: "Hi Peggy,\n\nPlease find the budget enclosed.\n\nSam",
        attachments: [{ name: "logo.png", inline: true }],
      },
      { body: "<p>Hi Peggy,</p><p>The minutes are attached.</p>", html: true },
      { body: "Hi Peggy,\n\nI have included the form as a PDF attachment.\n\nSam" },
      {
        body: "Hi Peggy,\n\nThe minutes are attached.\n\nSam",
        attachments: [{ name: "smime.p7m", contentType: "application/pkcs7-mime" }],
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nThe invitation is attached.\n\nSam",
        attachments: [{ name: "invite.ics", contentType: "text/calendar" }],
        because: "a calendar file is one, though it need not be listed",
      },
      { body: "Hi Peggy,\n\nI've attached the form.\n\nSam", attachments: [{ name: "form.pdf" }] },
      { body: "Hi Peggy,\n\nThank you for the form you attached.\n\nSam", because: "it came with their mail" },
      {
        body: "Hi Peggy,\n\nThe minutes are attached at https://files.bellwether.example/minutes.\n\nSam",
        because: "a link stands for the file",
      },
      { body: "Hi Peggy,\n\nI attached it to my mail last week.\n\nSam", because: "it was another mail" },
      {
        body: "Hi Peggy,\n\nDrinks are on the enclosed patio. We attach great value to your opinion; I have attached your note to your file.\n\nSam",
        because: "no file of this mail is meant",
      },
    ],
  },
});
