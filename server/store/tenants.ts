/** The houses of all tenants: each loaded when it is first asked for, followed from then on, given up when long unused. */
import type { HouseFile } from "../house.ts";
import { local } from "../identity.ts";
import { StartError } from "../start-error.ts";
import { HouseChanged, Houses, type Told } from "./houses.ts";
import type { Store } from "./store.ts";

const AT_MOST = 100;

/**
 * Gives a tenant the house from before people signed in, as its first version. Lists and figures stay where they are:
 * they are of whoever tried it out.
 * @returns its name
 * @throws StartError when there is none to give, or the tenant has one of its own: then nothing has changed
 */
export async function adopt(store: Store, tenant: string): Promise<string> {
  const [from, to] = await Promise.all([Houses.open(store, local.tenant), Houses.open(store, tenant)]);
  if (from.version === 0) throw new StartError("No house was set up before people signed in: there is none to adopt.");
  const own = new StartError("This tenant has a house of its own already: it stays as it is.");
  if (to.version !== 0) throw own;
  await to.replace(await from.at(from.version), 0).catch((error: unknown) => {
    throw error instanceof HouseChanged ? own : error;
  });
  return to.house.name;
}

export class Tenants {
  readonly store: Store;
  readonly #tell: Told;
  readonly #limit: number;
  /** The one that was used last is last. */
  readonly #loaded = new Map<string, Promise<Houses>>();

  /** @param limit how many houses are held at once */
  constructor(store: Store, tell: Told = () => {}, limit = AT_MOST) {
    this.store = store;
    this.#tell = tell;
    this.#limit = limit;
  }

  /**
   * @param file as for `Houses.open`, where nobody has asked for this tenant yet
   * @throws StartError when what the store has is no house; what the store throws
   */
  of(tenant: string, file?: Parameters<typeof Houses.open>[2]): Promise<Houses> {
    const houses = this.#loaded.get(tenant) ?? this.#load(tenant, file);
    this.#loaded.delete(tenant);
    this.#loaded.set(tenant, houses);
    const [oldest] = this.#loaded;
    if (this.#loaded.size > this.#limit) this.#drop(oldest![0]);
    return houses;
  }

  stop(): void {
    for (const tenant of this.#loaded.keys()) this.#drop(tenant);
  }

  async #load(tenant: string, file?: HouseFile): Promise<Houses> {
    try {
      const houses = await Houses.open(this.store, tenant, file);
      houses.follow(this.#tell);
      return houses;
    } catch (error) {
      this.#loaded.delete(tenant);
      throw error;
    }
  }

  #drop(tenant: string): void {
    void this.#loaded.get(tenant)?.then(
      (houses) => houses.stop(),
      () => {},
    );
    this.#loaded.delete(tenant);
  }
}
