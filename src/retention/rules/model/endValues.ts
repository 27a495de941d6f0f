import type { Language } from "../../../kernel/index.ts";
import { toFill } from "./draftedTerms.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import { placed, placesIn } from "./placedNames.ts";
import type { WrittenRule } from "./writtenRule.ts";

export const formEnds = ["delete", "anonymise", "archive", "restrict", "keep"] as const;
export const formChanges = ["null", "year", "month", "pseudonym"] as const;

/** What a person fills in of what becomes of the rows. */
export interface EndValues {
  readonly end: (typeof formEnds)[number];
  /** `placed(collection, field, change)` of each field that is changed. */
  readonly changes: readonly string[];
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
    changes: changesOf(rule),
    archiveTo: filled(archive?.to),
    archiveKeep: archive === null ? "" : periodFigures(archive.keep, language),
    restrictField: filled(restrict?.field),
    restrictViews: (restrict?.views ?? []).filter((view) => view !== toFill).join(", "),
  };
};

/** A name that only a person knows is an empty field. */
const filled = (name: string | undefined): string =>
  name === undefined || name === toFill ? "" : name;

const changesOf = (rule: WrittenRule): readonly string[] => {
  const { end, collection } = ruleOf(rule);
  return end.kind === "anonymise"
    ? end.fields
        .filter(({ column }) => column !== toFill)
        .map((field) =>
          placed(
            field.collection === collection ? null : field.collection,
            field.column,
            field.as.kind,
          ),
        )
    : [];
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
  const changes = values.changes.map((each) => placesIn(each, 3));
  if (changes.length === 0 || changes.some((each) => !each?.[1] || !isChange(each[2])))
    wrong.push("changes");
  return {
    anonymise: Object.fromEntries(
      changes.map((each) => {
        const [collection, column, change] = each ?? [];
        const key = collection ? `${collection}.${column}` : String(column);
        return [key, change === "null" ? null : (change as "year" | "month" | "pseudonym")];
      }),
    ),
  };
};

const isChange = (text: string | null | undefined): boolean =>
  formChanges.some((each) => each === text);
