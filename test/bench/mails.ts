/** Replies of given sizes, written as mail programs write them. */
import type { Draft } from "../../rules/contract.ts";

/** What Sam writes: with the greeting and the signature some 240 words. */
const authored = [
  "Hi Peggy,",
  "Thank you for your patience while we looked into the registration numbers for the spring conference. I have gone through the list with the hotel, and the block of rooms now stands at 120 nights, of which 96 are taken. The hotel holds the rest until Friday, April 10, 2026, at the group rate of $189.",
  "You asked whether late registrants can still be placed in the main building. They can, as long as they book before the block closes; after that the hotel moves them to the annex across the street, which is a five minute walk and has the same breakfast. I have put a note on the registration page that says so.",
  "On the second question, the audio contract: the supplier has confirmed two wireless microphones, a lectern microphone and a technician for both days. The quote is within the budget that the board approved in January, and I have asked them to hold the price until the end of the month. If the board would like recordings as well, that adds $640, and I would need to know by Thursday, April 2, 2026.",
  "The draft program goes to the printer on Monday. Please have a look at the session titles once more, since the printer charges for changes after that. The names of the speakers and their degrees are taken from the forms they sent, so those should be right.",
  "Thank you for bringing all of this to us so early. Please let me know if you would like to go through any of it on the phone.",
  "Best regards,",
  "Sam",
];
const signature = [
  "Sam Ruiz",
  "Account Manager",
  "National Beekeepers Union",
  "312-555-0110",
  "sam.ruiz@bellwether.example",
];

const asked = [
  "Hi Sam,",
  "The board met last night and went through the conference papers. Could you tell us how many rooms are left in the block, and whether people who register late can still stay in the main building?",
  "We would also like to know if the audio contract is signed. Last year there was one microphone for four speakers, and the people at the back asked for their money back.",
  "Several members have written to say that the program is hard to read on a phone. I told them that a new one is on its way. The treasurer has the figures for the first quarter and will bring them on Tuesday.",
  "Thanks,",
  "Peggy",
];

/** The words as plain text, for a parser that only reads text: the reply, its signature and one quoted mail. */
export const fullText = [...authored, ...signature, ...asked].join("\n\n");

export interface BenchMail {
  name: string;
  draft: Draft;
}

export function benchMails(): BenchMail[] {
  return [
    { name: "15 KB, Outlook on the web", draft: draft(grown(15 * 1024, owaReply, owaQuoted)) },
    { name: "120 KB, Word HTML", draft: draft(grown(120 * 1024, wordReply, wordQuoted)) },
    { name: "1 MB thread", draft: draft(grown(1024 * 1024 - 4096, owaReply, owaQuoted)) },
  ];
}

/** A reply with as many quoted mails below it as the size takes. */
export function grown(bytes: number, reply: (quoted: string) => string, quoted: (index: number) => string): string {
  let history = "";
  for (let index = 0; ; index++) {
    const next = history + quoted(index);
    if (reply(next).length > bytes && index > 0) return reply(history);
    history = next;
  }
}

function draft(content: string): Draft {
  return {
    composeType: "reply",
    from: { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" },
    to: [{ address: "mlind@beekeepers.example", name: "Margaret Lind" }],
    subject: "Re: Spring conference",
    body: { format: "html", content },
  };
}

const OWA_STYLE =
  'style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"';
const owaLine = (text: string) =>
  `<div class="elementToProof" ${OWA_STYLE}>${text}</div>\n<div class="elementToProof" ${OWA_STYLE}><br></div>\n`;

export function owaReply(quoted: string): string {
  const block = signature.map((line) => `<div ${OWA_STYLE}>${line}</div>`).join("\n");
  return `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>
</head>
<body dir="ltr">
${authored.map(owaLine).join("")}<div id="Signature" class="elementToProof">\n${block}\n</div>
<div id="appendonsend"></div>
${quoted}</body>
</html>
`;
}

/** Every second mail of the thread is ours. */
export function owaQuoted(index: number): string {
  const { from, to, sent, lines } = threadMail(index);
  return `<hr style="display:inline-block;width:98%" tabindex="-1">
<div ${index === 0 ? 'id="divRplyFwdMsg" ' : ""}dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ${from}<br>
<b>Sent:</b> ${sent}<br>
<b>To:</b> ${to}<br>
<b>Subject:</b> Re: Spring conference</font>
<div>&nbsp;</div>
</div>
${lines.map(owaLine).join("")}`;
}

const WORD_STYLE =
  'style="mso-margin-top-alt:auto;mso-margin-bottom-alt:auto;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;mso-fareast-language:EN-US"';
const wordLine = (text: string) =>
  `<p class="MsoNormal"><span ${WORD_STYLE}>${text}<o:p></o:p></span></p>\n<p class="MsoNormal"><span ${WORD_STYLE}><o:p>&nbsp;</o:p></span></p>\n`;

export function wordReply(quoted: string): string {
  const fonts = ["Cambria Math", "Calibri", "Aptos", "Segoe UI"]
    .map((name) => `@font-face\n\t{font-family:"${name}";\n\tpanose-1:2 4 5 3 5 4 6 3 2 4;}`)
    .join("\n");
  const levels = Array.from(
    { length: 60 },
    (_, i) =>
      `@list l${i}:level1\n\t{mso-level-number-format:bullet;\n\tmso-level-text:\\F0B7;\n\tmso-level-tab-stop:none;\n\tmso-level-number-position:left;\n\ttext-indent:-.25in;\n\tfont-family:Symbol;}`,
  );
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
${fonts}
p.MsoNormal, li.MsoNormal, div.MsoNormal
\t{margin:0in;
\tfont-size:11.0pt;
\tfont-family:"Calibri",sans-serif;}
${levels.join("\n")}
--></style>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]-->
</head>
<body lang="EN-US" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">
<div class="WordSection1">
${authored.map(wordLine).join("")}${signature.map((line) => `<p class="MsoNormal"><span ${WORD_STYLE}>${line}<o:p></o:p></span></p>`).join("\n")}
${quoted}</div>
</body>
</html>
`;
}

export function wordQuoted(index: number): string {
  const { from, to, sent, lines } = threadMail(index);
  return `<div>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">
<p class="MsoNormal"><b>From:</b> ${from}<br>
<b>Sent:</b> ${sent}<br>
<b>To:</b> ${to}<br>
<b>Subject:</b> Re: Spring conference<o:p></o:p></p>
</div>
</div>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
${lines.map(wordLine).join("")}`;
}

function threadMail(index: number): { from: string; to: string; sent: string; lines: string[] } {
  const sam = "Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;";
  const peggy = "Margaret Lind &lt;mlind@beekeepers.example&gt;";
  const theirs = index % 2 === 0;
  const sent = new Date(Date.UTC(2026, 2, 24, 15, 30) - index * 7 * 3_600_000).toLocaleString("en-US", {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  });
  const lines = theirs ? asked : [...authored, ...signature];
  return { from: theirs ? peggy : sam, to: theirs ? sam : peggy, sent: sent.replace(" at ", " "), lines };
}
