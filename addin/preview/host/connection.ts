/**
 * One add-in frame's conversation with its host, as office.js (16.01, Outlook on the web) speaks it: one JSON string a
 * message, the same envelope both ways. This file knows the envelope, the handshake and the events; what a call means is
 * the business of `HostMethods`.
 */

/** Who a frame is. Both are unique per frame: office.js keeps things in sessionStorage under the control id. */
export interface FrameIdentity {
  conversation: string;
  controlId: string;
}

export interface HostMethods {
  /** Answer to the first message: see app-context.ts. */
  appContext(controlId: string): object;
  /** The item as the add-in first sees it, or null when no item is open. */
  initialData(): object | null;
  /** A call of the Outlook API; must answer an object, or the add-in's callback is never called. */
  outlookCall(dispatchId: number, parameters: object): Promise<object>;
  /** A call that all Office hosts have, with its arguments; answers 0 or the number of an error. */
  commonCall(dispatchId: number, args: Record<string, unknown>): number;
  /** Focus moves and the like; nobody waits for an answer. */
  notify(action: number): void;
}

interface Request {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType: number;
  _data?: unknown;
}

/** The add-in's window, as far as its host may touch it. */
export interface FrameWindow {
  postMessage(text: string, targetOrigin: string): void;
}

const REQUEST = 0;
const ANSWER = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const OK = 0;
const UNKNOWN_REQUEST = -1;
const HANDLING_FAILED = -2;

/** Events a host of this build can fire; registering for another one fails, as it would in Outlook. */
export const EVENTS = [
  "appCommandInvoked",
  "olkRecipientsChanged",
  "olkAttachmentsChanged",
  "olkItemSelectedChanged",
  "officeThemeChanged",
] as const;
export type HostEvent = (typeof EVENTS)[number];

/**
 * What `iframe.name` must be before `src` is set; the library reads host, platform and this conversation from it.
 * `disableLogging` keeps its telemetry off.
 */
export function frameName(identity: FrameIdentity, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${identity.conversation}`,
    hostInfo: `Outlook$Web$16.01$en-us$${identity.conversation}$$disableLogging$0`,
    xdmInfo: `${identity.conversation}|${identity.controlId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

export class HostConnection {
  readonly #identity: FrameIdentity;
  readonly #origin: string;
  readonly #frame: () => FrameWindow | null;
  readonly #methods: HostMethods;
  readonly #registrations = new Map<string, number>();
  readonly #awaited = new Map<string, (() => void)[]>();

  /** `origin` is that of both pages: the preview serves the add-in itself. `frame` gives the add-in's window. */
  constructor(identity: FrameIdentity, origin: string, frame: () => FrameWindow | null, methods: HostMethods) {
    this.#identity = identity;
    this.#origin = origin;
    this.#frame = frame;
    this.#methods = methods;
  }

  /** Takes every message event of the window; those of others are ignored. */
  receive = (event: { source: unknown; origin: string; data: unknown }): void => {
    if (event.source !== this.#frame() || event.origin !== this.#origin || typeof event.data !== "string") return;
    const request = parse(event.data);
    if (request?._messageType !== REQUEST || request._conversationId !== this.#identity.conversation) return;
    if (request._actionType === REGISTER) this.#register(request);
    else if (request._actionType === UNREGISTER) {
      this.#registrations.delete(request._actionName);
      this.#answer(request, { Error: 0 });
    } else void this.#invoke(request);
  };

  /** Fires an event at the add-in; without a registration nobody hears it and nothing is sent. */
  fire(event: HostEvent, data: unknown): void {
    const correlation = this.#registrations.get(event);
    if (correlation !== undefined) this.#send(event, correlation, { _responseType: 1, _errorCode: OK, _data: data });
  }

  /** Resolves once the add-in listens to this event. */
  whenRegistered(event: HostEvent): Promise<void> {
    if (this.#registrations.has(event)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#awaited.set(event, [...(this.#awaited.get(event) ?? []), resolve]);
    });
  }

  #register(request: Request): void {
    const event = request._actionName;
    if (!EVENTS.some((known) => known === event)) {
      this.#answer(request, { Error: 5010 });
      return;
    }
    this.#registrations.set(event, request._correlationId);
    this.#answer(request, { Error: 0 });
    for (const resolve of this.#awaited.get(event) ?? []) resolve();
    this.#awaited.delete(event);
  }

  async #invoke(request: Request): Promise<void> {
    try {
      const data = await this.#call(request._actionName, request._data);
      if (data === undefined) this.#answer(request, null, UNKNOWN_REQUEST);
      else this.#answer(request, data);
    } catch {
      this.#answer(request, null, HANDLING_FAILED);
    }
  }

  /** The answer's data; undefined for an action that this host does not have. */
  async #call(action: string, data: unknown): Promise<unknown> {
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#methods.appContext(String(data));
      case "ContextActivationManager_notifyHost":
        this.#methods.notify(Number((data as unknown[])[1]));
        return null;
      case "GetInitialData":
        return this.#methods.initialData();
      case "ExecuteMethod": {
        const { MethodData, ApiParams } = data as { MethodData: { DispatchId: number }; ApiParams?: object };
        return this.#methods.outlookCall(MethodData.DispatchId, ApiParams ?? {});
      }
      case "executeMethod": {
        const { DdaMethod, ...args } = data as { DdaMethod: { DispatchId: number } };
        return { Version: 1, Error: this.#methods.commonCall(DdaMethod.DispatchId, args) };
      }
      default:
        return undefined;
    }
  }

  #answer(request: Request, data: unknown, errorCode = OK): void {
    this.#send(request._actionName, request._correlationId, { _responseType: 0, _errorCode: errorCode, _data: data });
  }

  #send(action: string, correlation: number, rest: object): void {
    this.#frame()?.postMessage(
      JSON.stringify({
        _messageType: ANSWER,
        _actionName: action,
        _conversationId: this.#identity.conversation,
        _correlationId: correlation,
        _origin: this.#origin,
        _serializerVersion: 1,
        ...rest,
      }),
      this.#origin,
    );
  }
}

function parse(text: string): Request | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
