import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  keyed,
  signed,
  startHostileProvider,
  type Unsigned,
} from "../../src/identity/hostileProvider.fixture.ts";
import { openProvider } from "../../src/identity/index.ts";
import {
  client,
  startProvider,
  type RealProvider,
} from "../../src/identity/realProvider.fixture.ts";
import { personReturn } from "../../src/rights/pages/index.ts";
import {
  form,
  typed,
  withPages,
  type RightsPagesHere,
} from "../../src/rights/pages/rightsPages.fixture.ts";
import { asPersonProvider } from "../../src/main/personProvider.ts";

const redirectUri = `https://entraide.example${personReturn}`;
const scope = "openid given_name family_name birthdate email";
const paul = { subject: "paul-at-the-state", email: "paul@fai.example", isVerified: false };

const providerAt = (issuer: string) =>
  asPersonProvider(
    "FranceConnect",
    openProvider({ issuer, clientId: client.id, clientSecret: client.secret, redirectUri, scope }),
  );

const withProvider =
  (work: (here: RightsPagesHere, real: RealProvider) => Promise<void>) => async () => {
    const real = await startProvider(paul, redirectUri);
    try {
      await withPages((here) => work(here, real), providerAt(real.issuer))();
    } finally {
      await real.close();
    }
  };

/** Goes there and back. */
const identified = async ({ get }: RightsPagesHere, real: RealProvider) => {
  const away = await get("/exercer-mes-droits/valmarine/identite?droit=erasure");
  assert.equal(away.status, 303, away.text);
  const returned = await real.visit(away.to);
  return await get(`${personReturn}?${returned.toString()}`);
};

suite("a person whom a provider of identities names", () => {
  test(
    "asks with a code for PKCE, a state and a nonce, for no more than what finds them",
    withProvider(async ({ get }) => {
      assert.match((await get(form)).text, /Prouver mon identité avec FranceConnect/);
      const { to } = await get("/exercer-mes-droits/valmarine/identite");
      const asked = new URL(to).searchParams;
      for (const name of ["state", "nonce", "code_challenge"]) assert.ok(asked.get(name), name);
      assert.deepEqual(
        [asked.get("code_challenge_method"), asked.get("scope"), asked.get("redirect_uri")],
        ["S256", scope, redirectUri],
      );
    }),
  );

  test(
    "needs no code, asks under that name, and leaves no trace of what the provider calls them",
    withProvider(async (here, real) => {
      const { get, post, requests, tokens, raw } = here;
      assert.equal((await identified(here, real)).to, `${form}?droit=erasure`);
      const shown = (await get(form)).text;
      assert.match(shown, /FranceConnect : Paul Roche, date de naissance 12 avril 1990/);
      assert.match(shown, /value="paul@fai\.example"/);
      const sent = await post(form, {
        ...typed,
        name: "Léa Castan",
        email: "p.roche@autre.example",
      });
      assert.match(sent.to, /^\/ma-demande\//);
      const found = await requests.find(tokens.requestOf(sent.to.split("/")[2] ?? "") ?? "");
      assert.ok(found.ok && found.value);
      assert.deepEqual(
        [found.value.content.name, found.value.state.identity, found.value.state.status],
        ["Paul Roche", "provider", "open"],
      );
      assert.match(
        found.value.events[0]?.text ?? "",
        /Paul Roche, date de naissance 12 avril 1990/,
      );
      assert.doesNotMatch(JSON.stringify(found.value), /paul-at-the-state/);
      assert.doesNotMatch(await raw(), /paul-at-the-state|Roche|1990/);
      const second = await post(form, { ...typed, email: "p.roche@autre.example" });
      assert.equal(second.to, "/exercer-mes-droits/valmarine/envoyee", "it served once");
    }),
  );

  test(
    "proves nothing by an answer of another, an old or a changed one, and none without a name",
    withProvider(async (here, real) => {
      const { get, another, later } = here;
      const away = await get("/exercer-mes-droits/valmarine/identite");
      const back = `${personReturn}?${(await real.visit(away.to)).toString()}`;
      another();
      assert.equal((await get(back)).to, "/exercer-mes-droits", "of another browser");
      await get("/exercer-mes-droits/valmarine/identite");
      assert.equal((await get(back)).status, 403, "the state is that of another visit");
      assert.equal((await get(back)).to, "/exercer-mes-droits", "what was remembered served once");
      const changed = await get("/exercer-mes-droits/valmarine/identite");
      const query = await real.visit(changed.to);
      query.set("code", `${query.get("code") ?? ""}x`);
      assert.equal((await get(`${personReturn}?${query.toString()}`)).status, 403);
      await get("/exercer-mes-droits/valmarine/identite");
      later({ minutes: 31 });
      assert.equal((await get(back)).to, "/exercer-mes-droits", "half an hour later");
      await identified(here, real);
      assert.match((await get(form)).text, /Paul Roche/);
      later({ minutes: 31 });
      assert.doesNotMatch((await get(form)).text, /Paul Roche/);
    }),
  );

  test("is proved by no token of a wrong issuer, for another client, expired, or signed by a stranger", async () => {
    const hostile = await startHostileProvider();
    try {
      const provider = providerAt(hostile.issuer);
      const now = Math.floor(Date.now() / 1_000);
      const named = { name: "Paul Roche", birthdate: "1990-04-12" };
      const finish = async (claims: Unsigned["claims"], how: "signed" | "keyed" = "signed") => {
        const begun = await provider.begin();
        assert.ok(begun);
        const honest = hostile.honest(String(begun.request["nonce"]));
        const token = { ...honest, claims: { ...honest.claims, ...named, ...claims } };
        hostile.answer =
          how === "signed"
            ? signed(token, hostile.key)
            : keyed({ ...token, header: { ...token.header, alg: "HS256" } }, client.secret);
        const state = String(begun.request["state"]);
        return await provider.finish(new URLSearchParams({ code: "x", state }), begun.request);
      };
      assert.deepEqual(await finish({}), {
        name: "Paul Roche",
        birthDate: "1990-04-12",
        email: hostile.honest("").claims["email"],
      });
      assert.equal(await finish({ iss: "https://elsewhere.example" }), null);
      assert.equal(await finish({ aud: "another" }), null);
      assert.equal(await finish({ iat: now - 900, exp: now - 600 }), null);
      assert.equal(await finish({ nonce: "of another visit" }), null);
      assert.equal(await finish({}, "keyed"), null);
      assert.equal(await finish({ name: undefined }), null, "nobody is named");
    } finally {
      await hostile.close();
    }
  });
});
