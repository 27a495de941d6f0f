import { checkDataset, childLinks, declaredClocks } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { Catalogue, ChildLink, Connector, DeclaredClocks } from "../../../connectors/index.ts";
import type { Policy, PolicyDataset } from "../../policy/model/policy.ts";
import { datasetsFor } from "../../rules/model/knownDataset.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { ArchiveGround, Ground } from "../model/ground.ts";
import { mayBeOne } from "../model/mayBeOne.ts";
import { withDerived } from "../model/withDerived.ts";
import { askStrangers } from "./askStrangers.ts";
import type { PlanningDependencies } from "./planOnStores.ts";

/** What rules are proved on, by store: each database is introspected once. */
export const groundsOf = async (
  dependencies: PlanningDependencies,
  policy: Policy,
  selected: readonly Rule[],
  stores: ReadonlyMap<string, Connector>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Ground>> => {
  const { remedies } = dependencies;
  const strangers = [...(await askStrangers(dependencies, policy, selected))];
  const archives = new Map<string, ArchiveGround>();
  for (const [name, connector] of stores) {
    const schema = policy.stores.find((store) => store.name === name)?.schema ?? null;
    archives.set(name, {
      kind: connector.kind,
      catalogue: await connector.introspect(),
      schema: schema ?? "public",
      remedies: remedies(connector.kind, { schema }),
    });
  }
  const all = withDerived(policy.rules);
  return new Map(
    [...archives].map(([store, { kind, catalogue, remedies: own }]) => [
      store,
      {
        store,
        kind,
        catalogue,
        now,
        rules: all.filter((rule) => rule.store === store),
        linksFor: (rule) => linksFor(rule, policy, catalogue),
        clocks: clocksOf(policy, store),
        remedies: own,
        archives,
        strangers: new Map(
          strangers.filter(([, stranger]) =>
            policy.stores.some(
              ({ name, ...one }) => name === store && mayBeOne({ name, ...one }, stranger.store),
            ),
          ),
        ),
      } satisfies Ground,
    ]),
  );
};

/** A minimum that is not run was not checked either: without a dataset, what the database itself declares. */
const linksFor = (rule: Rule, { datasets }: Policy, catalogue: Catalogue): readonly ChildLink[] => {
  const [dataset] = datasetsFor(rule, datasets);
  return childLinks(dataset?.described ?? null, catalogue);
};

/** The rules were checked before: each has exactly one. */
const datasetOf = (rule: Rule, { datasets }: Policy): PolicyDataset => {
  const [dataset] = datasetsFor(rule, datasets);
  if (!dataset) throw new TypeError(`the rule ${rule.id} was not checked before it was planned`);
  return dataset;
};

/** Only what bears on the collections of the rule: the rest of a dataset is no reason to break a promise. */
export const differencesFor = (
  rule: Rule,
  policy: Policy,
  catalogue: Catalogue,
): readonly Failure[] => {
  const names = [
    rule.collection,
    ...rule.with,
    ...[rule.clockIn, rule.disputes?.rows].flatMap((rows) => rows?.collection ?? []),
  ];
  return checkDataset(datasetOf(rule, policy).described, catalogue)
    .filter(
      ({ severity, failure: { params } }) =>
        severity === "error" && names.includes(String(params["collection"])),
    )
    .map(({ failure }) => failure);
};

/** What the datasets of a store's rules state of clocks. */
export const clocksOf = (policy: Policy, store: string): DeclaredClocks => {
  const clocks: Record<string, DeclaredClocks[string]> = {};
  for (const rule of withDerived(policy.rules).filter((each) => each.store === store)) {
    const [dataset] = datasetsFor(rule, policy.datasets);
    if (dataset) Object.assign(clocks, declaredClocks(dataset.described));
  }
  return clocks;
};
