/** Mails of clients, one of each way that people write. All people and firms are made up. */
import type { Clock, Sample } from "./sample.ts";
import { DANA } from "./sample.ts";

const FONT = "font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);";

/** Lines as Outlook on the web sends them; an empty one is a blank line. */
const owa = (...lines: string[]) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">${lines
    .map((line) => `<div class="elementToProof" style="${FONT}">${line || "<br>"}</div>`)
    .join("")}</body></html>`;

export const clientMails = (clock: Clock): Sample[] => [
  {
    id: "peggy",
    from: { address: "margaret.chen@beekeepers.example", name: "Margaret Chen" },
    subject: "Name badges for the spring meeting",
    date: clock.minutesAgo(48),
    html: owa(
      "Hi Sam,",
      "",
      "The board would like every speaker's badge to carry the union's new seal. Can the printer still take a new file, and by when would you need it from us?",
      "",
      "Thanks so much,",
      "Peggy",
      "",
      "Margaret Chen",
      "Executive Director, National Beekeepers Union",
      "(555) 010-0142",
    ),
  },
  {
    id: "phone",
    from: { address: "rosa.delgado@harbornurses.example", name: "Rosa Delgado" },
    subject: "Room for Thursday",
    date: clock.minutesAgo(95),
    html: '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">Hi Sam, quick one from the train. Which room are we in on Thursday, and does it have a projector?<div><br></div><div>Rosa<br><br><div dir="ltr">Sent from my iPhone</div></div></body></html>',
  },
  {
    id: "complaint",
    from: { address: "tomas.aguirre@harbornurses.example", name: "Tomas Aguirre" },
    cc: [{ address: "helen.marsh@harbornurses.example", name: "Helen Marsh" }],
    subject: "Charged twice for the fall conference",
    date: clock.workday(3, "10:35"),
    html: owa(
      "Sam,",
      "",
      "This is the third time I am writing about this. My card was charged twice for the fall conference, $285 each time (order HN-20418), and I am still waiting for the refund your office promised two weeks ago.",
      "",
      "I find this unacceptable. Please tell me today when I will have my money back.",
      "",
      "Tomas Aguirre, RN",
      "Harbor Nurses Association",
    ),
  },
  {
    id: "questions",
    from: { address: "walter.brandt@prairiebuilders.example", name: "Walter Brandt" },
    subject: "Spring trade show: three things before I sign",
    date: clock.workday(1, "16:10"),
    html: owa(
      "Hello Sam,",
      "",
      "Before I sign the contract for the trade show, three things:",
      '</div><ol start="1"><li>Is the corner booth (B14) still free?</li><li>Does the price include power and internet?</li><li>When is the last day to cancel without a fee?</li></ol><div>',
      "I would like to send the signed copy this week.",
      "",
      "Best,",
      "Walter",
    ),
  },
  {
    id: "formal",
    from: { address: "adaeze.nwosu@lakeshoredental.example", name: "Dr. Adaeze Nwosu" },
    subject: "Invitation to the accreditation panel",
    date: clock.workday(1, "09:20"),
    html: owa(
      "Dear Mr. Ruiz:",
      "",
      "On behalf of the accreditation committee I should like to invite your office to take part in our panel in March. We would ask for a short written statement, of no more than two pages, by the end of next month.",
      "",
      "I should be grateful to learn whether you are able to accept.",
      "",
      "Yours sincerely,",
      "",
      "Dr. Nwosu",
      "Chair, Accreditation Committee",
      "Lakeshore Dental Society",
    ),
  },
  {
    id: "attachments",
    from: { address: "helen.marsh@harbornurses.example", name: "Helen Marsh" },
    cc: [DANA],
    subject: "Budget and minutes for your files",
    date: clock.workday(1, "11:45"),
    html: owa(
      "Good morning Sam,",
      "",
      "Attached are the 2027 budget the board passed on Monday and the minutes of that meeting. Could you put both on the members' page and let me know once they are up?",
      "",
      "Kind regards,",
      "Helen",
      "Treasurer, Harbor Nurses Association",
    ),
    attachments: [
      {
        name: "Budget-2027.csv",
        contentType: "text/csv",
        text: "Item,2026,2027\r\nConferences,48200,51000\r\nMember services,31750,33400\r\nPublications,9600,9600\r\n",
      },
      {
        name: "Board-minutes-November.txt",
        contentType: "text/plain",
        text: "Harbor Nurses Association: minutes of the board\r\n\r\n1. The 2027 budget was passed.\r\n2. The next meeting is in January.\r\n",
      },
    ],
  },
  {
    id: "plain",
    from: { address: "hank.nowak@prairiebuilders.example", name: "Hank Nowak" },
    subject: "member list",
    date: clock.workday(2, "15:05"),
    text: "Sam,\r\n\r\nour list still shows four firms that left the guild in June:\r\n\r\n  - Nolan & Sons\r\n  - Brightwater Framing\r\n  - Cedar Row Homes\r\n  - Ames Concrete\r\n\r\nCan you take them off and send me the corrected list?\r\n\r\nHank\r\n\r\n-- \r\nHank Nowak\r\nPrairie Builders Guild\r\n",
  },
  {
    id: "gmail",
    from: { address: "farah.raman@beekeepers.example", name: "Farah Raman" },
    subject: "Re: Your membership renewal",
    date: clock.workday(2, "13:30"),
    html: `<div dir="ltr"><div>Hi Sam,</div><div><br></div><div>Thanks for the reminder. I changed farms in May, so the address you have is the old one. Where do I correct it, and will the journal still reach me this month?</div><div><br></div><div>Cheers,</div><div>Farah</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${gmailDate(clock)} Sam Ruiz &lt;<a href="mailto:sam.ruiz@bellwether.example">sam.ruiz@bellwether.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Dear Ms. Raman,</div><div><br></div><div>Your membership of the National Beekeepers Union ends with this month. You can renew it on the members&#39; page with the number on your card.</div><div><br></div><div>Thank you for being with us; please write to me if anything is unclear.</div><div><br></div><div>Best regards,</div><div>Sam Ruiz</div></blockquote></div>`,
  },
];

/** "Thu, Nov 19, 2026 at 10:02 AM" */
function gmailDate(clock: Clock): string {
  return new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: clock.timeZone,
  })
    .format(clock.workday(4, "10:02"))
    .replace(/, (?=\d{1,2}:)/, " at ");
}
