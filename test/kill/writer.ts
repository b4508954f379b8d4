/** Told by its parent to write records as fast as it can, several at once; prints each that is acknowledged. It does not end by itself. */
import { exampleHouse, withDates } from "../../server/house.ts";
import { local } from "../../server/identity.ts";
import { keepSend } from "../../server/store/sends.ts";
import { openStore, type StoreOptions } from "../../server/store/store.ts";
import { recordOf } from "./records.ts";

const AT_ONCE = 3;
const { place, cycle } = JSON.parse(process.argv[2]!) as { place: StoreOptions; cycle: number };

// It does not outlive its parent.
process.stdin.on("end", () => process.exit()).resume();
const house = await withDates(exampleHouse().house);
const store = await openStore(place);
for (let lane = 0; lane < AT_ONCE; lane++) void write(`${cycle}-${lane}`);

async function write(lane: string): Promise<void> {
  for (let version = 0; ; version++) {
    const record = recordOf(lane, version);
    await keepSend(store, local, house, record);
    console.log(`${record.id} ${version}`);
  }
}
