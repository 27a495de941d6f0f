import { failure } from "../errors.ts";
import type {
  DatasetCollection,
  DatasetErasure,
  DatasetOwnership,
  ErasedField,
} from "./dataset.ts";
import { warnOfMistakes } from "./knownKeys.ts";
import { mayLeave } from "./readField.ts";
import {
  choice,
  list,
  mapping,
  optionalMapping,
  requiredText,
  text,
  type Mapping,
} from "./read.ts";
import type { Path, Source } from "./source.ts";

/** Our addition to a collection: whose rows these are, what an erasure makes of them, and whether they may leave. */
export const readOwnership = (
  source: Source,
  value: unknown,
  path: Path,
): Pick<DatasetCollection, "ownership" | "erasure" | "isTransmissible"> => {
  const content = optionalMapping(source, value, path);
  warnOfMistakes(source, content, path, "egideOfCollection");
  return {
    ownership: list(source, content["ownership"], [...path, "ownership"]).flatMap(
      (item, at) => readEdge(source, item, [...path, "ownership", at]) ?? [],
    ),
    isTransmissible: mayLeave(source, content, path),
    erasure: readErasure(source, content["erase"], [...path, "erase"]),
  };
};

const kinds = ["owned", "accessed", "owns", "accesses", "none"] as const;

const readEdge = (source: Source, value: unknown, path: Path): DatasetOwnership | null => {
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "ownership");
  const to = requiredText(source, content, "to", path);
  const columns = names(source, content["columns"], [...path, "columns"]);
  const keys =
    content["keys"] === undefined ? null : names(source, content["keys"], [...path, "keys"]);
  const is = choice(source, content["is"], [...path, "is"], kinds);
  const onAccess = choice(source, content["on_access"], [...path, "on_access"], ["show", "mask"]);
  const onErase = choice(
    source,
    content["on_erase"],
    [...path, "on_erase"],
    ["keep", "detach", "delete"],
  );
  if (content["is"] === undefined)
    source.error(path, failure("connectors.dataset-missing", { key: "is" }));
  if (columns.length === 0)
    source.error(path, failure("connectors.dataset-missing", { key: "columns" }));
  if (keys !== null && keys.length !== columns.length)
    source.error(
      [...path, "keys"],
      failure("connectors.dataset-ownership-keys", { count: columns.length }),
    );
  if (to === null || is === null || columns.length === 0) return null;
  const dataset = text(source, content["dataset"], [...path, "dataset"]);
  return { columns, to, keys, dataset, is, onAccess, onErase, position: source.position(path) };
};

const names = (source: Source, value: unknown, path: Path): readonly string[] =>
  list(source, value, path).flatMap((item, at) => text(source, item, [...path, at]) ?? []);

const readErasure = (source: Source, value: unknown, path: Path): DatasetErasure | null => {
  if (value === undefined || value === null) return null;
  if (value === "delete") return { kind: "delete" };
  if (typeof value === "string") {
    source.error(
      path,
      failure("connectors.dataset-value", { path: "egide.erase", allowed: "delete, { … }" }),
    );
    return null;
  }
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "erase");
  const ground = text(source, content["keep"], [...path, "keep"]);
  // "Never guess the law": what is kept although a person asks for its end stands on a ground that a person wrote.
  if (ground !== null && ground.trim() !== "") return { kind: "keep", ground };
  const fields = readFields(source, content["anonymise"], [...path, "anonymise"]);
  if (fields.length > 0) return { kind: "anonymise", fields };
  source.error(path, failure("connectors.dataset-missing", { key: "anonymise" }));
  return null;
};

const readFields = (source: Source, value: unknown, path: Path): readonly ErasedField[] =>
  Object.entries(optionalMapping(source, value, path)).flatMap(([column, as]) => {
    const change = readChange(as);
    if (change !== null) return [{ column, as: change }];
    source.error(
      [...path, column],
      failure("connectors.dataset-value", {
        path: `egide.erase.anonymise.${column}`,
        allowed: "null, random, { fixed: … }",
      }),
    );
    return [];
  });

const readChange = (value: unknown): ErasedField["as"] | null => {
  if (value === null || value === "null") return { kind: "null" };
  if (value === "random") return { kind: "random" };
  const fixed =
    typeof value === "object" && !Array.isArray(value) ? (value as Mapping)["fixed"] : undefined;
  return typeof fixed === "string" || typeof fixed === "number" || typeof fixed === "boolean"
    ? { kind: "fixed", value: fixed }
    : null;
};
