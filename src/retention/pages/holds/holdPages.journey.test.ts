import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contextOf } from "../../../platform/web/index.ts";
import { listHolds } from "../../execution/actions/listHolds.ts";
import { placeHold } from "../../execution/actions/placeHold.ts";
import { runRules } from "../../execution/actions/runRules.ts";
import { insertion } from "../../execution/store.fixture.ts";
import { fieldsOf, plain, staff, withConsole, type ConsoleStage } from "../consoleSite.fixture.ts";
import { addHoldPages } from "./holdRoutes.ts";
import { holdsToday } from "./holdsToday.ts";

const dpo = "Orane Velmont";
const reader = "Ermance Vidal";
const list = "/console/valmarine/gels";
const common = { reason: "contentieux 2026-14", reviewOn: "2030-06-30" };

const policyIn = async ({ parts }: Pick<ConsoleStage, "parts">) => {
  const loaded = await parts.policyOf("valmarine");
  assert.ok(loaded?.ok);
  return loaded.policy;
};

const holdsIn = async ({ parts }: Pick<ConsoleStage, "parts">) =>
  await listHolds(parts, await policyIn({ parts }));

/** Places a hold as an operator would, without the pages. */
const placed = async (
  { parts }: Pick<ConsoleStage, "parts">,
  reason: string,
  reviewOn: string,
  id = "2",
): Promise<string> => {
  const hold = await placeHold(parts, await policyIn({ parts }), {
    selects: { kind: "file", collection: "dossier", key: [id] },
    store: null,
    reason,
    author: dpo,
    reviewOn: Temporal.PlainDate.from(reviewOn),
  });
  return hold.id;
};

