import { expect, test } from "vitest";
import { attachmentList, attachmentMentions, namesAttachment, namingText } from "./attachments.ts";
import { splitSentences } from "./sentences.ts";
import { linesOf } from "./text.ts";

const sentences = (text: string) => splitSentences(linesOf(text));

test.each([
  "I've attached the form.",
  "I have attached the minutes for your review.",
  "Please find attached the agenda for Thursday.",
  "Attached you will find the updated roster.",
  "Please find enclosed our invoice.",
  "I enclose a copy of the contract.",
  "Enclosed is the signed agreement.",
  "The invoice is attached.",
  "The minutes from May are attached as a PDF.",
  "Both documents are attached for your records.",
  "See the enclosed form.",
  "Please see the attachment for details.",
  "The attachment shows the new fee schedule.",
  "I am attaching the budget and the roster.",
  "I'm attaching two files.",
  "Attaching the deck here.",
  "Here is the updated sheet.",
  "Here are the slides from yesterday.",
  "Here's the draft agenda you asked for.",
  "I attached the W-9 to this email.",
  "Attached: Budget-2026.xlsx; Minutes.pdf.",
  "Attachments: agenda.pdf",
  "PFA the report.",
  "Kindly find the attached invoice.",
  "As you can see in the attached spreadsheet, fees rose.",
  "Please complete the attached form and return it to us by Friday.",
  "You will find the brochure attached.",
  "You'll find the registration form attached.",
  "I'm sending you the signed contract.",
  "Hi Peggy, attached is the roster.",
  "I have enclosed your certificate.",
  "We have attached a revised proposal for your consideration.",
  "Sorry, I forgot to attach it earlier; here it is, attached.",
  "Find attached the letter of support.",
  "Please review and sign the attached.",
  "Attached for your reference are the bylaws.",
  "Per the attached memo, dues are payable in June.",
  "My resume is attached.",
  "Please find the updated invoice.",
  "A copy of your receipt is attached.",
  "The updated bylaws (attached) take effect in July.",
  "I've included the spreadsheet as an attachment.",
  "The contract, attached, needs two signatures.",
  "As attached.",
  "I attach a revised draft.",
  "We are enclosing two copies of the agreement.",
  "Attached to this message is the ballot.",
  "Please see attached.",
  "I also attach last month's figures.",
  "I have now attached the missing page.",
  "Revised budget attached.",
  "Slides attached!",
  "I didn't see the form in my last mail, so I've attached it again.",
  "Please use the attached template when you submit.",
  "Not sure you received this, so the flyer is attached again.",
  "The file attached lists every chapter.",
  "Here are the two photos from the gala.",
  "With this email I am sending the ballot.",
  "If the attached looks right, please sign it.",
  "I've put the details in the attached PDF.",
  "Our W-9 form is enclosed.",
  "Please see attachment.",
  "I will attach the form to this e-mail.",
  "Attached is our response to your email of Monday.",
  "I have attached the minutes from the meeting on Monday.",
  "Please read the attached.",
  "It's attached.",
  "If you look at the attached, page 2 has the figures.",
  "I've sent the roster as an attachment.",
])("a file comes with this mail: %s", (text) => {
  expect(attachmentMentions(sentences(text))).toHaveLength(1);
});

test.each([
  "Thank you for the form you attached.",
  "I attached it last week.",
  "There was no attachment in your mail.",
  "Your attachment did not come through.",
  "Please attach the receipt to your claim.",
  "Could you attach the signed form?",
  "The photo attached to your email was blank.",
  "The cable is attached to the wall.",
  "We are all attached to this idea.",
  "Members are very attached to the old logo.",
  "I will attach the minutes once they are approved.",
  "I'll attach it tomorrow.",
  "The badge holder attaches to a lanyard.",
  "I sent the form last week.",
  "You attached the wrong file.",
  "Dana attached the budget to her mail on Monday.",
  "The file was attached to my previous email.",
  "You forgot to attach the invoice.",
  "I couldn't open the attachment you sent.",
  "Can you resend the attachment?",
  "The area is enclosed by a fence.",
  "There are no strings attached.",
  "Here is the link to the form.",
  "Here is what I found.",
  "Here is our address: 12 Main Street.",
  "Here is the problem with the form.",
  "Please find below the answers to your questions.",
  "The form is at https://example.org/form, attached to the event page.",
  "Nothing is attached.",
  "The attached garage is included in the hire.",
  "The attached cable is too short.",
  "I have not attached the form yet.",
  "We don't need attachments.",
  "Attachments may not exceed 10 MB.",
  "Do you have the form?",
  "They attached great importance to it.",
  "If no form is attached, the claim is refused.",
  "The board attaches conditions to the grant.",
  "Was the invoice attached?",
  "Please see the form on our website.",
  "When you attach a photo, keep it small.",
  "The document you enclosed is fine.",
  "She had attached the roster to the invitation.",
  "Applications must be submitted with two references attached.",
  "Please reply with your CV attached.",
  "The list is attached to the calendar invitation.",
  "We included lunch in the fee.",
  "I received your mail and the attached form.",
  "Thank you for sending the attached form.",
  "I'm sending you the form by post.",
  "I am sending Dana to help you.",
  "Please make sure the form is attached.",
  "The form must be attached to the application.",
  "I'll send it as an attachment tomorrow.",
  "Could you resend it with the file attached?",
  "Here are the dates: 3 May and 5 June.",
  "Here is the schedule for Monday: breakfast at 8, session at 9.",
])("no file comes with this mail: %s", (text) => {
  expect(attachmentMentions(sentences(text))).toEqual([]);
});

