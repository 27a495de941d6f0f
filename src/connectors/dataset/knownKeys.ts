import { nearest } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type { Path, Source } from "./source.ts";

/** The keys of the public Fides format, level by level, and our own `egide`. */
export const knownKeys = {
  dataset: [
    "fides_key",
    "organization_fides_key",
    "name",
    "description",
    "tags",
    "meta",
    "data_categories",
    "data_qualifier",
    "fides_meta",
    "fidesctl_meta",
    "joint_controller",
    "retention",
    "third_country_transfers",
    "collections",
    "egide",
  ],
  collection: [
    "name",
    "description",
    "data_categories",
    "data_qualifier",
    "fides_meta",
    "fidesops_meta",
    "fields",
    "retention",
    "egide",
  ],
  field: [
    "name",
    "description",
    "data_categories",
    "data_qualifier",
    "fides_meta",
    "fidesops_meta",
    "fields",
    "retention",
    "egide",
  ],
  fieldMeta: [
    "references",
    "identity",
    "primary_key",
    "data_type",
    "length",
    "return_all_elements",
    "read_only",
    "custom_request_field",
    "masking_strategy_override",
    "redact",
  ],
  reference: ["dataset", "field", "direction"],
  egide: ["clock", "timezone", "none", "match", "transmissible"],
  egideOfCollection: ["ownership", "erase", "transmissible"],
  ownership: ["columns", "to", "keys", "dataset", "is", "on_access", "on_erase"],
  erase: ["anonymise", "keep"],
} as const;

/** Warns of keys that look like a typing mistake; any other unknown key is somebody else's, and none of our business. */
export const warnOfMistakes = (
  source: Source,
  content: Readonly<Record<string, unknown>>,
  path: Path,
  level: keyof typeof knownKeys,
): void => {
  const known: readonly string[] = knownKeys[level];
  for (const key of Object.keys(content)) {
    if (known.includes(key)) continue;
    const meant = nearest(
      key,
      known.filter((name) => !(name in content)),
    );
    if (meant === null) continue;
    source.problems.push({
      severity: "warning",
      failure: failure("connectors.dataset-unknown-key", { key, nearest: meant }),
      ...source.keyPosition([...path, key]),
    });
  }
};
