import type { Rule } from "../../src/retention/index.ts";

const plain = (id: string, changes: Partial<Rule>): Rule => ({
  id,
  activity: "gerer",
  statement: { id: `gerer.${id}`, hash: "", rule: null },
  store: "guichet",
  dataset: null,
  collection: "dossier",
  with: ["piece", "page"],
  clock: "closed_on",
  clockIn: null,
  keep: "P2Y",
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: "delete" },
  reviewed: { by: "dpo", on: "2006-01-01" },
  ...changes,
});

const statusIs = (value: string): Rule["when"] => ({
  kind: "compare",
  column: "statut",
  operator: "is",
  value,
});

/** All ends, a dispute, a legal minimum below, a year that ends for all, and two stages on a person. */
export const lifeRules: readonly Rule[] = [
  plain("archive", {
    when: statusIs("clos"),
    disputes: {
      rows: { collection: "litige", by: { dossier_code: "code" }, where: null },
      decided: "decided_on",
    },
    end: { kind: "archive", to: "archives", keep: "P5Y" },
  }),
  plain("refused", { when: statusIs("refuse"), keep: "P1Y", plus: "current-year" }),
  plain("restrict", {
    collection: "person",
    with: [],
    clock: "seen_on",
    keep: "P1Y",
    end: { kind: "restrict", column: "restreint", views: ["person_actif"] },
  }),
  plain("anonymise", {
    collection: "person",
    with: [],
    clock: "seen_on",
    keep: "P3Y",
    end: {
      kind: "anonymise",
      fields: [{ collection: "person", column: "email", as: { kind: "null" } }],
    },
  }),
  plain("minimum", {
    collection: "piece",
    with: [],
    clock: "received_on",
    keep: "P3Y",
    when: { kind: "compare", column: "note", operator: "is", value: "b" },
    end: { kind: "keep" },
  }),
];
