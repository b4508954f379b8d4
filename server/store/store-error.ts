/** Whether an error is the store's own: it is gone, full, read-only or out of time. */
export function isStoreError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "" } = error as { code?: string };
  // pg gives its own time-outs and broken connections no code.
  const isPg =
    /^(?:timeout exceeded|Connection terminated|Query read timeout|Client has encountered|driver has already)/;
  return /^(?:ERR_SQLITE_ERROR|ERR_INVALID_STATE|E[A-Z]+|[0-9A-Z]{5})$/.test(code) || isPg.test(error.message);
}
