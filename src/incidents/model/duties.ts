import type { Actor } from "../../kernel/index.ts";
import type { BreachContent } from "./breach.ts";
import { severityOf, type Severity } from "./severity.ts";

/** What can be decided of the authority: art. 33(1) exempts only a breach that is unlikely to result in a risk. */
export const authorityChoices = ["notify", "register-only"] as const;
export type AuthorityChoice = (typeof authorityChoices)[number];

/**
 * What can be decided of the persons: to tell them (art. 34(1)); that no high risk is likely; or one of the three exceptions of art. 34(3):
 * (a) data unintelligible, (b) measures taken since, (c) an effort out of proportion, in whose place stands a public communication.
 */
export const personsChoices = [
  "communicate",
  "no-high-risk",
  "unintelligible",
  "risk-removed",
  "disproportionate",
] as const;
export type PersonsChoice = (typeof personsChoices)[number];

/** Whether a choice asks that somebody be told: art. 34(3)(c) replaces letters by a public communication, not by silence. */
export const asksToTell = (choice: PersonsChoice): boolean =>
  choice === "communicate" || choice === "disproportionate";

/** Why something is proposed. */
export const proposalReasons = [
  "near-miss",
  "unassessed",
  "low",
  "low-of-many",
  "medium",
  "high",
  "very-high",
  "unintelligible",
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** What the record suggests. Nobody is notified, nor spared it, by a proposal alone. */
export interface ProposedDuties {
  readonly authority: AuthorityChoice;
  readonly persons: PersonsChoice;
  readonly reason: ProposalReason;
}

interface DecidedBy {
  readonly grounds: string;
  readonly by: Actor;
  readonly at: Temporal.Instant;
  /** What was proposed when it was decided: facts that change it later ask for the decision again. */
  readonly proposed: ProposedDuties;
}
export interface AuthorityDecision extends DecidedBy {
  readonly choice: AuthorityChoice;
}
export interface PersonsDecision extends DecidedBy {
  readonly choice: PersonsChoice;
}

/** The severity of a record as it stands; null where nobody has weighed it. */
export const severityIn = ({
  facts,
  severity,
}: Pick<BreachContent, "facts" | "severity">): Severity | null =>
  severity === null ? null : severityOf(severity, facts.persons);

/**
 * What follows from a record. In doubt it is the more careful thing: before anybody has weighed it, and for a low score that touches
 * more than a hundred persons, to notify.
 */
export const proposedDuties = (
  content: Pick<BreachContent, "facts" | "severity">,
): ProposedDuties => {
  if (content.facts.isNearMiss)
    return { authority: "register-only", persons: "no-high-risk", reason: "near-miss" };
  const severity = severityIn(content);
  if (severity === null)
    return { authority: "notify", persons: "no-high-risk", reason: "unassessed" };
  const { level, isOfMany, isUnintelligible } = severity;
  if (level === "high" || level === "very-high")
    // Art. 34(3)(a) frees from telling the persons what nobody can read; art. 33 has no such exception.
    return isUnintelligible
      ? { authority: "notify", persons: "unintelligible", reason: "unintelligible" }
      : { authority: "notify", persons: "communicate", reason: level };
  if (level === "medium") return { authority: "notify", persons: "no-high-risk", reason: level };
  return isOfMany && !isUnintelligible
    ? { authority: "notify", persons: "no-high-risk", reason: "low-of-many" }
    : { authority: "register-only", persons: "no-high-risk", reason: "low" };
};

/** Whether what is proposed now is neither what was decided, nor what was proposed when it was. */
export const isOutdated = (
  content: Pick<BreachContent, "facts" | "severity" | "authority" | "persons">,
  of: "authority" | "persons",
): boolean => {
  const decision = content[of];
  const now = proposedDuties(content)[of];
  return decision !== null && decision.proposed[of] !== now && decision.choice !== now;
};
