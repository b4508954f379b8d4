/** How the stand-in is to differ from a host in good order: set by tests through `window.preview`, empty in all other use. */
export interface Misbehaviour {
  /** Answers a call of the Outlook API in place of the stand-in; `usual` does what it would have done. */
  answer?(dispatchId: number, parameters: object, usual: (parameters: object) => Promise<object>): Promise<object>;
  /** What the add-in is told of the item when it starts and when another mail is selected; null: none is open. */
  initialData?(usual: object | null): object | null;
  /** What it is told of the host when it starts. */
  appContext?(usual: object): object | Promise<object>;
  /** Events that are never fired. */
  silent?: readonly string[];
  /** How often the send handler is started for one Send, each in a frame of its own; the first answer counts. */
  handlers?: number;
}
