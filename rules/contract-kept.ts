/** What the server keeps, as it crosses the wire: versions of the house, each writer's list, and what became of findings. */
import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** One version of the house: GET /v1/house/versions has them newest first, the first one in force. */
export const HouseVersion = z.object({
  /** 1, 2, 3 …; 0 is the example house, while there is no other. As If-Match of a PUT, in quotes: `"3"`. */
  version: z.int().nonnegative(),
  createdAt: z.string().nullable(),
  /** file: read from HOUSE_FILE; settings: put there by an administrator. */
  source: z.enum(["example", "file", "settings"]),
});
export type HouseVersion = z.infer<typeof HouseVersion>;

/** Only `open` is still to do. */
export const ListStatus = z.enum(["open", "kept", "renegotiated", "done"]);
export type ListStatus = z.infer<typeof ListStatus>;

/** Outlook's own id of a conversation: only a keyed hash of it is kept. */
const conversation = z.string().min(1).max(2000);

const item = {
  /** promise: what the writer promised; reply: what waits for an answer; handoff: what a colleague took over. */
  kind: z.enum(["promise", "reply", "handoff"]),
  dueAt: instant,
  status: ListStatus.default("open"),
  /** The promise in its own words: dropped unless the house has `promises.keepWords`. */
  words: z.string().max(500).optional(),
};

/** PUT /v1/list/{id}: what it says replaces what was there; only a conversation that is left out stays as it was. */
export const ListItemInput = z.object({ ...item, conversation: conversation.optional() });
export type ListItemInput = z.infer<typeof ListItemInput>;

export const ListItem = z.object({
  /** Chosen by the client. */
  id: z.string().regex(/^[\w-]{1,100}$/),
  ...item,
  status: ListStatus,
  createdAt: instant,
  updatedAt: instant,
});
export type ListItem = z.infer<typeof ListItem>;

/** In the order of `dueAt`. */
export const List = z.object({ items: z.array(ListItem) });
export type List = z.infer<typeof List>;

/** POST /v1/list/answered: a reply to this conversation is on its way. */
export const Answered = z.object({ conversation });
export type Answered = z.infer<typeof Answered>;

export const Outcome = z.enum(["passed", "fixed", "ignored", "sentAnyway", "falseAlarm"]);
export type Outcome = z.infer<typeof Outcome>;

/** A word of ours, never of a mail. */
const word = z.string().regex(/^[\w-]{1,100}$/);

/**
 * POST /v1/sends: told once a mail is on its way, or again: the same id of the same writer is the same mail, and what is
 * said now replaces what was said. Never holds text, names or addresses.
 */
export const SendRecord = z.object({
  /** Draft.id; kept as a keyed hash. */
  id: z.string().min(1).max(200),
  sentAt: instant,
  /** Client.id, "internal" or "public"; default: public. */
  client: z.string().max(200).optional(),
  /** Of the original, for the time it took to answer. */
  receivedAt: instant.optional(),
  /** Outlook's own id of the conversation: only a keyed hash of it is kept. */
  conversation: conversation.optional(),
  /** Rules that are unknown here are kept as they are. */
  outcomes: z.array(z.object({ rule: word, outcome: Outcome })).max(1000),
  commitments: z.int().nonnegative().max(1000).optional(),
});
export type SendRecord = z.infer<typeof SendRecord>;

/** POST /v1/received: a mail came in then, so that whoever answers it knows. Only a keyed hash of the id is kept, for 40 days. */
export const Received = z.object({ messageId: z.string().min(1).max(2000), receivedAt: instant });
export type Received = z.infer<typeof Received>;

/** POST /v1/received/find; null: nobody has said. */
export const ReceivedQuery = Received.pick({ messageId: true });
export const ReceivedAnswer = z.object({ receivedAt: instant.nullable() });
export type ReceivedAnswer = z.infer<typeof ReceivedAnswer>;

/** POST /v1/people/erase: as sign-in names the person. */
export const Erase = z.object({ person: z.string().min(1).max(320) });
/** DELETE /v1/people/me and the above: how many records of mails were there. */
export const Erased = z.object({ mails: z.int().nonnegative() });
export type Erased = z.infer<typeof Erased>;
