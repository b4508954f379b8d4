/** Each writer's list: promises, replies that are due, handoffs. Kept for 30 days after it is due or done. */
import type { ListItem, ListItemInput } from "../../rules/contract-kept.ts";
import type { Caller } from "../identity.ts";
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
  readonly #keepWords: boolean;

  /** @param keepWords whether the house lets the words of a promise be kept */
  constructor(store: Store, caller: Caller, keepWords: boolean) {
    this.#store = store;
    this.#caller = caller;
    this.#keepWords = keepWords;
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
      words: (this.#keepWords && input.words) || null,
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
      const row = await store
        .insertInto("list_items")
        .values({ tenant, person, id, ...said, conversation: conversation ?? null, created_at: now })
        .onConflict((on) =>
          on.columns(["tenant", "person", "id"]).doUpdateSet(conversation ? { ...said, conversation } : said),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return this.#shown(row);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#store
      .deleteFrom("list_items")
      .where("tenant", "=", this.#caller.tenant)
      .where("person", "=", await this.#person())
      .where("id", "=", id)
      .execute();
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

  #person(): Promise<string> {
    return pseudonym(this.#store, this.#caller.tenant, "person", this.#caller.person);
  }

  #shown(row: ListItemRow): ListItem {
    return {
      id: row.id,
      kind: row.kind,
      dueAt: new Date(row.due_at).toISOString(),
      status: row.status,
      ...(this.#keepWords && row.words !== null ? { words: row.words } : {}),
      createdAt: new Date(row.created_at).toISOString(),
      updatedAt: new Date(row.updated_at).toISOString(),
    };
  }
}
