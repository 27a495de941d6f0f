import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { roleNames } from "../../platform/access/index.ts";
import { openConsents } from "../consents.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";

const list = "/console/valmarine/consentements";

const content = {
  titleFr: "Lettre d’information",
  titleEn: "Newsletter",
  agreementFr: "J’accepte de recevoir la lettre d’information.",
  agreementEn: "I agree to receive the newsletter.",
  explanationFr: "Votre adresse sert à vous l’envoyer, et n’est donnée à personne.",
  explanationEn: "Your address serves to send it to you, and is given to nobody.",
  act: "campaign",
  lifetimeCount: "30",
  lifetimeUnit: "months",
} as const;

/** The activities that the form offers. */
const offered = async (console: OpenedConsole): Promise<readonly string[]> =>
  [
    ...decoded(await console.get(`${list}/nouvelle`)).matchAll(
      /<option\s+value="([^"]+)" lang="fr"/g,
    ),
  ].map(([, id = ""]) => id);

const opened = async (console: OpenedConsole): Promise<string> => {
  const activity = (await offered(console)).at(-1) ?? "";
  const made = await console.send(`${list}/nouvelle`, { ...content, activity });
  assert.equal(made.statusCode, 303, decoded(made));
  return String(made.headers.location);
};

suite("the console of consents", () => {
  test("opens a purpose for an activity that rests on consent, and shows exactly what is read", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      assert.match(decoded(await console.get(list)), /rien ici ne le demande ni ne le prouve/);
      const coverage = "/console/valmarine/registre/couverture";
      assert.match(decoded(await console.get(coverage)), /Animer les groupes de bénévoles<\/li>/);
      const missing = await console.send(`${list}/nouvelle`, { ...content, activity: "inconnue" });
      assert.equal(missing.statusCode, 400);
      assert.match(decoded(missing), /n’a pas d’activité « inconnue »/);
      for (const [lifetime, said] of [
        [{ lifetimeCount: "11", lifetimeUnit: "years" }, /de 1 jour à 10 ans/],
        [{ lifetimeCount: "", lifetimeUnit: "days" }, /Écrivez un nombre entier/],
        [{ lifetimeCount: "2", lifetimeUnit: "none" }, /ne dit rien d’un consentement/],
      ] as const) {
        const activity = (await offered(console)).at(-1) ?? "";
        const wrong = await console.send(`${list}/nouvelle`, { ...content, ...lifetime, activity });
        assert.equal(wrong.statusCode, 400);
        assert.match(decoded(wrong), said);
        assert.match(decoded(wrong), /value="Lettre d’information"/, "what was typed stays");
      }
      const path = await opened(console);
      const page = decoded(await console.get(path));
      assert.match(page, /☐ J’accepte de recevoir la lettre d’information\./);
      assert.match(page, /☐ I agree to receive the newsletter\./);
      assert.match(page, /Il vaut 30 mois/);
      assert.match(page, /Vous êtes libre de refuser/);
      assert.match(decoded(await console.get(list)), /Lettre d’information/);
      assert.doesNotMatch(
        decoded(await console.get(coverage)),
        /Animer les groupes de bénévoles<\/li>/,
      );
      assert.ok(
        console.agentLog.entries.some(
          ({ object, outcome }) => object?.kind === "consent-purpose" && outcome === "done",
        ),
      );
    });
  });

  test("withdraws on request by a reference that is kept nowhere, and proves what was given (CRA-30)", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await opened(console);
      const id = path.split("/").at(-1) ?? "";
      const { consents, keys, purposes, clock } = await openConsents(console.platform);
      const purpose = await purposes.find(id);
      assert.ok(purpose);
      const reference = "canari-4711";
      const person = keys.person("valmarine", id, reference);
      await consents.give({
        id: "consent-1",
        purpose: id,
        person,
        words: purpose.words,
        language: "fr",
        means: "link",
        giver: "self",
        givenAt: clock.now(),
        expiresAt: null,
      });
      const asked = { reference, means: "telephone", reason: "appel du matin" };
      const wrong = await console.send(`${path}/retrait`, { ...asked, reference: "autre" });
      assert.match(decoded(wrong), /n’a pas de consentement en cours/);
      assert.equal((await console.send(`${path}/retrait`, asked)).statusCode, 303);
      const proof = await console.send(`${path}/preuve`, { reference });
      assert.equal(proof.statusCode, 200);
      const said = decoded(proof);
      assert.match(said, /retiré[^]*par téléphone[^]*appel du matin/);
      assert.match(said, /ce qui est gardé ici est ce qui y est entré/);
      assert.doesNotMatch(said, /N’EST PAS/);
      const none = await console.send(`${path}/preuve`, { reference: "autre" });
      assert.match(decoded(none), /Rien n’est gardé sous cette référence/);
      const { rows } = await console.platform.database.pool.query<{ text: string }>(
        `select query_to_xml('select * from egide.given_consent', true, false, '')::text || string_agg(convert_from(payload, 'UTF8'), '') as text
         from egide.ledger_entry`,
      );
      assert.ok(rows[0] && rows[0].text.length > 100);
      assert.doesNotMatch(rows[0].text, /canari-4711/);
      await console.platform.database.pool.query(
        "alter table egide.given_consent disable trigger all; update egide.given_consent set given_at = given_at - interval '1 day'",
      );
      assert.match(decoded(await console.send(`${path}/preuve`, { reference })), /N’EST PAS/);
    });
  });

  test("changes the words with a reason, and ends a purpose for good", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await opened(console);
      const explanationFr = "Votre adresse sert à vous l’envoyer, et va aussi à notre imprimeur.";
      const change = { explanationFr, asksAnew: "anew", reason: "nouveau destinataire" };
      assert.equal(
        (await console.send(`${path}/texte`, { ...content, ...change })).statusCode,
        303,
      );
      const page = decoded(await console.get(path));
      assert.match(page, /notre imprimeur/);
      assert.doesNotMatch(page, /s’appelle maintenant/);
      await console.platform.database.pool.query(
        "update egide.body set name = 'Entraide nouvelle' where id = 'valmarine'",
      );
      assert.match(decoded(await console.get(path)), /s’appelle maintenant « Entraide nouvelle »/);
      assert.match(page, /Version 2/);
      assert.doesNotMatch(decoded(await console.get(`${path}/versions/1`)), /notre imprimeur/);
      assert.equal((await console.get(`${path}/versions/3`)).statusCode, 404);
      assert.equal(
        (await console.send(`${path}/fin`, { reason: "campagne finie" })).statusCode,
        303,
      );
      assert.equal((await console.get(`${path}/texte`)).statusCode, 404);
    });
  });

  test("tells a person all that they consented to, and takes all of it back at once, on request", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const { purposes, consents, keys } = await openConsents(console.platform);
      const [letter = assert.fail("the demonstration has one")] = await purposes.list("valmarine");
      const stateOf = async (): Promise<string | undefined> => {
        const person = keys.person("valmarine", letter.id, "abonne-001");
        return (await consents.last(letter.id, [person])).get(person)?.end?.how;
      };
      const asked = { reference: "abonne-001", act: "look" } as const;
      const shown = await console.send(`${list}/personne`, asked);
      assert.match(decoded(shown), /Lettre d’information[^]*donné/);
      assert.match(
        decoded(await console.send(`${list}/personne`, { ...asked, reference: "personne" })),
        /Rien n’est gardé sous cette référence/,
      );
      const all = { ...asked, act: "withdraw" };
      assert.match(decoded(await console.send(`${list}/personne`, all)), /dites comment/);
      assert.equal(await stateOf(), undefined);
      const said = { ...all, means: "mail", reason: "courrier du 3" };
      assert.equal((await console.send(`${list}/personne`, said)).statusCode, 303);
      assert.equal(await stateOf(), "withdrawn");
      assert.match(decoded(await console.send(`${list}/personne`, said)), /rien à retirer/);
    });
  });

  test("makes an access that is shown once, and revokes it", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const made = await console.send(`${list}/acces`, { name: "Publipostage" });
      assert.equal(made.statusCode, 201);
      const [secret = ""] = /egide_[\w-]{43}/.exec(decoded(made)) ?? [];
      assert.notEqual(secret, "");
      const shown = decoded(await console.get(`${list}/acces`));
      assert.doesNotMatch(shown, /egide_/);
      const [, revoke = ""] = /href="([^"]+\/revoquer)"/.exec(shown) ?? [];
      assert.equal((await console.send(revoke, {})).statusCode, 303);
      assert.match(decoded(await console.get(`${list}/acces`)), /révoqué/);
      assert.ok(
        console.agentLog.entries.some(
          ({ action, outcome }) => action === "consents.edit" && outcome === "done",
        ),
      );
    });
  });

  test("is the officer’s to change, and nobody’s who has no business there", async () => {
    await withConsole(async (console) => {
      for (const role of roleNames) {
        console.signIn(role);
        const may = ["dpo", "auditor", "register-editor"].includes(role);
        const { statusCode } = await console.get(list);
        assert.equal(statusCode === 200, may, role);
        assert.equal(
          (await console.get(`${list}/nouvelle`)).statusCode === 200,
          role === "dpo",
          role,
        );
      }
    });
  });
});
