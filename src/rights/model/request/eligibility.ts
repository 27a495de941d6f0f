import type { Bilingual } from "../../../kernel/index.ts";
import { rightsOf, type Activity } from "../../../register/index.ts";
import { subjectRightOf, type RequestedRight } from "./requestedRight.ts";

/** What of an activity its rights follow from. */
export type ActivityRights = Pick<Activity, "legalBases" | "rightsOverrides" | "rights">;

/** What the register says of a right in one activity, before anybody has looked at the case. */
export type Eligibility =
  /** The basis gives it; `condition` is what it depends on. */
  | { readonly kind: "given"; readonly article: string; readonly condition: Bilingual | null }
  /** The basis does not close it: only this case can (GDPR art. 17(1)(c) and (d), 17(3)). */
  | { readonly kind: "case-by-case"; readonly article: string }
  /** An act excludes it, and the register says which (French act of 6 January 1978, art. 56; GDPR art. 23). */
  | { readonly kind: "excluded"; readonly article: string; readonly ground: string }
  /** The basis does not give it. */
  | { readonly kind: "not-given"; readonly article: string; readonly condition: Bilingual | null }
  /** The register does not say enough: an agent decides, and the person is not turned away. */
  | { readonly kind: "unknown" };

/**
 * Whether an activity gives a right, from its legal basis (the one table of the register, docs/rights.md). A register that says « objection
 * excluded » without a ground excludes nothing: the basis decides.
 */
export const eligibilityOf = (activity: ActivityRights, right: RequestedRight): Eligibility => {
  const sought = subjectRightOf(right);
  // Art. 85 of the French act rests on no legal basis.
  if (sought === null) return { kind: "given", article: "85", condition: null };
  const found = rightsOf(activity).find((each) => each.right === sought);
  const { applies = null, article = null, ground = null, bases = [], overridden } = found ?? {};
  if (applies === null || article === null) return { kind: "unknown" };
  const condition =
    bases.find((basis) => basis.applies === applies && basis.condition)?.condition ?? null;
  if (applies) return { kind: "given", article, condition };
  if (overridden === true && ground !== null) return { kind: "excluded", article, ground };
  // Art. 17(3)(b) stands against erasure as far as the task needs the data, and never where they are processed unlawfully (17(1)(d)).
  if (sought === "erasure") return { kind: "case-by-case", article };
  return { kind: "not-given", article, condition };
};
