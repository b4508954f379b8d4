import { afterEach, beforeEach, expect, test, vi } from "vitest";

const msal = vi.hoisted(() => ({
  app: {
    acquireTokenSilent: vi.fn(),
    ssoSilent: vi.fn(),
    acquireTokenPopup: vi.fn(),
    acquireTokenRedirect: vi.fn(),
    getAllAccounts: vi.fn(() => [{ username: "sam.ruiz@bellwether.example" }]),
    handleRedirectPromise: vi.fn(),
  },
  nested: vi.fn(),
  standard: vi.fn(),
  loaded: vi.fn(),
}));
vi.mock("@azure/msal-browser", () => {
  msal.loaded();
  return {
    createNestablePublicClientApplication: msal.nested,
    createStandardPublicClientApplication: msal.standard,
    CacheLookupPolicy: { AccessTokenAndRefreshToken: 2, RefreshToken: 3 },
  };
});

const authority = "https://login.bellwether.example/11111111-1111-4111-8111-111111111111";
const entra = { required: true, clientId: "aaaa", authority, scopes: ["api://aaaa/access_as_user"] };
const dialog = { shown: vi.fn(), addEventHandler: vi.fn(), close: vi.fn() };
/** What the server takes for a good token. */
let good: string;
const fetching = vi.fn<(path: string, init?: RequestInit) => Promise<Response>>();

const browser = () =>
  vi.stubGlobal("location", new URL("https://decorum.bellwether.example/dashboard?from=2026-11-01"));
function outlook(supports: "NestedAppAuth" | "DialogApi" | "neither") {
  vi.stubGlobal("location", new URL("https://decorum.bellwether.example/taskpane.html?et="));
  const requirements = {
    isSetSupported: (set: string, version: string) => set === supports && version === "1.1",
  };
  const mailbox = { userProfile: { emailAddress: "sam.ruiz@bellwether.example" } };
  vi.stubGlobal("Office", {
    context: { mailbox, requirements, ui: { displayDialogAsync: dialog.shown } },
    AsyncResultStatus: { Failed: "failed" },
    EventType: { DialogEventReceived: "event", DialogMessageReceived: "message" },
  });
}
/** Once somebody has clicked: what the dialog does. */
async function happens(type: "event" | "message", event: object) {
  await vi.waitFor(() => expect(dialog.addEventHandler).toHaveBeenCalledWith(type, expect.anything()));
  dialog.addEventHandler.mock.calls.findLast(([of]) => of === type)![1](event);
}
const message = (answer: object, origin = "https://decorum.bellwether.example") => ({
  message: JSON.stringify(answer),
  origin,
});

