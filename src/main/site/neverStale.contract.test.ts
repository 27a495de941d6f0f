import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RunRecord } from "../../retention/index.ts";
import { decoded, withConsole } from "../console/console.fixture.ts";
import { runParts } from "../retention.ts";
import { overviewReader } from "./overviewReader.ts";
import { servedPolicies } from "../policies.ts";

const rule = "candidatures";
const activity = "/registre/recevoir-les-candidatures";

/** A run that has carried out one rule, or is about to. */
const runOf = (id: string, startedAt: Temporal.Instant, isOver: boolean): RunRecord => {
  const finishedAt = isOver ? startedAt.add({ seconds: 1 }) : null;
  const base = { policy: "valmarine", kind: "execute" } as const;
  return {
    ...base,
    id,
    state: isOver ? "done" : "running",
    stores: ["gestion"],
    startedAt,
    finishedAt,
    report:
      finishedAt === null
        ? null
        : {
            ...base,
            format: "egide/run-report@1",
            state: "done",
            run: id,
            engine: "1.2.3",
            startedAt: startedAt.toString(),
            finishedAt: finishedAt.toString(),
            failure: null,
            recovered: 0,
            ledger: null,
            rules:
              id === "other"
                ? []
                : [
                    {
                      rule,
                      ruleHash: "a".repeat(64),
                      statement: { id: "recevoir-les-candidatures.1", hash: "b".repeat(64) },
                      store: "gestion",
                      collection: "candidature",
                      end: "delete",
                      lastDay: "2029-08-31",
                      planned: {},
                      ended: {},
                      clockNull: 0,
                      clockFuture: 0,
                      batches: 0,
                      checksum: null,
                    },
                  ],
          },
  };
};

suite("the public register", () => {
  test("is never older than the last publication or the last run, whichever of two runs ends last", async () => {
    await withConsole(async ({ get, stored, platform }) => {
      const { records } = runParts(platform);
      const shown = async (): Promise<string> => {
        const [list, one] = [await get("/registre?q=recevoir+candidatures"), await get(activity)];
        assert.equal(list.statusCode + one.statusCode, 400);
        const states = [list, one].map(
          (page) =>
            /règle en vigueur|pas encore exécutée|en retard|phrase modifiée|[^>]*changé[^<]*/i.exec(
              decoded(page),
            )?.[0],
        );
        assert.equal(states[0], states[1], "the list and the page of the activity agree");
        return states[0] ?? "none";
      };
      assert.match(await shown(), /pas encore exécutée/i);
      const now = platform.clock.now();
      await records.save(runOf("first", now.subtract({ minutes: 9 }), false));
      await records.save(runOf("other", now.subtract({ minutes: 5 }), true));
      assert.match(
        await shown(),
        /pas encore exécutée/i,
        "the run that carries it out is not over",
      );
      await records.save(runOf("first", now.subtract({ minutes: 9 }), true));
      assert.match(await shown(), /en vigueur/i);

      const present = await stored.open("valmarine");
      assert.ok(present);
      const page = new TextDecoder().decode(await present.read("register.txt"));
      assert.match(page, /Recevoir les candidatures/);
      await stored.save({
        policy: "valmarine",
        base: present.revision,
        changes: [
          {
            path: "register.txt",
            content: new TextEncoder().encode(
              page.replace("pendant 12 mois au maximum", "pendant 10 mois au maximum"),
            ),
          },
        ],
        author: { kind: "staff", id: "account-1", name: "Orane Velmont" },
        reason: "dix mois",
        at: platform.clock.now(),
      });
      assert.match(decoded(await get(activity)), /10 mois au maximum/);
      assert.doesNotMatch(
        await shown(),
        /en vigueur/i,
        "the sentence is no longer that of the rule",
      );
    });
  });

  test("is kept for as many policies and languages as there is room for", async () => {
    await withConsole(async ({ stored, platform }) => {
      const policies = servedPolicies(platform.configuration, stored);
      const read = overviewReader(platform, policies, 2);
      const first = await read("valmarine", "fr");
      assert.equal(await read("valmarine", "fr"), first, "nothing has changed");
      await read("valmarine", "en");
      await read("own-data", "fr");
      assert.notEqual(await read("valmarine", "fr"), first, "the oldest made room");
    });
  });
});
