import assert from "node:assert/strict";
import { test } from "node:test";
import { viewReferences } from "./viewReferences.ts";

const cases: readonly (readonly [sql: string, names: readonly string[]])[] = [
  ["create view v as select id, dossier from dossier where masque is not 1", ["dossier"]],
  [
    'create view v as select a.id from dossier a join main."Dossier" b on b.up = a.id',
    ["dossier", "dossier"],
  ],
  [
    "create view v as select a.id from dossier a, dossier b where f(a.id, b.id)",
    ["dossier", "dossier"],
  ],
  ["create view v as select * from (dossier a cross join [piece] b)", ["dossier", "piece"]],
  [
    "create view v as select * from ((dossier), piece) where x in (select y from note)",
    ["dossier", "piece", "note"],
  ],
  [
    "create view v as select id from dossier union all select id, n from dossier",
    ["dossier", "dossier"],
  ],
  ["create view v as select id, 'from piece' from dossier -- join note", ["dossier"]],
  [
    "create view v as select * from (select id, nom from dossier) as d, piece",
    ["dossier", "piece"],
  ],
  ["create view v as select id from dossier where id in piece", ["dossier", "piece"]],
];

for (const [sql, names] of cases)
  test(`finds each table once for each time it is read: ${sql.slice(17)}`, () => {
    assert.deepEqual(viewReferences(sql), names);
  });
