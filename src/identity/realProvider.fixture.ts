import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Who is signed in at the provider. */
export interface ProviderPerson {
  readonly subject: string;
  readonly email: string;
  readonly isVerified: boolean;
}

/** A real OpenID Connect provider (oidc-provider) on a port of this machine. */
export interface RealProvider {
  readonly issuer: string;
  person: ProviderPerson;
  /** Follows an address as a browser would, cookies and all, until it leads to `redirectUri`: the query that comes back. */
  visit(url: string): Promise<URLSearchParams>;
  close(): Promise<void>;
}

export const client = { id: "egide", secret: "a secret between the two" } as const;
export const redirectUri = "https://egide.example/connexion/retour";

export const startProvider = async (
  person: ProviderPerson,
  returnTo = redirectUri,
): Promise<RealProvider> => {
  const server: Server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = { issuer, person };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnTo],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name"],
      // As FranceConnect does, which has a scope for each.
      given_name: ["given_name"],
      family_name: ["family_name"],
      birthdate: ["birthdate"],
    },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["cookies of a provider that lives for a test"] },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: real.person.email,
        email_verified: real.person.isVerified,
        name: "Paul Roche",
        given_name: "Paul",
        family_name: "Roche",
        birthdate: "1990-04-12",
      }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: client.id,
        accountId: context.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile given_name family_name birthdate");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/"))
      void provider.interactionFinished(request, response, {
        login: { accountId: real.person.subject },
      });
    else void callback(request, response);
  });
  return Object.assign(real, {
    visit: async (url: string) => await follow(url, returnTo),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
};

const follow = async (first: string, returnTo: string): Promise<URLSearchParams> => {
  const jar = new Map<string, string>();
  let url = first;
  for (let step = 0; step < 12; step++) {
    if (url.startsWith(returnTo)) return new URL(url).searchParams;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`${answer.status} ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  throw new Error("the provider never sends back");
};
