import { dayText, parisDay, parseDay } from "./calendar.ts";
import { verdictOn, type Night, type Verdict } from "./verdict.ts";
import { rowsAlong, rowsOf, type Row, type Tables, type Value, type World } from "./world.ts";
import type { Rule } from "../../../src/retention/index.ts";

/** What stands after one night, and what the rules said of each row of their collections. */
export interface Morning {
  readonly world: World;
  /** By rule, then by the `id` of the row. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<Value, Verdict>>;
}

/** One night: the rules in their order, each on what the one before has left. */
export const pass = (world: World, night: Night): Morning => {
  const verdicts = new Map<string, ReadonlyMap<Value, Verdict>>();
  let standing = world;
  for (const rule of night.rules) {
    if (rule.end.kind === "keep") continue;
    const tables = standing[rule.store] ?? {};
    const judged = new Map(
      rowsOf(tables, rule.collection).map((row) => [
        row["id"] ?? null,
        verdictOn(rule, row, tables, night),
      ]),
    );
    verdicts.set(rule.id, judged);
    for (const row of rowsOf(tables, rule.collection))
      if (judged.get(row["id"] ?? null) === "ends") standing = end(rule, row, standing, night);
  }
  return { world: standing, verdicts };
};

const end = (rule: Rule, row: Row, world: World, night: Night): World => {
  const tables = world[rule.store] ?? {};
  const along = rowsAlong(tables, night.shape, rule.collection, row, rule.with);
  const ending: readonly (readonly [string, Row])[] = [[rule.collection, row], ...along];
  const { end } = rule;
  switch (end.kind) {
    case "keep":
      return world;
    case "delete":
      return { ...world, [rule.store]: without(tables, ending) };
    case "archive": {
      const archive = world[end.to] ?? {};
      // Latest clock of the row: here rules that archive have one clock, in the row.
      const kept = ending.map(([table, each], at): readonly [string, Row] => [
        table,
        at === 0 ? { ...each, egide_clock: each[rule.clock] ?? null } : each,
      ]);
      return { ...world, [rule.store]: without(tables, ending), [end.to]: adding(archive, kept) };
    }
    case "anonymise":
      return {
        ...world,
        [rule.store]: changing(tables, ending, (table, each) =>
          Object.fromEntries(
            Object.entries(each).map(([column, value]) => {
              const field = end.fields.find(
                (one) => one.collection === table && one.column === column,
              );
              return [column, field ? changed(field.as, value) : value];
            }),
          ),
        ),
      };
    default:
      return {
        ...world,
        [rule.store]: changing(tables, [[rule.collection, row]], (_, each) => ({
          ...each,
          [end.column]: each[end.column] ?? dayText(parisDay(night.now)),
        })),
      };
  }
};

type Change = Extract<Rule["end"], { kind: "anonymise" }>["fields"][number]["as"];

/** How a pseudonym looks is the connector's; here equal values become one mark. */
const changed = (change: Change, value: Value): Value => {
  if (change.kind === "null") return null;
  if (change.kind === "fixed") return change.value;
  if (value === null) return null;
  if (change.kind === "prefix") return String(value).slice(0, change.length);
  if (change.kind === "pseudonym") return `anon of ${String(value)}`;
  const day = dayText(parseDay(String(value)));
  return change.kind === "year" ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
};

const without = (tables: Tables, ending: readonly (readonly [string, Row])[]): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.filter((row) => !ending.some(([where, each]) => where === table && each === row)),
    ]),
  );

const adding = (tables: Tables, rows: readonly (readonly [string, Row])[]): Tables => {
  const added: Record<string, readonly Row[]> = { ...tables };
  for (const [table, row] of rows) added[table] = [...(added[table] ?? []), row];
  return added;
};

const changing = (
  tables: Tables,
  ending: readonly (readonly [string, Row])[],
  change: (table: string, row: Row) => Row,
): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) =>
        ending.some(([where, each]) => where === table && each === row) ? change(table, row) : row,
      ),
    ]),
  );
