import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError } from "../../../kernel/index.ts";
import { contextOf } from "../../../platform/web/index.ts";
import { placed } from "../../rules/model/placedNames.ts";
import { retentionFailure } from "../../errors.ts";
import { staff } from "../consoleSite.fixture.ts";
import {
  dpo,
  errorsIn,
  onQuestions,
  questions,
  reader,
  seen,
  withRulePages,
  type RulePages,
} from "./rulePages.fixture.ts";
import { rulesToday } from "./rulesToday.ts";

const bindQuestions = async ({ send }: RulePages): Promise<void> => {
  const saved = await send(`${questions}/regle${onQuestions}`, {
    clock: placed(null, "repondue_le"),
    reason: "début",
    step: "save",
  });
  assert.equal(saved.statusCode, 303, errorsIn(saved.body));
};

suite("the simulation of rules in the console", () => {
  test("counts month by month what runs would end, as a chart with its table, and writes nothing", async () => {
    await withRulePages(async (pages) => {
      const { get, store } = pages;
      assert.match((await get("/simulation")).body, /Aucune règle à simuler/);
      await bindQuestions(pages);
      const form = seen((await get("/simulation")).body);
      assert.match(form, /value="2030-03"[^]*value="2031-03"/);
      assert.doesNotMatch(form, /id="result"/, "no store is read before it is asked for");
      // One question was answered on 15 January 2029, one on 20 November 2029, one on 10 January 2030.
      const page = seen((await get("/simulation?du=2030-03&au=2030-08")).body);
      assert.match(
        page,
        /En tout, lignes terminées : 3 ; restantes à la fin : 0\.[^]*Compte exact/,
      );
      const rows = [...page.matchAll(/role="rowheader">([^<]+)<\/th>\s*<td[^>]*>(\d+)<\/td>/g)].map(
        ([, day, count]) => [day?.trim(), Number(count)],
      );
      assert.deepEqual(rows, [
        ["1er mars 2030", 1],
        ["1er avril 2030", 0],
        ["1er mai 2030", 0],
        ["1er juin 2030", 1],
        ["1er juillet 2030", 0],
        ["1er août 2030", 1],
      ]);
      assert.equal((await store.rows("question")).length, 3);
      const one = await get("/simulation?du=2030-04&au=2030-04&compte=estimation");
      assert.match(one.body, /value="estimation"\s+selected/);
    });
  });

  test("counts a rule over the coming year where the address names it, as the link of the rule does", async () => {
    await withRulePages(async (pages) => {
      await bindQuestions(pages);
      const page = seen(
        (await pages.get("/simulation?regle=repondre-aux-questions-question")).body,
      );
      assert.match(page, /value="repondre-aux-questions-question"\s+selected/);
      assert.match(page, /value="2030-03"[^]*value="2031-03"/);
      assert.match(page, /lignes terminées : 3 ; restantes à la fin : 0/);
      assert.equal((await pages.store.rows("question")).length, 3);
      const unknown = await pages.get("/simulation?regle=rien");
      assert.equal(unknown.statusCode, 400);
      assert.match(errorsIn(unknown.body), /règle de la liste/);
    });
  });

  test("says what is wrong with what was asked, and keeps it", async () => {
    await withRulePages(async (pages) => {
      await bindQuestions(pages);
      for (const [query, field, message] of [
        ["du=mars&au=2030-08", "du", /Écrivez un mois/],
        ["du=2030-13&au=2030-08", "du", /Écrivez un mois/],
        ["du=2030-08&au=2030-03", "au", /vient avant le premier/],
        ["du=2030-01&au=2050-01", "au", /120 mois/],
        ["du=2030-01&au=2030-02&regle=rien", "regle", /règle de la liste/],
      ] as const) {
        const page = await pages.get(`/simulation?${query}`);
        assert.equal(page.statusCode, 400, query);
        assert.match(errorsIn(page.body), new RegExp(`href="#${field}"`));
        assert.match(errorsIn(page.body), message);
        const typed = new URLSearchParams(query).get("du") ?? "";
        assert.match(page.body, new RegExp(`value="${typed}"`));
      }
    });
  });

  test("says that it was stopped when it took too long, and why rules would not run", async () => {
    await withRulePages(
      async (pages) => {
        await bindQuestions(pages);
        const page = await pages.get("/simulation?du=2030-03&au=2030-04");
        assert.equal(page.statusCode, 200);
        assert.match(seen(page.body), /n’a pas fini en 20 secondes[^]*egide simulate @valmarine/);
      },
      {
        changes: {
          simulateSeries: async ({ policy }) => {
            throw new FailureError(
              retentionFailure("retention.simulation-too-long", {
                seconds: 20,
                policy: policy.name,
              }),
            );
          },
        },
      },
    );
    await withRulePages(async (pages) => {
      await bindQuestions(pages);
      await pages.store.run("drop table question");
      const page = await pages.get("/simulation?du=2030-03&au=2030-04");
      assert.match(seen(page.body), /Rien n’a été simulé[^]*repondre-aux-questions-question/);
    });
  });

  test("is not for who only reads", async () => {
    await withRulePages(async ({ get }) => {
      assert.equal((await get("/simulation", reader)).statusCode, 403);
    });
  });
});

suite("what of sentences and rules waits today", () => {
  test("is one entry for the sentences to be bound, one for those that changed, none for who only reads", async () => {
    await withRulePages(async (pages) => {
      const { parts, policies } = pages;
      const today = async (name: string) =>
        await rulesToday(parts)(
          "valmarine",
          contextOf({ visitor: staff(name), now: parts.clock.now() }),
        );
      assert.deepEqual(
        (await today(dpo)).map(({ title, href }) => [title, href]),
        [["3 phrases comprises n’ont pas de règle", "/console/valmarine/regles?etat=ready"]],
      );
      assert.deepEqual(await today(reader), []);
      await bindQuestions(pages);
      const snapshot = await policies.open("valmarine");
      const register = new TextDecoder().decode(await snapshot?.read("register.txt"));
      await policies.save({
        policy: "valmarine",
        base: 2,
        changes: [
          {
            path: "register.txt",
            content: new TextEncoder().encode(
              register.replace(
                "six mois à compter de la réponse",
                "trois mois à compter de la réponse",
              ),
            ),
          },
        ],
        author: { kind: "staff", id: "account-1", name: dpo },
        reason: "nouvelle durée",
        at: parts.clock.now(),
      });
      assert.deepEqual(
        (await today(dpo)).map(({ title, tone }) => [title, tone]),
        [
          ["Une phrase a changé depuis sa règle", "bad"],
          ["2 phrases comprises n’ont pas de règle", "watch"],
        ],
      );
    });
  });
});
