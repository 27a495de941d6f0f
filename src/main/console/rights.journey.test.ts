import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { systemClock } from "../../kernel/index.ts";
import { bareBody, postgresBodies, type Body } from "../../organisations/index.ts";
import { roleNames } from "../../platform/access/index.ts";
import { dropAsPerson, enterCode, fileRequest, type Asked } from "../../rights/index.ts";
import { pngPixel } from "../../../test/support/pngPixel.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";

const list = "/console/valmarine/droits";

/** What Léa asks. */
const asked: Asked = {
  ticket: "form-1",
  body: "valmarine",
  right: "access",
  activity: null,
  channel: "web",
  language: "fr",
  content: {
    name: "Léa Castan",
    email: "lea@courriel.example",
    postal: null,
    finding: "dossier 4471",
    text: "Que savez-vous de moi ?",
  },
  capacity: { kind: "self", subject: null, until: null },
  identity: null,
  receivedOn: null,
  by: null,
};

/** Asks valmarine, and confirms it. */
const ask = async (
  { rights }: Pick<OpenedConsole, "rights">,
  changes: Partial<Asked> = {},
): Promise<string> => {
  const filed = await fileRequest(rights, { ...asked, ...changes });
  assert.ok(filed.ok);
  await enterCode(rights, filed.value, rights.tokens.code(filed.value, 0));
  return filed.value;
};

const mailsTo = async ({ platform }: OpenedConsole, to: string): Promise<readonly string[]> => {
  const { rows } = await platform.database.pool.query<{ template: string }>(
    "select template from egide.mail_outbox where recipient = $1 order by enqueued_at",
    [to],
  );
  return rows.map(({ template }) => template);
};

