/** A mail from Outlook for Windows, which writes Word's own HTML. */
import type { Clock, Sample } from "./sample.ts";

const paragraph = (text: string) =>
  `<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>${text || "<o:p>&nbsp;</o:p>"}${text ? "<o:p></o:p>" : ""}</span></p>\r\n`;

export const wordMail = (clock: Clock): Sample => ({
  id: "word",
  from: { address: "astrid.halvorsen@beekeepers.example", name: "Halvorsen, Astrid" },
  subject: "Honey show: judges' travel",
  date: clock.workday(1, "14:25"),
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}
o\\:* {behavior:url(#default#VML);}
</style><![endif]--><style><!--
/* Font Definitions */
@font-face
	{font-family:Calibri;
	panose-1:2 15 5 2 2 2 4 3 2 4;}
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0in;
	font-size:11.0pt;
	font-family:"Calibri",sans-serif;}
p.MsoListParagraph
	{margin-left:.5in;}
@page WordSection1
	{size:8.5in 11.0in;
	margin:1.0in 1.0in 1.0in 1.0in;}
div.WordSection1
	{page:WordSection1;}
--></style><!--[if gte mso 9]><xml>
<o:shapedefaults v:ext="edit" spidmax="1026" />
</xml><![endif]--></head><body lang=EN-US link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>\r
${paragraph("Good afternoon Sam,")}${paragraph("")}${paragraph("Two of our judges come from Oregon and ask how we pay for their travel:")}<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Do we book the flights, or do they?<o:p></o:p></p>\r
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>What is the limit per night for the hotel?<o:p></o:p></p>\r
${paragraph("")}${paragraph("I promised them an answer before the weekend.")}${paragraph("")}${paragraph("Many thanks,")}${paragraph("Astrid")}${paragraph("")}<p class=MsoNormal><b><span style='font-size:10.0pt;font-family:"Arial",sans-serif;color:#1F3864'>Astrid Halvorsen</span></b><span style='font-size:10.0pt;font-family:"Arial",sans-serif;color:#1F3864'><br>Show Secretary | National Beekeepers Union<br>(555) 010-0177<o:p></o:p></span></p>\r
<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r
</div></body></html>`,
});
