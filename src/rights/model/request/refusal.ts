import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { letterOf } from "../../../register/index.ts";
import { rightsFailure } from "../../errors.ts";
import { eligibilityOf, type ActivityRights } from "./eligibility.ts";
import { groundOf, refusalGroundNames, type RefusalGroundName } from "./refusalGrounds.ts";
import type { RequestedRight } from "./requestedRight.ts";

/** A refusal with all that GDPR art. 12(4) asks for, but the ways to complain, which every letter bears (`model/letter/letterWords.ts`). */
export interface Refusal {
  readonly ground: RefusalGroundName;
  /** Why it holds in this case, in the words of whoever decides. */
  readonly reasons: string;
  /** The act that the ground rests on; null where it needs none. */
  readonly act: string | null;
}

/** A reason that only names its ground is none: art. 12(4) asks for those of the case. */
const shortest = 20;

/**
 * A refusal that may be sent. `activity` is null where the request names none: then the agent alone knows the basis.
 * @returns `rights.ground-elsewhere`, `rights.reasons-missing`, `rights.act-missing`, `rights.ground-untrue`, `rights.ground-unwritten`.
 */
export const refusalOf = (
  { ground: name, reasons, act }: Refusal,
  right: RequestedRight,
  activity: ActivityRights | null,
): Outcome<Refusal> => {
  const ground = groundOf(name);
  if (!ground.rights.includes(right)) return failed(rightsFailure("rights.ground-elsewhere"));
  if (reasons.trim().length < shortest) return failed(rightsFailure("rights.reasons-missing"));
  if (activity !== null && ground.bases !== undefined && !stands(ground.bases, activity))
    return failed(rightsFailure("rights.ground-untrue"));
  const found = activity && eligibilityOf(activity, right);
  switch (ground.needs) {
    case "basis-gives-none":
      // Somebody whom the basis does give the right is never refused on a basis that nobody looked at.
      return found?.kind === "not-given"
        ? success({ ground: name, reasons, act: null })
        : failed(rightsFailure("rights.ground-untrue"));
    case "act-in-register":
      return found?.kind === "excluded"
        ? success({ ground: name, reasons, act: found.ground })
        : failed(rightsFailure("rights.ground-unwritten"));
    case "act-named":
      return act === null || act.trim() === ""
        ? failed(rightsFailure("rights.act-missing"))
        : success({ ground: name, reasons, act });
    default:
      return success({ ground: name, reasons, act });
  }
};

const stands = (
  bases: readonly string[],
  { legalBases }: Pick<ActivityRights, "legalBases">,
): boolean =>
  legalBases.some(({ article }) => {
    const letter = letterOf(article);
    // A basis without its letter may be any of them.
    return letter === null || bases.includes(letter);
  });

/** The grounds that can refuse a right. */
export const groundsFor = (right: RequestedRight): readonly RefusalGroundName[] =>
  refusalGroundNames.filter((name) => groundOf(name).rights.includes(right));
