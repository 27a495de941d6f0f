import { consolePath } from "../../../../platform/web/index.ts";
import type { Language } from "../../../../kernel/index.ts";
import type { DecidedOn } from "../../../lint/lintDecision.ts";
import type { SuppressedFinding } from "../../../lint/settings.ts";
import type { Finding, Register } from "../../../model/register.ts";

/** What an address says of a finding: its rule, its activity unless it is about the whole, and what shows it. */
export const placeOf = (
  { rule, activity, evidence }: Pick<Finding, "rule" | "activity" | "evidence">,
  { activities }: Pick<Register, "activities">,
): DecidedOn & { readonly scope: "finding" } => {
  const id = activity === null ? undefined : activities[activity - 1]?.id;
  return {
    scope: "finding",
    rule,
    ...(id === undefined ? {} : { activity: id }),
    ...(evidence === null ? {} : { evidence }),
  };
};

/** What was decided of a finding that is accepted. */
export const decidedOf = ({ finding: { rule }, by }: SuppressedFinding): DecidedOn => {
  if (by === undefined) return { scope: "rule", rule };
  const { activity, evidence } = by;
  return {
    scope: "finding",
    rule,
    ...(activity === undefined ? {} : { activity }),
    ...(evidence === undefined ? {} : { evidence }),
  };
};

/** Where a decision is made, or withdrawn. */
export const decisionPath = (
  body: string,
  act: "accepter" | "retirer",
  on: DecidedOn,
  language: Language,
): string => {
  const query = new URLSearchParams({ regle: on.rule });
  if (on.scope === "rule") query.set("portee", "regle");
  else {
    if (on.activity !== undefined) query.set("activite", on.activity);
    if (on.evidence !== undefined) query.set("passage", on.evidence);
  }
  return `${consolePath(body, "registre", language)}/constats/${act}?${query.toString()}`;
};

/** What an address asks about. */
export const decisionAsked = (query: unknown): DecidedOn => {
  const { regle, portee, activite, passage } = query as Readonly<Record<string, unknown>>;
  const rule = typeof regle === "string" ? regle : "";
  if (portee === "regle") return { scope: "rule", rule };
  return {
    scope: "finding",
    rule,
    ...(typeof activite === "string" ? { activity: activite } : {}),
    ...(typeof passage === "string" ? { evidence: passage } : {}),
  };
};
