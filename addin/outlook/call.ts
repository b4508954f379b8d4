/// <reference types="office-js" />
/** An Office.js call as a promise. */

/** Carries the host's error code and nothing of the mail. */
export class OutlookError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Outlook refused the call (${code})`);
    this.name = "OutlookError";
    this.code = code;
  }
}

export function call<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(new OutlookError(result.error?.code ?? 0));
    });
  });
}
