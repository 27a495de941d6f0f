import { retentionFailure } from "../../errors.ts";
import type {
  AnonymisedField,
  CatalogueCollection,
  CatalogueColumn,
  End,
  FieldChange,
} from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { columnOf, tableOf, type Ground, type Refuse } from "./ground.ts";
import { declaredLinks } from "./proveLinks.ts";
import { neededFields } from "./neededFields.ts";

type Anonymisation = Extract<End, { kind: "anonymise" }>;

/** A pseudonym is `anon-` and 24 digits. */
const pseudonymLength = 29;

/** Proves that each field can take what it is to become: its type, and every constraint that reads it. */
export const proveAnonymisation = (
  rule: Rule,
  end: Anonymisation,
  ground: Ground,
  refuse: Refuse,
): Anonymisation => {
  for (const field of end.fields) judgeField(rule, field, ground, refuse);
  return end;
};

const judgeField = (rule: Rule, field: AnonymisedField, ground: Ground, refuse: Refuse): void => {
  const table = tableOf(ground, field.collection, refuse);
  const column = table && columnOf(ground, field.collection, field.column, refuse);
  if (!table || !column) return;
  const said = { collection: table.name, column: column.name, type: column.type };
  const { as } = field;
  if (column.isGenerated || column.identity === "always")
    refuse(retentionFailure("retention.field-generated", said));
  const isKey =
    table.primaryKey.includes(column.name) ||
    [...declaredLinks(ground.catalogue), ...ground.linksFor(rule)].some(
      (link) =>
        (link.collection === table.name && link.columns.includes(column.name)) ||
        (link.parent === table.name && link.parentColumns.includes(column.name)),
    );
  if (isKey) refuse(retentionFailure("retention.field-key", said));
  for (const needed of neededFields(field, ground))
    refuse(retentionFailure("retention.field-needed", { ...said, rule: rule.id, other: needed }));
  if (as.kind === "null" && !column.nullable)
    refuse(retentionFailure("retention.field-required", said));
  const wanted = misfit(column, as);
  if (wanted) refuse(retentionFailure("retention.field-type", { ...said, as: as.kind, ...wanted }));
  judgeConstraints(table, column, as, refuse);
};

interface Wanted {
  readonly wantedFr: string;
  readonly wantedEn: string;
}

/** What the change needs of the column that it has not; null when it fits. */
const misfit = (column: CatalogueColumn, as: FieldChange): Wanted | null => {
  const { family, maxLength } = column;
  switch (as.kind) {
    case "null":
      return null;
    case "year":
    case "month":
      return column.clockKind === null || family === "integer" ? wanted.date : null;
    case "prefix":
      return family === "text" ? null : wanted.text;
    case "pseudonym":
      return family === "text" && (maxLength ?? pseudonymLength) >= pseudonymLength
        ? null
        : wanted.pseudonym;
    default:
      return fits(column, as.value) ? null : wanted.value;
  }
};

const fits = (
  { family, maxLength }: CatalogueColumn,
  value: string | number | boolean,
): boolean => {
  if (typeof value === "boolean") return family === "boolean";
  if (typeof value === "number")
    return family === "decimal" || (family === "integer" && Number.isInteger(value));
  if (family === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value);
  return family === "text" && Array.from(value).length <= (maxLength ?? Infinity);
};

const isDay = (text: string): boolean => {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
};

const wanted: Readonly<Record<"date" | "text" | "pseudonym" | "value", Wanted>> = {
  date: { wantedFr: "une date ou un instant", wantedEn: "a date or a moment" },
  text: { wantedFr: "un texte", wantedEn: "a text" },
  pseudonym: {
    wantedFr: `un texte d’au moins ${pseudonymLength} caractères`,
    wantedEn: `a text of at least ${pseudonymLength} characters`,
  },
  value: {
    wantedFr: "une valeur qui tienne dans ce type",
    wantedEn: "a value that fits this type",
  },
};

/**
 * Many rows will hold the same: whatever keeps rows apart forbids it, unless nulls are never alike, or pseudonyms that
 * stay apart as the values were. Of a check nothing is known but whether a null passes.
 */
const judgeConstraints = (
  table: CatalogueCollection,
  { name: column }: CatalogueColumn,
  as: FieldChange,
  refuse: Refuse,
): void => {
  const said = { collection: table.name, column };
  // What the database computes from the field changes with it, to nobody knows what.
  const computed = table.columns.filter(({ isGenerated }) => isGenerated).map(({ name }) => name);
  const follows = ({ columns }: { readonly columns: readonly string[] }): boolean =>
    columns.some((each) => computed.includes(each));
  for (const unique of table.uniques) {
    const passes =
      (as.kind === "null" && unique.admitsNulls) ||
      (as.kind === "pseudonym" && unique.kind === "plain");
    if (follows(unique) || (unique.columns.includes(column) && !passes))
      refuse(retentionFailure("retention.field-unique", { ...said, constraint: unique.name }));
  }
  for (const check of table.checks) {
    const passes = as.kind === "null" && check.admitsNull;
    if (follows(check) || (check.columns.includes(column) && !passes))
      refuse(retentionFailure("retention.field-checked", { ...said, constraint: check.name }));
  }
};
