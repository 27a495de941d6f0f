import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { isSilent, isUndecided } from "./dueRows.ts";
import { notYetEnded, pendingIn } from "./ends/pending.ts";
import { holdsOn } from "./heldRows.ts";
import { meantRows, unfitForArchive } from "./meantRows.ts";
import { levelsOf, list, lookedUp, remembered } from "./levels.ts";
import { protectionsOf } from "./protections.ts";
import { newScope, rootRow, type RowName, type Scope } from "./scope.ts";
import type { Row } from "./session.ts";
import { statement, type Statement } from "./statements.ts";
import type { Tables } from "./tables.ts";

export interface CountStatement extends Statement {
  read(answer: Row | undefined): DueCount;
}

/** Whether a child of a row that ends would be written or gone too. */
const goesToo = (scope: Scope, target: EndTarget, row: RowName): string => {
  if (target.end.kind === "restrict") return "false";
  if (target.end.kind !== "anonymise") return "true";
  return `(${pendingIn(scope, target)(row).join(" or ") || "false"}) is true`;
};

/** `a0` are the rows that are meant, `l0` those of them that would end. */
export const countStatement = (
  target: EndTarget,
  tables: Tables,
  clocks: DeclaredClocks,
  holds: readonly HeldSelector[],
): CountStatement => {
  const scope = newScope(tables, clocks);
  const root = rootRow(tables, target.collection);
  const levels = levelsOf(target, tables);
  const [first, ...children] = levels;
  const from = `from ${first.table.from} as t`;
  const keeps = (kept: readonly string[]): string => kept.join(" or ") || "false";
  const due = [...meantRows(scope, root, target), ...notYetEnded(scope, root, target)].join(
    " and ",
  );
  const isProtected = keeps(protectionsOf(scope, root, target));
  const isHeld = keeps(holdsOn(scope, root, target, holds));
  const isReturned = target.returned !== undefined;
  const silent = isReturned ? unfitForArchive(scope, root, target) : isSilent(scope, root, target);
  const undecided = isReturned ? "false" : isUndecided(scope, root, target);
  const parts = [
    `a0 as materialized (select ${remembered(first)}, ${isProtected} as p, ${isHeld} as h ${from} where ${due})`,
    "l0 as materialized (select * from a0 where not p and not h)",
    ...children.map((one) =>
      lookedUp(one, [`${goesToo(scope, target, { table: one.table, alias: "t" })} as z`]),
    ),
  ];
  const answers = [
    `(select count(*) ${from} where ${silent}) as silent`,
    `${undecided === "false" ? "0" : `(select count(*) ${from} where ${undecided})`} as undecided`,
    "(select count(*) from a0 where p) as protected",
    "(select count(*) from a0 where not p and h) as held",
    "(select count(*) from l0) as c0",
    ...children.map(({ index }) => `(select count(*) from l${index} where z) as c${index}`),
  ];
  return {
    ...statement(`with ${parts.join(",\n  ")}\n  select ${list(answers)}`, scope.parameters),
    read: (answer) => {
      const number = (name: string): number => Number(answer?.[name] ?? 0);
      return {
        collection: number("c0"),
        children: Object.fromEntries(
          children.map(({ level, index }) => [level.collection, number(`c${index}`)]),
        ),
        silent: number("silent"),
        undecided: number("undecided"),
        protected: number("protected"),
        held: number("held"),
      };
    },
  };
};
