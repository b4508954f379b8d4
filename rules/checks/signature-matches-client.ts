import type { Client } from "../contract.ts";
import { replaceText } from "../edit.ts";
import type { BodyLine, TextRange } from "../reading/text.ts";
import { defineRule, fix, type RuleContext } from "../rule.ts";

export const signatureMatchesClient = defineRule({
  id: "signature-matches-client",
  title: "Sign as the organisation you answer for",
  why: "A client that reads another client's name under its mail learns that we mixed them up.",
  clauses: ["bostrom 2.1b"],
  severity: "warning",
  safe: true,
  external: true,
  applies: ({ message }) =>
    message.clients().length > 1 || (message.clients().length === 1 && message.signatureLines().length > 0),
  check: (context) => {
    const { message: mail, client, house } = context;
    const block = mail.signatureLines();
    const at = block.length > 0 ? { start: block[0]!.start, end: block.at(-1)!.end } : null;
    const clients = mail.clients();
    if (clients.length > 1) {
      const names = clients.map(({ name }) => name).join(" and ");
      return [{ at, message: `This goes to people of ${names}; write to each client apart.` }];
    }
    const foreign = foreignOrganization(block, clients[0]!, context);
    if (!foreign) return [];
    const right = (client?.signature ?? house.signature).organization;
    const message = `You sign as ${foreign.name}, but write to ${clients[0]!.name}; sign as ${right}.`;
    return [{ at, message, about: { places: foreign.places, right } }];
  },
  mend: ({ about }, { message }) => {
    if (!about) return [];
    const edits = about.places.flatMap((place) => replaceText(message.body(), place, about.right));
    return [fix(`Sign as ${about.right}`, edits)];
  },
  examples: {
    bad: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nPrairie Builders Guild\n312-555-0100",
        after:
          "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100",
      },
      {
        body: "<p>Hi Peggy,</p><p>Done.</p><p>Sam Ruiz<br>Account Manager, National Beekeepers Union<br>312-555-0100</p>",
        html: true,
      },
      {
        body: "Dear all,\n\nIt is on 14 May.\n\nSam Ruiz\nAccount Manager\nBellwether Association Management\n312-555-0100",
        to: [{ address: "mchen@lakeshoredental.example" }, { address: "jo@beekeepers.example" }],
      },
    ],
    good: [
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100",
      },
      {
        body: "Hi Peggy,\n\nIt is on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nBellwether Association Management\n312-555-0100",
      },
      {
        body: "Hi Peggy,\n\nthe Prairie Builders Guild meets on 14 May.\n\nBest regards,\n\nSam Ruiz\nAccount Manager\nLakeshore Dental Society\n312-555-0100",
        because: "another client is named in the text, not in the signature",
      },
    ],
  },
});

interface Foreign {
  name: string;
  places: TextRange[];
}

function foreignOrganization(block: BodyLine[], client: Client, { house }: RuleContext): Foreign | null {
  const right = new Set(
    [house.name, house.signature.organization, client.name, client.signature?.organization ?? client.name].map(lower),
  );
  for (const other of house.clients) {
    if (other.id === client.id) continue;
    const names = [other.name, other.signature?.organization].filter(
      (name) => name !== undefined && !right.has(lower(name)),
    );
    const places = block.flatMap((line) => names.flatMap((name) => placeOf(name!, line)));
    if (places.length > 0) return { name: other.name, places: distinct(places) };
  }
  return null;
}

function placeOf(name: string, line: BodyLine): TextRange[] {
  const at = lower(line.text).indexOf(lower(name));
  return at < 0 ? [] : [{ start: line.start + at, end: line.start + at + name.length }];
}

function distinct(places: TextRange[]): TextRange[] {
  return places.filter((one, i) => places.findIndex((other) => other.start < one.end && one.start < other.end) === i);
}

const lower = (text: string): string => text.toLowerCase();
