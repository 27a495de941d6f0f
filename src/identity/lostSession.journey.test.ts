import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { goodPassword, person, type Person } from "./identity.fixture.ts";
import { onSite, type Browser, type IdentityStage } from "./site.fixture.ts";

const form = "/console/valmarine/personnes/inviter";
const typed = {
  name: "Odile « Sarre » & <fille>",
  email: "odile.sarre@entraide.example",
  role: "dpo",
  lastDay: "2027-12-31",
  authorisedBy: "la directrice",
  language: "fr",
};

const [server] = postgresServers();
assert.ok(server);

suite("a form whose session has ended", () => {
  const site = (work: (site: IdentityStage) => Promise<void>) => async () =>
    await onSite(() => server.freshDatabase({ migrated: true }), work);

  const signIn = async (browser: Browser, { email, code }: Person): Promise<void> => {
    await browser.open("/connexion");
    await browser.send({ email, password: goodPassword });
    await browser.send({ code: code() });
    assert.ok(browser.cookies.has("__Host-egide-staff"), browser.shown.text);
  };

  /** The form filled by Claire, half an hour too late. */
  const tooLate = async (on: IdentityStage, claire: Person): Promise<Browser> => {
    const browser = on.browser();
    await signIn(browser, claire);
    await browser.open(form);
    on.pass({ minutes: 30 });
    await browser.send(typed);
    return browser;
  };

  const invitations = async (on: IdentityStage): Promise<number> => {
    await on.identity.settle();
    return on.mails.filter(({ template }) => template === "invitation").length;
  };

  test(
    "keeps what was typed, changes nothing, and is sent once by whoever signs in and sends it",
    site(async (on) => {
      const claire = await person(on, "claire.marin@entraide.example", "site-administrator");
      const browser = await tooLate(on, claire);
      assert.equal(browser.shown.status, 403);
      assert.match(browser.shown.text, /<h1>Votre session a pris fin/);
      assert.match(browser.shown.text, /href="\/connexion" target="_blank" rel="noopener"/);
      assert.doesNotMatch(browser.shown.text, /_csrf/, "a token of nobody would prove nothing");
      await browser.send({});
      assert.equal(browser.shown.status, 403, "not signed in yet");
      assert.match(browser.shown.text, /pas encore connecté/);

      await signIn(browser.tab(), claire);
      await browser.send({});
      assert.equal(browser.shown.status, 200);
      assert.match(browser.shown.text, /role="status"[^]*avant la fin de la session/);
      assert.match(
        browser.shown.text,
        /name="name"[^>]*value="Odile « Sarre » &amp; &lt;fille&gt;"/,
      );
      assert.match(browser.shown.text, /value="odile\.sarre@entraide\.example"/);
      assert.match(browser.shown.text, /value="dpo" selected/);
      assert.equal(await invitations(on), 0, "to look at it does nothing");
      assert.deepEqual(on.attempts, [], "and is no attempt at anything");

      await browser.send(typed);
      assert.match(browser.shown.text, /L’invitation est partie/);
      assert.equal(await invitations(on), 1);
    }),
  );

  test(
    "shows it to another person under their own rights alone, and never sends it for them",
    site(async (on) => {
      const claire = await person(on, "claire.marin@entraide.example", "site-administrator");
      const reader = await person(on, "paul.roche@entraide.example", "dpo");
      const administrator = await person(on, "ines.vidal@entraide.example", "site-administrator");
      for (const [other, status] of [
        [reader, 403],
        [administrator, 200],
      ] as const) {
        const browser = await tooLate(on, claire);
        await signIn(browser.tab(), other);
        await browser.send({ _csrf: "forged" });
        assert.equal(browser.shown.status, status);
        assert.equal(/odile/i.test(browser.shown.text), status === 200);
      }
      assert.equal(await invitations(on), 0);
    }),
  );

  test(
    "asks for proof anew where that is old, and keeps no password",
    site(async (on) => {
      const claire = await person(on, "claire.marin@entraide.example", "site-administrator");
      const browser = await tooLate(on, claire);
      await signIn(browser.tab(), claire);
      on.pass({ minutes: 6 });
      await browser.send({});
      assert.equal(browser.shown.status, 403);
      assert.match(browser.shown.text, /Confirmez d’abord[^]*value="odile\.sarre@/);

      const second = on.browser();
      await signIn(second, claire);
      await second.open("/mon-compte/mot-de-passe");
      on.pass({ minutes: 30 });
      await second.send({ current: goodPassword, password: "canari tambour pluie" });
      assert.match(second.shown.path, /^\/connexion\?retour=%2Fmon-compte%2Fmot-de-passe/);
      assert.doesNotMatch(second.shown.text, /canari|girafe/);
    }),
  );

  test(
    "takes nothing from another site",
    site(async (on) => {
      const answer = await on.web.inject({
        method: "POST",
        url: form,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "sec-fetch-site": "cross-site",
        },
        payload: new URLSearchParams(typed).toString(),
      });
      assert.equal(answer.statusCode, 403);
      assert.doesNotMatch(answer.body, /odile/i);
    }),
  );
});
