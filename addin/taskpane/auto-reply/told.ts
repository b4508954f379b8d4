/** What an auto-reply tells, read with the engine's own reading. Loaded with the first text. */
import type { Draft, House } from "../../../rules/contract.ts";
import { Directory } from "../../../rules/directory.ts";
import { contacts, returnDays } from "../../../rules/reading/auto-reply.ts";
import { Message } from "../../../rules/reading/message.ts";
import { localHouse } from "../../launch-event/local-house.ts";

/** The day the writer is back and whom to reach meanwhile, as written; null where the text doesn't say. */
export function told(draft: Draft, house: House | null, now: string): { back: string | null; standIn: string | null } {
  const message = new Message(draft, new Directory(house ?? localHouse(draft.from.address)), now);
  const back = returnDays(message).findLast(({ past }) => !past);
  const standIn = contacts(message).find(({ reachable }) => reachable);
  return { back: back?.text.replace(/^on /i, "") ?? null, standIn: standIn?.name ?? null };
}
