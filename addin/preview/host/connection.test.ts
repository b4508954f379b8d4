import { expect, test } from "vitest";
import { frameName, HostConnection, type HostMethods } from "./connection.ts";

const ORIGIN = "https://localhost:3443";
const IDENTITY = { conversation: "c-1", controlId: "pane-1" };

/** A host with a frame that keeps what it is sent. */
function hosted(methods: Partial<HostMethods> = {}) {
  const sent: Record<string, unknown>[] = [];
  const frame = { postMessage: (text: string) => void sent.push(JSON.parse(text)) };
  const connection = new HostConnection(IDENTITY, ORIGIN, () => frame, {
    appContext: (controlId) => ({ _id: controlId }),
    initialData: () => ({ itemType: 4 }),
    outlookCall: async (id, parameters) => ({ error: false, data: { id, parameters } }),
    commonCall: () => 0,
    notify: () => {},
    ...methods,
  });
  const receive = async (message: object, event: object = {}) => {
    const data = JSON.stringify({
      _messageType: 0,
      _conversationId: "c-1",
      _correlationId: 7,
      _actionType: 0,
      ...message,
    });
    connection.receive({ source: frame, origin: ORIGIN, data, ...event });
    await new Promise((resolve) => setImmediate(resolve));
    return sent.at(-1);
  };
  return { connection, receive, sent };
}

test("the frame's name carries conversation, control and host in the library's own form", () => {
  const name = JSON.parse(frameName(IDENTITY, ORIGIN));
  expect(name.xdmInfo).toBe("c-1|pane-1|https://localhost:3443");
  expect(name.hostInfo.split("$").slice(0, 4)).toEqual(["Outlook", "Web", "16.01", "en-us"]);
  expect(name.hostInfo.split("$")[6]).toBe("disableLogging");
});

test("the handshake is answered in the request's own envelope", async () => {
  const { receive } = hosted();
  expect(await receive({ _actionName: "ContextActivationManager_getAppContextAsync", _data: "pane-1" })).toEqual({
    _messageType: 1,
    _actionName: "ContextActivationManager_getAppContextAsync",
    _conversationId: "c-1",
    _correlationId: 7,
    _origin: ORIGIN,
    _serializerVersion: 1,
    _responseType: 0,
    _errorCode: 0,
    _data: { _id: "pane-1" },
  });
  const data = { MethodData: { ControlId: "pane-1", DispatchId: 1 } };
  expect((await receive({ _actionName: "GetInitialData", _data: data }))?._data).toEqual({ itemType: 4 });
});

test("Outlook calls and common calls differ by one capital letter", async () => {
  const done: unknown[] = [];
  const { receive } = hosted({ commonCall: (id, args) => done.push([id, args]) && 0 });
  const outlook = { MethodData: { DispatchId: 18 } };
  expect((await receive({ _actionName: "ExecuteMethod", _data: outlook }))?._data).toEqual({
    error: false,
    data: { id: 18, parameters: {} },
  });
  const common = { 0: "command", 1: 0, 2: "{}", DdaMethod: { DispatchId: 94 } };
  expect((await receive({ _actionName: "executeMethod", _data: common }))?._data).toEqual({ Version: 1, Error: 0 });
  expect(done).toEqual([[94, { 0: "command", 1: 0, 2: "{}" }]]);
});

test("an event reaches the add-in only after it has registered, with the registration's number", async () => {
  const { connection, receive, sent } = hosted();
  connection.fire("olkRecipientsChanged", ["{}"]);
  expect(sent).toEqual([]);
  const registered = connection.whenRegistered("olkRecipientsChanged");
  expect((await receive({ _actionName: "olkRecipientsChanged", _actionType: 1 }))?._data).toEqual({ Error: 0 });
  await registered;
  connection.fire("olkRecipientsChanged", ["{}"]);
  expect(sent.at(-1)).toMatchObject({ _responseType: 1, _correlationId: 7, _data: ["{}"] });
  await receive({ _actionName: "olkRecipientsChanged", _actionType: 2 });
  connection.fire("olkRecipientsChanged", ["{}"]);
  expect(sent).toHaveLength(3);
});

test("an event this host never fires can't be registered for", async () => {
  const { receive } = hosted();
  expect((await receive({ _actionName: "dialogMessageReceived", _actionType: 1 }))?._data).not.toMatchObject({
    Error: 0,
  });
});

test("messages of other windows, origins and conversations are left alone", async () => {
  const { receive, sent } = hosted();
  const call = { _actionName: "GetInitialData", _data: {} };
  await receive(call, { source: {} });
  await receive(call, { origin: "https://elsewhere.example" });
  await receive({ ...call, _conversationId: "c-2" });
  await receive(call, { data: "no json" });
  await receive(call, { data: { _messageType: 0 } });
  expect(sent).toEqual([]);
});

test("a host that fails, and an action nobody knows, are answered with an error", async () => {
  const { receive } = hosted({
    initialData: () => {
      throw new Error("broken");
    },
  });
  expect((await receive({ _actionName: "GetInitialData" }))?._errorCode).toBe(-2);
  expect((await receive({ _actionName: "somethingNew" }))?._errorCode).toBe(-1);
});
