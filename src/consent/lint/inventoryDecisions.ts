import { Type, type Static } from "typebox";
import { success, type Outcome } from "../../kernel/index.ts";
import {
  applyDecisions,
  decisionsSchema,
  parseDecisions,
  type DecidedFindings,
} from "../../register/index.ts";
import type { InventoryFinding } from "./lintInventory.ts";
import { inventoryRules } from "./rules/index.ts";
import { unknownRule } from "./unknownRule.ts";

/** `lint-inventory.yaml`: what a body decides about the rules of inventories, as `lint.yaml` does for those of its register. */
export const InventoryDecisionsSchema = decisionsSchema(
  {
    site: Type.Optional(Type.String({ description: "The site of the inventory; absent: any" })),
    service: Type.Optional(
      Type.String({ description: "Id of the service; absent: the inventory as a whole" }),
    ),
    words: Type.Optional(
      Type.String({ minLength: 1, description: "Words that the message contains" }),
    ),
  },
  "lint-inventory",
);

export type InventoryDecisions = Static<typeof InventoryDecisionsSchema>;
export type InventorySuppression = NonNullable<InventoryDecisions["suppress"]>[number];

/** A finding of one site, in one file. */
export type SiteFinding = InventoryFinding & {
  readonly file: string;
  readonly site: string | null;
  /** The message in both languages, by which words of an exception are looked for: it holds whoever reads. */
  readonly said: readonly string[];
};

/** What of the findings stands, and what the body accepts with its reason. */
export const decideInventory = (
  all: readonly SiteFinding[],
  decisions: InventoryDecisions,
): DecidedFindings<SiteFinding, InventorySuppression> =>
  applyDecisions(
    all,
    decisions,
    ({ site, service, words }, finding) =>
      (site === undefined || site === finding.site) &&
      (service ?? null) === finding.service &&
      (words === undefined || finding.said.some((text) => text.includes(words))),
  );

/** Reads the file. @returns What it says, or the failures of `parseDecisions`, `consent.rule-unknown`. */
export const parseInventoryDecisions = (file: string, text: string): Outcome<InventoryDecisions> =>
  parseDecisions(file, text, InventoryDecisionsSchema, {
    rules: inventoryRules,
    unknown: (rule) =>
      unknownRule(
        rule,
        inventoryRules.map(({ id }) => id),
      ),
  });

/** The files among which it may stand: those of a policy. */
interface Files {
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

const name = /^lint-inventory\.ya?ml$/;

/** What a policy says of the lint of its inventories; without the file nothing is set. */
export const inventoryDecisionsOf = async (files: Files): Promise<Outcome<InventoryDecisions>> => {
  const path = (await files.list()).find((each) => name.test(each));
  return path === undefined
    ? success({})
    : parseInventoryDecisions(path, new TextDecoder().decode(await files.read(path)));
};
