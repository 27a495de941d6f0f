import { Type } from "typebox";
import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { conditionOf } from "../../rules/model/normaliseCondition.ts";
import {
  conditionDefinition,
  conditionSchema,
  nameSchema,
  valueDefinition,
  type WrittenCondition,
} from "../../rules/model/writtenCondition.ts";
import { readYaml } from "../../rules/model/yamlDocument.ts";
import type { Shape } from "../../rules/model/yamlShape.ts";
import { heldCondition, type HeldRows } from "./holdRequest.ts";

/** The file of `egide hold place --query`, `egide/hold-query@1`: which rows of one collection are held. */
export const HoldQuerySchema = Type.Object(
  {
    format: Type.Optional(Type.Literal("egide/hold-query@1")),
    collection: Type.String({ ...nameSchema, description: "the collection whose rows are held" }),
    when: conditionSchema("the rows that are held, and those of which nobody can say"),
  },
  {
    additionalProperties: false,
    $id: "https://egide.example/schema/hold-query-1.json",
    title: "egide/hold-query@1",
    $defs: { condition: conditionDefinition, value: valueDefinition },
  },
);

/** Reads it, YAML or JSON; the first thing that is wrong with it is the failure. */
export const parseHoldQuery = (file: string, text: string): Outcome<HeldRows> => {
  const { value, problems } = readYaml<{ collection: string; when: WrittenCondition }>(
    file,
    text,
    HoldQuerySchema as Shape,
  );
  const [problem] = problems;
  if (!value || problem)
    return failed(
      problem?.failure ?? retentionFailure("retention.key-missing", { key: "collection" }),
    );
  const where = heldCondition(conditionOf(value.when));
  return where === null
    ? failed(retentionFailure("retention.hold-way-unsaid"))
    : success({ kind: "query", collection: value.collection, where });
};
