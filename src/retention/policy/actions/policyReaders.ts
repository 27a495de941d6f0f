import { failed, success } from "../../../kernel/index.ts";
import {
  childLinks,
  parseDataset,
  type ChildLink,
  type Dataset,
} from "../../../connectors/index.ts";
import { importDocument, parseRegister } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PolicyDataset } from "../model/policy.ts";
import type { PolicyReaders } from "./loadPolicy.ts";

/**
 * The neighbours' own readers: a register as JSON or as the published page, datasets as Fides' YAML. Stores are located by
 * what is written alone: whoever knows files and variables locates them better.
 */
export const policyReaders: PolicyReaders = {
  locate: async ({ address, schema }) => JSON.stringify([address, schema]),
  readRegister: async (file, content) => {
    if (!file.endsWith(".json"))
      return success(importDocument({ bytes: content, name: file, language: "fr" }));
    try {
      return parseRegister(new TextDecoder("utf-8", { fatal: true }).decode(content), file);
    } catch (error) {
      if (error instanceof TypeError)
        return failed(retentionFailure("retention.not-utf8", { file }));
      throw error;
    }
  },
  readDatasets: (file, text) => {
    const { datasets, problems } = parseDataset(text, file);
    return {
      datasets: datasets.map(policyDataset),
      problems: problems
        .filter(({ severity }) => severity === "error")
        .map(({ line, column, failure }) => ({ file, place: { file, line, column }, failure })),
    };
  },
};

/** A dataset as the rules see it. */
const policyDataset = (described: Dataset): PolicyDataset => ({
  key: described.key,
  collections: new Map(
    described.collections.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
  ),
  links: [...statedLinks(described)],
  described,
});

/**
 * The references of a dataset before any database was asked. One whose direction only the database knows counts both
 * ways here: the plan decides.
 */
const statedLinks = (dataset: Dataset): readonly ChildLink[] => {
  const collections = dataset.collections.map(({ name }) => ({ name, primaryKey: [] }));
  const directed = childLinks(dataset, { collections, foreignKeys: [] });
  const isDirected = (a: string, b: string): boolean =>
    directed.some(
      ({ collection, parent }) =>
        (collection === a && parent === b) || (collection === b && parent === a),
    );
  const others = dataset.collections.flatMap(({ name, fields }) =>
    fields.flatMap((field) =>
      field.references
        .filter(
          (reference) =>
            reference.dataset === dataset.key && !isDirected(name, reference.collection),
        )
        .flatMap((reference): readonly ChildLink[] => {
          const here = { collection: name, columns: [field.name] };
          const there = { collection: reference.collection, columns: [reference.field] };
          return [link(here, there), link(there, here)];
        }),
    ),
  );
  return [...directed, ...others];
};

interface LinkEnd {
  readonly collection: string;
  readonly columns: readonly string[];
}

const link = (child: LinkEnd, parent: LinkEnd): ChildLink => ({
  ...child,
  parent: parent.collection,
  parentColumns: parent.columns,
});
