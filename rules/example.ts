/** Examples of drafts, short to write: what isn't said is a reply of Sam Ruiz to a client who signs as Peggy. */
import type { Draft, House, Mailbox } from "./contract.ts";
import { escapeHtml } from "./edit.ts";

export interface Example extends Partial<Omit<Draft, "body">> {
  /** What the writer typed, as plain text; HTML where `html` says so. */
  body: string;
  html?: boolean;
  /** What they wrote to us; it is quoted below the reply unless `quote` is false. */
  theirs?: string;
  quote?: boolean;
  now?: string;
  house?: Partial<House>;
  /** Why this is right although it looks like a finding. */
  because?: string;
}

const sam: Mailbox = { address: "sam.ruiz@bellwether.example", name: "Sam Ruiz" };
const peggy: Mailbox = { address: "mchen@lakeshoredental.example", name: "Margaret Chen" };
const theirs = "Hi Sam,\n\nCould you send me the date of the spring meeting?\n\nPeggy";

/** Monday morning in Chicago; Peggy's mail came on the Friday before. */
export const exampleNow = "2026-09-21T09:30:00-05:00";

export function exampleDraft(example: Example): Draft {
  const { body, html, theirs: said = theirs, quote, now: _now, house: _house, because: _because, ...given } = example;
  const composeType = given.composeType ?? "reply";
  const draft: Omit<Draft, "body"> = { from: sam, to: [peggy], subject: "Re: Spring meeting", ...given, composeType };
  const quoted = composeType !== "new" && quote !== false;
  if (composeType !== "new" && !draft.original)
    draft.original = { from: peggy, to: [sam], subject: "Spring meeting", receivedAt: "2026-09-18T16:30:00-05:00" };
  const header = ["From: Margaret Chen <mchen@lakeshoredental.example>", "Sent: Friday, September 18, 2026 4:30 PM"];
  const lines = [
    ...header,
    "To: Sam Ruiz <sam.ruiz@bellwether.example>",
    "Subject: Spring meeting",
    "",
    ...said.split("\n"),
  ];
  const history = html
    ? `<hr><div id="divRplyFwdMsg">${lines.map(escapeHtml).join("<br>")}</div>`
    : `\n\n${"_".repeat(32)}\n${lines.join("\n")}`;
  return { ...draft, body: { format: html ? "html" : "text", content: quoted ? body + history : body } };
}

/** The house that examples are read in. */
export const exampleHouse: House = {
  name: "Bellwether Association Management",
  domains: ["bellwether.example"],
  standards: ["bostrom", "client-service", "ten-commandments", "unspoken-contract", "customer-quality"],
  timeZone: "America/Chicago",
  workingHours: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
  holidays: { dates: ["2026-09-07", "2026-11-26", "2026-11-27"] },
  signature: {
    organization: "Bellwether Association Management",
    requires: ["name", "title", "organization", "phone"],
    html: "<p>{{name}}<br>{{title}}<br>Bellwether Association Management<br>{{phone}}</p>",
  },
  staff: [
    {
      name: "Sam Ruiz",
      address: "sam.ruiz@bellwether.example",
      title: "Account Manager",
      phone: "312-555-0100",
      standIn: "lee.park@bellwether.example",
    },
    { name: "Dana Ruiz", address: "dana.ruiz@bellwether.example", title: "Registration", phone: "312-555-0114" },
    { name: "Lee Park", address: "lee.park@bellwether.example", title: "Finance", phone: "312-555-0120" },
    { name: "Chris Moss", address: "chris.moss@bellwether.example", title: "Events", phone: "312-555-0131" },
    { name: "Chris Vale", address: "chris.vale@bellwether.example", title: "Membership", phone: "312-555-0132" },
  ],
  clients: [
    {
      id: "lakeshore",
      name: "Lakeshore Dental Society",
      domains: ["lakeshoredental.example"],
      signature: {
        organization: "Lakeshore Dental Society",
        requires: ["name", "title", "organization"],
        html: "<p>{{name}}<br>{{title}}<br>Lakeshore Dental Society<br>{{phone}}</p>",
      },
    },
    { id: "builders", name: "Prairie Builders Guild", domains: ["prairiebuilders.example"], addressing: "last" },
    { id: "beekeepers", name: "National Beekeepers Union", domains: ["beekeepers.example"], addressing: "first" },
  ],
};