suite("holds in the console", () => {
  test("a person is held after a look at the counts, kept by the next run, and their name stands nowhere else", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const { get, post, store, platform, parts } = stage;
      await store.run(
        insertion("dossier", [{ id: 7, closed_on: "2019-05-05", nom: "Solène Marigot-Quvy" }]),
      );
      assert.match((await get(dpo, list)).body, /Aucun gel[^]*href="[^"]+\/gels\/poser"/);
      assert.match((await get(dpo, `${list}/poser`)).body, /poser\/personne[^]*poser\/dossier/);

      const form = `${list}/poser/personne`;
      const values = "solene  MARIGOT-QUVY\nmarigot-quvy@exemple.example";
      const looked = await post(dpo, form, { values, ...common });
      assert.equal(looked.statusCode, 200);
      assert.match(looked.body, /Geler ces lignes \?[^]*guichet[^]*dossier[^]*>\s*1\s*</);
      assert.match(looked.body, /class="confirm-panel neutral"/, "a hold destroys nothing");
      assert.doesNotMatch(looked.body, /class="button destructive"/);
      assert.deepEqual(await holdsIn(stage), [], "a look writes nothing");

      const hidden = fieldsOf(looked);
      assert.equal(hidden["values"], values, "what was typed comes back with the form");
      const again = await post(dpo, form, { ...hidden, step: "edit" });
      assert.equal(again.statusCode, 200);
      assert.match(plain(again.body), /<textarea[^>]*>\nsolene {2}MARIGOT-QUVY\nmarigot-quvy@/);
      assert.doesNotMatch(again.body, /class="error-summary"/);

      const done = await post(dpo, form, hidden);
      assert.equal(done.statusCode, 303);
      const page = await get(dpo, String(done.headers.location));
      assert.match(
        page.body,
        /contentieux 2026-14[^]*une personne[^]*Orane Velmont[^]*30 juin 2030/,
      );
      const [hold] = await holdsIn(stage);
      assert.equal(hold?.author, dpo);

      const policy = { ...(await policyIn(stage)) };
      const settings = { ...policy.settings, approval: null };
      const dependencies = platform.dependencies(store);
      const rules = policy.rules;
      await runRules(dependencies, { policy: { ...policy, settings }, rules, execute: true });
      const left = (await store.rows("dossier")).map(({ id }) => id);
      assert.deepEqual(left, [2, 7], "7 is due, and held");

      const listed = (await get(dpo, list)).body + (await get(dpo, `${list}.csv`)).body;
      assert.match(listed, /contentieux 2026-14/);
      for (const [place, text] of [
        ["the platform’s database, queue and ledger included", await platform.everything()],
        ["the log", stage.reported.join("\n")],
        ["an address or a cookie", stage.seen.join("\n")],
        ["the agent log", JSON.stringify(stage.agentLog.entries)],
        ["the list, its file and the page of the hold", listed + page.body],
      ] as const)
        assert.doesNotMatch(
          decodeURIComponent(text.replaceAll(/%(?![0-9A-F]{2})/g, "")),
          /marigot/i,
          place,
        );
      assert.ok(stage.agentLog.entries.some(({ action }) => action === "holds.place"));
      assert.ok(parts.ledger);
    });
  });

  test("a name in a form that fails, or is stale, comes back to whoever typed it and goes nowhere else", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const form = `${list}/poser/personne`;
      const late = await stage.post(dpo, form, {
        values: "Marigot-Quvy",
        ...common,
        reviewOn: "2029-01-01",
      });
      assert.equal(late.statusCode, 400);
      assert.match(late.body, /Ce jour doit être à venir/);
      assert.match(late.body, /<textarea[^>]*>\nMarigot-Quvy</);
      const stale = await stage.post(dpo, form, { values: "Marigot-Quvy", ...common, _csrf: "x" });
      assert.equal(stale.statusCode, 403);
      assert.match(stale.body, /Marigot-Quvy/);
      await stage.store.run("alter table dossier rename to autrefois");
      const nowhere = await stage.post(dpo, form, { values: "Marigot-Quvy", ...common });
      assert.equal(nowhere.statusCode, 409);
      assert.match(nowhere.body, /Aucune base ne peut porter ce gel[^]*Marigot-Quvy/);
      const everywhere = [
        await stage.platform.everything(),
        ...stage.reported,
        ...stage.seen,
        JSON.stringify(stage.agentLog.entries),
      ];
      assert.doesNotMatch(everywhere.join("\n"), /marigot/i);
      await stage.store.run("alter table autrefois rename to dossier");
      assert.deepEqual(await holdsIn(stage), []);
    });
  });

  test("a file and a set of rows are held by the columns of a table that is chosen first", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const { get, post } = stage;
      const choose = await get(dpo, `${list}/poser/dossier`);
      assert.match(choose.body, /<option {2}value="piece"/);
      assert.doesNotMatch(choose.body, /<textarea/, "no key before the table is known");
      const file = `${list}/poser/dossier?table=dossier`;
      assert.match((await get(dpo, file)).body, /Une colonne par ligne, dans l’ordre : id/);
      const twice = await post(dpo, file, { key: "1\n2", ...common });
      assert.match(twice.body, /compte 1 colonne[^]*>\n1\n2</);
      const looked = await post(dpo, file, { key: "1", ...common });
      assert.match(looked.body, /dossier[^]*>\s*1\s*</);
      assert.equal((await post(dpo, file, fieldsOf(looked))).statusCode, 303);

      const query = `${list}/poser/requete?table=dossier`;
      const asked = {
        column1: "closed_on",
        operator1: "at-least",
        value1: "2025-01-01",
        operator2: "is",
        ...common,
      };
      const found = await post(dpo, query, asked);
      assert.match(found.body, /closed_on[^]*est au moins[^]*2025-01-01/);
      assert.match(found.body, /dossier[^]*>\s*2\s*</);
      assert.doesNotMatch(found.body, /Comparaison 2/, "what was not filled is not said");
      assert.equal((await post(dpo, query, fieldsOf(found))).statusCode, 303);
      const unknown = await post(dpo, query, { ...asked, column1: "nulle_part" });
      assert.match(unknown.body, /Cette colonne n’est pas de la table/);
      const none = await post(dpo, query, common);
      assert.match(none.body, /Choisissez au moins une colonne/);
      assert.deepEqual(
        (await holdsIn(stage)).map(({ kind, collections }) => [kind, collections]),
        [
          ["file", ["dossier"]],
          ["query", ["dossier"]],
        ],
      );
    });
  });

  test("are listed with those overdue marked, narrowed, sorted, paged, and exported", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const { get, parts } = stage;
      for (let each = 10; each < 37; each++)
        await placed(stage, `contrôle ${each}`, `2031-01-${each - 9}`.replace(/-(\d)$/, "-0$1"));
      const old = await placed(stage, "=contrôle ancien", "2030-02-01");
      const first = (await get(dpo, list)).body;
      assert.match(first, /=contrôle ancien[^]*1er février 2030[^]*en retard[^]*contrôle 10/);
      assert.doesNotMatch(first, /contrôle 36/);
      assert.match((await get(dpo, `${list}?page=2`)).body, /contrôle 36/);
      assert.match(
        (await get(dpo, `${list}?tri=-reexamen`)).body,
        /aria-sort="descending"[^]*contrôle 36[^]*contrôle 35/,
      );
      const late = (await get(dpo, `${list}?etat=overdue`)).body;
      assert.match(late, /contrôle ancien/);
      assert.doesNotMatch(late, /contrôle 10/);
      assert.match((await get(dpo, `${list}?sorte=person`)).body, /Aucun gel ne répond/);
      const file = (await get(dpo, `${list}.csv?etat=overdue`)).body.trim().split("\r\n");
      assert.equal(file.length, 2);
      assert.match(file[1] ?? "", new RegExp(`^${old},file,guichet,dossier,'=contrôle ancien,`));

      const today = async (name: string) =>
        await holdsToday(parts)(
          "valmarine",
          contextOf({ visitor: staff(name), now: parts.clock.now() }),
        );
      assert.deepEqual(
        (await today(dpo)).map(({ href }) => href),
        [`${list}/${old}`],
      );
      assert.deepEqual(await today(reader), [], "whoever only reads has nothing to do");
    });
  });

  test("are kept until another day, or released after a look at what is set free; a reader may do neither", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const { get, post } = stage;
      const id = await placed(stage, "contrôle 3", "2030-01-15", "1");
      const own = `${list}/${id}`;
      const read = (await get(reader, own)).body;
      assert.match(read, /contrôle 3/);
      assert.doesNotMatch(read + (await get(reader, list)).body, /\/lever"|\/reexamen"|\/poser"/);
      assert.match((await get(dpo, own)).body, /\/reexamen"[^]*\/lever"/);

      const past = await post(dpo, `${own}/reexamen`, { reviewOn: "2030-03-01" });
      assert.match(past.body, /Ce jour doit être à venir/);
      assert.equal(
        (await post(dpo, `${own}/reexamen`, { reviewOn: "2030-09-01" })).statusCode,
        303,
      );
      const [moved] = await holdsIn(stage);
      assert.deepEqual([moved?.reviewOn, moved?.isOverdue], ["2030-09-01", false]);
      assert.match(await stage.platform.everything(), /hold-reviewed/);

      const look = await get(dpo, `${own}/lever`);
      assert.match(look.body, /Lever ce gel \?[^]*dossier[^]*>\s*1\s*</);
      assert.equal((await post(dpo, `${own}/lever`)).statusCode, 303);
      assert.deepEqual(await holdsIn(stage), []);
      assert.equal((await get(dpo, own)).statusCode, 404);
      assert.equal((await get(dpo, `${own}/lever`)).statusCode, 404);
    });
  });

  test("of a store that does not answer are said to be missing, and the others are shown", async () => {
    await withConsole(
      addHoldPages,
      async (stage) => {
        const page = (await stage.get(dpo, list)).body;
        assert.match(page, /Les gels de la base « guichet » ne sont pas dans cette liste/);
        assert.doesNotMatch(page, /Aucun gel/, "nobody knows that");
        assert.equal((await stage.get(dpo, `${list}.csv`)).statusCode >= 400, true);
      },
      {
        changes: ({ openStore }) => ({
          openStore: async (store, options) =>
            await openStore(store, options).then(async (connector) => {
              await connector.close();
              const { FailureError } = await import("../../../kernel/index.ts");
              throw new FailureError({ code: "retention.store-not-here", params: { store: "x" } });
            }),
        }),
      },
    );
  });

  test("do not exist for another body, ask strangers to sign in, and are said in English too", async () => {
    await withConsole(addHoldPages, async (stage) => {
      const id = await placed(stage, "inspection 3", "2030-06-15");
      assert.equal((await stage.get(dpo, `/console/littoral/gels/${id}`)).statusCode, 404);
      assert.equal((await stage.web.inject(`${list}/poser`)).statusCode, 303);
      const page = (await stage.get(dpo, "/en/console/valmarine/gels")).body;
      assert.match(page, /To be reviewed on[^]*inspection 3[^]*a file[^]*15 June 2030/);
      assert.match(page, /href="\/en\/console\/valmarine\/gels\/poser"/);
    });
  });
});
