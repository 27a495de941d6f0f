import type { Span } from "../../reading/index.ts";
import type { Activity } from "./register.ts";

/** What an activity says in words, in the order in which it is read. */
export const wordedParts = [
  "title",
  "domain",
  "purposes",
  "subPurposes",
  "legalBases",
  "legalReferences",
  "dataSubjects",
  "dataCategories",
  "recipients",
  "retention",
  "processors",
  "rights",
] as const;

/** What an activity says, part by part. */
export const activityParts = [...wordedParts, "updatedOn"] as const;

export type ActivityPart = (typeof activityParts)[number];

/** One value with its place in the document; how deep it is nested, where the page nests. */
export interface ActivityValue {
  readonly text: string;
  readonly source: readonly Span[];
  readonly depth: number;
}

/** The values of one part of an activity; empty where the page says nothing. */
export const valuesOf = (activity: Activity, part: ActivityPart): readonly ActivityValue[] => {
  const { sources } = activity;
  switch (part) {
    case "title":
    case "domain":
    case "updatedOn":
      return one(activity[part], sources[part]);
    case "subPurposes":
      return nested(activity.subPurposes, 0);
    case "dataCategories":
      return activity.dataCategories.map(({ subjects, items, source }) =>
        value(
          [...(subjects === null ? [] : [`${subjects} :`]), items.join(" ; ")].join(" "),
          source,
        ),
      );
    case "recipients":
      return activity.recipientsNone
        ? one("Aucun destinataire.", [])
        : activity.recipients.map(({ text, source }) => value(text, source));
    case "processors":
    case "rights":
      return one(activity[part]?.text ?? null, activity[part]?.source ?? []);
    default:
      return activity[part].map(({ text, source }) => value(text, source));
  }
};

const value = (text: string, source: readonly Span[], depth = 0): ActivityValue => ({
  text,
  source,
  depth,
});

const one = (text: string | null, source: readonly Span[]): readonly ActivityValue[] =>
  text === null || text === "" ? [] : [value(text, source)];

const nested = (items: Activity["subPurposes"], depth: number): readonly ActivityValue[] =>
  items.flatMap(({ text, source, children }) => [
    value(text, source, depth),
    ...nested(children, depth + 1),
  ]);
