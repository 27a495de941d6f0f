import { createHmac } from "node:crypto";
import type { AnonymisedField, FieldChange } from "../contract/end.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { quoteName } from "../contract/quoteName.ts";
import { shapeOf } from "./clock.ts";
import { downwards, leadsTo, waysDown } from "./links.ts";
import { col, joined, type Row, type Words } from "./words.ts";

/** A field that is to change, as expressions on its row. */
interface Change {
  readonly value: string;
  /** True or false, never unknown: the field holds something else than what the end leaves. */
  readonly isOpen: string;
}

const changeOf = (words: Words, row: Row, { column, as }: AnonymisedField): Change => {
  const name = col(row, column);
  if (as.kind === "null") return { value: "null", isOpen: `${name} is not null` };
  if (as.kind === "pseudonym") {
    // GLOB stops at a zero byte, behind which a name could go on.
    const isOne = `(typeof(${name}) = 'text' and octet_length(${name}) = 29 * octet_length('0') and ${name} glob 'anon-${"[0-9a-f]".repeat(24)}')`;
    return {
      value: `case when ${name} is null or ${isOne} then ${name} else egide_pseudonym(cast(${name} as text), :pseudonymKey) end`,
      isOpen: `(${name} is not null and not ${isOne})`,
    };
  }
  const value = written(words, row, column, as);
  // Compared as it will be stored: with the affinity of the column, and every letter as it is.
  return { value, isOpen: `(${name} collate binary is not (${value}))` };
};

const written = (
  words: Words,
  row: Row,
  column: string,
  as: Exclude<FieldChange, { kind: "null" | "pseudonym" }>,
): string => {
  const name = col(row, column);
  if (as.kind === "prefix") return `substr(cast(${name} as text), 1, ${words.bind(as.length)})`;
  if (as.kind === "fixed") {
    const { value } = as;
    if (typeof value === "string") return words.bind(value);
    return words.bind(Number.isSafeInteger(Number(value)) ? BigInt(value) : Number(value));
  }
  const { format } = words.clockOf(row.collection, column);
  if (format === "unix-seconds" || format === "unix-milliseconds") {
    const unit = format === "unix-seconds" ? "" : " / 1000";
    const back = format === "unix-seconds" ? "" : " * 1000";
    return `(case typeof(${name}) when 'integer' then unixepoch(${name}${unit}, 'unixepoch', 'start of ${as.kind}')${back} end)`;
  }
  return firstDay(name, as.kind);
};

/** The first day of the year or month, written as the value is; what cannot be read as a day is not kept. */
const firstDay = (name: string, of: "year" | "month"): string => {
  const day =
    of === "year" ? `substr(${name}, 1, 4) || '-01-01'` : `substr(${name}, 1, 7) || '-01'`;
  const midnight = `substr(${name}, 11, 1) || '00:00:00'`;
  const zone = `iif(${name} glob '*[Zz]', substr(${name}, -1), substr(${name}, -6))`;
  return (
    `(case ${shapeOf(name)} when 'date' then ${day} when 'local' then ${day} || ${midnight} ` +
    `when 'instant' then ${day} || ${midnight} || ${zone} end)`
  );
};

/** `egide_pseudonym`: see `FieldChange`. */
export const pseudonym = (text: string, key: Uint8Array): string =>
  `anon-${createHmac("sha256", key).update(text, "utf8").digest("hex").slice(0, 24)}`;

const fieldsOf = (target: EndTarget, collection: string): readonly AnonymisedField[] =>
  target.end.kind === "anonymise"
    ? target.end.fields.filter((field) => field.collection === collection)
    : [];

/** "A field of this row is not as the end leaves it"; null when the end changes nothing in the collection. */
export const rowIsOpen = (words: Words, row: Row, target: EndTarget): string | null => {
  const fields = fieldsOf(target, row.collection);
  if (fields.length === 0) return null;
  return joined(
    fields.map((field) => changeOf(words, row, field).isOpen),
    "or",
  );
};

/** The same of a row of the rule, or of a row below it. */
export const familyIsOpen = (words: Words, row: Row, target: EndTarget): string => {
  const below = waysDown(target.collection, target.children)
    .filter((way) => fieldsOf(target, way.at(-1)?.collection ?? "").length > 0)
    .map((way) =>
      leadsTo(words, row, way.map(downwards), (there) => rowIsOpen(words, there, target)),
    );
  return joined(
    [rowIsOpen(words, row, target), ...below].filter((each) => each !== null),
    "or",
  );
};

/** What stands behind "set": the columns of the row's collection with their new values. */
export const assignments = (words: Words, row: Row, target: EndTarget): string =>
  fieldsOf(target, row.collection)
    .map((field) => `${quoteName(field.column)} = ${changeOf(words, row, field).value}`)
    .join(", ");
