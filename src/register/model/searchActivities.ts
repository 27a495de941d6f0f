import { plainWords } from "../../kernel/index.ts";
import type { Activity } from "./register.ts";

/** What a person looks for among the activities of a register. */
export interface ActivitySearch {
  /** Words that must all be there, in any order; without accents and capitals they are found as well. */
  readonly words: string;
  readonly domain: string | null;
  readonly basis: string | null;
}

/** The activities that hold all words asked for, and are of the domain and the legal basis asked for; in their order. */
export const searchActivities = (
  activities: readonly Activity[],
  { words, domain, basis }: ActivitySearch,
): readonly Activity[] => {
  const sought = plainWords(words).split(" ").filter(Boolean).map(singular);
  if (sought.length === 0 && domain === null && basis === null) return activities;
  return activities.filter(
    (activity) =>
      (domain === null || activity.domain === domain) &&
      (basis === null || activity.legalBases.some(({ article }) => article === basis)) &&
      sought.every((word) => searched(activity).includes(word)),
  );
};

/** A word without the mark of several: « dossiers » finds « dossier », which it holds, and « dossiers ». */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, "") : word);

/** Each domain and legal basis that occurs, sorted: what a person can choose from. */
export const choicesAmong = (activities: readonly Activity[]): ActivityChoices => {
  const known = choices.get(activities);
  if (known !== undefined) return known;
  const found = {
    domains: sorted(activities.flatMap(({ domain }) => domain ?? [])),
    bases: sorted(activities.flatMap(({ legalBases }) => legalBases.map(({ article }) => article))),
  };
  choices.set(activities, found);
  return found;
};
/** Of one list of activities they are found once. */
const choices = new WeakMap<readonly Activity[], ActivityChoices>();

interface ActivityChoices {
  readonly domains: readonly string[];
  readonly bases: readonly string[];
}

const sorted = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].toSorted((a, b) => a.localeCompare(b, "fr", { numeric: true }));

/** All that is said of an activity, as it is searched; made once for each activity. */
const searched = (activity: Activity): string => {
  const before = made.get(activity);
  if (before !== undefined) return before;
  const { domain, title, purposes, dataSubjects, dataCategories, recipients, retention } = activity;
  const text = plainWords(
    [
      domain ?? "",
      title,
      ...purposes.map((each) => each.text),
      ...activity.subPurposes.flatMap(textsOf),
      ...dataSubjects.map((each) => each.text),
      ...dataCategories.flatMap(({ subjects, items }) => [subjects ?? "", ...items]),
      ...recipients.map((each) => each.text),
      ...retention.map((each) => each.text),
    ].join(" "),
  );
  made.set(activity, text);
  return text;
};
const made = new WeakMap<Activity, string>();

const textsOf = ({ text, children }: Activity["subPurposes"][number]): readonly string[] => [
  text,
  ...children.flatMap(textsOf),
];
