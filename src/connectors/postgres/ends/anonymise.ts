import type { AnonymisedField } from "../../contract/end.ts";
import type { EndTarget } from "../../contract/endTarget.ts";
import { changeOf } from "../fieldChange.ts";
import { byIdentity, levelsOf, list, lookedUp, ofTheBatch, type Level } from "../levels.ts";
import type { Scope } from "../scope.ts";
import type { EndContext, EndParts } from "./endParts.ts";
import { notMet } from "./settle.ts";

/**
 * The rows stay, their fields in the final state. Of the target's collection every row of the batch is written, also one
 * of which only a child was not there yet; of the others those that were not.
 */
export const anonymiseParts = (
  { scope, target, returning }: EndContext,
  fields: readonly AnonymisedField[],
): EndParts => {
  const changedIn = (collection: string): readonly AnonymisedField[] =>
    fields.filter((field) => field.collection === collection);
  const levels = levelsOf({ ...target, children: leadingTo(target, fields) }, scope.tables);
  const [, ...children] = levels;
  const written = levels.filter(({ level }) => changedIn(level.collection).length > 0);
  const all = levelsOf(target, scope.tables).map(({ level }) => level.collection);
  const indexOf = (collection: string): number | undefined =>
    levels.find(({ level }) => level.collection === collection)?.index;
  return {
    expressions: [
      ...children.map((one) =>
        lookedUp(one, pendingOf(scope, one, changedIn(one.level.collection))),
      ),
      ...levels
        .filter((one) => one.index === 0 || written.includes(one))
        .map((one) => update(scope, one, changedIn(one.level.collection), returning)),
    ],
    counts: all.map((collection) => {
      const index = indexOf(collection);
      const isWritten = index === 0 || changedIn(collection).length > 0;
      return {
        collection,
        ended: index !== undefined && isWritten ? `(select count(*) from d${index})` : "0",
      };
    }),
    answers: [
      `${sum(written, (index) => `from d${index}`)} as written`,
      `${sum(written, (index) => `from d${index} where still`)} as still`,
      `${sum(written, (index) => (index === 0 ? "from l0" : `from l${index} where z`))} as expected`,
    ],
    changes: (answer) => Number(answer["written"]),
    settle: async (_, answer) => {
      // A trigger that puts a value back, or cancels the change, would let the run go on for ever.
      const { chosen, c0, written: done, expected, still } = answer;
      if (chosen !== c0 || done !== expected || Number(still) > 0) throw notMet(target.collection);
    },
  };
};

/** Only the links that lead to a collection with a field to change. */
const leadingTo = (
  { children }: Pick<EndTarget, "children">,
  fields: readonly AnonymisedField[],
): EndTarget["children"] => {
  const needed = new Set(fields.map(({ collection }) => collection));
  for (let size = 0; size < needed.size;) {
    size = needed.size;
    for (const link of children) if (needed.has(link.collection)) needed.add(link.parent);
  }
  return children.filter((link) => needed.has(link.collection));
};

const sum = (levels: readonly Level[], rows: (index: number) => string): string =>
  levels.map(({ index }) => `(select count(*) ${rows(index)})`).join(" + ") || "0";

/** `z`: "the row is not yet in its final state". */
const pendingOf = (
  scope: Scope,
  { table }: Level,
  fields: readonly AnonymisedField[],
): readonly string[] => {
  const row = { table, alias: "t" };
  const pending = fields.map((field) => `(${changeOf(scope, row, field).pending})`);
  return pending.length === 0 ? [] : [`(${pending.join(" or ")}) is true as z`];
};

const update = (
  scope: Scope,
  one: Level,
  fields: readonly AnonymisedField[],
  returning: readonly string[],
): string => {
  const { index, table } = one;
  const also = index === 0 ? returning : [];
  if (fields.length === 0)
    return `d${index} as (select ${list(also) || "1"} from ${table.from} as t where ${ofTheBatch(one)})`;
  const row = { table, alias: "t" };
  const changes = fields.map((field) => changeOf(scope, row, field));
  const pending = changes.map((change) => `(${change.pending})`).join(" or ");
  const rows = index === 0 ? ofTheBatch(one) : byIdentity(one, " where z");
  return (
    `d${index} as (update ${table.from} as t set ${list(changes.map((change) => change.assignment()))} ` +
    `where ${rows} returning ${list([`(${pending}) is true as still`, ...also])})`
  );
};
