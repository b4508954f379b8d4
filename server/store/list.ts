/** Each writer's list: promises, replies that are due, handoffs. Kept for 30 days after it is due or done. */
import type { House } from "../../rules/contract.ts";
import type { ListItem, ListItemInput } from "../../rules/contract-kept.ts";
import type { Caller } from "../identity.ts";
import { countPromises } from "./promises.ts";
import { pseudonym } from "./pseudonym.ts";
import type { Store } from "./store.ts";
import type { ListItemRow } from "./tables.ts";

export const KEEP_DAYS = 30;
const KEEP_MS = KEEP_DAYS * 86_400_000;
/** Of one writer; more is no list. */
const MAX_ITEMS = 2000;

/** The list of one writer. */
export class List {
  readonly #store: Store;
  readonly #caller: Caller;
  readonly #house: Pick<House, "promises" | "timeZone" | "staff">;

  constructor(store: Store, caller: Caller, house: Pick<House, "promises" | "timeZone" | "staff">) {
    this.#store = store;
    this.#caller = caller;
    this.#house = house;
  }

  /** Open ones, and those finished in the last 30 days, in the order of when they are due. */
  async items(now = Date.now()): Promise<ListItem[]> {
    const rows = await this.#store
      .selectFrom("list_items")
      .selectAll()
      .where("tenant", "=", this.#caller.tenant)
      .where("person", "=", await this.#person())
      .where("keep_until", ">", now)
      .orderBy("due_at")
      .orderBy("id")
      .execute();
    return rows.map((row) => this.#shown(row));
  }

  /** @returns null when the list is full */
  async put(id: string, input: ListItemInput, now = Date.now()): Promise<ListItem | null> {
    const { tenant } = this.#caller;
    const person = await this.#person();
    const dueAt = Date.parse(input.dueAt);
    const said = {
      kind: input.kind,
      due_at: dueAt,
      status: input.status,
      words: (this.#house.promises?.keepWords && input.words) || null,
      updated_at: now,
      keep_until: (input.status === "open" ? dueAt : now) + KEEP_MS,
    };
    const conversation =
      input.conversation && (await pseudonym(this.#store, tenant, "conversation", input.conversation));
    return this.#store.transaction().execute(async (store) => {
      const mine = store.selectFrom("list_items").where("tenant", "=", tenant).where("person", "=", person);
      const { others } = await mine
        .select((of) => of.fn.countAll<number>().as("others"))
        .where("id", "!=", id)
        .executeTakeFirstOrThrow();
      if (others >= MAX_ITEMS) return null;
      const fresh = { tenant, person, id, ...said, conversation: conversation ?? null, created_at: now };
      // Either we insert it, or it is there and ours: nobody counts it a second time.
      const inserted = await store
        .insertInto("list_items")
        .values(fresh)
        .onConflict((on) => on.columns(["tenant", "person", "id"]).doNothing())
        .returningAll()
        .executeTakeFirst();
      const before = inserted ? [] : await this.#claim(store, person, id);
      const row =
        inserted ??
        (await store
          .updateTable("list_items")
          .set(conversation ? { ...said, conversation } : said)
          .where("tenant", "=", tenant)
          .where("person", "=", person)
          .where("id", "=", id)
          .returningAll()
          .executeTakeFirstOrThrow());
      await countPromises(store, this.#caller, this.#house, before, [row]);
      return this.#shown(row);
    });
  }

  /** A promise that was still to keep was none; what is finished or overdue stays counted. */
  async remove(id: string, now = Date.now()): Promise<void> {
    const person = await this.#person();
    await this.#store.transaction().execute(async (store) => {
      const gone = await store
        .deleteFrom("list_items")
        .where("tenant", "=", this.#caller.tenant)
        .where("person", "=", person)
        .where("id", "=", id)
        .returningAll()
        .execute();
      const taken = gone.filter(({ status, due_at }) => status === "open" && due_at > now);
      await countPromises(store, this.#caller, this.#house, taken, []);
    });
  }

  /** The replies that waited for this conversation are given: kept where it is in time, else done. Says how many. */
  async answered(conversation: string, now = Date.now()): Promise<number> {
    const { tenant } = this.#caller;
    const { numUpdatedRows } = await this.#store
      .updateTable("list_items")
      .set((of) => ({
        status: of
          .case()
          .when("due_at", ">=", now)
          .then("kept" as const)
          .else("done" as const)
          .end(),
        updated_at: now,
        keep_until: now + KEEP_MS,
      }))
      .where("tenant", "=", tenant)
      .where("person", "=", await this.#person())
      .where("kind", "=", "reply")
      .where("status", "=", "open")
      .where("conversation", "=", await pseudonym(this.#store, tenant, "conversation", conversation))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  /** The item as it was; until the transaction ends nobody else changes it. */
  #claim(store: Store, person: string, id: string): Promise<ListItemRow[]> {
    return store
      .updateTable("list_items")
      .set({ id })
      .where("tenant", "=", this.#caller.tenant)
      .where("person", "=", person)
      .where("id", "=", id)
      .returningAll()
      .execute();
  }

  #person(): Promise<string> {
    return pseudonym(this.#store, this.#caller.tenant, "person", this.#caller.person);
  }

  #shown(row: ListItemRow): ListItem {
    return {
      id: row.id,
      kind: row.kind,
      dueAt: new Date(row.due_at).toISOString(),
      status: row.status,
      ...(this.#house.promises?.keepWords && row.words !== null ? { words: row.words } : {}),
      createdAt: new Date(row.created_at).toISOString(),
      updatedAt: new Date(row.updated_at).toISOString(),
    };
  }
}
