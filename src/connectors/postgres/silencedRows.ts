import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { isOurTrigger } from "./ourTriggers.ts";
import type { Query, Session } from "./session.ts";

/**
 * A trigger may keep a row that a statement deletes, and say nothing: of the rows of the target that shows in their count, of
 * children nobody knows how many there should have been. A plan refuses such triggers; one may be made after it.
 */
export interface Silence {
  /** Fails when there is one. Sees every trigger that was made before the locks of the batch (`locksFor`). */
  refuse(query: Query): Promise<void>;
}

export const silenceOf = ({ schema }: Pick<Session, "schema">, target: EndTarget): Silence => {
  const deletes = target.end.kind === "delete" || target.end.kind === "archive";
  const tables = target.children.map(
    ({ collection }) => `${quoteName(schema)}.${quoteName(collection)}`,
  );
  if (!deletes || tables.length === 0) return { refuse: async () => undefined };
  return {
    refuse: async (query) => {
      const [row] = await query(triggers, [tables], "egide_silencing_triggers");
      if (row !== undefined)
        throw new FailureError(
          failure("connectors.side-effect", { collection: String(row["collection"]) }),
        );
    },
  };
};

/** Of `tgtype`, 1: for each row, 2: before, 8: on deletion. Partitions may have triggers of their own. */
const triggers = `
  select c.relname::text as collection
  from unnest($1::text[]) as asked (name) join pg_catalog.pg_class c on c.oid = asked.name::regclass
  where exists (
    select from pg_catalog.pg_trigger g
    where not g.tgisinternal and g.tgenabled not in ('D', 'R') and g.tgtype & 11 = 11 and not ${isOurTrigger}
      and (g.tgrelid = c.oid or g.tgrelid in (select p.relid from pg_catalog.pg_partition_tree(c.oid) as p)))
  limit 1`;
