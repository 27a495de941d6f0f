import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type {
  Catalogue,
  CatalogueCollection,
  DueClock,
  EndTarget,
} from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { listed } from "../../rules/model/suggestion.ts";
import type { Ground } from "./ground.ts";
import type { PlanCounts } from "./plan.ts";
import { isDispute, isNotice } from "./clockKinds.ts";
import { ofFile } from "./ofFile.ts";
import { endedCollections, lookUpsOf, type LookUp } from "./usedCollections.ts";

/** What a person should know of a plan that is safe: rows that stay and why, look-ups that are slow, copies that remain. */
export const warningsOn = (
  rule: Rule,
  target: EndTarget,
  counts: PlanCounts,
  ground: Ground,
): readonly Failure[] => [
  ...ofServer(ground),
  ...ofRows(rule, target, counts),
  ...ofZones(target, ground),
  ...ofIndexes(target, ground),
  ...ofParts(target, ground),
  ...ofViews(target, ground),
];

const ofServer = (ground: Ground): readonly Failure[] => {
  const { store, catalogue, remedies } = ground;
  const { readOnly, file, logsValues } = catalogue.server;
  const account = catalogue.server.account ?? "";
  if (file) return ofFile(ground, readOnly, file);
  const statement = remedies.grantSilence(account);
  return [
    ...(readOnly === "standby" ? [retentionFailure("retention.store-standby", { store })] : []),
    ...(readOnly === "setting"
      ? [retentionFailure("retention.store-read-only", { store, account })]
      : []),
    ...(logsValues
      ? [retentionFailure("retention.server-logs-values", { store, account, statement })]
      : []),
  ];
};

/** The clocks of a target as a person names them, or some of them: those of other rows with their collection. */
const clockNames = (
  { cases }: EndTarget,
  which: (clock: DueClock) => boolean = () => true,
): string => {
  const names = cases.flatMap(({ clocks }) =>
    clocks
      .filter(which)
      .map(({ column, rows }) =>
        rows === null ? column : `${rows.path.at(-1)?.collection ?? ""}.${column}`,
      ),
  );
  return [...new Set(names)].join(", ");
};

const ofRows = (rule: Rule, target: EndTarget, counts: PlanCounts): readonly Failure[] => {
  const { protections } = target;
  const about = { collection: rule.collection, column: clockNames(target) };
  const { disputed = 0, untold = 0, toTell = 0 } = counts;
  const needsDate = (clock: DueClock): boolean => !isDispute(clock) && !isNotice(clock);
  const said: readonly (readonly [number, (count: number) => Failure])[] = [
    [
      counts.silent - disputed - untold,
      (count) =>
        retentionFailure("retention.clock-null", {
          ...about,
          column: clockNames(target, needsDate),
          count,
        }),
    ],
    [
      disputed,
      (count) =>
        retentionFailure("retention.rows-disputed", {
          ...about,
          column: clockNames(target, isDispute),
          count,
        }),
    ],
    [
      untold,
      (count) =>
        retentionFailure("retention.rows-untold", {
          ...about,
          column: clockNames(target, isNotice),
          count,
          due: toTell,
        }),
    ],
    [counts.future, (count) => retentionFailure("retention.clock-future", { ...about, count })],
    [
      counts.undecided,
      (count) =>
        retentionFailure("retention.rows-undecided", { collection: rule.collection, count }),
    ],
    [
      counts.protected,
      (count) =>
        retentionFailure("retention.rows-protected", {
          collection: rule.collection,
          count,
          rules: listed([...new Set(protections.map((each) => each.rule))]),
        }),
    ],
    [
      counts.held,
      (count) => retentionFailure("retention.rows-held", { collection: rule.collection, count }),
    ],
  ];
  return said.filter(([count]) => count > 0).map(([count, say]) => say(count));
};

