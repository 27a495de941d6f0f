import { createHmac, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { client } from "./realProvider.fixture.ts";

/** A token before it is signed. */
export interface Unsigned {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What stands between the provider and us and answers in its place, with tokens of its own making. */
export interface HostileProvider {
  readonly issuer: string;
  /** The key that its metadata leads to. */
  readonly key: KeyObject;
  readonly publicPem: string;
  /** The next ID token; null: none at all. */
  answer: string | null;
  /** What an honest provider would put into an ID token. */
  honest(nonce: string): Unsigned;
  close(): Promise<void>;
}

const subject = "paul-at-the-provider";
export const email = "paul.roche@entraide.example";

/** Admits to everything: what a metadata document says must not open a door. */
const signatures = ["RS256", "HS256", "none", "nOnE"];

export const startHostileProvider = async (): Promise<HostileProvider> => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hostile: HostileProvider = {
    issuer,
    key: privateKey,
    publicPem: publicKey.export({ type: "spki", format: "pem" }),
    answer: null,
    honest: (nonce) => {
      const now = Math.floor(Date.now() / 1_000);
      return {
        header: { alg: "RS256", kid: "of-the-provider", typ: "JWT" },
        claims: {
          iss: issuer,
          aud: client.id,
          sub: subject,
          nonce,
          iat: now,
          exp: now + 300,
          email,
          email_verified: true,
        },
      };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  const answers: Readonly<Record<string, () => unknown>> = {
    "/.well-known/openid-configuration": () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: signatures,
    }),
    "/keys": () => ({
      keys: [
        {
          ...publicKey.export({ format: "jwk" }),
          kid: "of-the-provider",
          use: "sig",
          alg: "RS256",
        },
      ],
    }),
    "/token": () => ({
      access_token: "opaque",
      token_type: "Bearer",
      ...(hostile.answer === null ? {} : { id_token: hostile.answer }),
    }),
    "/me": () => ({ sub: subject, email, email_verified: true }),
  };
  server.on("request", (request, response) => {
    const body = answers[request.url ?? ""]?.();
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? {}));
  });
  return hostile;
};

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

const written = ({ header, claims }: Unsigned, signature: (text: string) => Uint8Array): string => {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${Buffer.from(signature(text)).toString("base64url")}`;
};

/** RS256, whatever the header says. */
export const signed = (token: Unsigned, key: KeyObject): string =>
  written(token, (text) => sign("sha256", Buffer.from(text), key));

/** HS256, whatever the header says. */
export const keyed = (token: Unsigned, secret: string): string =>
  written(token, (text) => createHmac("sha256", secret).update(text).digest());

export const unsigned = (token: Unsigned): string => written(token, () => new Uint8Array());
