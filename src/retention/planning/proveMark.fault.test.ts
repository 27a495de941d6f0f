import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { makeDossiers, provingGrounds, ruleOn } from "./provingGround.fixture.ts";

for (const kind of provingGrounds())
  suite(`the mark of a restriction on ${kind.name}`, () => {
    test(
      "a mark in a key that keeps rows apart is refused, unless the rest of the key does so already",
      kind.on(async ({ sql, refusals }) => {
        await makeDossiers({ sql });
        const rule = ruleOn({ end: { kind: "restrict", column: "masque", views: [] } });
        await sql("create unique index avec_la_cle on dossier (masque, id)");
        await sql("create unique index de_celles_qui_restent on dossier (nom) where not masque");
        assert.deepEqual(await refusals([rule]), []);
        await sql("create unique index une_par_nom on dossier (nom, masque)");
        assert.deepEqual(await refusals([rule]), ["mark-unique"]);
        await sql(`create table fiche (id integer, masque boolean, closed_on date, primary key (id, masque));
          drop index une_par_nom`);
        assert.deepEqual(await refusals([{ ...rule, collection: "fiche" }]), ["mark-unique"]);
      }),
    );
  });
