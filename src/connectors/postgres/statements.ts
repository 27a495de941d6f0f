import { createHash } from "node:crypto";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { eligibility } from "./eligibleRows.ts";
import { archiveSchemaParts } from "./ends/archiveSchema.ts";
import { archiveStoreParts } from "./ends/archiveStore.ts";
import { anonymiseParts } from "./ends/anonymise.ts";
import { restrictParts } from "./ends/restrict.ts";
import { deleteParts } from "./ends/delete.ts";
import type { EndContext, EndParts } from "./ends/endParts.ts";
import { rowMac, slotPads } from "./keyedHash.ts";
import { levelsOf, list } from "./levels.ts";
import type { Parameters } from "./parameters.ts";
import { newScope, rootRow } from "./scope.ts";
import { chosenRows, type Pass } from "./selection.ts";
import type { TargetTables } from "./reads.ts";

export interface Statement {
  readonly text: string;
  readonly name: string;
  readonly parameters: Parameters;
}

export const statement = (text: string, parameters: Parameters): Statement => ({
  text,
  parameters,
  name: `egide_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`,
});

/** The one statement that finds, locks and ends the rows of a batch. */
export interface BatchStatement extends Statement {
  readonly collections: readonly string[];
  readonly end: Pick<EndParts, "changes" | "settle">;
}

export interface BatchShape {
  readonly pass: Pass;
  readonly batchSize: number;
  /** Whether the rows that end are named by MACs. */
  readonly withMacs: boolean;
}

export const batchStatement = (
  target: EndTarget,
  { tables, others }: TargetTables,
  clocks: DeclaredClocks,
  holds: readonly HeldSelector[],
  { pass, batchSize, withMacs }: BatchShape,
): BatchStatement => {
  const scope = newScope(tables, clocks);
  const root = rootRow(tables, target.collection);
  const eligible = eligibility(scope, root, target, holds);
  const returning = withMacs
    ? [`${rowMac(slotPads(scope, "salt"), target.primaryKey)} as mac`]
    : [];
  const levels = levelsOf(target, tables);
  const end = endParts({ scope, target, root, returning, others });
  const chosen = chosenRows(scope, target, levels[0], root, eligible, pass, batchSize);
  const answers = [
    "(select count(*) from l0) as chosen",
    ...end.counts.map(({ ended }, at) => `${ended} as c${at}`),
    ...(withMacs ? ["(select string_agg(mac, ''::bytea order by mac) from d0) as macs"] : []),
    ...end.answers,
    chosen.reached,
  ];
  const text = `with ${[chosen.rows, ...end.expressions].join(",\n  ")}\n  select ${list(answers)}`;
  return {
    ...statement(text, scope.parameters),
    collections: end.counts.map(({ collection }) => collection),
    end,
  };
};

const endParts = (context: EndContext): EndParts => {
  const { target } = context;
  const levels = levelsOf(target, context.scope.tables);
  switch (target.end.kind) {
    case "delete":
      return deleteParts(context, levels);
    case "anonymise":
      return anonymiseParts(context, target.end.fields);
    case "restrict":
      return restrictParts(context, target.end);
    default:
      return target.end.to.kind === "schema"
        ? archiveSchemaParts(context, levels)
        : archiveStoreParts(context, levels);
  }
};
