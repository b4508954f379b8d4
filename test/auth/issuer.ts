/** An issuer of access tokens for tests, as Microsoft Entra is one: keys of its own behind a JWKS endpoint on loopback. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import type { SignInSettings } from "../../server/auth/settings.ts";

export const BELLWETHER = "11111111-1111-4111-8111-111111111111";
export const HARBOR = "22222222-2222-4222-8222-222222222222";
export const CLIENT = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

export interface Issuer {
  settings: SignInSettings;
  /** As environment variables. */
  env: Record<string, string>;
  /** How often the keys were asked for. */
  fetched(): number;
  /** Signs with another key from now on; the old one is no longer told. */
  rotate(): Promise<void>;
  /** While true, the keys can't be had. */
  fail: boolean;
  privateKey(): CryptoKey;
  publicKey(): CryptoKey;
  /** The key that signs now. */
  kid(): string;
  /** @param claims instead of good ones; undefined takes one out */
  token(claims?: JWTPayload, header?: Record<string, unknown>, key?: CryptoKey | Uint8Array): Promise<string>;
  stop(): Promise<void>;
}

export async function startIssuer(tenants = [BELLWETHER, HARBOR]): Promise<Issuer> {
  let [fetched, made] = [0, 0];
  let pair = await generateKeyPair("RS256");
  let keys: JWK[] = [];
  const publish = async () => {
    keys = [{ ...(await exportJWK(pair.publicKey)), kid: `key-${++made}`, use: "sig" }];
  };
  await publish();
  const http = createServer((request, response) => {
    fetched++;
    const found = !issuer.fail && /^\/[\da-f-]{36}\/discovery\/v2\.0\/keys$/.test(request.url!);
    response.writeHead(found ? 200 : 500).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const authority = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    settings: { clientId: CLIENT, audience: `api://${CLIENT}`, authority, tenants, clients: [CLIENT] },
    env: { ENTRA_CLIENT_ID: CLIENT, ENTRA_TENANTS: tenants.join(","), ENTRA_AUTHORITY: authority },
    fail: false,
    fetched: () => fetched,
    async rotate() {
      pair = await generateKeyPair("RS256");
      await publish();
    },
    privateKey: () => pair.privateKey,
    publicKey: () => pair.publicKey,
    kid: () => keys[0]!.kid!,
    token(claims = {}, header = {}, key = pair.privateKey) {
      const now = Math.floor(Date.now() / 1000);
      const tid = claims.tid ?? tenants[0];
      const payload = {
        aud: CLIENT,
        iss: `${authority}/${tid}/v2.0`,
        iat: now,
        nbf: now,
        exp: now + 3600,
        tid,
        oid: "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f",
        azp: CLIENT,
        scp: "access_as_user",
        ver: "2.0",
        preferred_username: "sam.ruiz@bellwether.example",
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: issuer.kid(), ...header })
        .sign(key);
    },
    stop: () => new Promise((resolve) => http.close(() => resolve())),
  };
  return issuer;
}
