/** SQLite's code, that of a store that is closed, PostgreSQL's own, and those of a network that does not get there. */
const CODE =
  /^(?:ERR_SQLITE_ERROR|ERR_INVALID_STATE|[0-9FHPX][0-9A-Z]{4}|ECONN[A-Z]+|EPIPE|ETIMEDOUT|E(?:HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What `pg` and Kysely say without a code. */
const MESSAGE =
  /^(?:timeout exceeded|Connection terminated|Query read timeout|Client has encountered|driver has already)/;

/** Whether an error is the store's own: it is gone, full, read-only or out of time. */
export function isStoreError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "" } = error as { code?: string };
  return CODE.test(code) || MESSAGE.test(error.message);
}
