import type { House } from "../../rules/contract.ts";

/** A house of which only the sender is known: the domain is inside, and nothing is demanded. */
export function bareHouse(sender: string): House {
  const domain = sender.slice(sender.lastIndexOf("@") + 1).toLowerCase();
  return {
    name: domain,
    domains: [domain],
    standards: [],
    timeZone: "UTC",
    workingHours: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
    holidays: {},
    signature: { organization: "", requires: [], html: "" },
    staff: [],
    clients: [],
  };
}
