/** The house and its versions: the newest is in force, in every process within a second. */
import type { House } from "../../rules/contract.ts";
import type { HouseVersion } from "../../rules/contract-kept.ts";
import { checkHouse, exampleHouse, type HouseFile, withDates } from "../house.ts";
import { StartError } from "../start-error.ts";
import type { Store } from "./store.ts";
import type { HouseVersionRow } from "./tables.ts";

const LOOK_EVERY_MS = 700;

/** Somebody else has changed the house meanwhile. */
export class HouseChanged extends Error {}

/** Why the house of this process may be behind the store's; told once, not every second. */
export type Told = (code: "house-store-lost" | "house-store-back" | "house-not-valid") => void;

export class Houses {
  readonly store: Store;
  readonly #tenant: string;
  #version = -1;
  #house!: House;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  private constructor(store: Store, tenant: string) {
    this.store = store;
    this.#tenant = tenant;
  }

  /**
   * @param file what HOUSE_FILE names: a new version when it is not the file that was read last
   * @throws StartError
   */
  static async open(store: Store, tenant: string, file?: HouseFile): Promise<Houses> {
    const houses = new Houses(store, tenant);
    if (file) await houses.#import(JSON.stringify(file.value));
    if (!(await houses.#refresh())) {
      throw new StartError("The house in the store is not valid for this Decorum: start it with another HOUSE_FILE.");
    }
    return houses;
  }

  /** In force, its holidays as dates: the same object until it changes. */
  get house(): House {
    return this.#house;
  }

  get version(): number {
    return this.#version;
  }

  /** Looks for a newer version in the background. A store that is gone leaves the house as it is. */
  follow(tell: Told = () => {}): void {
    let said: string | undefined;
    const say = (code: Parameters<Told>[0] | undefined) => {
      if (said === code) return;
      if (code) tell(code);
      else if (said === "house-store-lost") tell("house-store-back");
      said = code;
    };
    const look = async () => {
      await this.#refresh().then(
        (valid) => say(valid ? undefined : "house-not-valid"),
        () => say("house-store-lost"),
      );
      if (!this.#stopped) this.#timer = setTimeout(look, LOOK_EVERY_MS).unref();
    };
    this.#timer = setTimeout(look, LOOK_EVERY_MS).unref();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Newest first. */
  async versions(): Promise<HouseVersion[]> {
    const rows = await this.#rows().select(["version", "source", "created_at"]).orderBy("version", "desc").execute();
    const versions: HouseVersion[] = rows.map(({ version, source, created_at }) => {
      return { version, createdAt: new Date(created_at).toISOString(), source };
    });
    return versions.length > 0 ? versions : [{ version: 0, createdAt: null, source: "example" }];
  }

  /** A version as it was given, its holidays not resolved; undefined when there is none of this number. */
  async at(version: number): Promise<unknown> {
    if (version === 0 && this.#version === 0) return exampleHouse().value;
    const row = await this.#rows().select("json").where("version", "=", version).executeTakeFirst();
    return row && JSON.parse(row.json);
  }

  /**
   * Puts a house that `checkHouse` has passed in force.
   * @param expected the version it was made from; default: whichever is in force
   * @throws HouseChanged when another one is
   */
  async replace(value: unknown, expected?: number): Promise<void> {
    const json = JSON.stringify(value);
    for (;;) {
      const newest = await this.#newest();
      if (expected !== undefined && expected !== newest) throw new HouseChanged();
      if (await this.#add(newest + 1, json, "settings")) break;
    }
    await this.#refresh();
  }

  async #import(json: string): Promise<void> {
    for (;;) {
      const newest = await this.#newest();
      const last = await this.#rows()
        .select("json")
        .where("source", "=", "file")
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst();
      if (last?.json === json || (await this.#add(newest + 1, json, "file"))) return;
    }
  }

  /** false: another process has taken the number. */
  async #add(version: number, json: string, source: HouseVersionRow["source"]): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.store
      .insertInto("house_versions")
      .values({ tenant: this.#tenant, version, json, source, created_at: Date.now() })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async #newest(): Promise<number> {
    const row = await this.#rows()
      .select((of) => of.fn.max("version").as("newest"))
      .executeTakeFirst();
    return row?.newest ?? 0;
  }

  /** false: the newest version is none for this Decorum; the one before stays in force. */
  async #refresh(): Promise<boolean> {
    const newest = await this.#newest();
    if (newest === this.#version) return true;
    const { house } = newest === 0 ? exampleHouse() : checkHouse(await this.at(newest));
    if (!house) return false;
    const dated = await withDates(house);
    // A slower look, begun earlier, brings nothing older back.
    if (newest > this.#version) [this.#house, this.#version] = [dated, newest];
    return true;
  }

  #rows() {
    return this.store.selectFrom("house_versions").where("tenant", "=", this.#tenant);
  }
}