/** Each test has the module as a page has it that was just opened. */
const opened = () => import("./sign-in.ts");
beforeEach(() => {
  vi.resetModules();
  vi.resetAllMocks();
  good = "t1";
  vi.stubGlobal("fetch", fetching);
  msal.nested.mockResolvedValue(msal.app);
  msal.standard.mockResolvedValue(msal.app);
  dialog.shown.mockImplementation((_page, _options, then) => then({ status: "succeeded", value: dialog }));
  msal.app.handleRedirectPromise.mockResolvedValue(null);
  msal.app.ssoSilent.mockRejectedValue(failing("InteractionRequiredAuthError"));
  msal.app.getAllAccounts.mockReturnValue([{ username: "sam.ruiz@bellwether.example" }]);
  msal.app.acquireTokenSilent.mockImplementation(async () => ({ accessToken: good }));
  fetching.mockImplementation(async (path, init) => {
    if (path === "/v1/sign-in") return Response.json(entra);
    const bearer = new Headers(init?.headers).get("Authorization");
    return new Response(null, { status: good === "" || bearer === `Bearer ${good}` ? 200 : 401 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const failing = (name: string, errorCode = "") => Object.assign(new Error("x"), { name, errorCode });
const paths = () => fetching.mock.calls.map(([path]) => path);

test("a server without sign-in is asked once, and MSAL is never fetched", async () => {
  outlook("NestedAppAuth");
  good = "";
  const { authorised, isSignedIn, signInState } = await opened();
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);
  expect(paths()).toEqual(["/v1/house"]);
  expect([msal.loaded.mock.calls.length, isSignedIn(), signInState()]).toEqual([0, false, "quiet"]);
});

test("in Outlook the host signs in, once for all calls, and nobody sees anything of it", async () => {
  outlook("NestedAppAuth");
  const { authorised, isSignedIn, signInState } = await opened();
  const answers = await Promise.all(["/v1/house", "/v1/list", "/v1/lint"].map((path) => authorised(path, {}, 1000)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(msal.app.acquireTokenSilent).toHaveBeenCalledExactlyOnceWith({ scopes: entra.scopes, forceRefresh: false });
  expect(msal.nested).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ auth: { clientId: "aaaa", authority, knownAuthorities: ["login.bellwether.example"] } }),
  );
  expect([isSignedIn(), signInState()]).toEqual([true, "quiet"]);
  fetching.mockClear();
  await authorised("/v1/list", { headers: { "content-type": "application/json" } }, 1000);
  expect(paths()).toEqual(["/v1/list"]);
});

test("a token that is over is replaced by a fresh one, not by the same from MSAL's store", async () => {
  outlook("NestedAppAuth");
  const { authorised } = await opened();
  await authorised("/v1/house", {}, 1000);
  good = "t2";
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);
  expect(msal.app.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes: entra.scopes, forceRefresh: true });
});

test("where Entra wants to ask something, it waits for a click; then the call goes through", async () => {
  outlook("NestedAppAuth");
  msal.app.acquireTokenSilent.mockRejectedValue(failing("InteractionRequiredAuthError"));
  msal.app.acquireTokenPopup.mockResolvedValue({ accessToken: good });
  const { authorised, signIn, signInState, onSignIn } = await opened();
  const told = vi.fn(() => signInState());
  onSignIn(told);
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  await authorised("/v1/house", {}, 1000);
  expect(msal.app.acquireTokenSilent).toHaveBeenCalledTimes(1);
  expect(msal.app.acquireTokenPopup).not.toHaveBeenCalled();
  expect(await signIn()).toBe(true);
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);
  expect(told.mock.results.map(({ value }) => value)).toEqual(["needed", "working", "quiet"]);
});

test("who has been signed in and can't be any longer without a click is told so", async () => {
  outlook("NestedAppAuth");
  const { authorised, signInState } = await opened();
  await authorised("/v1/house", {}, 1000);
  good = "t2";
  msal.app.acquireTokenSilent.mockRejectedValue(failing("InteractionRequiredAuthError"));
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  expect(signInState()).toBe("expired");
});

test("a person whom the server does not let in is told so, and is not asked for ever", async () => {
  outlook("NestedAppAuth");
  msal.app.acquireTokenSilent.mockResolvedValue({ accessToken: "of another organisation" });
  const { authorised, isSignedIn, signInState } = await opened();
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  expect([signInState(), isSignedIn()]).toEqual(["refused", false]);
  expect(fetching.mock.calls.filter(([path]) => path === "/v1/house")).toHaveLength(2);
});

test.each([
  ["access_denied", "ServerError", "refused"],
  ["user_cancelled", "BrowserAuthError", "needed"],
  ["network_error", "ClientAuthError", "failed"],
])("a sign-in that ends with %s leaves it %s: %s", async (code, name, state) => {
  outlook("NestedAppAuth");
  msal.app.acquireTokenPopup.mockRejectedValue(failing(name, code));
  const { signIn, signInState } = await opened();
  expect(await signIn()).toBe(false);
  expect(signInState()).toBe(state);
});

test("an Outlook that can't sign in is told apart, and MSAL is not asked", async () => {
  outlook("neither");
  const { authorised, signInState } = await opened();
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  expect(signInState()).toBe("unsupported");
  expect(msal.app.acquireTokenSilent).not.toHaveBeenCalled();
});

test("an Outlook without nested sign-in shows a dialog on a click, and keeps what it gives in memory", async () => {
  outlook("DialogApi");
  msal.app.getAllAccounts.mockReturnValue([]);
  const { authorised, signIn, signInState } = await opened();
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  expect([signInState(), dialog.shown.mock.calls.length]).toEqual(["needed", 0]);
  expect(msal.app.ssoSilent).toHaveBeenCalledWith({ scopes: entra.scopes, loginHint: "sam.ruiz@bellwether.example" });
  expect(msal.standard.mock.lastCall![0].cache).toEqual({ cacheLocation: "memoryStorage" });

  const signedIn = signIn();
  await happens("message", message({ token: "not ours", username: "" }, "https://elsewhere.example"));
  await happens("message", message({ token: good, username: "dana.ruiz@bellwether.example" }));
  expect(await signedIn).toBe(true);
  expect(dialog.shown.mock.calls[0]!.slice(0, 2)).toEqual([
    "https://decorum.bellwether.example/sign-in-dialog.html",
    expect.objectContaining({ promptBeforeOpen: false }),
  ]);
  expect(dialog.close).toHaveBeenCalledTimes(1);
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);

  // Over: renewed for the same person without a click; where that does not go, a click is waited for.
  good = "t2";
  msal.app.ssoSilent.mockResolvedValueOnce({ accessToken: good });
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);
  const loginHint = "dana.ruiz@bellwether.example";
  expect(msal.app.ssoSilent).toHaveBeenLastCalledWith({ scopes: entra.scopes, loginHint });
  good = "t3";
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(401);
  await authorised("/v1/list", {}, 1000);
  expect([signInState(), dialog.shown.mock.calls.length, msal.app.ssoSilent.mock.calls.length]).toEqual([
    "expired",
    1,
    3,
  ]);
});

