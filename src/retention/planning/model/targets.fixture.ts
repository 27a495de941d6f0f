import assert from "node:assert/strict";
import type { Catalogue, EndTarget } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { ruleFixture } from "../../rules/model/rule.fixture.ts";
import { catalogueFixture, column, foreignKey, groundFixture, table } from "./plan.fixture.ts";
import { proveTarget } from "./proveTarget.ts";

/** dossier ← piece ← page; recours refers to dossier twice; dossier refers to personne. */
const catalogue: Catalogue = catalogueFixture({
  collections: [
    ...catalogueFixture().collections.slice(1),
    table("dossier", [
      column("closed_on", "date", "date"),
      column("told_on", "date", "date"),
      column("seen_at", "timestamptz", "instant", { family: "moment" }),
      column("motif", "text"),
      column("personne_id"),
    ]),
    table("personne", [column("parti_le", "date", "date"), column("tuteur_id")]),
    table("recours", [
      column("dossier_id"),
      column("joint_id"),
      column("juge_le", "date", "date"),
      column("objet", "text"),
    ]),
  ],
  foreignKeys: [
    ...catalogueFixture().foreignKeys,
    foreignKey("dossier", "personne_id", "personne"),
    foreignKey("personne", "tuteur_id", "personne"),
    foreignKey("recours", "dossier_id", "dossier"),
    foreignKey("recours", "joint_id", "dossier"),
  ],
});

const restrict = { kind: "restrict", column: "masque", views: [] } as const;
/** The same, with a mark that a restriction can set. */
export const marked: Catalogue = {
  ...catalogue,
  collections: catalogue.collections.map((each) =>
    each.name === "dossier"
      ? {
          ...each,
          columns: [...each.columns, column("masque", "boolean", null, { family: "boolean" })],
        }
      : each,
  ),
};

/** A rule that restricts the rows of `dossier`, with changes. */
export const ruleOn = (changes: Partial<Rule>): Rule =>
  ruleFixture({ with: [], end: restrict, ...changes });

export const targetOf = (rule: Rule, rules: readonly Rule[] = []): EndTarget => {
  const proof = proveTarget(rule, groundFixture(marked, { rules }));
  assert.ok(proof.ok, JSON.stringify(proof));
  return proof.target;
};

export const refusalsOf = (rule: Rule, rules: readonly Rule[] = []): readonly Failure[] => {
  const proof = proveTarget(rule, groundFixture(marked, { rules }));
  return proof.ok ? [] : proof.refusals;
};
