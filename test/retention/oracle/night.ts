import { dayText, parseDay, parseOraclePeriod, sumOfPeriods } from "./calendar.ts";
import { startDay, verdictOn, type Night, type Verdict } from "./verdict.ts";
import { rowsAlong, rowsOf, type Row, type Tables, type Value, type World } from "./world.ts";
import type { Rule } from "../../../src/retention/index.ts";

/** What stands after one night, and what the rules said of each row of their collections. */
export interface Morning {
  readonly world: World;
  /** By rule, then by the `id` of the row. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<Value, Verdict>>;
  /** By rule: how many of its rows this night has ended; what was as the end leaves it does not count. */
  readonly ended: ReadonlyMap<string, number>;
}

/**
 * One night: what goes to an archive goes first; then the rules store by store, each on what the one before has left, and
 * what an archive holds by the period of both stages together.
 */
export const pass = (world: World, night: Night): Morning => {
  const verdicts = new Map<string, ReadonlyMap<Value, Verdict>>();
  const ended = new Map<string, number>();
  let standing = world;
  const all = night.rules.flatMap((rule) => [rule, ...secondStage(rule)]);
  const stores = [...new Set(all.map(({ store }) => store))].toSorted();
  const ordered = stores.flatMap((store) => all.filter((rule) => rule.store === store));
  const moving = ordered.filter(({ end }) => end.kind === "archive");
  const others = ordered.filter(({ end }) => end.kind !== "archive" && end.kind !== "keep");
  for (const rule of [...moving, ...others]) {
    const tables = standing[rule.store] ?? {};
    const judged = new Map(
      rowsOf(tables, rule.collection).map((row) => [
        row["id"] ?? null,
        verdictOn(rule, row, tables, night),
      ]),
    );
    verdicts.set(rule.id, judged);
    let count = 0;
    for (const row of rowsOf(tables, rule.collection))
      if (judged.get(row["id"] ?? null) === "ends") {
        const after = end(rule, row, standing, night);
        if (JSON.stringify(after) !== JSON.stringify(standing)) count++;
        standing = after;
      }
    ended.set(rule.id, count);
  }
  return { world: standing, verdicts, ended };
};

/** The rule by which an archive ends what it was given. */
const secondStage = (rule: Rule): readonly Rule[] => {
  const { end, plus } = rule;
  if (end.kind !== "archive") return [];
  const added = plus === null || plus === "current-year" ? "P0D" : plus;
  const { months, days } = [added, end.keep]
    .map(parseOraclePeriod)
    .reduce(sumOfPeriods, parseOraclePeriod(rule.keep));
  const stage: Rule = {
    ...rule,
    id: `${rule.id}.archive`,
    store: end.to,
    clock: "egide_clock",
    clockIn: null,
    keep: `P${months}M${days}D`,
    plus: plus === "current-year" ? plus : null,
    when: null,
    cases: [],
    disputes: null,
    notice: null,
    end: { kind: "delete" },
  };
  return [stage];
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
      const start = dayText(startDay(rule, row, tables, night.shape));
      const kept = ending.map(([table, each], at): readonly [string, Row] => [
        table,
        at === 0 ? { ...each, egide_clock: start } : each,
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
          [end.column]: true,
        })),
      };
  }
};

type Change = Extract<Rule["end"], { kind: "anonymise" }>["fields"][number]["as"];

const mark = "anon of ";

/** How a pseudonym looks is the connector's; here equal values get one mark, once. */
const changed = (change: Change, value: Value): Value => {
  if (change.kind === "null") return null;
  if (change.kind === "fixed") return change.value;
  if (value === null) return null;
  if (change.kind === "prefix") return String(value).slice(0, change.length);
  if (change.kind === "pseudonym")
    return String(value).startsWith(mark) ? value : `${mark}${String(value)}`;
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
