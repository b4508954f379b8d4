/** What the server makes of access tokens: one right one, and every way to be wrong. */
import { exportSPKI, generateKeyPair, type JWTPayload } from "jose";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { entraTokens, type ReadToken } from "../../server/auth/tokens.ts";
import { ApiError } from "../../server/errors.ts";
import { BELLWETHER, HARBOR, type Issuer, startIssuer } from "./issuer.ts";

let issuer: Issuer;
let read: ReadToken;
beforeAll(async () => {
  issuer = await startIssuer();
  read = entraTokens(issuer.settings, 200);
});
afterAll(() => issuer.stop());

const now = () => Math.floor(Date.now() / 1000);
const refused = async (token: string) => {
  const error = await read(token).then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ApiError);
  const { status, code } = error as ApiError;
  return [status, code];
};
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a token tells tenant, person and roles; the address is told apart, and is no key", async () => {
  const oid = "33333333-3333-4333-8333-333333333333";
  const roles = ["Decorum.Lead", "Decorum.Administrator", "constructor", "Decorum.Other"];
  expect(await read(await issuer.token({ oid, roles }))).toEqual({
    caller: { tenant: BELLWETHER, person: `${BELLWETHER}.${oid}`, roles: ["writer", "lead", "administrator"] },
    address: "sam.ruiz@bellwether.example",
  });
  const { caller } = await read(await issuer.token({ oid, tid: HARBOR, preferred_username: undefined, roles: "lead" }));
  expect(caller).toEqual({ tenant: HARBOR, person: `${HARBOR}.${oid}`, roles: ["writer"] });
});

test("the application's id and its URI are both a right audience; other scopes beside ours do no harm", async () => {
  await read(await issuer.token({ aud: issuer.settings.audience, scp: "openid access_as_user" }));
});

test("clocks may differ by half a minute", async () => {
  await read(await issuer.token({ exp: now() - 20 }));
  await read(await issuer.token({ nbf: now() + 20 }));
});

const wrong: [what: string, code: string, claims: (issuer: Issuer) => JWTPayload][] = [
  ["over", "token-expired", () => ({ exp: now() - 60 })],
  ["not good yet", "token-early", () => ({ nbf: now() + 60 })],
  ["without an end", "token-expiry", () => ({ exp: undefined })],
  ["without a beginning", "token-early", () => ({ nbf: undefined })],
  ["for another application", "token-audience", () => ({ aud: "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb" })],
  ["for nobody", "token-audience", () => ({ aud: undefined })],
  ["of another issuer", "token-issuer", () => ({ iss: `https://sts.windows.net/${BELLWETHER}/` })],
  [
    "of our issuer for another tenant",
    "token-issuer",
    ({ settings }) => ({ iss: `${settings.authority}/${HARBOR}/v2.0` }),
  ],
  ["of a tenant that is not let in", "token-tenant", () => ({ tid: "99999999-9999-4999-8999-999999999999" })],
  ["of no tenant", "token-tenant", () => ({ tid: undefined })],
  ["asked for by another application", "token-party", () => ({ azp: "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb" })],
  ["asked for by nobody", "token-party", () => ({ azp: undefined })],
  ["of a person who gave no leave", "token-scope", () => ({ scp: "openid profile" })],
  ["of a program, not of a person", "token-scope", () => ({ scp: undefined, roles: ["Decorum.Administrator"] })],
  ["with a scope that only looks like ours", "token-scope", () => ({ scp: "access_as_user_impersonation" })],
  ["of nobody", "token-oid", () => ({ oid: undefined })],
  ["of a person with an odd id", "token-oid", () => ({ oid: "../../other" })],
  ["of version 1.0", "token-version", () => ({ ver: "1.0" })],
];
test.each(wrong)("a token %s is refused: %s", async (_, code, claims) => {
  expect(await refused(await issuer.token(claims(issuer)))).toEqual([401, code]);
});

test("only RS256 counts: neither none nor a secret made of the public key", async () => {
  const token = await issuer.token();
  const [, payload] = token.split(".");
  expect(await refused(`${base64({ alg: "none" })}.${payload}.`)).toEqual([401, "token-algorithm"]);
  const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey()));
  expect(await refused(await issuer.token({}, { alg: "HS256" }, secret))).toEqual([401, "token-algorithm"]);
  const pss = await generateKeyPair("PS256");
  expect(await refused(await issuer.token({}, { alg: "PS256" }, pss.privateKey))).toEqual([401, "token-algorithm"]);
});

test("what was changed, or signed with a key that only has the right name, is refused", async () => {
  const [header, , signature] = (await issuer.token()).split(".");
  const [, other] = (await issuer.token({ roles: ["Decorum.Administrator"] })).split(".");
  expect(await refused(`${header}.${other}.${signature}`)).toEqual([401, "token-signature"]);
  const { privateKey } = await generateKeyPair("RS256");
  expect(await refused(await issuer.token({}, {}, privateKey))).toEqual([401, "token-signature"]);
  const jwk = { kty: "RSA", n: "AQAB", e: "AQAB" };
  expect(await refused(await issuer.token({}, { jwk, jku: "https://x.example", kid: "mine" }, privateKey))).toEqual([
    401,
    "token-key",
  ]);
});

test.each(["x", "..", "a.b.c", `${base64({ alg: "RS256" })}.${base64({ tid: BELLWETHER })}`, "ä.ö.ü"])(
  "what is no token is refused: %s",
  async (text) => {
    expect(await refused(text)).toEqual([401, "token-form"]);
  },
);

test("keys are fetched once, again when one is new, and not for each unknown one", { timeout: 30_000 }, async () => {
  const fresh = await startIssuer();
  const read = entraTokens(fresh.settings, 3000);
  const codeOf = (token: string) =>
    read(token).then(
      () => "ok",
      ({ code }: ApiError) => code,
    );
  await Promise.all([1, 2, 3, 4].map(async () => read(await fresh.token())));
  expect(fresh.fetched()).toBe(1);
  const old = await fresh.token();
  await fresh.rotate();
  // Known a moment ago: asking again at once would let anybody make us ask.
  expect(await codeOf(await fresh.token())).toBe("token-key");
  expect(fresh.fetched()).toBe(1);
  await vi.waitFor(async () => expect(await codeOf(await fresh.token())).toBe("ok"), { timeout: 15_000 });
  expect(fresh.fetched()).toBe(2);
  expect(await codeOf(old)).toBe("token-key");
  await fresh.stop();
});

test("keys that can't be had are our fault, not the caller's; those that are known go on", async () => {
  const fresh = await startIssuer();
  const known = entraTokens(fresh.settings, 0);
  await known(await fresh.token());
  fresh.fail = true;
  await known(await fresh.token());
  await expect(entraTokens(fresh.settings)(await fresh.token())).rejects.toMatchObject({
    status: 503,
    code: "sign-in-unavailable",
  });
  await fresh.stop();
});
