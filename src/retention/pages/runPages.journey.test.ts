import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contextOf } from "../../platform/web/index.ts";
import { runRules } from "../execution/actions/runRules.ts";
import { policyFiles } from "../execution/platform.fixture.ts";
import { insertion } from "../execution/store.fixture.ts";
import { plain, staff, withConsole } from "./consoleSite.fixture.ts";
import { addRunPages } from "./runRoutes.ts";
import { runsToday } from "./runsToday.ts";

const list = "/console/valmarine/executions";

suite("runs in the console", () => {
  test("are shown before they are confirmed, agreed to by another, and end exactly what was shown", async () => {
    await withConsole(addRunPages, async ({ parts, rows, get, post }) => {
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

  test("that go on show how far they are to whoever comes back, and stop when another process is asked to", async () => {
    await withConsole(addRunPages, async (stage) => {
      const { get, post, parts, store, platform } = stage;
      const dependencies = platform.dependencies(store);
      const loaded = await parts.policyOf("valmarine");
      assert.ok(loaded?.ok);
      const { policy } = loaded;
      const settings = { ...policy.settings, approval: null };
      let ticks = 0;
      let batch = 0;
      const pages: string[] = [];
      const openStore: typeof dependencies.openStore = async (named, options) => {
        const connector = await store.openStore(named, options);
        const endBatch: typeof connector.endBatch = async (target, asked) => {
          const [run] = await dependencies.records.running("valmarine", ["guichet"]);
          const own = `${list}/${run?.id ?? ""}`;
          // The second batch is in hand when somebody looks and stops it.
          if (++batch === 2) {
            pages.push((await get("Orane Velmont", own)).body);
            pages.push((await get("Ermance Vidal", own)).body);
            pages.push((await get("Orane Velmont", `${own}/arreter`)).body);
            assert.equal((await post("Orane Velmont", `${own}/arreter`)).statusCode, 303);
            pages.push((await get("Orane Velmont", own)).body);
          }
          return await connector.endBatch(target, asked);
        };
        return { ...connector, endBatch };
      };
      const timer = { ...dependencies.timer, milliseconds: () => (ticks += 1_000) };
      await store.run(insertion("dossier", [{ id: 9, closed_on: "2019-01-01", nom: "z" }]));
      const result = await runRules(
        { ...dependencies, openStore, timer },
        {
          policy: { ...policy, settings },
          rules: policy.rules,
          execute: true,
          batchSize: 1,
          feelsOthers: false,
        },
      );
      assert.ok(result.kind === "ran");
      assert.equal(await stage.rows("dossier"), 2, "two of three that were due, then it stopped");
      const [first = "", read = "", asking = "", after = ""] = pages;
      assert.match(first, /clore-dossiers : lignes de dossier[^]*1 sur 3[^]*value="1"/);
      assert.match(first, /Actualiser<[^]*href="[^"]+\/arreter"/);
      assert.doesNotMatch(first, /http-equiv/, "nothing moves that nobody asked to move");
      assert.match(read, /1 sur 3/);
      assert.doesNotMatch(read, /\/arreter"/);
      assert.match(asking, /Arrêter cette exécution \?[^]*1 sur 3/);
      assert.match(after, /arrêt demandé/);
      assert.doesNotMatch(after, /\/arreter"/);
      const own = `${list}/${result.report.run}`;
      const over = (await get("Orane Velmont", own)).body;
      assert.match(over, /interrompue[^]*Quelqu’un a demandé l’arrêt[^]*href="\/preuves"/);
      assert.doesNotMatch(over, /Actualiser<|arreter/);
      const late = await get("Orane Velmont", `${own}/arreter`);
      assert.deepEqual([late.statusCode, late.headers.location], [303, own]);
    });
  });

  test("that were asked for and refused stand on the list with the reasons", async () => {
    const rules = policyFiles()["rules/dossiers.yaml"] ?? "";
    const drifted = rules.replace(/hash: [^ ]+/, `hash: sha256:${"0".repeat(64)}`);
    await withConsole(
      addRunPages,
      async ({ get, parts, rows }) => {
        // The numbers were shown and confirmed; the sentence changed before the worker came to it.
        const by = { kind: "staff", id: "account-1", name: "Orane Velmont" } as const;
        await parts.requestRun("valmarine", by);
        const shown = (await get("Orane Velmont", list)).body;
        assert.match(shown, /arrêtée[^]*clore-dossiers[^]*retention\.statement-drifted/);
        const own = /href="([^"]+\/executions\/run-[^"]+)"/.exec(shown)?.[1] ?? assert.fail(shown);
        assert.match(
          (await get("Orane Velmont", own)).body,
          /Ce qui l’a empêchée[^]*clore-dossiers/,
        );
        assert.equal(await rows("dossier"), 3);
        const today = await runsToday(parts)(
          "valmarine",
          contextOf({ visitor: staff("Orane Velmont"), now: parts.clock.now() }),
        );
        assert.deepEqual(
          today.map(({ href }) => href),
          [own],
        );
      },
      { files: { "rules/dossiers.yaml": drifted } },
    );
  });

  test("are narrowed, paged and exported; a run of another body does not exist here", async () => {
    await withConsole(addRunPages, async ({ get, platform, store }) => {
      const { records } = platform.dependencies(store);
      for (let minute = 10; minute < 40; minute++) {
        const at = Temporal.Instant.from(`2030-01-01T00:${minute}:00Z`);
        const kind = minute % 2 === 0 ? "dry" : "execute";
        const policy = minute === 10 ? "littoral" : "valmarine";
        const state = "done";
        const of = { id: `r${minute}`, policy, kind, state, stores: ["guichet"] } as const;
        await records.save({ ...of, startedAt: at, finishedAt: at, report: null });
      }
      const first = (await get("Orane Velmont", list)).body;
      assert.match(first, /executions\/r39"[^]*executions\/r15"[^]*rel="next"/);
      assert.doesNotMatch(first, /executions\/r14"/);
      const second = (await get("Orane Velmont", `${list}?page=2`)).body;
      assert.match(second, /executions\/r14"/);
      assert.doesNotMatch(second, /executions\/r10"/);
      const oldest = (await get("Orane Velmont", `${list}?tri=debut`)).body;
      assert.match(oldest, /aria-sort="ascending"[^]*executions\/r11"[^]*executions\/r12"/);
      const beyond = (await get("Orane Velmont", `${list}?page=99`)).body;
      assert.match(beyond, /executions\/r11"/, "the last page, where the address asks for more");
      const dry = (await get("Orane Velmont", `${list}?sorte=dry`)).body;
      assert.doesNotMatch(dry, /executions\/r39"/);
      assert.match((await get("Orane Velmont", `${list}?etat=failed`)).body, /Aucune exécution ne/);
      const file = (await get("Orane Velmont", `${list}.csv?sorte=execute`)).body;
      assert.equal(file.trim().split("\r\n").length, 16);
      assert.equal((await get("Orane Velmont", `${list}/r10`)).statusCode, 404);
      assert.equal((await get("Orane Velmont", `${list}/r10/arreter`)).statusCode, 404);
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
