import { sha256 } from "../../../kernel/index.ts";
import type { KnownDataset } from "./knownDataset.ts";
import type { Rule } from "./rule.ts";

export const sentence = "Le dossier est effacé cinq ans après sa clôture.";

/** The rule that keeps the five years of `sentence`. */
export const ruleFixture = (changes: Partial<Rule> = {}): Rule => ({
  id: "clore-dossiers",
  activity: "gerer-les-dossiers",
  statement: { id: "gerer-les-dossiers.1", hash: sha256(sentence), rule: null },
  store: "guichet",
  dataset: null,
  collection: "dossier",
  with: ["piece"],
  clock: "closed_on",
  clockIn: null,
  keep: "P5Y",
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: "delete" },
  reviewed: null,
  ...changes,
});

const link = (collection: string, parent: string) => ({
  collection,
  columns: [`${parent}_id`],
  parent,
  parentColumns: ["id"],
});

/** A dataset of three tables: dossier ← piece ← page. */
export const datasetFixture: KnownDataset = {
  key: "guichet",
  collections: new Map([
    ["dossier", ["id", "closed_on", "opened_on"]],
    ["piece", ["id", "dossier_id"]],
    ["page", ["id", "piece_id"]],
  ]),
  links: [link("piece", "dossier"), link("page", "piece")],
};
