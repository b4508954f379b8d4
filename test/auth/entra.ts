/** Microsoft Entra as a browser sees it: asks nothing, signs in one person, over https on loopback as MSAL demands. */
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { developmentCertificate } from "../../server/certificate.ts";
import { BELLWETHER, CLIENT } from "./issuer.ts";

const OID = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f";

export interface Entra {
  /** For the server that trusts it. */
  env: Record<string, string>;
  /** What the next sign-in comes to; default: granted. */
  next: "granted" | "denied";
  /** Whether the browser is known from a sign-in before, so that nobody is asked. */
  known: boolean;
  /** Of the access tokens from now on. */
  roles: string[];
  stop(): Promise<void>;
}

/** @param folder for its certificate */
export async function startEntra(folder: string): Promise<Entra> {
  const { key, cert, caFile } = await developmentCertificate(folder);
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "key", use: "sig" }];
  const client_info = Buffer.from(JSON.stringify({ uid: OID, utid: BELLWETHER })).toString("base64url");
  let nonce: string | null = null;

  const server = createServer({ key, cert }, async ({ url, method }, response) => {
    const { pathname, searchParams } = new URL(url!, authority);
    response.setHeader("Access-Control-Allow-Origin", "*").setHeader("Access-Control-Allow-Headers", "*");
    const json = (body: object) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
    const at = (path: string) => `${authority}/${BELLWETHER}${path}`;
    switch (method === "OPTIONS" ? "" : pathname.slice(BELLWETHER.length + 1)) {
      case "/v2.0/.well-known/openid-configuration":
        return json({
          issuer: at("/v2.0"),
          authorization_endpoint: at("/oauth2/v2.0/authorize"),
          token_endpoint: at("/oauth2/v2.0/token"),
          end_session_endpoint: at("/oauth2/v2.0/logout"),
          jwks_uri: at("/discovery/v2.0/keys"),
        });
      case "/discovery/v2.0/keys":
        return json({ keys });
      case "/oauth2/v2.0/authorize": {
        nonce = searchParams.get("nonce");
        const denied = { error: "access_denied", error_description: "The person said no." };
        const stranger = { error: "login_required", error_description: "Nobody is signed in." };
        const silent = searchParams.get("prompt") === "none";
        const refusal = silent ? !entra.known && stranger : entra.next === "denied" && denied;
        const answer = new URLSearchParams(refusal || { code: "code", client_info });
        answer.set("state", searchParams.get("state")!);
        if (!silent) entra.next = "granted";
        entra.known ||= !refusal;
        return response.writeHead(302, { Location: `${searchParams.get("redirect_uri")}#${answer}` }).end();
      }
      case "/oauth2/v2.0/token":
        return json({
          token_type: "Bearer",
          expires_in: 3600,
          scope: `api://${CLIENT}/access_as_user openid profile offline_access`,
          refresh_token: "refresh",
          client_info,
          access_token: await signed({ azp: CLIENT, scp: "access_as_user", roles: entra.roles }),
          id_token: await signed({ nonce }),
        });
      default:
        return response.writeHead(method === "OPTIONS" ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const authority = `https://localhost:${(server.address() as AddressInfo).port}`;
  const signed = (claims: object) =>
    new SignJWT({ tid: BELLWETHER, oid: OID, ver: "2.0", preferred_username: "sam.ruiz@bellwether.example", ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "key", typ: "JWT" })
      .setIssuer(`${authority}/${BELLWETHER}/v2.0`)
      .setAudience(CLIENT)
      .setSubject(OID)
      .setIssuedAt()
      .setNotBefore("0s")
      .setExpirationTime("1h")
      .sign(privateKey);
  const entra: Entra = {
    env: {
      ENTRA_CLIENT_ID: CLIENT,
      ENTRA_TENANTS: BELLWETHER,
      ENTRA_AUTHORITY: authority,
      NODE_EXTRA_CA_CERTS: caFile,
    },
    next: "granted",
    known: false,
    roles: [],
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return entra;
}
