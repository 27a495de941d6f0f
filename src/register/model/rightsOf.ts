import type { Bilingual } from "../../kernel/index.ts";
import { subjectRights } from "./activityDetails.ts";
import type { Activity } from "./register.ts";
import {
  legalBasisLetters,
  rightsByBasis,
  type LegalBasisLetter,
  type SubjectRight,
} from "./rightsByBasis.ts";

/** What one legal basis of an activity says of a right, and for which of its purposes where it names them. */
export interface BasisOfRight {
  readonly basis: LegalBasisLetter;
  readonly applies: boolean;
  readonly article: string;
  readonly condition?: Bilingual;
  readonly purposes: readonly string[];
}

export interface RightOfActivity {
  readonly right: SubjectRight;
  /** Null where the register does not say enough: a legal basis without its letter, or none. */
  readonly applies: boolean | null;
  /** The article that gives or denies it, of the first basis that decides; null where `applies` is. */
  readonly article: string | null;
  readonly bases: readonly BasisOfRight[];
  /** Whether `applies` departs from what the legal bases say, on the ground that somebody wrote. */
  readonly overridden: boolean;
  readonly ground: string | null;
}

/** « 6.1.e » → e; null when the article has no letter of GDPR art. 6(1). */
export const letterOf = (article: string): LegalBasisLetter | null => {
  const letter = /^6\.1\.([a-f])$/.exec(article)?.[1];
  return legalBasisLetters.find((known) => known === letter) ?? null;
};

/**
 * The rights of the persons of an activity (GDPR art. 13(2)(b) and (c), 14(2)(c) and (d)): the union of what its legal
 * bases give, unless the register overrides it with a written ground. The last override of a right counts.
 */
export const rightsOf = (
  activity: Pick<Activity, "legalBases" | "rightsOverrides">,
): RightOfActivity[] => subjectRights.map((right) => rightOf(activity, right));

const rightOf = (
  { legalBases, rightsOverrides = [] }: Pick<Activity, "legalBases" | "rightsOverrides">,
  right: SubjectRight,
): RightOfActivity => {
  const letters = legalBases.map(({ article }) => letterOf(article));
  const bases = legalBases.flatMap(({ article, purposes = [] }): BasisOfRight[] => {
    const basis = letterOf(article);
    return basis ? [{ basis, ...rightsByBasis[basis][right], purposes }] : [];
  });
  const isUnknown = letters.length === 0 || letters.includes(null);
  const byBasis = bases.some(({ applies }) => applies)
    ? true
    : isUnknown
      ? onAnyBasis(right)
      : false;
  const override = rightsOverrides.findLast((written) => written.right === right);
  const applies = override ? override.applies : byBasis;
  const deciding = bases.find((basis) => basis.applies === applies);
  return {
    right,
    applies,
    article: applies === null ? null : (deciding?.article ?? bases[0]?.article ?? articleOf(right)),
    bases,
    overridden: override !== undefined && override.applies !== byBasis,
    ground: override?.ground ?? null,
  };
};

/** True where every legal basis gives the right: it does not matter which one is meant. */
const onAnyBasis = (right: SubjectRight): true | null =>
  legalBasisLetters.every((letter) => rightsByBasis[letter][right].applies) ? true : null;

const articleOf = (right: SubjectRight): string => rightsByBasis.a[right].article;
