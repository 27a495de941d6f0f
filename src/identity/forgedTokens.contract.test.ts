import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { invitePerson } from "./actions/invitePerson.ts";
import {
  email,
  keyed,
  signed,
  startHostileProvider,
  unsigned,
  type HostileProvider,
  type Unsigned,
} from "./hostileProvider.fixture.ts";
import { person, valueOf } from "./identity.fixture.ts";
import { openProvider } from "./provider.ts";
import { client, redirectUri } from "./realProvider.fixture.ts";
import { onSite, type Browser, type IdentityStage } from "./site.fixture.ts";

const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
const now = Math.floor(Date.now() / 1_000);

/** The honest token with something else in its header, or in its claims; undefined takes a claim out. */
const headed = (token: Unsigned, header: Unsigned["header"]): Unsigned => ({
  ...token,
  header: { ...token.header, ...header },
});
const claiming = (token: Unsigned, claims: Unsigned["claims"]): Unsigned => ({
  ...token,
  claims: { ...token.claims, ...claims },
});

type Forgery = (honest: Unsigned, provider: HostileProvider) => string | null;
type Claims = Unsigned["claims"];
const holding =
  (claims: Claims): Forgery =>
  (honest, { key }) =>
    signed(claiming(honest, claims), key);

/** By requirement of ASVS 5, then by what is wrong with the token. */
const forgeries: Readonly<Record<string, Readonly<Record<string, Forgery>>>> = {
  "V9.1.1": {
    "signed with another key": (honest) => signed(honest, stranger.privateKey),
    "without a signature": (honest) => unsigned(honest),
    "changed after it was signed": (honest, { key }) => {
      const [header, , signature] = signed(honest, key).split(".");
      const [, claims] = signed(claiming(honest, { name: "Somebody" }), key).split(".");
      return [header, claims, signature].join(".");
    },
    "no token at all": () => null,
  },
  "V9.1.2": {
    "alg none": (honest) => unsigned(headed(honest, { alg: "none" })),
    "alg nOnE": (honest) => unsigned(headed(honest, { alg: "nOnE" })),
    "alg none with a signature": (honest, { key }) => signed(headed(honest, { alg: "none" }), key),
    "HS256 with the secret of the client": (honest) =>
      keyed(headed(honest, { alg: "HS256" }), client.secret),
    "HS256 with the public key": (honest, { publicPem }) =>
      keyed(headed(honest, { alg: "HS256" }), publicPem),
    "an algorithm that the provider does not have": (honest, { key }) =>
      signed(headed(honest, { alg: "RS512" }), key),
  },
  "V9.1.3": {
    "with its own key in its header": (honest) =>
      signed(
        headed(honest, { jwk: stranger.publicKey.export({ format: "jwk" }), kid: undefined }),
        stranger.privateKey,
      ),
    "of a key that the provider does not name": (honest) =>
      signed(headed(honest, { kid: "of-a-stranger" }), stranger.privateKey),
  },
  "V9.2.1": {
    expired: holding({ iat: now - 900, exp: now - 600 }),
    "not yet valid": holding({ nbf: now + 600 }),
    "without an end": holding({ exp: undefined }),
  },
  "V9.2.2": {
    "an access token (RFC 9068)": (honest, { key }) =>
      signed(headed(honest, { typ: "at+jwt" }), key),
    "an access token, by its full name": (honest, { key }) =>
      signed(headed(honest, { typ: "application/at+jwt" }), key),
    "a logout token": (honest, { key }) => signed(headed(honest, { typ: "logout+jwt" }), key),
    "without a nonce": holding({ nonce: undefined }),
    "for another login": holding({ nonce: "of-another-login" }),
  },
  "V9.2.3": {
    "for somebody else": holding({ aud: "another-client" }),
    "for others, and given to another": holding({
      aud: [client.id, "another-client"],
      azp: "another-client",
    }),
    "for nobody": holding({ aud: undefined }),
    "from another provider": holding({ iss: "https://login.elsewhere.example" }),
  },
};

const [server] = postgresServers();
assert.ok(server);

suite("what a provider hands over for a login", () => {
  const withHostile = async (
    work: (
      site: IdentityStage,
      come: (browser: Browser, forge: Forgery, from?: string) => Promise<void>,
    ) => Promise<void>,
  ): Promise<void> => {
    const hostile = await startHostileProvider();
    const provider = openProvider({
      issuer: hostile.issuer,
      clientId: client.id,
      clientSecret: client.secret,
      redirectUri,
    });
    const come = async (
      browser: Browser,
      forge: Forgery,
      from = "/connexion/organisme",
    ): Promise<void> => {
      await browser.open(from);
      const asked = new URL(browser.shown.path).searchParams;
      hostile.answer = forge(hostile.honest(asked.get("nonce") ?? ""), hostile);
      const returned = new URLSearchParams({ code: "a-code", state: asked.get("state") ?? "" });
      await browser.open(`/connexion/retour?${returned.toString()}`);
    };
    try {
      await onSite(
        () => server.freshDatabase({ migrated: true }),
        async (site) => await work(site, come),
        { provider },
      );
    } finally {
      await hostile.close();
    }
  };

  const honest: Forgery = (token, { key }) => signed(token, key);
  const isIn = ({ cookies }: Browser): boolean => cookies.has("__Host-egide-staff");

  const invite = async (site: IdentityStage): Promise<string> => {
    const admin = await person(site, "claire.marin@entraide.example", "site-administrator");
    valueOf(
      await invitePerson(site.identity, await admin.visitor(), {
        email,
        name: "Paul Roche",
        language: "fr",
        role: "auditor",
        body: "valmarine",
        lastDay: Temporal.PlainDate.from("2027-12-31"),
        authorisedBy: "Odile Sarre, directrice",
      }),
    );
    const mail = site.mails.at(-1);
    assert.ok(mail?.template === "invitation");
    return `${new URL(mail.values.link).pathname}/organisme`;
  };

  test("opens nothing when the token is forged, of another kind, of another time or for another, and says what to do", async () => {
    await withHostile(async (site, come) => {
      const invited = site.browser();
      await come(invited, honest, await invite(site));
      assert.ok(isIn(invited), `an honest token opens: ${invited.shown.text.slice(0, 2_000)}`);
      const sessions = async (): Promise<unknown> =>
        (await site.database.pool.query("select id from egide.staff_session order by id")).rows;
      const before = await sessions();
      for (const [requirement, kinds] of Object.entries(forgeries))
        for (const [what, forge] of Object.entries(kinds)) {
          const browser = site.browser();
          site.attempts.length = 0;
          await come(browser, forge);
          const said = `${requirement}: ${what}`;
          assert.equal(browser.shown.status, 403, said);
          assert.match(browser.shown.text, /votre organisme n’a pas abouti\. Recommencez/, said);
          assert.match(browser.shown.text, /href="\/connexion"[^>]*>Revenir à la connexion/, said);
          assert.equal(isIn(browser), false, said);
          assert.deepEqual(await sessions(), before, said);
          assert.deepEqual(
            site.attempts.map(({ kind }) => kind),
            ["provider-answer"],
            said,
          );
        }
      const again = site.browser();
      await come(again, honest);
      assert.ok(isIn(again), "the honest token still opens");
    });
  });
});
