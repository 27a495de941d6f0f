import type { Failure } from "../../../kernel/index.ts";
import type { Policy } from "../../../retention/index.ts";
import { eligibilityOf, type ActivityRights } from "../../model/request/eligibility.ts";
import { objectFailure } from "../objectErrors.ts";

/** One objection, or its withdrawal, as the ledger keeps it: digests and identifiers, never a value. */
export interface ObjectionEntry {
  readonly format: "egide/objection@1";
  readonly what: "objected" | "withdrawn";
  readonly request: string;
  readonly activity: string;
  /** HMAC of each identity under a key kept outside the ledger. */
  readonly persons: readonly string[];
  /** To direct marketing, which nothing overrides (art. 21(2) and (3)). */
  readonly isMarketing: boolean;
  readonly engine: string;
}

/**
 * By what the rows that an objection restricts are marked: not by the request alone, which may restrict others, or object to
 * another activity.
 */
export const objectionMark = (request: string, activity: string): string =>
  `objection/${request}/${activity}`;

/**
 * Why an objection is not entered: the basis of the activity gives no right to object, or an act excludes it. To direct marketing one
 * may always object (art. 21(2)). What the register does not say is no reason. Compelling grounds of the controller
 * (art. 21(1)) are decided on the request, before.
 */
export const objectionRefusal = (
  activity: ActivityRights & { readonly id: string },
  isMarketing: boolean,
): Failure | null => {
  const found = eligibilityOf(activity, "objection");
  if (isMarketing || (found.kind !== "not-given" && found.kind !== "excluded")) return null;
  return objectFailure("rights.object-not-given", {
    activity: activity.id,
    article: found.article,
  });
};

/**
 * The collections that serve an activity and no other, by the rules of the policy: there the rows of who objects leave the views.
 * What serves several activities stays for the others, and whoever processes asks `may`.
 */
export const collectionsOf = (
  { rules }: Pick<Policy, "rules">,
  activity: string,
): readonly string[] => {
  const uses = new Map<string, Set<string>>();
  for (const rule of rules)
    for (const collection of [rule.collection, ...rule.with]) {
      const name = `${rule.store}/${collection}`;
      uses.set(name, (uses.get(name) ?? new Set()).add(rule.activity));
    }
  return [...uses].flatMap(([name, activities]) =>
    activities.size === 1 && activities.has(activity) ? [name] : [],
  );
};
