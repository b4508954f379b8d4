/** Mails between colleagues; one carries what they wrote about a client, which is not for the client's eyes. */
import type { Mailbox } from "../../../rules/contract.ts";
import { escapeHtml, fullAddress, sentLine } from "../mail/mail.ts";
import { type Clock, DANA, LEE, type Sample } from "./sample.ts";

const OSKAR = { address: "oskar.bell@prairiebuilders.example", name: "Oskar Bell" };
const FONT = "font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);";

const lines = (...texts: string[]) =>
  texts.map((text) => `<div class="elementToProof" style="${FONT}">${text || "<br>"}</div>`).join("");

const quoted = (clock: Clock, from: Mailbox, to: Mailbox, date: Date, subject: string, body: string) =>
  `<div id="appendonsend"></div><hr style="display: inline-block; width: 98%;"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size: 11pt; color: rgb(0, 0, 0);"><b>From:</b> ${escapeHtml(fullAddress(from))}<br><b>Sent:</b> ${sentLine(date, clock.timeZone)}<br><b>To:</b> ${escapeHtml(fullAddress(to))}<br><b>Subject:</b> ${subject}</font><div>&nbsp;</div></div>${body}`;

const page = (body: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr">${body}</body></html>`;

export const colleagueMails = (clock: Clock): Sample[] => [
  {
    id: "internal-thread",
    from: OSKAR,
    cc: [DANA],
    subject: "Re: Late fee for the June invoice",
    date: clock.workday(1, "15:40"),
    html: page(
      lines(
        "Sam,",
        "",
        "Dana's answer came with more of your mails below it than I think you meant to send. Let us leave that aside: can you tell me whether the late fee on invoice 7731 stands?",
        "",
        "Oskar",
      ) +
        quoted(
          clock,
          DANA,
          OSKAR,
          clock.workday(2, "16:50"),
          "Re: Late fee for the June invoice",
          lines("Hello Oskar,", "", "We are looking at the fee. Sam will write to you.", "", "Dana"),
        ) +
        quoted(
          clock,
          LEE,
          DANA,
          clock.workday(2, "16:20"),
          "Oskar Bell, once more",
          lines(
            "Dana,",
            "",
            "Between us: he pays late every single time and then argues. I would keep the fee this once, but don't tell him that we waived it for the others.",
            "",
            "Lee",
          ),
        ),
    ),
  },
  {
    id: "internal",
    from: LEE,
    cc: [DANA],
    subject: "Phones on Friday afternoon",
    date: clock.minutesAgo(170),
    html: page(
      lines(
        "Hi Sam, hi Dana,",
        "",
        "I am at the Prairie Builders' office on Friday from one o'clock. Can one of you take my line until five?",
        "",
        "Lee",
      ),
    ),
  },
  {
    id: "handover",
    from: DANA,
    subject: "Fw: Group rate for the hotel",
    date: clock.workday(2, "11:10"),
    html: page(
      lines(
        "Sam,",
        "",
        "could you answer Peggy Chen? The hotel holds 40 rooms at the group rate until the end of the month. I am out tomorrow.",
        "",
        "Thanks,",
        "Dana",
      ) +
        quoted(
          clock,
          { address: "margaret.chen@beekeepers.example", name: "Margaret Chen" },
          DANA,
          clock.workday(2, "10:30"),
          "Group rate for the hotel",
          lines(
            "Hi Dana,",
            "",
            "How long does the hotel hold the group rate for the spring meeting?",
            "",
            "Thank you,",
            "Peggy",
          ),
        ),
    ),
  },
];
