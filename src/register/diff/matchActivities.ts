import type { Activity } from "../model/register.ts";
import { comparedText, likeness, type WordWeight } from "./comparedWords.ts";
import { findSplits, type Split } from "./findSplits.ts";
import { known, type Known } from "./knownActivity.ts";

/** Two activities that are one: of the same identifier, or alike; then how much. */
export interface MatchedPair {
  readonly before: Activity;
  readonly after: Activity;
  /** Null where identifiers agree. */
  readonly likeness: number | null;
}

export interface ActivityMatches {
  readonly pairs: readonly MatchedPair[];
  /** One activity that became several. */
  readonly splits: readonly Split[];
  /** Several that became one, told the other way round: `whole` is the later one. */
  readonly merges: readonly Split[];
  readonly added: readonly Activity[];
  readonly removed: readonly Activity[];
}

/** Below this, two activities of the same identifier are only one where no other is more alike. */
const surely = 0.5;
/** Two activities of other names are one from here on, */
const alikeEnough = 0.5;
/** unless a third is as much alike, but for this. */
const clearly = 0.05;

/**
 * Which activity of a register is which of another: by identifier, which a rename changes, then by likeness of content. Where
 * two are alike as much, none is chosen: an activity went and another came.
 */
export const matchActivities = (
  before: readonly Activity[],
  after: readonly Activity[],
): ActivityMatches => {
  const [olds, news] = [before.map(known), after.map(known)];
  const weight = weigh([...olds, ...news]);
  const left = { olds: new Set(olds), news: new Set(news) };
  const pairs: (MatchedPair & { readonly old: Known; readonly new: Known })[] = [];
  const pair = (old: Known, now: Known, by: number | null): void => {
    left.olds.delete(old);
    left.news.delete(now);
    pairs.push({ before: old.activity, after: now.activity, likeness: by, old, new: now });
  };
  const byId = new Map(olds.map((old) => [old.activity.id, old]));
  const sameId = news.flatMap((now) => {
    const old = byId.get(now.activity.id);
    return old === undefined ? [] : [{ old, now }];
  });
  for (const { old, now } of sameId)
    if (isSame(old, now) || likeness(old.words, now.words, weight) >= surely) pair(old, now, null);
  for (const { old, now, by } of mostAlike([...left.olds], [...left.news], weight))
    pair(old, now, by);
  for (const { old, now } of sameId)
    if (left.olds.has(old) && left.news.has(now)) pair(old, now, null);

  const splits = findSplits(
    pairs.map((each) => ({ whole: each.old, part: each.new })),
    left.olds,
    left.news,
    weight,
  );
  const merges = findSplits(
    pairs.map((each) => ({ whole: each.new, part: each.old })),
    left.news,
    left.olds,
    weight,
  );
  const told = new Set(
    [...splits, ...merges].flatMap(({ whole, parts }) => [whole, ...parts.map(({ part }) => part)]),
  );
  return {
    pairs: pairs.filter(({ before: old, after: now }) => !(told.has(old) && told.has(now))),
    splits,
    merges,
    added: [...left.news].map(({ activity }) => activity).filter((each) => !told.has(each)),
    removed: [...left.olds].map(({ activity }) => activity).filter((each) => !told.has(each)),
  };
};

const isSame = (a: Known, b: Known): boolean =>
  comparedText(a.activity.title) === comparedText(b.activity.title) &&
  comparedText(a.activity.domain ?? "") === comparedText(b.activity.domain ?? "");

/** A word of every record weighs little, one of a single record much. */
const weigh = (all: readonly Known[]): WordWeight => {
  const records = new Map<string, number>();
  for (const { words } of all)
    for (const word of words.keys()) records.set(word, (records.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (records.get(word) ?? 1));
};

interface Candidate {
  readonly old: Known;
  readonly now: Known;
  readonly by: number;
}

/** Pairs that are alike, each record in one of them; where two are alike as much, in none. */
const mostAlike = (
  olds: readonly Known[],
  news: readonly Known[],
  weight: WordWeight,
): readonly Candidate[] => {
  const index = indexOf(olds);
  const candidates: readonly Candidate[] = news
    .flatMap((now) =>
      nearby(now, index, weight).map((old) => ({
        old,
        now,
        by: likeness(old.words, now.words, weight),
      })),
    )
    .filter(({ by }) => by >= alikeEnough)
    .toSorted((a, b) => b.by - a.by);
  const byOld = Map.groupBy(candidates, ({ old }) => old);
  const byNow = Map.groupBy(candidates, ({ now }) => now);
  const settled = new Set<Known>();
  return candidates.filter((each) => {
    const { old, now, by } = each;
    if (settled.has(old) || settled.has(now)) return false;
    const rivals = [...(byOld.get(old) ?? []), ...(byNow.get(now) ?? [])].filter(
      (other) =>
        other !== each &&
        other.by >= by - clearly &&
        !(settled.has(other.old) || settled.has(other.now)),
    );
    for (const one of [each, ...rivals]) settled.add(one.old).add(one.now);
    return rivals.length === 0;
  });
};

/** The records that hold each word; words of very many records find nobody. */
const indexOf = (all: readonly Known[]): ReadonlyMap<string, readonly Known[]> => {
  const index = new Map<string, Known[]>();
  for (const each of all)
    for (const word of each.words.keys()) {
      const there = index.get(word);
      if (there === undefined) index.set(word, [each]);
      else there.push(each);
    }
  return index;
};

const common = 200;
const nearest = 8;

const nearby = (
  { words }: Known,
  index: ReadonlyMap<string, readonly Known[]>,
  weight: WordWeight,
): readonly Known[] => {
  const scores = new Map<Known, number>();
  for (const word of words.keys()) {
    const there = index.get(word) ?? [];
    if (there.length > common) continue;
    for (const each of there) scores.set(each, (scores.get(each) ?? 0) + weight(word));
  }
  return [...scores]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, nearest)
    .map(([each]) => each);
};
