import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { roleNames } from "../../platform/access/index.ts";
import { decoded, withConsole } from "./console.fixture.ts";
import { ago, done, factors, facts, grounds, list, recorded } from "./incidents.fixture.ts";

suite("the console of incidents", () => {
  test("refuses an awareness to come or before the discovery, and keeps what was typed", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      for (const [wrong, said] of [
        [ago(-2, "aware"), /n’est pas encore venu/],
        [ago(51, "aware"), /avant la découverte/],
        [{ awareHour: "25:00" }, /Donner un jour et une heure de Paris qui existent/],
        [{ losses: [] }, /touche la confidentialité/],
        [{ persons: "environ cent" }, /Écrire un nombre entier/],
      ] as const) {
        const answer = await console.send(`${list}/nouveau`, { ...facts, ...wrong });
        assert.equal(answer.statusCode, 400);
        const page = decoded(answer);
        assert.match(page, said);
        assert.match(page, /Un fichier de 140 adhérents est parti à un homonyme\.<\/textarea>/);
      }
      assert.match(decoded(await console.get(list)), /Aucun incident consigné/);
    });
  });

  test("goes from the first facts to the closed record, with every decision grounded", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console);
      assert.match(decoded(await console.get(list)), /reste 2[23] h [0-5]\d/);
      const today = decoded(await console.get("/console/valmarine"));
      assert.match(today, /Violation « Liste envoyée au mauvais destinataire » : reste 2[23] h/);

      await done(console, `${path}/gravite`, factors);
      const weighed = decoded(await console.get(path));
      assert.match(weighed, /2 × 1 \+ 0,25 = 2,25 – moyenne/);
      assert.match(weighed, /Le nom est sur chaque ligne\./);
      assert.match(weighed, /plus de 100 personnes/);
      assert.match(weighed, /Notifier l’autorité \(art\. 33\(1\)\) – gravité moyenne/);

      const early = await console.send(`${path}/notification`, {
        ...ago(1, "sent"),
        kind: "first",
        reference: "",
      });
      assert.match(decoded(early), /Une personne doit d’abord décider/);
      const form = decoded(await console.get(`${path}/autorite`));
      assert.doesNotMatch(form, /type="radio"[^>]*checked/, "a proposal is not ticked");
      const short = await console.send(`${path}/autorite`, { choice: "notify", grounds: "oui" });
      assert.match(decoded(short), /Écrire pourquoi, en au moins 20 caractères/);
      await done(console, `${path}/autorite`, { choice: "notify", grounds });
      await done(console, `${path}/personnes`, { choice: "no-high-risk", grounds });
      await done(console, `${path}/notification`, {
        ...ago(1, "sent"),
        kind: "first",
        isComplete: "true",
        reference: "N-4711",
      });
      assert.match(decoded(await console.get(list)), /notifié dans le délai/);

      const soon = await console.send(`${path}/cloture`, {});
      assert.match(decoded(soon), /la cause profonde/);
      await done(console, `${path}/faits`, {
        ...facts,
        rootCause: "Complétion automatique",
        lessons: "Complétion désactivée",
        reason: "La cause est connue depuis l’enquête.",
      });
      await done(console, `${path}/cloture`);
      const closed = decoded(await console.get(path));
      assert.match(closed, /Version 6/);
      assert.match(closed, /La cause est connue depuis l’enquête\./);
      assert.match(decoded(await console.get(`${path}/versions/1`)), /pas encore connu/);
      const again = await console.send(`${path}/faits`, { ...facts, reason: grounds });
      assert.match(decoded(again), /Cet incident est clos/);
      assert.doesNotMatch(decoded(await console.get("/console/valmarine")), /Liste envoyée/);
      await done(console, `${path}/reouverture`, {
        reason: "Un second destinataire s’est révélé.",
      });
      assert.match(decoded(await console.get("/console/valmarine")), /Liste envoyée/);
      assert.ok(
        console.agentLog.entries.some(
          ({ object, outcome }) => object?.kind === "incident" && outcome === "done",
        ),
      );
    });
  });

  test("narrows, sorts and gives its list as a file, by the address alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const empty = decoded(await console.get(list));
      assert.match(empty, /Aucun incident consigné[^]*Consigner un incident/);
      assert.doesNotMatch(empty, /<form[^>]*method="get"/, "nothing is there to be narrowed");
      await recorded(console);
      await recorded(console, { title: "=HYPERLINK(1)", isNearMiss: "true", ticket: "second" });
      const near = decoded(await console.get(`${list}?nature=evite-de-peu`));
      assert.match(near, /1 sur 2/);
      assert.doesNotMatch(near, /Liste envoyée/);
      const sorted = decoded(await console.get(`${list}?nature=violation&tri=-connaissance`));
      assert.match(sorted, /incidents\.csv\?nature=violation&(?:amp;)?tri=-connaissance/);
      assert.match(sorted, /aria-sort="descending"/);
      const none = decoded(await console.get(`${list}?etat=clos`));
      assert.match(none, /Aucun incident ne correspond à ces critères[^]*Voir toute la liste/);
      const file = await console.get(`${list}.csv?nature=violation`);
      assert.match(String(file.headers["content-disposition"]), /incidents\.csv/);
      const [head, line, ...more] = file.body.trim().split(/\r?\n/);
      assert.match(String(head), /id[;,]kind[;,]state/);
      assert.match(String(line), /breach[;,]to-decide[;,]à décider/);
      assert.deepEqual(more, []);
      assert.doesNotMatch(file.body, /HYPERLINK|Liste envoyée/);
      console.signIn("auditor");
      assert.equal((await console.get(`${list}.csv`)).statusCode, 403);
    });
  });

  test("refuses what was made of a version that is no longer the last, and keeps it typed", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console);
      await done(console, `${path}/gravite`, factors);
      const answer = await console.send(`${path}/autorite`, {
        choice: "notify",
        grounds,
        seen: "1",
      });
      assert.equal(answer.statusCode, 409);
      assert.match(decoded(answer), /Quelqu’un a changé cet incident entre-temps/);
      assert.match(decoded(answer), /Le destinataire est connu et a tout effacé\.<\/textarea>/);
    });
  });

  test("keeps the reasons of a late notification, and asks for them", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console, { ...ago(90, "discovered"), ...ago(80, "aware") });
      assert.match(decoded(await console.get(list)), /dépassé de 8 h/);
      await done(console, `${path}/autorite`, { choice: "notify", grounds });
      const sent = { ...ago(1, "sent"), kind: "first" };
      const refused = await console.send(`${path}/notification`, sent);
      assert.match(decoded(refused), /écrire les motifs du retard/);
      await done(console, `${path}/notification`, {
        ...sent,
        lateReasons: "L’ampleur n’est apparue qu’à la restauration.",
      });
      assert.match(decoded(await console.get(list)), /notifié avec [67] h \d\d de retard/);
    });
  });

  test("gives every field of the authority's form, and what is still missing", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console);
      const page = decoded(await console.get(`${path}/formulaire`));
      assert.match(page, /Manque encore/);
      assert.match(page, /Délégué, point de contact/);
      assert.doesNotMatch(page, /<dt>[a-z]+[A-Z]\w*<\/dt>/, "each field has a name in words");
      const file = await console.get(`${path}/formulaire.json`);
      assert.match(String(file.headers["content-disposition"]), /notification\.json/);
      const given = JSON.parse(file.body) as {
        readonly persons: { readonly number: number };
        readonly missing: readonly string[];
      };
      assert.equal(given.persons.number, 140);
      assert.ok(given.missing.includes("measures.description"));
    });
  });

  test("is for the officer of that body alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await recorded(console);
      for (const role of roleNames.filter((each) => each !== "dpo")) {
        console.signIn(role);
        for (const url of [list, path, `${path}/formulaire.json`, `${path}/versions/1`])
          assert.ok([403, 404].includes((await console.get(url)).statusCode), `${role} ${url}`);
        assert.doesNotMatch(decoded(await console.get("/console/valmarine")), /Liste envoyée/);
      }
      console.signIn("dpo", "Ivo Marrec", "hauts-plateaux");
      assert.equal((await console.get(path)).statusCode, 404);
      const elsewhere = path.replace("valmarine", "hauts-plateaux");
      for (const rest of ["", "/formulaire", "/formulaire.json", "/versions/1", "/faits"])
        assert.equal((await console.get(`${elsewhere}${rest}`)).statusCode, 404, rest);
    });
  });
});
