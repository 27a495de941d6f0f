import type { Rule } from "../../src/retention/index.ts";
import type { Dice } from "./random.ts";

type Condition = NonNullable<Rule["when"]>;

export const noteIs = (value: string): Condition => ({
  kind: "compare",
  column: "note",
  operator: "is",
  value,
});

export const statusIs = (value: string): Condition => ({
  kind: "compare",
  column: "statut",
  operator: "is",
  value,
});

/** Some condition on a dossier. */
export const whenOf = (dice: Dice, depth = 2): Condition => {
  const simple: readonly Condition[] = [
    statusIs(dice.one(["clos", "ouvert"])),
    {
      kind: "compare",
      column: "montant",
      operator: dice.one(["below", "at-most", "above", "at-least"]),
      value: dice.one([0, 5, 10]),
    },
    { kind: "one-of", column: "statut", values: ["clos", "refuse"] },
    { kind: "empty", column: dice.one(["statut", "person_id"]) },
    {
      kind: "exists",
      rows: { collection: "piece", by: null, where: dice.once(2) ? noteIs("a") : null },
    },
    {
      kind: "exists",
      rows: {
        collection: "litige",
        by: { dossier_code: "code" },
        where: dice.once(2) ? { kind: "not", of: noteIs("a") } : null,
      },
    },
  ];
  if (depth === 0 || dice.once(2)) return dice.one(simple);
  const deeper = (): Condition => whenOf(dice, depth - 1);
  return dice.once(3)
    ? { kind: "not", of: deeper() }
    : { kind: dice.one(["all", "any"]), of: [deeper(), deeper()] };
};
