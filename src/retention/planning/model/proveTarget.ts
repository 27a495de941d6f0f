import { civilTimeZone, cutoff, parsePeriod, type Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type {
  Catalogue,
  CatalogueCollection,
  ChildLink,
  EndTarget,
} from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { suggestion } from "../../rules/model/suggestion.ts";
import { clockRefusalWords } from "./clockRefusal.ts";
import { linkKey } from "./judgeLink.ts";
import { notYet } from "./notYet.ts";
import { declaredLinks, proveLinks } from "./proveLinks.ts";

/** A target that is safe to purge, or every reason why it is not. */
export type TargetProof =
  | { readonly ok: true; readonly target: EndTarget; readonly lastDay: string }
  | { readonly ok: false; readonly refusals: readonly Failure[] };

/**
 * Proves that ending the rows due at `now` ends nothing else: all tables and columns exist, the clock is certain,
 * every reference to what is ended is named by the rule, no trigger acts behind it. Pure: it reads what was
 * introspected and decides.
 */
export const proveTarget = (
  rule: Rule,
  known: readonly ChildLink[],
  catalogue: Catalogue,
  now: Temporal.Instant,
): TargetProof => {
  const later = notYet(rule);
  if (later.length > 0) return { ok: false, refusals: later };
  const byName = new Map(catalogue.collections.map((each) => [each.name, each]));
  const names = [rule.collection, ...rule.with];
  const refusals: Failure[] = names
    .filter((collection) => !byName.has(collection))
    .map((collection) =>
      retentionFailure("retention.table-missing", { collection, store: rule.store }),
    );
  const { links, refusals: linkRefusals } = proveLinks(rule, known, catalogue);
  for (const link of links) {
    refusals.push(...missingColumns(rule.store, byName.get(link.collection), link.columns));
    refusals.push(...missingColumns(rule.store, byName.get(link.parent), link.parentColumns));
  }
  refusals.push(
    ...linkRefusals,
    ...outsideReferences(names, catalogue),
    ...outsideLinks(names, known, catalogue),
    ...triggers(names, byName),
    ...inheritance(names, byName),
  );

  const table = byName.get(rule.collection);
  if (table) refusals.push(...judgeTable(rule, table));
  const clockKind = table?.columns.find(({ name }) => name === rule.clock)?.clockKind ?? null;
  const period = parsePeriod(rule.keep);
  if (refusals.length > 0 || !table || !clockKind || !period) return { ok: false, refusals };
  const due = cutoff(now, period);
  const lastDay = due.lastDay.toString();
  return {
    ok: true,
    lastDay,
    target: {
      collection: rule.collection,
      primaryKey: table.primaryKey,
      cases: [
        {
          when: null,
          clocks: [
            {
              column: rule.clock,
              kind: clockKind,
              due: { lastDay, before: due.before.toString(), timeZone: civilTimeZone },
              rows: null,
            },
          ],
        },
      ],
      protections: [],
      children: links,
      above: [],
      end: { kind: "delete" },
      along: table.indexes.some(([first]) => first === rule.clock) ? rule.clock : null,
    },
  };
};

const missingColumns = (
  store: string,
  table: CatalogueCollection | undefined,
  columns: readonly string[],
): readonly Failure[] => {
  if (!table) return [];
  const known = table.columns.map(({ name }) => name);
  return columns
    .filter((column) => !known.includes(column))
    .map((column) =>
      retentionFailure("retention.column-missing", {
        column,
        collection: table.name,
        store,
        ...suggestion(column, known),
      }),
    );
};

const judgeTable = (rule: Rule, table: CatalogueCollection): readonly Failure[] => {
  const refusals = [...missingColumns(rule.store, table, [rule.clock])];
  if (table.primaryKey.length === 0)
    refusals.push(retentionFailure("retention.primary-key-missing", { collection: table.name }));
  const clock = table.columns.find(({ name }) => name === rule.clock);
  if (clock?.clockKind === null)
    refusals.push(
      retentionFailure("retention.clock-type", {
        collection: table.name,
        column: clock.name,
        type: clock.type,
        ...clockRefusalWords(clock.clockRefusal ?? "type"),
      }),
    );
  return refusals;
};

/** ON DELETE CASCADE and SET NULL would change rows that no promise speaks of; the others would stop the run half way. */
const outsideReferences = (names: readonly string[], catalogue: Catalogue): readonly Failure[] =>
  catalogue.foreignKeys
    .filter((key) => names.includes(key.referencedCollection) && !names.includes(key.collection))
    .map((key) =>
      retentionFailure("retention.reference-outside", {
        child: key.collection,
        collection: key.referencedCollection,
        action: key.onDelete.toUpperCase(),
      }),
    );

/** What only the dataset links would be left without its parent, and no database would say so. */
const outsideLinks = (
  names: readonly string[],
  known: readonly ChildLink[],
  catalogue: Catalogue,
): readonly Failure[] => {
  const declared = new Set(declaredLinks(catalogue).map(linkKey));
  const present = new Set(catalogue.collections.map(({ name }) => name));
  const outside = known.filter(
    (link) =>
      names.includes(link.parent) &&
      !names.includes(link.collection) &&
      present.has(link.collection) &&
      !declared.has(linkKey(link)),
  );
  return outside.map(({ collection, columns, parent }) =>
    retentionFailure("retention.reference-outside-stated", {
      child: collection,
      columns: columns.join(", "),
      collection: parent,
    }),
  );
};

/** One row of such a table belongs to several tables: which of them a promise speaks of, no rule can say. */
const inheritance = (
  names: readonly string[],
  byName: ReadonlyMap<string, CatalogueCollection>,
): readonly Failure[] =>
  names
    .filter((name) => byName.get(name)?.refusal === "inheritance")
    .map((collection) => retentionFailure("retention.table-inheritance", { collection }));

const triggers = (
  names: readonly string[],
  byName: ReadonlyMap<string, CatalogueCollection>,
): readonly Failure[] =>
  names.flatMap((name) => {
    const found = (byName.get(name)?.triggers ?? []).filter(({ events }) =>
      events.includes("delete"),
    );
    return found.length === 0
      ? []
      : [
          retentionFailure("retention.delete-trigger", {
            collection: name,
            triggers: found.map((trigger) => trigger.name).join(", "),
          }),
        ];
  });
