/** Who is who, by the house file: inside or outside, which client, which colleague. */
import { hasTemporal, type WorkCalendar, workCalendar } from "./calendar/working-time.ts";
import type { Client, House, Mailbox, Person } from "./contract.ts";
import { sameAddress } from "./fix.ts";
import { honorifics } from "./phrases/honorifics.ts";
import { fold } from "./reading/names.ts";

/** What a directory look-up by name found: one person, several that fit, or nobody. */
export type PersonMatch = { one: Person } | { several: Person[] } | null;

export class Directory {
  readonly house: House;
  readonly #byAddress = new Map<string, Person>();
  readonly #byName = new Map<string, Person[]>();
  readonly #clientByDomain = new Map<string, Client>();
  readonly #inside = new Set<string>();
  readonly #nicknames = new Map<string, string[]>();
  #calendar: WorkCalendar | null | undefined;

  constructor(house: House) {
    this.house = house;
    for (const domain of house.domains) this.#inside.add(domain.toLowerCase());
    for (const client of house.clients)
      for (const domain of client.domains) this.#clientByDomain.set(domain.toLowerCase(), client);
    for (const person of house.staff) {
      this.#byAddress.set(person.address.toLowerCase(), person);
      const [first = "", ...rest] = person.name.split(" ");
      const names = [person.name, first, person.goesBy ?? "", `${person.goesBy ?? ""} ${rest.at(-1) ?? ""}`];
      for (const name of new Set(names.map(nameKey))) {
        if (name.length < 2) continue;
        const known = this.#byName.get(name);
        if (known) known.push(person);
        else this.#byName.set(name, [person]);
      }
    }
    for (const [address, names] of Object.entries(house.nicknames ?? {}))
      this.#nicknames.set(address.toLowerCase(), names);
  }

  /** null where the runtime has no Temporal or the house's hours make no calendar. */
  calendar(): WorkCalendar | null {
    if (this.#calendar === undefined) this.#calendar = makeCalendar(this.house);
    return this.#calendar;
  }

  /** By domain, sub-domains included; a display name alone is looked up among the staff. null: can't be known. */
  isInside(mailbox: Mailbox): boolean | null {
    const domain = domainOf(mailbox.address);
    if (domain !== "") return lookUpDomain(domain, (d) => (this.#inside.has(d) ? true : null)) !== null;
    return this.#fullName(mailbox.name).length > 0 ? true : null;
  }

  clientOf({ address }: Mailbox): Client | null {
    return lookUpDomain(domainOf(address), (domain) => this.#clientByDomain.get(domain) ?? null);
  }

  person(address: string): Person | null {
    return this.#byAddress.get(address.toLowerCase()) ?? null;
  }

  /** Names that the house says this person also goes by. */
  nicknames(address: string): readonly string[] {
    return this.#nicknames.get(address.toLowerCase()) ?? [];
  }

  /**
   * By full name, first name, `goesBy` or title and surname, accents ignored; a name that fits two is settled by who is
   * already on the mail.
   */
  find(name: string, onMail: readonly Mailbox[]): PersonMatch {
    const fits = this.#byName.get(nameKey(name)) ?? this.#titled(nameKey(name));
    if (fits.length === 0) return null;
    if (fits.length === 1) return { one: fits[0]! };
    const present = fits.filter((person) => onMail.some((mailbox) => sameAddress(mailbox, person)));
    return present.length === 1 ? { one: present[0]! } : { several: fits };
  }

  /** "Ms. Park", "Dr. Lee Park" */
  #titled(name: string): Person[] {
    const [title, ...rest] = name.split(" ");
    const surname = rest.join(" ");
    if (surname === "" || !honorifics.has(title!)) return [];
    return (
      this.#byName.get(surname) ?? this.house.staff.filter((person) => nameKey(person.name).endsWith(` ${surname}`))
    );
  }

  /** The mailbox with the address filled in where the directory knows the full name. */
  resolve(mailbox: Mailbox): Mailbox {
    if (mailbox.address !== "") return mailbox;
    const fits = this.#fullName(mailbox.name);
    return fits.length === 1 ? { ...mailbox, address: fits[0]!.address } : mailbox;
  }

  #fullName(name = ""): Person[] {
    const [last = "", first = ""] = name.split(",");
    const written = nameKey(first === "" ? name : `${first} ${last}`);
    return written.includes(" ") ? (this.#byName.get(written) ?? []) : [];
  }
}

function makeCalendar(house: House): WorkCalendar | null {
  if (!hasTemporal()) return null;
  try {
    return workCalendar(house);
  } catch {
    return null;
  }
}

export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

/** Letters only, without accents or case: how names are compared in the directory. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "Dana M. Ruiz" is Dana Ruiz. */
const nameKey = (name: string): string => plainName(name).replace(/ \p{L}(?= )/gu, "");

/** Sub-domains count as the domain. */
function lookUpDomain<T>(domain: string, found: (domain: string) => T | null): T | null {
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const value = found(rest);
    if (value !== null) return value;
  }
  return domain === "" ? null : found(domain);
}
