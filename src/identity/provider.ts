import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import { failed, success } from "../kernel/index.ts";
import type { IdentityProvider } from "./actions/identityProvider.ts";
import { identityFailure } from "./errors.ts";

/** An OpenID Connect provider, as an operator configures it. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Where the provider sends people back to: registered there, letter by letter. */
  readonly redirectUri: string;
  /** What is asked about somebody; without it, their address and name. */
  readonly scope?: string;
  /** How sure the provider has to be of them (`acr_values`): `eidas1` of FranceConnect. Whoever comes back on another level is refused. */
  readonly assurance?: string | null;
}

/** Seconds within which somebody who was sent to sign in anew must have done so. */
const longestSince = 300;

const isLoopback = ({ hostname }: URL): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** Signs people in at a provider (openid-client). It is asked for its addresses at the first need, and again after a failure. */
export const openProvider = (options: ProviderOptions): IdentityProvider => {
  const { clientId, clientSecret, redirectUri, scope = "openid email profile" } = options;
  const issuer = new URL(options.issuer);
  let found: Promise<Configuration> | null = null;
  const configuration = async (): Promise<Configuration> => {
    found ??= discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === null ? None() : ownSecret(clientSecret),
      {
        timeout: 10,
        execute: [
          // Without it the library trusts the connection to the provider and checks no signature (OpenID Connect Core 1.0,
          // 3.1.3.7, point 6, allows that): a proxy in between could then sign anybody in.
          enableNonRepudiationChecks,
          // On the machine itself there is no wire to listen on: a provider under test needs no certificate.
          // oxlint-disable-next-line typescript/no-deprecated -- the library calls so what should catch the eye
          ...(issuer.protocol === "http:" && isLoopback(issuer) ? [allowInsecureRequests] : []),
        ],
      },
    );
    return await found.catch((error: unknown) => {
      found = null;
      throw error;
    });
  };
  return {
    begin: async ({ anew }) => {
      try {
        const request = {
          state: randomState(),
          nonce: randomNonce(),
          verifier: randomPKCECodeVerifier(),
          anew,
        };
        const url = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope,
          state: request.state,
          nonce: request.nonce,
          code_challenge: await calculatePKCECodeChallenge(request.verifier),
          code_challenge_method: "S256",
          ...(options.assurance && { acr_values: options.assurance }),
          ...(anew && { prompt: "login", max_age: "0" }),
        });
        return success({ url: url.href, request });
      } catch (error) {
        return failed(identityFailure("identity.provider-silent", { reason: reasonOf(error) }));
      }
    },
    finish: async (returned, { state, nonce, verifier, anew }) => {
      const current = new URL(redirectUri);
      current.search = returned.toString();
      try {
        const found = await configuration();
        const tokens = await authorizationCodeGrant(found, current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(anew && { maxAge: longestSince }),
        });
        const claims = tokens.claims();
        if (claims === undefined || !isIdToken(tokens.id_token))
          return failed(identityFailure("identity.provider-refused"));
        // Asked for so, a level is a wish (OpenID Connect Core 1.0, 3.1.2.1): what was reached is told in the token.
        if (options.assurance && !isAssured(options.assurance, claims["acr"]))
          return failed(identityFailure("identity.provider-refused"));
        // With a code, what the scope `email` opens is told by UserInfo (OpenID Connect Core 1.0, 5.4); some say it at once.
        const person =
          claims["email"] === undefined
            ? await fetchUserInfo(found, tokens.access_token, claims.sub)
            : claims;
        const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
        return success({
          issuer: claims.iss,
          subject: claims.sub,
          email: text(person["email"]),
          isEmailVerified: person["email_verified"] === true,
          name: text(person["name"]) ?? fullName(person),
          birthDate: text(person["birthdate"]),
        });
      } catch {
        return failed(identityFailure("identity.provider-refused"));
      }
    },
  };
};

/** Whether a level is one of those asked for, or of eIDAS and above one of them (regulation (EU) no 910/2014, art. 8: low, substantial, high). */
const isAssured = (asked: string, reached: unknown): boolean =>
  asked
    .split(" ")
    .filter((level) => level !== "")
    .some((level) => level === reached || (isEidas(level) && isEidas(reached) && reached > level));
const isEidas = (level: unknown): level is string =>
  typeof level === "string" && /^eidas[123]$/.test(level);

/** Of providers that say a name in its parts alone. */
const fullName = ({ given_name: given, family_name: family }: Readonly<Record<string, unknown>>) =>
  typeof given === "string" && typeof family === "string" ? `${given} ${family}` : null;

/** The secret in the header; in the body where the provider takes it there alone (OpenID Connect Discovery 1.0, 3). */
const ownSecret = (secret: string): ClientAuth => {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    (taken.includes("client_secret_basic") ? basic : post)(server, client, body, headers);
  };
};

/**
 * Whether a token says that it is one, or says nothing of its kind. One of another kind that the same provider has signed,
 * an access token (RFC 9068) or a logout token, MUST NOT pass for it (RFC 8725, 3.11 and 3.12).
 */
const isIdToken = (token = ""): boolean => {
  const [header = ""] = token.split(".");
  const { typ } = JSON.parse(Buffer.from(header, "base64url").toString()) as { typ?: unknown };
  return typ === undefined || (typeof typ === "string" && typ.toLowerCase() === "jwt");
};

/** A code of the library or of the network: never the words of an error, which may hold what a provider sent. */
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "?";
};
