import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { isOurTrigger } from "./ourTriggers.ts";
import { readsOfTarget } from "./reads.ts";
import type { Query } from "./session.ts";

/**
 * A plan is proved on tables as they are; a run may last for hours. Another table under an old name, a column of another
 * type, a part that was detached with rows in it: what was proved holds no more, and statements that were built for the
 * old shape would still run.
 */
export interface TableWatch {
  /** From now on the tables of the target must stay as they are. */
  remember(query: Query, target: EndTarget, holds: readonly HeldSelector[]): Promise<void>;
  /** Fails where one is not what it was when it was first looked at. */
  mustBeTheSame(query: Query, target: EndTarget, holds: readonly HeldSelector[]): Promise<void>;
}

/** Takes no snapshot: what is read after these locks is true until the transaction ends. */
export const locksFor = (schema: string, target: EndTarget): string => {
  const placed = (name: string): string => `${quoteName(schema)}.${quoteName(name)}`;
  const isGone = target.end.kind === "delete" || target.end.kind === "archive";
  const children = isGone ? target.children.map(({ collection }) => placed(collection)) : [];
  const read = placesOf(schema, target, []).map(
    (place) => `only ${quoteName(place.schema)}.${quoteName(place.name)}`,
  );
  return [
    `lock table ${read.join(", ")} in access share mode`,
    // Nobody makes a trigger on them meanwhile.
    ...(children.length > 0 ? [`lock table ${children.join(", ")} in row exclusive mode`] : []),
  ].join("; ");
};

export const tableWatch = (schema: string): TableWatch => {
  const known = new Map<string, Seen>();
  const keyOf = (place: Place): string => JSON.stringify([place.schema, place.name]);
  return {
    remember: async (query, target, holds) => {
      const places = placesOf(schema, target, holds);
      const found = await look(query, places);
      for (const [at, place] of places.entries()) {
        const now = found[at];
        if (now) known.set(keyOf(place), now);
      }
    },
    mustBeTheSame: async (query, target, holds) => {
      const places = placesOf(schema, target, holds);
      const found = await look(query, places);
      for (const [at, place] of places.entries()) {
        const [before, now] = [known.get(keyOf(place)), found[at]];
        if (!now) continue;
        if (before) await compare(query, place, before, now);
        known.set(keyOf(place), now);
      }
    },
  };
};

interface Place {
  readonly schema: string;
  readonly name: string;
  /** Of `tgtype`: the triggers that a statement of ours would set off there; 0: it only reads. */
  readonly event: 0 | 4 | 8 | 16;
  /** Every column is moved: one that is new would be left behind. */
  readonly isWhole: boolean;
}

const placesOf = (
  schema: string,
  target: EndTarget,
  holds: readonly HeldSelector[],
): readonly Place[] => {
  const { end } = target;
  const ended = [target.collection, ...target.children.map(({ collection }) => collection)];
  const event = end.kind === "anonymise" || end.kind === "restrict" ? 16 : 8;
  const isWhole = end.kind === "archive";
  const read = [...new Set(readsOfTarget(target, holds).tables)];
  return [
    ...read.map((name): Place => {
      const isEnded = ended.includes(name);
      return { schema, name, event: isEnded ? event : 0, isWhole: isEnded && isWhole };
    }),
    ...(end.kind === "archive" && end.to.kind === "schema"
      ? ended.map((name): Place => ({ schema: place(end.to), name, event: 4, isWhole: true }))
      : []),
  ];
};

const place = (to: { readonly kind: string; readonly schema?: string }): string => to.schema ?? "";

interface Seen {
  readonly head: string;
  readonly triggers: readonly string[];
  readonly columns: readonly string[];
  /** Null where it is not in parts. */
  readonly parts: readonly string[] | null;
}

const seen = `
  select a.place, c.oid is not null as there,
         pg_catalog.concat_ws('/', c.oid, c.relkind::text, c.relispartition) as head,
         array(select pg_catalog.concat_ws(' ', g.tgname, g.tgfoid, g.tgtype)
               from pg_catalog.pg_trigger g
               where g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled not in ('D', 'R') and g.tgtype & a.event <> 0 and not ${isOurTrigger}) as triggers,
         array(select pg_catalog.concat_ws(' ', t.attnum, t.attname, t.atttypid, t.atttypmod, t.attgenerated::text)
               from pg_catalog.pg_attribute t where t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped) as columns,
         case when c.relkind = 'p' then array(select p.relid::pg_catalog.oid::text from pg_catalog.pg_partition_tree(c.oid) p) end as parts
  from unnest($1::text[], $2::text[], $3::int[]) with ordinality as a(schema, name, event, place)
  left join pg_catalog.pg_namespace n on n.nspname = a.schema
  left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = a.name
  order by a.place`;

/** What is not there is found out by the statement that reads it. */
const look = async (query: Query, places: readonly Place[]): Promise<readonly (Seen | null)[]> => {
  const rows = await query(
    seen,
    [
      places.map((each) => each.schema),
      places.map((each) => each.name),
      places.map((each) => each.event),
    ],
    "egide_table_watch",
  );
  return rows.map((row) => (row["there"] === true ? (row as unknown as Seen) : null));
};

const compare = async (query: Query, of: Place, before: Seen, now: Seen): Promise<void> => {
  const isSame =
    before.head === now.head &&
    now.triggers.every((trigger) => before.triggers.includes(trigger)) &&
    before.columns.every((column) => now.columns.includes(column)) &&
    (!of.isWhole || before.columns.length === now.columns.length);
  if (!isSame) throw new FailureError(failure("connectors.table-changed", { collection: of.name }));
  const left = before.parts?.filter((part) => !now.parts?.includes(part)) ?? [];
  if (left.length === 0) return;
  // A part that was dropped took its rows with it.
  const [row] = await query(
    "select relname::text as name from pg_catalog.pg_class where oid = any($1::oid[]) and relkind in ('r', 'p') order by 1",
    [left],
  );
  if (row !== undefined)
    throw new FailureError(
      failure("connectors.part-detached", { collection: of.name, part: String(row["name"]) }),
    );
};