/** A clock without zone is read as one of Paris, unless the dataset says otherwise: was it written so? */
const ofZones = (target: EndTarget, { catalogue, clocks }: Ground): readonly Failure[] => {
  const { timeZone } = catalogue.server;
  if (timeZone === "Europe/Paris") return [];
  const read = [...target.cases, ...target.protections]
    .flatMap((each) => each.clocks)
    .filter(({ kind }) => kind === "local")
    .map(({ column, rows }) => ({
      collection: rows?.path.at(-1)?.collection ?? target.collection,
      column,
    }));
  const unsaid = read.filter(
    ({ collection, column }) => clocks[collection]?.[column]?.timeZone === undefined,
  );
  const distinct = [...new Map(unsaid.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.map((one) =>
    retentionFailure("retention.clock-zone", { ...one, zone: timeZone ?? "–" }),
  );
};

const ofIndexes = (target: EndTarget, { catalogue, remedies }: Ground): readonly Failure[] => {
  const isParted = (collection: string): boolean =>
    catalogue.collections.some(
      ({ name, partitions }) => name === collection && partitions !== null,
    );
  const own = target.cases.flatMap(({ clocks }) => clocks).find(({ rows }) => rows === null);
  const clock: readonly LookUp[] = own
    ? [{ collection: target.collection, columns: [own.column] }]
    : [];
  return [...clock, ...lookUpsOf(target)]
    .filter((lookUp) => !isServed(catalogue, lookUp))
    .map(({ collection, columns }) => {
      const parted = isParted(collection);
      const statement = remedies.index(collection, columns, parted);
      const about = { collection, column: columns.join(", "), statement };
      return parted
        ? retentionFailure("retention.index-missing-parts", about)
        : retentionFailure("retention.index-missing", about);
    });
};

/** An index serves when its first columns are those looked up, in whatever order. */
const isServed = ({ collections }: Catalogue, { collection, columns }: LookUp): boolean => {
  const table = collections.find(({ name }) => name === collection);
  return [table?.primaryKey ?? [], ...(table?.indexes ?? [])].some(
    (index) =>
      index.length >= columns.length &&
      columns.every((column) => index.slice(0, columns.length).includes(column)),
  );
};

/** Tables that look like parts that were detached: their rows are due by the same promise, and nothing finds them there. */
const ofParts = (target: EndTarget, { catalogue, rules }: Ground): readonly Failure[] => {
  const ruled = new Set(rules.flatMap((rule) => [rule.collection, ...rule.with]));
  const ended = endedCollections(target);
  return catalogue.collections
    .filter(({ name, partitions }) => ended.includes(name) && partitions !== null)
    .flatMap((whole) =>
      catalogue.collections
        .filter(
          (other) =>
            other.partitions === null &&
            !ruled.has(other.name) &&
            columnsOf(other) === columnsOf(whole),
        )
        .map((other) =>
          retentionFailure("retention.part-left", { collection: whole.name, part: other.name }),
        ),
    );
};

const columnsOf = ({ columns }: CatalogueCollection): string =>
  columns
    .map(({ name, type }) => JSON.stringify([name, type]))
    .toSorted()
    .join();

/** Views that keep copies of what ends, and views that go on showing what is restricted. */
const ofViews = (target: EndTarget, { catalogue, remedies }: Ground): readonly Failure[] => {
  const { end } = target;
  const ended = endedCollections(target);
  const reading = catalogue.views.filter(({ reads }) =>
    reads.some(({ collection }) => ended.includes(collection)),
  );
  const copies = reading
    .filter(({ kind }) => kind === "materialised")
    .map(({ name }) =>
      retentionFailure("retention.view-keeps", { view: name, statement: remedies.refresh(name) }),
    );
  if (end.kind !== "restrict") return copies;
  const showing = reading.filter(
    ({ name, kind, reads }) =>
      kind === "view" &&
      !end.views.includes(name) &&
      reads.some(
        ({ collection, columns }) =>
          collection === target.collection && !columns.includes(end.column),
      ),
  );
  return [
    ...copies,
    ...showing.map(({ name }) =>
      retentionFailure("retention.view-shows", {
        view: name,
        collection: target.collection,
        column: end.column,
      }),
    ),
  ];
};
