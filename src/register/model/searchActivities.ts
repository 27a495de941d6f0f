import { plainWords } from "../../kernel/index.ts";
import type { Activity } from "./register.ts";

/** What a person looks for among the activities of a register. */
export interface ActivitySearch {
  /** Words that must all be there, in any order; without accents and capitals they are found as well. */
  readonly words: string;
  readonly domain: string | null;
  readonly basis: string | null;
}

/**
 * The activities that hold all words asked for, and are of the domain and the legal basis asked for.
 *
 * @param activities All of a register: the index of their words is made once for this very list.
 * @param listed The same ones in another order, in which they are to be found; as they stand, unless it is given.
 */
export const searchActivities = (
  activities: readonly Activity[],
  { words, domain, basis }: ActivitySearch,
  listed: readonly Activity[] = activities,
): readonly Activity[] => {
  const sought = plainWords(words).split(" ").filter(Boolean).map(singular);
  if (sought.length === 0 && domain === null && basis === null) return listed;
  const [first, ...more] = sought.map((word) => holdersOf(activities, word));
  const holding =
    first === undefined ? null : more.reduce((all, each) => all.intersection(each), first);
  return listed.filter(
    (activity) =>
      (holding === null || holding.has(activity)) &&
      (domain === null || activity.domain === domain) &&
      (basis === null || activity.legalBases.some(({ article }) => article === basis)),
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

/** The activities of which some word holds these letters: ten thousand texts have a few thousand different words. */
const holdersOf = (activities: readonly Activity[], letters: string): Set<Activity> => {
  const holders = new Set<Activity>();
  for (const [word, having] of indexOf(activities))
    if (word.includes(letters)) for (const activity of having) holders.add(activity);
  return holders;
};

/** Which activities have a word, made once for a list of them. */
const indexOf = (activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> => {
  const known = indexes.get(activities);
  if (known !== undefined) return known;
  const index = new Map<string, Activity[]>();
  for (const activity of activities)
    for (const word of new Set(searched(activity).split(" "))) {
      const having = index.get(word);
      if (having === undefined) index.set(word, [activity]);
      else having.push(activity);
    }
  indexes.set(activities, index);
  return index;
};
const indexes = new WeakMap<readonly Activity[], ReadonlyMap<string, readonly Activity[]>>();

/** All that is said of an activity, as it is searched. */
const searched = ({
  domain,
  title,
  purposes,
  subPurposes,
  dataSubjects,
  dataCategories,
  recipients,
  retention,
}: Activity): string =>
  plainWords(
    [
      domain ?? "",
      title,
      ...purposes.map((each) => each.text),
      ...subPurposes.flatMap(textsOf),
      ...dataSubjects.map((each) => each.text),
      ...dataCategories.flatMap(({ subjects, items }) => [subjects ?? "", ...items]),
      ...recipients.map((each) => each.text),
      ...retention.map((each) => each.text),
    ].join(" "),
  );

const textsOf = ({ text, children }: Activity["subPurposes"][number]): readonly string[] => [
  text,
  ...children.flatMap(textsOf),
];
