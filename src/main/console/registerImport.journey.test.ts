import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "./console.fixture.ts";
import { boxesOf, file, importFile, list, nextPage } from "./registerImport.fixture.ts";

suite("an import in the console", () => {
  test("is reviewed against the register of today, published without what was left out, and shown to all", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send, stored } = console;
      signIn("register-editor", "Ermance Vidal");
      const review = await importFile(console, nextPage);
      assert.equal(await stored.revision("valmarine"), 1, "nothing is published by reading");

      const whole = decoded(await get(review));
      assert.match(whole, /« registre\.txt », déposé par Ermance Vidal/);
      assert.match(whole, /Activités qui ne seront plus au registre[^]*Recevoir les candidatures/);
      assert.match(whole, /Règles qui s’arrêteront[^]*<code>messages<\/code>[^]*2 mois[^]*3 mois/);
      assert.match(whole, /<code>candidatures<\/code>[^]*plus aucune phrase/);
      assert.match(whole, /nouvelle[^]*Prêter des fauteuils/);
      assert.deepEqual(boxesOf(whole).ticked, boxesOf(whole).all);
      assert.doesNotMatch(whole, /value="publish"/, "an editor does not publish");
      assert.equal((await get(`${review}/publier`)).statusCode, 403);

      const record = decoded(await get(`${review}/fiches/1`));
      assert.match(
        record,
        /Ce qui change[^]*La durée passe de 2 à 3 mois[^]*Ne dit plus :[^]*2 mois[^]*Dit maintenant :[^]*3 mois/,
      );
      assert.match(record, /<mark>Les messages sont conservés pendant 3 mois[^<]*<\/mark>/);

      signIn("dpo", "Tancrède Loriol");
      assert.match(
        decoded(await get("/console/valmarine")),
        /Un import attend votre relecture[^]*Ermance Vidal/,
      );
      const { all } = boxesOf(whole);
      const none = await send(review, { kept: [] });
      assert.equal(none.statusCode, 400);
      assert.match(decoded(none), /Aucune activité n’est retenue/);
      const kept = await send(review, {
        kept: all.filter((order) => order !== "2"),
        then: "publish",
      });
      assert.equal(kept.headers.location, `${review}/publier`);

      const preview = decoded(await get(`${review}/publier`));
      assert.match(
        preview,
        new RegExp(`Activités au registre[^]*${all.length - 1}[^]*laissées en dehors[^]*1`),
      );
      const published = await send(`${review}/publier`, { reason: "page du printemps" });
      assert.equal(published.headers.location, list);
      const acts = console.agentLog.entries.filter(({ outcome }) => outcome === "done");
      assert.deepEqual(
        acts.map(({ action, object }) => `${action} ${object?.kind} ${object?.id}`),
        ["register.import", "register.import", "register.publish"].map(
          (action) => `${action} register-import ${review.split("/").at(-1)}`,
        ),
        "the log says which import was read, reviewed and published",
      );
      const [revision] = await stored.revisions("valmarine", 1);
      assert.deepEqual(
        [revision?.number, revision?.author.name, revision?.reason],
        [2, "Tancrède Loriol", "page du printemps"],
      );

      const shown = decoded(await get("/registre"));
      assert.match(shown, /Prêter des fauteuils roulants/);
      assert.doesNotMatch(shown, /Recevoir les candidatures/);
      const after = decoded(await get(list));
      assert.match(after, new RegExp(`Activités trouvées : ${all.length - 1} sur`));
      assert.match(after, /La fiche « [^»]+ » de la page n’a pas été retenue/);
      assert.doesNotMatch(decoded(await get("/console/valmarine")), /import attend/);
      assert.equal((await get(review)).statusCode, 404, "published once");
      const one = decoded(await get(`${list}/activites/preter-des-fauteuils-roulants`));
      assert.match(one, /<mark>Les fiches de prêt sont conservées deux ans/);
    });
  });

  test("takes what was misread as its reader says it, reads the sentence again, and says so in the register", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send } = console;
      signIn("dpo");
      const review = await importFile(console, nextPage);
      const last = boxesOf((await get(review)).body).all.at(-1) ?? "";
      const path = `${review}/fiches/${last}`;
      assert.match(decoded(await get(path)), /lue en partie|non comprise/);
      const typed = {
        kept: "true",
        title: "Prêter du matériel",
        purposes: "Prêter un fauteuil à qui en a besoin.\nSuivre les retours.",
        retention:
          "Les fiches de prêt sont conservées deux ans après le retour du fauteuil.\nLes cautions sont conservées un an après le retour du fauteuil.",
      };
      const unnamed = await send(path, { ...typed, title: " " });
      assert.equal(unnamed.statusCode, 400);
      assert.match(decoded(unnamed), /Une activité a un nom[^]*Les cautions sont conservées un an/);
      const kept = await send(path, typed);
      assert.equal(kept.headers.location, review, "the last record leads back to all");
      const page = decoded(await get(path));
      assert.match(page, /<h1[^>]*>Prêter du matériel/);
      assert.match(
        page,
        /remarque<\/span>\s+Cette valeur a été corrigée[^]*<q lang="fr">Les cautions suivent/,
      );
      assert.match(page, /<mark>Les cautions suivent[^]*Les cautions sont conservées un an/);
      assert.doesNotMatch(page, /non comprise|lue en partie/);
      assert.match(decoded(await get(review)), /corrigée/);

      await send(`${review}/publier`, { reason: "essai" });
      const shown = decoded(await get("/registre/preter-du-materiel"));
      assert.match(shown, /Les cautions sont conservées un an après le retour du fauteuil/);
      const one = decoded(await get(`${list}/activites/preter-du-materiel`));
      assert.match(one, /<mark>Les cautions suivent le règlement comptable applicable\.<\/mark>/);
    });
  });

  test("can be undone to what was read, record by record", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send } = console;
      signIn("dpo");
      const review = await importFile(console, nextPage);
      const path = `${review}/fiches/1`;
      const field = (page: string, name: string) =>
        new RegExp(`name="${name}"[^>]*>\\s?([^<]*)</textarea>`).exec(page)?.[1] ?? "";
      const before = decoded(await get(path));
      const [, title = ""] = /name="title"[^>]*value="([^"]*)"/.exec(before) ?? [];
      const asRead = {
        kept: "true",
        title,
        purposes: field(before, "purposes"),
        retention: field(before, "retention"),
      };
      await send(path, { ...asRead, kept: "", purposes: "Autre chose." });
      const changed = decoded(await get(review));
      assert.match(changed, /corrigée/);
      assert.ok(!boxesOf(changed).ticked.includes("1"));
      await send(path, asRead);
      const undone = decoded(await get(review));
      assert.doesNotMatch(undone, />corrigée</);
      assert.ok(boxesOf(undone).ticked.includes("1"));
    });
  });

  test("reads HTML by its words: markup is neither shown nor carried out, and the page is kept under a name of ours", async () => {
    await withConsole(async ({ signIn, get, send, stored }) => {
      signIn("dpo", "Orane Velmont", "littoral");
      const html = `<!doctype html><html><body><script>alert("registre")</script>
<h2>Prêts : Prêter des clés &lt;b&gt;</h2><ul>
<li>Finalité du traitement : Prêter des <b onclick="alert(1)">clés</b> &amp; des badges.</li>
<li>Durée de conservation : Les fiches sont conservées <em>deux ans</em> après le retour des clés.</li>
</ul></body></html>`;
      const sent = await send("/console/littoral/registre/importer", {
        text: "",
        file: file(html, "../../registre du <b>.HTML"),
      });
      assert.equal(sent.statusCode, 303, decoded(sent));
      const review = String(sent.headers.location);
      const { body } = await get(`${review}/fiches/1`);
      assert.match(body, /<h1[^>]*>Prêter des clés &lt;b&gt;<\/h1>/);
      assert.match(body, /<mark>Prêter des clés &amp; des badges\.<\/mark>/);
      assert.match(body, /<mark>Les fiches sont conservées deux ans après[^<]+<\/mark>/);
      assert.doesNotMatch(body, /alert|onclick/);
      assert.match((await get(review)).body, /« registre du &lt;b&gt;\.HTML »/);
      await send(`${review}/publier`, { reason: "premier registre" });
      const files = await (await stored.open("littoral"))?.list();
      assert.deepEqual(files, ["register-source.html", "register.json"]);
      const one = await get("/console/littoral/registre/activites/preter-des-cles-b");
      assert.match(one.body, /<mark>Prêter des clés &amp; des badges\.<\/mark>/);
    });
  });

  test("begins the register of a body that has none, from pasted text", async () => {
    await withConsole(async ({ signIn, get, send, stored }) => {
      const bodies = await stored.list();
      assert.ok(!bodies.includes("littoral"));
      signIn("dpo", "Orane Velmont", "littoral");
      const empty = decoded(await get("/console/littoral/registre"));
      assert.match(empty, /Cet organisme n’a pas encore de registre[^]*\/registre\/importer/);
      const sent = await send("/console/littoral/registre/importer", {
        file: new File([], ""),
        text: nextPage.replaceAll("\n", "\r\n"),
      });
      assert.equal(sent.statusCode, 303, decoded(sent));
      const review = String(sent.headers.location);
      assert.match(decoded(await get(review)), /texte-colle\.txt[^]*nouvelle/);
      await send(`${review}/publier`, { reason: "premier registre" });
      assert.equal(await stored.revision("littoral"), 1);
      assert.match(
        decoded(await get("/console/littoral/registre")),
        /Prêter des fauteuils roulants/,
      );
    });
  });
});
