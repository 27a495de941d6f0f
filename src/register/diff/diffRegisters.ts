import type { Activity } from "../model/register.ts";
import { activityChanges } from "./activityChanges.ts";
import { documentChanges } from "./documentChanges.ts";
import { matchActivities, type MatchedPair } from "./matchActivities.ts";
import { short } from "./quoted.ts";
import type { ActivityDifference, Compared, LegalChange, RegisterDiff } from "./registerDiff.ts";
import type { Split } from "./findSplits.ts";

/**
 * What changed between two registers, in words: what matters to the persons whose data they are apart from what is only
 * bookkeeping. The order of records and of items, typography, and the places of values in a page are no change.
 *
 * @param before Null where there was none: then all is new.
 */
export const diffRegisters = (before: Compared | null, after: Compared): RegisterDiff => {
  const matches = matchActivities(before?.activities ?? [], after.activities);
  const order = new Map(after.activities.map((activity, index) => [activity, index]));
  const at = (activity: Activity | undefined): number =>
    activity === undefined ? Infinity : (order.get(activity) ?? Infinity);
  const told: { readonly at: number; readonly difference: ActivityDifference }[] = [];
  for (const pair of matches.pairs) {
    const difference = pairDifference(pair);
    if (difference !== null) told.push({ at: at(pair.after), difference });
  }
  for (const split of matches.splits)
    told.push({ at: at(split.parts[0]?.part), difference: splitDifference(split, "split") });
  for (const merge of matches.merges)
    told.push({ at: at(merge.whole), difference: splitDifference(merge, "merged") });
  for (const activity of matches.added)
    told.push({ at: at(activity), difference: added(activity) });
  for (const activity of matches.removed)
    told.push({ at: Infinity, difference: removed(activity) });
  return {
    format: "egide/register-diff@1",
    document: before === null ? [] : [...documentChanges(before, after)],
    activities: told.toSorted((a, b) => compare(a.at, b.at)).map(({ difference }) => difference),
    unchanged: matches.pairs.length - told.filter(({ difference }) => isPair(difference)).length,
  };
};

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

const isPair = ({ kind }: ActivityDifference): boolean => kind === "changed" || kind === "renamed";

/** Whether two registers say the same. */
export const isSameRegister = ({ document, activities }: RegisterDiff): boolean =>
  document.length + activities.length === 0;

const named = ({ id, title }: Activity) => ({ id, title });

const percent = (share: number): string => String(Math.round(100 * share));

const pairDifference = ({ before, after, likeness }: MatchedPair): ActivityDifference | null => {
  const changes = activityChanges(before, after);
  const isRenamed = changes.some(({ part }) => part === "title");
  if (changes.length === 0 && likeness === null) return null;
  const by =
    likeness === null
      ? { fr: "", en: "" }
      : {
          fr: ` (rapprochées par leur contenu : ${percent(likeness)} % de mots communs)`,
          en: ` (matched by content: ${percent(likeness)} % of words in common)`,
        };
  return {
    kind: isRenamed ? "renamed" : "changed",
    before: [named(before)],
    after: [named(after)],
    likeness,
    words: isRenamed
      ? {
          fr: `« ${short(before.title)} » s’appelle désormais « ${short(after.title)} »${by.fr}`,
          en: `“${short(before.title)}” is now called “${short(after.title)}”${by.en}`,
        }
      : {
          fr: `« ${short(after.title)} » change${by.fr}`,
          en: `“${short(after.title)}” changes${by.en}`,
        },
    grade: changes.some(({ grade }) => grade === "persons") ? "persons" : "editorial",
    changes: [...changes],
  };
};

/** One that became several, or with `merged` several that became one. */
const splitDifference = ({ whole, parts }: Split, kind: "split" | "merged"): ActivityDifference => {
  const list = (language: "fr" | "en"): string =>
    parts
      .map(({ part }) =>
        language === "fr" ? `« ${short(part.title)} »` : `“${short(part.title)}”`,
      )
      .join(language === "fr" ? " et " : " and ");
  const least = Math.min(...parts.map(({ held }) => held));
  const words =
    kind === "split"
      ? {
          fr: `« ${short(whole.title)} » est partagée entre ${list("fr")} (rapprochées par leur contenu)`,
          en: `“${short(whole.title)}” is split into ${list("en")} (matched by content)`,
        }
      : {
          fr: `${list("fr")} sont réunies dans « ${short(whole.title)} » (rapprochées par leur contenu)`,
          en: `${list("en")} are merged into “${short(whole.title)}” (matched by content)`,
        };
  const changes = parts.flatMap(({ part }): readonly LegalChange[] =>
    (kind === "split" ? activityChanges(whole, part) : activityChanges(part, whole)).filter(
      // What a part lacks stands in another part; what the whole never said is new.
      (change) =>
        change.kind !== (kind === "split" ? "removed" : "added") && change.part !== "title",
    ),
  );
  const [one, many] = [[named(whole)], parts.map(({ part }) => named(part))];
  return {
    kind,
    before: kind === "split" ? one : many,
    after: kind === "split" ? many : one,
    likeness: Math.round(100 * least) / 100,
    words,
    grade: "persons",
    changes: [...changes],
  };
};

const added = (activity: Activity): ActivityDifference => ({
  kind: "added",
  before: [],
  after: [named(activity)],
  likeness: null,
  words: {
    fr: `Une activité est ajoutée : « ${short(activity.title)} »`,
    en: `An activity is added: “${short(activity.title)}”`,
  },
  grade: "persons",
  changes: [],
});

const removed = (activity: Activity): ActivityDifference => ({
  kind: "removed",
  before: [named(activity)],
  after: [],
  likeness: null,
  words: {
    fr: `Une activité est retirée : « ${short(activity.title)} »`,
    en: `An activity is removed: “${short(activity.title)}”`,
  },
  grade: "persons",
  changes: [],
});
