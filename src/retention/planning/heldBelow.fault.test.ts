import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { HoldSelector } from "../../connectors/index.ts";
import {
  makeDossiers,
  provingGrounds,
  receiptOf,
  ruleOn,
  type ProvingGround,
} from "./provingGround.fixture.ts";

for (const kind of provingGrounds())
  suite(`what hangs below rows that stay on ${kind.name}`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await work(ground);
      });

    test(
      "anonymises and restricts no row to which a held one hangs, also in a table that the rule does not name",
      on(async ({ sql, plan, connect }) => {
        await sql(`create table personne (id integer primary key, courriel text);
          insert into personne values (1, 'ada@example.org');
          create table avis (id integer primary key, piece_id integer references piece (id), personne_id integer references personne (id));
          insert into avis values (1, 10, 1)`);
        const fields = [{ collection: "dossier", column: "nom", as: { kind: "null" } }] as const;
        const rules = [
          ruleOn({ id: "noms", end: { kind: "anonymise", fields } }),
          ruleOn({ id: "marque", end: { kind: "restrict", column: "masque", views: [] } }),
        ];
        const held = async (): Promise<readonly (readonly [number, number])[]> => {
          const { plans, refusals } = await plan(rules);
          assert.deepEqual(refusals, []);
          return plans.map(({ counts }) => [counts.due, counts.held]);
        };
        const connector = connect();
        const place = async (id: string, selector: HoldSelector): Promise<void> =>
          await connector.placeHold({
            id,
            selector,
            reason: "contrôle",
            author: "dpo",
            placedAt: "2030-01-01T00:00:00Z",
            reviewOn: "2031-01-01",
          });
        try {
          await place("g-1", { kind: "file", collection: "piece", key: ["12"] });
          assert.deepEqual(await held(), [
            [2, 1],
            [2, 1],
          ]);
          // By the person to whom a piece two steps below leads.
          const found = [{ collection: "personne", column: "courriel" }];
          await place("g-2", { kind: "person", values: ["ADA@example.org"], fields: found });
          assert.deepEqual(await held(), [
            [1, 2],
            [1, 2],
          ]);
          const [noms] = (await plan(rules)).plans;
          await connector.endBatch(noms!.target, {
            batchSize: 10,
            after: null,
            receiptFor: (counts) => receiptOf("noms", "anonymise", counts),
          });
          const changed = await sql("select id from dossier where nom is null order by id");
          assert.deepEqual(
            changed.map(({ id }) => Number(id)),
            [2],
          );
        } finally {
          await connector.close();
        }
      }),
    );
  });