suite("the console of requests", () => {
  test("is of the officer alone, in their body (AME-05)", async () => {
    await withConsole(async (console) => {
      const id = await ask(console);
      for (const role of roleNames) {
        console.signIn(role);
        const status = role === "dpo" ? 200 : role === "external-recruiter" ? 404 : 403;
        for (const path of [list, `${list}/${id}`, `${list}/${id}/repondre`, `${list}/saisir`])
          assert.equal((await console.get(path)).statusCode, status, `${role} ${path}`);
      }
      console.signIn("dpo", "Gaspard", "hauts-plateaux");
      assert.equal((await console.get(`${list}/${id}`)).statusCode, 404);
      const elsewhere = `/console/hauts-plateaux/droits/${id}`;
      for (const rest of ["", "/message", "/refuser"])
        assert.equal((await console.get(elsewhere + rest)).statusCode, 404, `elsewhere ${rest}`);
    });
  });

  test("shows what waits, among what is to do too, and figures without a name", async () => {
    await withConsole(async (console) => {
      await ask(console);
      console.signIn("dpo");
      assert.match(decoded(await console.get(list)), /Léa Castan[^]*Savoir quelles données/);
      const today = decoded(await console.get("/console/valmarine"));
      assert.match(today, /Demandes de droits : 1/);
      assert.doesNotMatch(today, /Castan/);
      const closed = decoded(await console.get(`${list}?etat=closes`));
      assert.match(closed, /Aucune demande ne correspond à ces critères[^]*Voir toute la liste/);
    });
  });

  test("narrows, sorts, turns over and gives as a file what waits, by the address alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const empty = decoded(await console.get(list));
      assert.match(empty, /Aucune demande n’attend[^]*Saisir une lettre[^]*\?etat=closes/);
      assert.doesNotMatch(empty, /<form[^>]*method="get"/, "nothing is there to be narrowed");
      const content = { ...asked.content, name: "=cmd|calc", email: null };
      const by = { kind: "staff", id: "a", name: "Orane Velmont" } as const;
      await ask(console);
      for (let at = 0; at < 51; at += 1)
        await fileRequest(console.rights, {
          ...asked,
          ticket: `letter-${at}`,
          right: "erasure",
          activity: "=1+1",
          channel: "letter",
          content,
          by,
        });
      const first = decoded(await console.get(list));
      assert.match(first, /52 au total/);
      assert.match(decoded(await console.get(`${list}?page=2&tri=droit`)), /52 au total/);
      // A page behind the last one is the last one.
      const last = decoded(await console.get(`${list}?page=900`));
      assert.equal(last.match(/class="tag/g)?.length, 4, "two rows, two tags each");
      const one = decoded(await console.get(`${list}?droit=access`));
      assert.match(one, /1 au total[^]*Léa Castan[^]*droits\.csv\?droit=access/);
      assert.match(decoded(await console.get(`${list}?delai=en-retard`)), /Aucune demande ne/);
      const file = await console.get(`${list}.csv?voie=letter`);
      assert.match(String(file.headers["content-disposition"]), /demandes\.csv/);
      const [head = "", ...lines] = file.body.trim().split(/\r?\n/);
      assert.match(head, /id[;,]right[;,]right_name/);
      assert.equal(lines.length, 51, "every page");
      assert.doesNotMatch(file.body, /calc|Castan/, "nobody is named");
      assert.doesNotMatch(file.body, /[;,]=1/, "no cell is a formula");
      console.signIn("auditor");
      assert.equal((await console.get(`${list}.csv`)).statusCode, 403);
    });
  });

  test("doubts in writing, proves by what was seen, answers, and tells the person each time (AME-31)", async () => {
    await withConsole(async (console) => {
      const id = await ask(console);
      const { send, get } = console;
      console.signIn("dpo");
      const one = `${list}/${id}`;
      assert.doesNotMatch(decoded(await get(`${one}/identite`)), /value="document"/);
      assert.equal((await send(`${one}/doute`, { text: "Trop court" })).statusCode, 409);
      const reasons = "L’adresse n’est pas celle du dossier.";
      assert.equal((await send(`${one}/doute`, { text: reasons })).statusCode, 303);
      assert.match(decoded(await get(one)), /attend une preuve d’identité/);
      const early = await send(`${one}/repondre`, { text: "Voici vos données." });
      assert.equal(early.statusCode, 409);
      assert.match(decoded(early), /identité n’est pas établie[^]*Voici vos données/);
      const seen = { means: "document", seen: "Carte d’identité, rendue" };
      assert.equal((await send(`${one}/identite`, seen)).statusCode, 303);
      assert.equal((await send(`${one}/repondre`, { text: "Voici vos données." })).statusCode, 303);
      const { text } = { text: decoded(await get(one)) };
      assert.match(text, /Voici vos données\.[^]*Carte d’identité, rendue[^]*L’adresse n’est pas/);
      assert.match(text, /Orane Velmont/);
      assert.equal(
        (await get(`${one}/repondre`)).statusCode,
        303,
        "what is closed is not answered",
      );
      assert.deepEqual(await mailsTo(console, "lea@courriel.example"), [
        "rights.receipt",
        "rights.news",
        "rights.news",
        "rights.news",
      ]);
      assert.ok(
        console.agentLog.entries.some(
          ({ action, object, outcome }) =>
            action === "rights.handle" && object?.id === id && outcome === "done",
        ),
      );
    });
  });

  test("shows a document that was handed in to the officer alone, logs each look, and destroys it once it is checked", async () => {
    await withConsole(async (console) => {
      const id = await ask(console);
      const { send, get, rights } = console;
      console.signIn("dpo");
      const [one, shown] = [`${list}/${id}`, `${list}/${id}/justificatif`];
      await send(`${one}/doute`, { text: "L’adresse n’est pas celle du dossier." });
      assert.equal((await get(shown)).statusCode, 404, "none has come");
      assert.ok((await dropAsPerson(rights, id, pngPixel)).ok);
      assert.match(decoded(await get(one)), /Voir le justificatif déposé/);
      const answer = await get(shown);
      assert.deepEqual(answer.rawPayload, pngPixel);
      assert.equal(answer.headers["content-type"], "image/png");
      assert.equal(answer.headers["cache-control"], "private, no-store");
      assert.match(String(answer.headers["content-security-policy"]), /sandbox/);
      assert.ok(
        console.agentLog.entries.some(
          ({ action, object, outcome }) =>
            action === "rights.handle" && object?.id === id && outcome === "read",
        ),
      );
      for (const role of roleNames.filter((each) => each !== "dpo")) {
        console.signIn(role);
        assert.notEqual((await get(shown)).statusCode, 200, role);
      }
      console.signIn("dpo");
      await send(`${one}/identite`, { means: "document", seen: "Carte d’identité" });
      assert.equal((await get(shown)).statusCode, 404);
      assert.match(decoded(await get(one)), /un justificatif vérifié, et non gardé/);
    });
  });

  test("refuses on a ground of the law alone, with complaint and remedy", async () => {
    await withConsole(async (console) => {
      const id = await ask(console, { right: "objection" });
      const { send, get } = console;
      console.signIn("dpo");
      const refuse = async (
        ground: string,
        reasons = "Le dossier sert encore à la paie du mois.",
      ) => (await send(`${list}/${id}/refuser`, { ground, reasons })).statusCode;
      assert.equal(await refuse("accurate"), 409, "no ground of this right");
      assert.equal(await refuse("founding-act"), 409, "no act in the register");
      assert.equal(await refuse("compelling", "non"), 409, "no reasons");
      assert.equal(await refuse("vacances"), 400);
      assert.equal(await refuse("compelling"), 303);
      assert.match(
        decoded(await get(`${list}/${id}`)),
        /art\. 21\(1\)[^]*paie du mois[^]*CNIL[^]*tribunal/,
      );
    });
  });

  test("tells the direction at the address that the body gives for it, and otherwise at its own", async () => {
    await withConsole(async ({ rights, platform }) => {
      const { database, clock } = platform;
      const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
      const save = async (changes: Partial<Body>): Promise<void> =>
        await bodies.save({ ...bareBody("valmarine", "Valmarine"), ...changes }, clock.now());
      await save({});
      assert.equal(await rights.director("valmarine"), null);
      await save({ email: "accueil@valmarine.example" });
      assert.equal(await rights.director("valmarine"), "accueil@valmarine.example");
      const directorEmail = "direction@valmarine.example";
      await save({ email: "accueil@valmarine.example", directorEmail });
      assert.equal(await rights.director("valmarine"), directorEmail);
    });
  });

  test("takes a letter from the day of its receipt, once however often it is sent", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const { send, get, rights } = console;
      const today = systemClock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
      const receivedOn = today.subtract({ days: 20 });
      const letter = {
        channel: "letter",
        right: "rectification",
        capacity: "self",
        name: "Paul Roche",
        postal: "3 rue des Halles\n97122 Baie-Mahault",
        receivedOn: receivedOn.toString(),
      };
      const late = { ...letter, receivedOn: today.add({ days: 1 }).toString() };
      assert.equal((await send(`${list}/saisir`, late)).statusCode, 400);
      const sent = await send(`${list}/saisir`, letter);
      assert.equal(sent.statusCode, 303);
      const id = String(sent.headers.location).split("/").at(-1) ?? "";
      const found = await rights.requests.find(id);
      assert.ok(found.ok && found.value);
      assert.equal(found.value.clock.receivedOn.toString(), receivedOn.toString());
      assert.match(decoded(await get(`${list}/${id}`)), /lettre/);
      assert.match(decoded(await get(`${list}/${id}/identite`)), /lettre signée/);
    });
  });
});