test.each([
  ["is not let open", 12009, "blocked"],
  ["is blocked by the browser", 12011, "blocked"],
  ["is open already", 12007, "busy"],
  ["can't be had", 12004, "failed"],
])("a dialog that %s, %i: %s", async (_, code, state) => {
  outlook("DialogApi");
  dialog.shown.mockImplementation((_page, _options, then) => then({ status: "failed", error: { code } }));
  const { signIn, signInState } = await opened();
  expect(await signIn()).toBe(false);
  expect(signInState()).toBe(state);
});

test.each([
  ["is closed", "event", { error: 12006 }, "closed"],
  ["finds no page", "event", { error: 12002 }, "failed"],
  ["is told no by Entra", "message", message({ state: "refused" }), "refused"],
] as const)("a dialog that %s leaves a state, and can be asked again", async (_, type, event, state) => {
  outlook("DialogApi");
  const { authorised, signIn, signInState } = await opened();
  const ended = signIn();
  await happens(type, event);
  expect(await ended).toBe(false);
  expect(signInState()).toBe(state);
  const again = signIn();
  await vi.waitFor(() => expect(dialog.shown).toHaveBeenCalledTimes(2));
  await happens("message", message({ token: good, username: "" }));
  expect(await again).toBe(true);
  expect((await authorised("/v1/house", {}, 1000)).status).toBe(200);
});

test("in a browser the page leaves for Entra on a click, and comes back by the one page that Entra knows", async () => {
  browser();
  msal.app.getAllAccounts.mockReturnValue([]);
  const { authorised, signIn, signInState } = await opened();
  expect((await authorised("/v1/stats", {}, 1000)).status).toBe(401);
  expect([signInState(), msal.app.acquireTokenRedirect.mock.calls.length]).toEqual(["needed", 0]);
  await signIn();
  expect(msal.app.acquireTokenRedirect).toHaveBeenCalledExactlyOnceWith({ scopes: entra.scopes });
  expect(msal.standard.mock.lastCall![0]).toMatchObject({
    auth: { redirectUri: "https://decorum.bellwether.example/sign-in.html" },
    cache: { cacheLocation: "sessionStorage" },
  });
});

test("back from Entra, the answer that was left for the page is taken before anybody is looked for", async () => {
  browser();
  msal.app.getAllAccounts.mockReturnValue([]);
  msal.app.handleRedirectPromise.mockImplementation(async () => {
    msal.app.getAllAccounts.mockReturnValue([{ username: "sam.ruiz@bellwether.example" }]);
  });
  const { authorised } = await opened();
  expect((await authorised("/v1/stats", {}, 1000)).status).toBe(200);
  expect(msal.app.acquireTokenSilent.mock.lastCall![0]).toMatchObject({ cacheLookupPolicy: 2 });
});

test("what Entra has refused is told, and can be tried again", async () => {
  browser();
  msal.app.handleRedirectPromise.mockRejectedValueOnce(failing("ServerError", "access_denied"));
  const { authorised, signIn, signInState } = await opened();
  expect((await authorised("/v1/stats", {}, 1000)).status).toBe(401);
  expect(signInState()).toBe("refused");
  await signIn();
  expect(msal.app.acquireTokenRedirect).toHaveBeenCalledTimes(1);
});
