import { isFound, valuesOf, type Compiled } from "../criteria/compile.ts";
import { facets, type Facet } from "../criteria/criteria.ts";
import type { ShownOffer } from "../criteria/shownOffer.ts";

/** Which alerts an offer is for, without looking at each alert. */
export interface AlertIndex {
  /** In place of what this alert was before. */
  put(alert: string, compiled: Compiled): void;
  delete(alert: string): void;
  /** The alerts whose criteria find the offer (`isFound`), each once. */
  of(offer: ShownOffer): readonly string[];
  readonly size: number;
}

interface Filed {
  readonly alert: string;
  readonly compiled: Compiled;
  /** What its places do not say already of the offers that lead there. */
  readonly rest: Compiled;
  /** The last round in which it was looked at: an offer with two places leads to it twice. */
  seen: number;
}

/** A place in the index: what is filed here, and what is filed below by one more value. */
interface Shelf {
  readonly filed: Set<Filed>;
  readonly below: Map<string, Shelf>;
}

/**
 * How many values each list has, about: asking for one of many leaves fewer offers than asking for one of two. Only speed hangs
 * on it.
 */
const breadth: Readonly<Record<Facet, number>> = {
  bodies: 100,
  departments: 101,
  regions: 18,
  families: 14,
  contracts: 7,
  teleworks: 3,
  workingTimes: 2,
};

/** More places than that for one alert cost more than they spare. */
const mostPlaces = 24;

const shelf = (): Shelf => ({ filed: new Set(), below: new Map() });

const valueKey = (facet: Facet, value: string): string => `${facet} ${value}`;

/**
 * Every alert is filed where the offers that it can find lead: under its rarest word if it asks for words, and there, or at the
 * root, under up to two of its lists, the narrowest ones. What a place leads to is then held against the rest of its criteria.
 */
export const alertIndex = (): AlertIndex => {
  const root = shelf();
  const byAlert = new Map<string, { readonly filed: Filed; readonly places: readonly Shelf[] }>();
  const wordCounts = new Map<string, number>();
  let round = 0;

  const rarest = (words: readonly string[]): string | null => {
    let best: string | null = null;
    for (const word of words)
      if (best === null || (wordCounts.get(word) ?? 0) < (wordCounts.get(best) ?? 0)) best = word;
    return best;
  };

  const below = (place: Shelf, key: string): Shelf => {
    const known = place.below.get(key);
    if (known) return known;
    const made = shelf();
    place.below.set(key, made);
    return made;
  };

  const filing = (
    compiled: Compiled,
  ): { readonly places: readonly Shelf[]; readonly rest: Compiled } => {
    const { words, asked } = compiled;
    const word = rarest(words);
    for (const each of words) wordCounts.set(each, (wordCounts.get(each) ?? 0) + 1);
    let places = [word === null ? root : below(root, word)];
    const said = new Set<Facet>();
    for (const { facet, values } of narrowest(asked)) {
      if (places.length * values.length > mostPlaces) break;
      places = values.flatMap((value) =>
        places.map((place) => below(place, valueKey(facet, value))),
      );
      said.add(facet);
    }
    const rest = {
      ...compiled,
      words: words.filter((each) => each !== word),
      asked: asked.filter(({ facet }) => !said.has(facet)),
    };
    return { places, rest };
  };

  const drop = (alert: string): void => {
    const known = byAlert.get(alert);
    if (known === undefined) return;
    for (const place of known.places) place.filed.delete(known.filed);
    for (const word of known.filed.compiled.words)
      wordCounts.set(word, (wordCounts.get(word) ?? 1) - 1);
    byAlert.delete(alert);
  };

  return {
    put: (alert, compiled) => {
      drop(alert);
      const { places, rest } = filing(compiled);
      const filed: Filed = { alert, compiled, rest, seen: 0 };
      for (const place of places) place.filed.add(filed);
      byAlert.set(alert, { filed, places });
    },
    delete: drop,
    of: (offer) => {
      const found: string[] = [];
      round += 1;
      const words = new Set(offer.words);
      const has = (word: string): boolean => words.has(word);
      const keys = facets.map((facet) =>
        valuesOf(offer, facet).map((value) => valueKey(facet, value)),
      );
      const visit = (place: Shelf, from: number): void => {
        for (const filed of place.filed) {
          if (filed.seen === round) continue;
          filed.seen = round;
          if (isFound(filed.rest, offer, has)) found.push(filed.alert);
        }
        if (place.below.size === 0) return;
        // Lists come in one order, in the index as here.
        for (let at = from; at < keys.length; at++)
          for (const key of keys[at] ?? []) {
            const next = place.below.get(key);
            if (next) visit(next, at + 1);
          }
      };
      visit(root, 0);
      for (const word of words) {
        const next = root.below.get(word);
        if (next) visit(next, 0);
      }
      return found;
    },
    get size() {
      return byAlert.size;
    },
  };
};

/** The two lists of which an alert asks for the smallest share, in the order of `facets`. */
const narrowest = (asked: Compiled["asked"]): Compiled["asked"] => {
  const chosen = asked
    .toSorted((a, b) => a.values.length / breadth[a.facet] - b.values.length / breadth[b.facet])
    .slice(0, 2);
  return asked.filter((each) => chosen.includes(each));
};
