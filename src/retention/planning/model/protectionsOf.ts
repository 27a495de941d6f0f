import type { ChildLink, Condition, Protection, RowLink } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { casesOf, type RuleCase } from "./casesOf.ts";
import { seenFrom } from "./clockOn.ts";
import { allOf } from "./conditionOn.ts";
import type { Ground, Refuse } from "./ground.ts";
import { proveLinks } from "./proveLinks.ts";
import { upwards } from "./wayTo.ts";

/**
 * What the legal minima of the policy protect of the collections that a rule would end. A minimum on one of them protects
 * its rows; one that keeps one of them along with its own rows (`with`) protects what hangs on these. Whatever
 * of a minimum cannot be proved is a reason against the rule: nobody knows then what it must leave.
 */
export const protectionsOf = (
  rule: Rule,
  collections: readonly string[],
  ground: Ground,
  refuse: Refuse,
): readonly Protection[] =>
  ground.rules
    .filter((minimum) => minimum.end.kind === "keep" && minimum.id !== rule.id)
    .flatMap((minimum) => {
      const links = ground.linksFor(minimum);
      // Its own rows are protected, and whatever is ended with them.
      if (collections.includes(minimum.collection))
        return protect(minimum, minimum.collection, [], { ground, links }, refuse);
      return collections
        .filter((collection) => minimum.with.includes(collection))
        .flatMap((collection) => {
          const way = wayUp(minimum, collection, { ground, links }, refuse);
          return way ? protect(minimum, collection, way, { ground, links }, refuse) : [];
        });
    });

interface Links {
  readonly ground: Ground;
  readonly links: readonly ChildLink[];
}

const protect = (
  minimum: Rule,
  collection: string,
  way: readonly RowLink[],
  { ground, links }: Links,
  refuse: Refuse,
): readonly Protection[] => {
  const place = { ground, links, collection: minimum.collection };
  const cases = casesOf(minimum, place, refuse);
  return cases.map((one, at) => {
    const when = allOf([one.speaksOf, ...cases.slice(0, at).map(isNot), one.tells]);
    return {
      rule: minimum.id,
      collection,
      when: way.length === 0 ? when : { kind: "exists", path: way, where: when },
      clocks: way.length === 0 ? one.clocks : one.clocks.map((clock) => seenFrom(way, clock)),
    };
  });
};

const isNot = ({ tells }: RuleCase): Condition | null => tells && { kind: "not", of: tells };

/** From a row that a minimum keeps along, to the row of the minimum. */
const wayUp = (
  minimum: Rule,
  collection: string,
  { ground, links: known }: Links,
  refuse: Refuse,
): readonly RowLink[] | null => {
  const { links } = proveLinks(minimum, known, ground, refuse);
  const way: RowLink[] = [];
  for (let at = collection; at !== minimum.collection;) {
    const link = links.find((each) => each.collection === at);
    if (!link || way.length > links.length) return null;
    way.push(upwards(link));
    at = link.parent;
  }
  return way;
};
