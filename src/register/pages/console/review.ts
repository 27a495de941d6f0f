import type { Language } from "../../../kernel/index.ts";
import type { PresentRegister } from "../../actions/registerDesk.ts";
import type { RegisterImport } from "../../actions/registerImports.ts";
import { correctedRegister, reviewedRegister } from "../../import/reviewedRegister.ts";
import { keepIds, knownAs } from "../../diff/keepIds.ts";
import { diffRegisters } from "../../diff/diffRegisters.ts";
import type { ActivityDifference, RegisterDiff } from "../../diff/registerDiff.ts";
import { promisesAtStake, type PromiseAtStake } from "../../model/promisesAtStake.ts";
import type { Register } from "../../model/register.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** An import under review, held against the register of today. */
export interface Review {
  readonly imported: RegisterImport;
  readonly present: PresentRegister;
  /** All records of the page, as corrected. */
  readonly corrected: Register;
  /** The register that would be published. */
  readonly reviewed: Register;
  /** How each record differs from the register of today, by its identifier; none where it does not. */
  readonly changes: ReadonlyMap<string, ActivityDifference>;
  /** What publishing would change, in words. */
  readonly diff: RegisterDiff;
  /** What is in the register of today and not in the one that would be published. */
  readonly leaving: readonly { readonly title: string }[];
  readonly atStake: readonly PromiseAtStake[];
}

/** The review of an import; null when this body has none of that name, or nothing can be published for it. */
export const reviewOf = async (
  { imports, present: readPresent, desk, isBody }: RegisterConsole,
  body: string,
  id: string,
  language: Language,
): Promise<Review | null> => {
  if (desk === null || !(await isBody(body))) return null;
  const imported = await imports.find(body, id);
  if (imported === null) return null;
  const { read, choices } = imported;
  const present = await readPresent(body);
  const asRead = correctedRegister(read, choices, language);
  const differences = diffRegisters(present.register, asRead);
  const known = knownAs(differences, asRead.activities);
  const named = (register: Register): Register => keepIds(present.register, register, known);
  const corrected = named(asRead);
  const asReviewed = reviewedRegister(read, choices, language);
  const reviewed = named(asReviewed);
  const diff = diffRegisters(present.register, asReviewed);
  return {
    imported,
    present,
    corrected,
    reviewed,
    changes: new Map(
      differences.activities.flatMap((difference) =>
        difference.after.map(({ id: of }) => [known.get(of) ?? of, difference] as const),
      ),
    ),
    diff,
    leaving: diff.activities.flatMap(({ kind, before }) => (kind === "removed" ? before : [])),
    atStake: promisesAtStake(present.bound, present.register, reviewed),
  };
};
