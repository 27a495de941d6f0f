import {
  checkDataset,
  declaredClocks,
  type Catalogue,
  type Connector,
  type Dataset,
  type RowExtract,
} from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { OpenStore, Policy } from "../../../retention/index.ts";
import { reachFailure } from "../../reach/errors.ts";
import { joinedDataset, placedDatasets } from "../../reach/model/placedDatasets.ts";

/** A database out of which rows leave, while it is open. */
export interface Source {
  readonly catalogue: Catalogue;
  readonly dataset: Dataset | null;
  readonly connector: Connector;
}

/** Opens these stores for reading alone, does the work, and closes them whatever happened. */
export const withSources = async <T>(
  openStore: OpenStore,
  policy: Policy,
  names: readonly string[],
  work: (sources: ReadonlyMap<string, Source>, differing: readonly Failure[]) => Promise<T>,
): Promise<T> => {
  const placed = placedDatasets(policy);
  const sources = new Map<string, Source>();
  const differing: Failure[] = [];
  try {
    for (const store of policy.stores.filter(({ name }) => names.includes(name))) {
      const own = placed.filter((one) => one.store === store.name && !one.isArchive);
      const clocks = Object.assign(
        {},
        ...own.map(({ dataset }) => declaredClocks(dataset)),
      ) as ReturnType<typeof declaredClocks>;
      const connector = await openStore(store, { readOnly: true, clocks, folder: policy.folder });
      const opening: { catalogue?: Catalogue } = {};
      try {
        opening.catalogue = await connector.introspect();
      } finally {
        if (opening.catalogue === undefined) await connector.close();
      }
      const { catalogue } = opening;
      const tables = new Set(catalogue.collections.map(({ name }) => name));
      const dataset = joinedDataset(own, tables);
      sources.set(store.name, { catalogue, dataset, connector });
      const count =
        dataset === null
          ? 0
          : checkDataset(dataset, catalogue).filter(({ severity }) => severity === "error").length;
      if (count > 0)
        differing.push(
          reachFailure("rights.reach-dataset-differs", {
            dataset: dataset?.key ?? "",
            store: store.name,
            count,
          }),
        );
    }
    return await work(sources, differing);
  } finally {
    for (const { connector } of sources.values()) await connector.close();
  }
};

/** All sources in one snapshot each, while the work lasts. */
export const inSnapshots = async <T>(
  sources: ReadonlyMap<string, Pick<Source, "connector">>,
  work: (rows: ReadonlyMap<string, RowExtract>) => Promise<T>,
): Promise<T> => {
  const opened = new Map<string, RowExtract>();
  const next = async (
    left: readonly (readonly [string, Pick<Source, "connector">])[],
  ): Promise<T> => {
    const [first, ...rest] = left;
    if (first === undefined) return await work(opened);
    const [name, { connector }] = first;
    return await connector.extract(async (rows) => {
      opened.set(name, rows);
      return await next(rest);
    });
  };
  return await next([...sources]);
};
