import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { tendIncidents } from "../incidents.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";
import { ago, done, factors, grounds, recorded } from "./incidents.fixture.ts";

/** The round of the worker. */
const tend = async ({ platform, rights: { mailer } }: OpenedConsole): Promise<void> =>
  void (await tendIncidents(platform, { mailer, report: ({ code }) => assert.fail(code) }));

suite("the persons of a breach, in the console", () => {
  test("writes to the persons touched: judged, read again, sent once each, and recorded (art. 34)", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console);
      const form = `${path}/courriels/nouveau`;
      assert.match(decoded(await console.get(form)), /Une personne doit d’abord décider/);
      await done(console, `${path}/gravite`, factors);
      await done(console, `${path}/personnes`, { choice: "communicate", grounds });
      assert.match(decoded(await console.get(path)), /Écrire aux personnes touchées/);
      assert.match(decoded(await console.get(form)), /est parti à un homonyme\.<\/textarea>/);
      const said = {
        subject: "Une violation de données vous concerne",
        nature: "Un fichier est parti à un homonyme.\nIl portait votre adresse.",
        consequences: "Un tiers connaît votre adresse.",
        measures: "Le fichier a été effacé ; méfiez-vous des appels.",
        contact: "Orane Velmont, delegue@valmarine.example",
        source: "list",
      };
      const empty = await console.send(form, { ...said, addresses: "Nom\nLéa" });
      assert.match(decoded(empty), /Aucune adresse n’a été reconnue/);
      const forged = await console.send(form, { ...said, subject: "Un\r\nBcc: x@y.example" });
      assert.equal(forged.statusCode, 400);
      const list = "Nom;Courriel\nLéa;lea@courriel.example\nLEA;LEA@courriel.example\nIvo;ivo@";
      const file = new File([list], "liste.csv");
      const made = await console.send(form, { ...said, file, addresses: "" });
      assert.equal(made.statusCode, 303, decoded(made).slice(0, 3_000));
      const mailing = String(made.headers.location);
      const page = decoded(await console.get(mailing));
      assert.match(page, /brouillon[^]*Envoyer les courriels \(1\)[^]*Il portait votre adresse\./);
      assert.match(page, /Lignes sans adresse : 4/);
      assert.doesNotMatch(page, /lea@|ivo@/i, "no address is shown");
      await tend(console);
      const outbox = async () =>
        (
          await console.platform.database.pool.query<{ recipient: string; text_body: string }>(
            "select recipient, text_body from egide.mail_outbox where template = 'incidents.mailing'",
          )
        ).rows;
      assert.deepEqual(await outbox(), [], "a draft is sent to nobody");
      await done(console, `${mailing}/envoyer`);
      const again = await console.send(`${mailing}/envoyer`, {});
      assert.equal(again.statusCode, 409);
      await tend(console);
      await tend(console);
      const [mail, ...more] = await outbox();
      assert.equal(mail?.recipient, "lea@courriel.example");
      assert.match(mail.text_body, /Un tiers connaît votre adresse\.[^]*article 34/);
      assert.deepEqual(more, []);
      assert.match(decoded(await console.get(mailing)), /en cours d’envoi/);
      const stopping = await console.get(`${mailing}/arreter`);
      assert.equal(stopping.statusCode, 200);
      console.signIn("dpo", "Ivo Marrec", "hauts-plateaux");
      for (const rest of ["", "/envoyer", "/arreter", "/echecs.csv"]) {
        const url = mailing.replace("valmarine", "hauts-plateaux");
        assert.equal((await console.get(`${url}${rest}`)).statusCode, 404, rest);
      }
      console.signIn("dpo");
      await done(console, `${mailing}/arreter`);
      assert.deepEqual(await outbox(), []);
      assert.match(decoded(await console.get(path)), /Courriels aux personnes[^]*arrêté/);
    });
  });

  test("asks for the public communication in whose place nobody is written to (art. 34(3)(c))", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const known = { rootCause: "Complétion automatique", lessons: "Complétion désactivée" };
      const path = await recorded(console, known);
      await done(console, `${path}/gravite`, factors);
      await done(console, `${path}/autorite`, { choice: "register-only", grounds });
      await done(console, `${path}/autorite`, { choice: "notify", grounds });
      const sent = { ...ago(1, "sent"), kind: "first", isComplete: "true" };
      await done(console, `${path}/notification`, sent);
      await done(console, `${path}/personnes`, { choice: "disproportionate", grounds });
      assert.match(decoded(await console.get(`${path}/courriels/nouveau`)), /décidé de ne pas/);
      const form = decoded(await console.get(`${path}/information`));
      assert.match(form, /value="public"[^>]*checked[^]*est parti à un homonyme\.<\/textarea>/);
      const told = { ...ago(1, "sent"), text: "Un fichier de 140 adhérents est parti." };
      await done(console, `${path}/information`, { ...told, means: "individual" });
      const early = await console.send(`${path}/cloture`, {});
      assert.match(decoded(early), /inscrire la communication publique/);
      await done(console, `${path}/information`, { ...told, means: "public" });
      await done(console, `${path}/cloture`);
    });
  });
});
