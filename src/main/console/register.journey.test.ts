import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseRegister } from "../../register/index.ts";
import { decoded, withConsole } from "./console.fixture.ts";
import { list } from "./registerImport.fixture.ts";

suite("the register in the console", () => {
  test("is listed with what waits in it, searched, filtered, sorted, and given out as files", async () => {
    await withConsole(async ({ signIn, get }) => {
      signIn("auditor");
      const page = decoded(await get(list));
      assert.match(page, /Activités trouvées : 15 sur 15/);
      assert.match(page, /Répondre aux messages du guichet en ligne[^]*rien à signaler/);
      assert.doesNotMatch(page, /\/registre\/importer/, "who only reads is offered no import");
      assert.match(
        page,
        /\/console\/valmarine\/registre"\s+aria-current/,
        "it is in the navigation",
      );

      const found = decoded(await get(`${list}?q=candidatures`));
      assert.match(found, /Activités trouvées : 1 sur 15[^]*Recevoir les candidatures/);
      const titles = (text: string) =>
        [...text.matchAll(/\/activites\/([^"]+)"/g)].map(([, id]) => id ?? "");
      const sorted = titles(decoded(await get(`${list}?tri=title`)));
      assert.deepEqual(sorted, sorted.toSorted());
      const reversed = titles(decoded(await get(`${list}?tri=-title`)));
      assert.deepEqual(reversed, sorted.toReversed());
      const unread = titles(decoded(await get(`${list}?constat=unread`)));
      assert.ok(unread.length > 0 && unread.length < 15);
      assert.match(decoded(await get(`${list}?q=zeppelin`)), /Aucune activité ne répond/);

      const csv = await get(`${list}/registre.csv?constat=unread`);
      assert.equal(csv.headers["content-type"], "text/csv; charset=utf-8");
      assert.match(csv.body, /^\uFEFFid,title,domain,purposes,/);
      for (const id of unread) assert.match(csv.body, new RegExp(`^${id},`, "m"));
      const json = await get(`${list}/registre.json`);
      const read = parseRegister(json.body, "registre.json");
      assert.ok(read.ok && read.value.activities.length === 15);
    });
  });

  test("shows each value of an activity beside the line that it was read from", async () => {
    await withConsole(async ({ signIn, get }) => {
      signIn("auditor");
      const [, path = ""] =
        /href="([^"]+\/activites\/[^"]*messages[^"]*)"/.exec((await get(list)).body) ?? [];
      const page = decoded(await get(path));
      assert.match(
        page,
        /• Durée de conservation : <mark>Les messages sont conservés pendant 2 mois à compter de la réponse\.<\/mark>/,
      );
      assert.match(page, /• <mark>Personnes qui écrivent au guichet<\/mark>/);
      assert.match(page, /<span class="tag good">lue<\/span>[^]*→ [^<]*2 mois|deux mois/);
      assert.equal((await get(`${list}/activites/rien`)).statusCode, 404);
      const english = await get(path.replace("/console", "/en/console"));
      assert.match(english.body, /Original page[^]*What was read of it/);
    });
  });
});
