import { failure } from "../errors.ts";
import type { DeclaredClock } from "../contract/catalogue.ts";
import type { DatasetField, DatasetReference } from "./dataset.ts";
import { warnOfMistakes } from "./knownKeys.ts";
import {
  categories,
  choice,
  flag,
  list,
  mapping,
  optionalMapping,
  refuseTwice,
  requiredText,
  text,
  type Mapping,
} from "./read.ts";
import type { Path, Source } from "./source.ts";

/** The `fields` of a collection or of a nested field. */
export const readFields = (source: Source, value: unknown, path: Path): readonly DatasetField[] =>
  refuseTwice(
    source,
    list(source, value, path).map((item, at) => readField(source, item, [...path, at])),
    path,
  );

const readField = (source: Source, value: unknown, path: Path): DatasetField | null => {
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "field");
  // Fides reads its older name for the same thing too.
  const metaKey =
    "fidesops_meta" in content && !("fides_meta" in content) ? "fidesops_meta" : "fides_meta";
  const metaPath = [...path, metaKey];
  const meta = optionalMapping(source, content[metaKey], metaPath);
  warnOfMistakes(source, meta, metaPath, "fieldMeta");
  const name = requiredText(source, content, "name", path);
  const own = optionalMapping(source, content["egide"], [...path, "egide"]);
  const field = {
    dataCategories: categories(source, content["data_categories"], [...path, "data_categories"]),
    primaryKey: flag(source, meta["primary_key"], [...metaPath, "primary_key"]),
    identity: text(source, meta["identity"], [...metaPath, "identity"]),
    references: list(source, meta["references"], [...metaPath, "references"]).flatMap(
      (item, at) => readReference(source, item, [...metaPath, "references", at]) ?? [],
    ),
    isExact:
      choice(source, own["match"], [...path, "egide", "match"], ["exact", "folded"]) === "exact",
    isTransmissible: mayLeave(source, own, [...path, "egide"]),
    clock: readClock(source, content["egide"], [...path, "egide"]),
    fields: readFields(source, content["fields"], [...path, "fields"]),
    position: source.position(path),
  };
  return name === null ? null : { name, ...field };
};

/** Whether a transmission may carry it; a value that says neither is an error, and until then it may not. */
export const mayLeave = (source: Source, own: Mapping, path: Path): boolean =>
  own["transmissible"] === undefined ||
  flag(source, own["transmissible"], [...path, "transmissible"]);

const readReference = (source: Source, value: unknown, path: Path): DatasetReference | null => {
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "reference");
  const dataset = requiredText(source, content, "dataset", path);
  const written = requiredText(source, content, "field", path);
  const direction = choice(source, content["direction"], [...path, "direction"], ["from", "to"]);
  if (dataset === null || written === null) return null;
  const [collection, ...field] = written.split(".");
  if (!collection || field.length === 0 || field.includes("")) {
    source.error(
      [...path, "field"],
      failure("connectors.dataset-reference", { field: written, suggestion: "" }),
    );
    return null;
  }
  return {
    dataset,
    collection,
    field: field.join("."),
    direction,
    position: source.position(path),
  };
};

const formats = ["date", "local", "instant", "unix-seconds", "unix-milliseconds"] as const;

/** Our addition: how a column writes a moment when its type does not say, and in which zone. */
const readClock = (source: Source, value: unknown, path: Path): DeclaredClock => {
  const content = optionalMapping(source, value, path);
  warnOfMistakes(source, content, path, "egide");
  const format = choice(source, content["clock"], [...path, "clock"], formats);
  const timeZone = text(source, content["timezone"], [...path, "timezone"]);
  if (timeZone !== null && !isTimeZone(timeZone))
    source.error(
      [...path, "timezone"],
      failure("connectors.dataset-time-zone", { path: "egide.timezone" }),
    );
  const none = readNone(source, content["none"], [...path, "none"]);
  return {
    ...(format !== null && { format }),
    ...(timeZone !== null && { timeZone }),
    ...(none !== null && { none }),
  };
};

/** Null when the file says nothing of it, which is not the same as an empty list. */
const readNone = (source: Source, value: unknown, path: Path): readonly string[] | null => {
  if (value === undefined || value === null) return null;
  const days = list(source, value, path);
  for (const [at, day] of days.entries())
    if (!isDay(day))
      source.error(
        [...path, at],
        failure("connectors.dataset-none", { path: `egide.none[${at}]` }),
      );
  return days.filter(isDay);
};

const isDay = (value: unknown): value is string => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: "reject" }).toString() === value;
  } catch {
    return false;
  }
};

const isTimeZone = (name: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== "";
  } catch {
    return false;
  }
};
