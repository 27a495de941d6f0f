import type { Language } from "../../../kernel/index.ts";
import { toFill } from "./draftedTerms.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import { placed, placesIn } from "./placedNames.ts";
import type { FormRow } from "./conditionValues.ts";
import { typedValue, valueAsTyped } from "./typedValue.ts";
import type { WrittenRule } from "./writtenRule.ts";

export const formEnds = ["delete", "anonymise", "archive", "restrict", "keep"] as const;
export const formChanges = ["null", "year", "month", "pseudonym"] as const;
/** Changes that need a word more. */
export const formMarks = ["fixed", "prefix"] as const;

/** A field that is given the same value in every row, or of which the first characters are left. */
export interface MarkValues extends FormRow {
  /** `placed(collection, field)`; of the row itself the collection is null. */
  readonly field: string;
  readonly as: (typeof formMarks)[number];
  /** The value, or how many characters. */
  readonly value: string;
}

/** What a person fills in of what becomes of the rows. */
export interface EndValues {
  readonly end: (typeof formEnds)[number];
  /** `placed(collection, field, change)` of each field that is changed. */
  readonly changes: readonly string[];
  readonly marks: readonly MarkValues[];
  readonly archiveTo: string;
  readonly archiveKeep: string;
  readonly restrictField: string;
  /** Names with commas between them. */
  readonly restrictViews: string;
}

/** The end of a rule as a form shows it, what only a person knows left empty. */
export const shownEnd = (rule: WrittenRule, language: Language): EndValues => {
  const { end } = rule;
  const [archive, restrict] = [
    typeof end === "object" && "archive" in end ? end.archive : null,
    typeof end === "object" && "restrict" in end ? end.restrict : null,
  ];
  return {
    end: typeof end === "string" ? end : (Object.keys(end)[0] as EndValues["end"]),
    ...changesOf(rule),
    archiveTo: filled(archive?.to),
    archiveKeep: archive === null ? "" : periodFigures(archive.keep, language),
    restrictField: filled(restrict?.field),
    restrictViews: (restrict?.views ?? []).filter((view) => view !== toFill).join(", "),
  };
};

/** A name that only a person knows is an empty field. */
const filled = (name: string | undefined): string =>
  name === undefined || name === toFill ? "" : name;

const changesOf = (rule: WrittenRule): Pick<EndValues, "changes" | "marks"> => {
  const { end, collection } = ruleOf(rule);
  const changes: string[] = [];
  const marks: MarkValues[] = [];
  for (const { collection: of, column, as } of end.kind === "anonymise" ? end.fields : []) {
    const within = of === collection ? null : of;
    if (column === toFill) continue;
    if (as.kind === "fixed" || as.kind === "prefix")
      marks.push({
        row: marks.length + 1,
        field: placed(within, column),
        as: as.kind,
        value: as.kind === "fixed" ? valueAsTyped(as.value) : String(as.length),
      });
    else changes.push(placed(within, column, as.kind));
  }
  return { changes, marks };
};

/** What a filled form says of the end; the names of the fields that say nothing yet are added to `wrong`. */
export const endFrom = (
  values: EndValues,
  wrong: string[],
  period: (field: string, typed: string) => string,
): WrittenRule["end"] => {
  const { end, archiveTo, archiveKeep, restrictField } = values;
  if (end === "delete" || end === "keep") return end;
  if (end === "archive") {
    if (archiveTo === "") wrong.push("archiveTo");
    return { archive: { to: archiveTo, keep: period("archiveKeep", archiveKeep) } };
  }
  if (end === "restrict") {
    const views = values.restrictViews
      .split(",")
      .map((view) => view.trim())
      .filter((view) => view !== "");
    if (restrictField === "") wrong.push("restrictField");
    if (views.length === 0) wrong.push("restrictViews");
    return { restrict: { field: restrictField, views } };
  }
  return { anonymise: anonymisedFrom(values, wrong) };
};

type WrittenEnd = Exclude<WrittenRule["end"], string>;
type Anonymised = Extract<WrittenEnd, { anonymise: unknown }>["anonymise"];
type Change = Anonymised[string] | "null";

const anonymisedFrom = ({ changes, marks }: EndValues, wrong: string[]): Anonymised => {
  const fields = new Map<string, Change>();
  const parts = changes.map((each) => placesIn(each, 3) ?? []);
  for (const [collection, column, change] of parts)
    if (column && isChange(change)) fields.set(keyOf(collection, column), change);
  for (const { row, field, as, value } of marks) {
    const [collection, column] = placesIn(field, 2) ?? [];
    const key = keyOf(collection, column ?? "");
    // One field cannot become two things.
    if (!column || fields.has(key)) wrong.push(`mark${row}Field`);
    const typed = typedValue(value);
    const length = typeof typed === "number" && Number.isInteger(typed) ? typed : 0;
    if (as === "prefix" ? length < 1 || length > 100 : value.trim() === "")
      wrong.push(`mark${row}Value`);
    fields.set(key, as === "fixed" ? { fixed: typed } : { prefix: length });
  }
  const isWrong = parts.some(([, column, change]) => !column || !isChange(change));
  if (isWrong || fields.size === 0) wrong.push("changes");
  return Object.fromEntries(
    [...fields].map(([key, change]) => [key, change === "null" ? null : change]),
  );
};

const keyOf = (collection: string | null | undefined, column: string): string =>
  collection ? `${collection}.${column}` : column;

const isChange = (text: string | null | undefined): text is (typeof formChanges)[number] =>
  formChanges.some((each) => each === text);
