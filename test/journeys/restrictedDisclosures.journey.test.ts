import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { onEachKind } from "./disclosureScene.ts";
import { files, inquiry, sent } from "./inquiryScene.ts";

const restriction = {
  format: "egide/restriction@1",
  id: "restriction-1",
  request: "demande-1",
  store: "enquetes",
  persons: [],
  what: "restricted",
  rows: {},
  engine: "test",
  at: "2030-01-01T00:00:00Z",
} as const;

suite("rows whose processing is restricted", () => {
  onEachKind(
    test,
    "go to no recipient, in rows or in counts, and are said to stay",
    files,
    async (own) => {
      const connector = own.database.connect();
      try {
        await connector.prepare();
        await connector.persons().write(async (writes) => {
          await writes.restrict("personne", { columns: ["id"], among: [["1"]] }, "demande-1");
          return { receipt: restriction, result: null };
        });
      } finally {
        await connector.close();
      }
      const { found, out } = await sent(
        own,
        "a.csv",
        `${inquiry}
collections: [{ name: personne, fields: [nom], when: { field: qualite, in: [victime, témoin] } }]`,
      );
      assert.deepEqual(found, ["NOMTEMOIN", "NOMUTILE"]);
      assert.match(out, /traitement limité \(RGPD, art\. 18\)\s: 1 ligne\n/);
      const [recorded] = await own.platform.ledger.entries(0, 10);
      const body = (recorded?.entry?.body ?? {}) as { readonly restricted?: unknown };
      assert.deepEqual(body.restricted, { personne: 1 });
    },
  );
});