test("a mention is placed on its words", () => {
  const text = "Dear Peggy,\n\nPlease find attached the roster.";
  const [range] = attachmentMentions(sentences(text));
  expect(text.slice(range!.start, range!.end)).toBe("Please find attached");
});

const naming: [text: string, fileName: string, named: boolean][] = [
  ["The Q3 budget is attached.", "Q3_budget-v2.xlsx", true],
  ["Attached: Budget-2026.xlsx.", "Budget-2026.xlsx", true],
  ["Attached is the 2026 budget.", "Budget-2026.xlsx", true],
  ["Please find attached.", "Budget-2026.xlsx", false],
  ["I attach the May minutes.", "Minutes.pdf", true],
  ["I attach the minutes of May 14.", "2026-05-14 Minutes (1).pdf", true],
  ["Here is the photo.", "IMG_2041.jpg", true],
  ["Here are the photos from the gala.", "IMG_2042.jpg", true],
  ["Here it is.", "IMG_2041.jpg", false],
  ["See IMG_2041.", "IMG_2041.jpg", true],
  ["The scan is attached.", "scan0001.pdf", true],
  ["The document is attached.", "document.pdf", true],
  ["The registration form is attached.", "RegistrationForm_final.docx", true],
  ["The membership form is attached.", "membershipform.pdf", true],
  ["The form is attached.", "Bylaws.pdf", false],
  ["We signed the contract.\nThe speaker will call.", "Speaker contract.pdf", false],
  ["the conference program", "ConferenceProgramme2026.pdf", true],
  ["invoice 4417", "Bellwether_Invoice_4417_Lakeshore.pdf", true],
  ["the invoice", "Bellwether_Invoice_4417_Lakeshore.pdf", false],
  ["Your résumé looks good; our resume tips are attached", "Résumé tips.pdf", true],
  ["the screenshot shows it", "Screenshot 2026-05-14 at 10.30.22.png", true],
  ["the W-9", "W-9.pdf", true],
  ["our W9 is attached", "W-9 Bellwether 2026.pdf", true],
  ["the chapter affiliation agreement", "Chapter Affiliation Agreement_signed.pdf", true],
  ["the agenda", "Board Agenda 2026-06.pdf", false],
  ["the board agenda", "Board Agenda 2026-06.pdf", true],
  ["the minutes", "Mins.doc", true],
];
test.each(naming)("%s | %s | %s", (text, fileName, named) => {
  expect(namesAttachment(text, fileName)).toBe(named);
  expect(namesAttachment(namingText(text), fileName)).toBe(named);
});

test("the kind of thing names a file only when it is the only one; a plural names them all", () => {
  expect(namesAttachment("Here is the photo.", "IMG_2041.jpg", ["IMG_2042.jpg"])).toBe(false);
  expect(namesAttachment("Here are the photos.", "IMG_2041.jpg", ["IMG_2042.jpg"])).toBe(true);
});

test("a list of attachments can be completed at its end", () => {
  const text = "Attached: Agenda.pdf; Roster.xlsx.\n\nKind regards";
  const found = attachmentList(linesOf(text))!;
  expect(found.items).toEqual(["Agenda.pdf", "Roster.xlsx"]);
  expect(`${text.slice(0, found.end)}${found.joint}Ballot.docx${text.slice(found.end)}`).toContain(
    "Agenda.pdf; Roster.xlsx; Ballot.docx.",
  );
  const column = "Hi,\n\nAttachments:\n1. Agenda.pdf\n2. Roster.xlsx\n\nSam";
  const listed = attachmentList(linesOf(column))!;
  expect(column.slice(0, listed.end) + listed.joint).toMatch(/Roster\.xlsx\n3\. $/);
  expect(attachmentList(linesOf("Attached is the roster.\n\nSam"))).toBeNull();
});
