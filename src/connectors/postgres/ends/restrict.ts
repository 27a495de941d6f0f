import { civilTimeZone, FailureError } from "../../../kernel/index.ts";
import type { End } from "../../contract/end.ts";
import { quoteName } from "../../contract/quoteName.ts";
import { failure } from "../../errors.ts";
import { list, levelsOf, ofTheBatch } from "../levels.ts";
import type { Query, Row } from "../session.ts";
import type { TableShape, Tables } from "../tables.ts";
import type { EndContext, EndParts } from "./endParts.ts";
import { isUnmarked } from "./pending.ts";
import { notMet } from "./settle.ts";

type Restrict = Extract<End, { readonly kind: "restrict" }>;

/** The rows of the target's collection are marked; the views that are named must then not show them any more. */
export const restrictParts = (
  { scope, target, root, returning, others }: EndContext,
  { column, ...end }: Restrict,
): EndParts => {
  const [first, ...children] = levelsOf({ ...target }, scope.tables);
  const marked = mark(root.table.column(column).base);
  if (marked === null)
    throw new FailureError(
      failure("connectors.change-unfit", { collection: target.collection, column }),
    );
  const { primaryKey } = root.table;
  const keys = primaryKey.map((name, at) => `t.${quoteName(name)}::text as key${at}`);
  const shown = end.views.map((view) => showing(others, view, root.table));
  return {
    expressions: [
      `d0 as (update ${first.table.from} as t set ${quoteName(column)} = ${marked} ` +
        `where ${ofTheBatch(first)} returning ${list([`${isUnmarked(root, column)} as still`, ...keys, ...returning])})`,
    ],
    counts: [
      { collection: target.collection, ended: "(select count(*) from d0)" },
      ...children.map(({ level }) => ({ collection: level.collection, ended: "0" })),
    ],
    answers: [
      "(select count(*) from d0 where still) as still",
      // As one text, which nobody here reads.
      ...primaryKey.map((_, at) => `(select array_agg(key${at})::text from d0) as key${at}`),
    ],
    changes: (answer) => Number(answer["c0"]),
    settle: async (query, answer) => {
      if (answer["chosen"] !== answer["c0"] || Number(answer["still"]) > 0)
        throw notMet(target.collection);
      for (const { view, text } of shown)
        await mustNotShow(query, answer, primaryKey, view, text, target.collection);
    },
  };
};

const mark = (base: string): string | null => {
  if (base === "boolean") return "true";
  if (base === "date") return `(now() at time zone '${civilTimeZone}')::date`;
  if (base === "timestamp without time zone") return `now() at time zone '${civilTimeZone}'`;
  return base === "timestamp with time zone" ? "now()" : null;
};

/** By the text of the key where the view computes it, so that it hides nothing by its type. */
const showing = (
  views: Tables,
  view: string,
  table: TableShape,
): { readonly view: string; readonly text: string } => {
  const { name: collection, primaryKey } = table;
  if (primaryKey.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection }));
  const shape = views.shape(view);
  const keys = primaryKey.map((_, at) => `k${at}`);
  const same = primaryKey.map((name, at) => {
    const { base } = table.column(name);
    return shape.column(name).base === base
      ? `v.${quoteName(name)} = k.k${at}::${base}`
      : `v.${quoteName(name)}::text = k.k${at}`;
  });
  return {
    view,
    text: `select exists (select from ${shape.into} as v join unnest(${list(primaryKey.map((_, at) => `$${at + 1}::text[]`))}) as k(${list(keys)}) on ${same.join(" and ")}) as shown`,
  };
};

const mustNotShow = async (
  query: Query,
  answer: Row,
  primaryKey: readonly string[],
  view: string,
  text: string,
  collection: string,
): Promise<void> => {
  const [row] = await query(
    text,
    primaryKey.map((_, at) => answer[`key${at}`]),
  );
  if (row?.["shown"] !== false)
    throw new FailureError(failure("connectors.view-shows-restricted", { view, collection }));
};
