import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contextOf } from "../../platform/web/index.ts";
import { plain, staff, withConsole } from "./consoleSite.fixture.ts";
import { addRunPages } from "./runRoutes.ts";
import { runsToday } from "./runsToday.ts";

suite("runs in the console", () => {
  test("are shown before they are confirmed, agreed to by another, and end exactly what was shown", async () => {
    await withConsole(addRunPages, async ({ parts, rows, get, post }) => {
      const list = "/console/valmarine/executions";

      assert.match((await get("Orane Velmont", list)).body, /Aucune exécution n’a encore eu lieu/);
      const preview = await get("Orane Velmont", `${list}/preparer`);
      assert.match(preview.body, /clore-dossiers[^]*suppression[^]*28 février 2025[^]*2 dossier/);
      assert.equal(await rows("dossier"), 3, "a preview writes nothing");

      const asked = await post("Orane Velmont", `${list}/preparer`);
      assert.equal(asked.statusCode, 303);
      assert.equal(await rows("dossier"), 3, "the first run of a rule waits for somebody else");
      const waiting = await get("Orane Velmont", list);
      assert.match(waiting.body, /Demandée par Orane Velmont/);
      const path =
        /href="([^"]+\/accords\/[^"]+)"/.exec(waiting.body)?.[1] ?? assert.fail("no link");

      assert.match((await get("Orane Velmont", path)).body, /l’accord d’une autre personne/);
      const today = async (name: string) =>
        await runsToday(parts)(
          "valmarine",
          contextOf({ visitor: staff(name), now: parts.clock.now() }),
        );
      assert.equal((await today("Tancrède Loriol"))[0]?.href, path);
      assert.deepEqual(await today("Orane Velmont"), [], "nobody agrees to their own request");
      assert.deepEqual(await today("Ermance Vidal"), [], "who only reads has nothing to do");
      const read = (await get("Ermance Vidal", list)).body;
      assert.match(read, /Demandée par Orane Velmont/);
      assert.doesNotMatch(read, /\/accords\/|\/preparer/);
      const wrong = await post("Tancrède Loriol", path, { typed: "000000000000" });
      assert.equal(wrong.statusCode, 409);
      assert.match(plain(wrong.body), /value="000000000000"/);
      const digest = /<code>([0-9a-f]{12})<\/code>/.exec(
        (await get("Tancrède Loriol", path)).body,
      )?.[1];
      const agreed = await post("Tancrède Loriol", path, { typed: digest ?? "" });
      assert.equal(agreed.statusCode, 303);
      assert.equal((await get("Tancrède Loriol", path)).statusCode, 404, "agreed once");

      await post("Orane Velmont", `${list}/preparer`);
      assert.equal(await rows("dossier"), 1);
      const after = await get("Orane Velmont", list);
      const run =
        /href="([^"]+\/executions\/(?!preparer|accords)[^"/]+)"/.exec(after.body)?.[1] ?? "";
      const page = await get("Orane Velmont", run);
      assert.match(page.body, /terminée[^]*écritures \d+ à \d+ du journal[^]*2 dossier/);
      assert.doesNotMatch(page.body + after.body, /Ysaline/);
      assert.match((await get("Orane Velmont", `${list}/preparer`)).body, /Rien n’est dû/);
    });
  });

  test("do not exist for another body, and ask strangers to sign in", async () => {
    await withConsole(addRunPages, async ({ web }) => {
      const other = await web.inject({
        url: "/console/littoral/executions",
        headers: { "x-name": "Orane Velmont" },
      });
      assert.equal(other.statusCode, 404);
      const stranger = await web.inject("/console/valmarine/executions");
      assert.equal(stranger.statusCode, 303);
      assert.match(String(stranger.headers.location), /^\/connexion\?retour=/);
    });
  });

  test("say in English what they say in French", async () => {
    await withConsole(addRunPages, async ({ web }) => {
      const page = await web.inject({
        url: "/en/console/valmarine/executions",
        headers: { "x-name": "Orane Velmont" },
      });
      assert.match(page.body, /There has been no run yet/);
      assert.match(page.body, /href="\/en\/console\/valmarine\/executions\/preparer"/);
    });
  });
});
