import type { LintContext } from "./lintContext.ts";
import { LintRecord } from "./lintRecord.ts";

/** Labels of addresses that say nothing of who writes. */
const generic =
  /^(?:dpo|dpd|rgpd|contact|delegue|protection|donnees|informatique|libertes|assurance|maladie|accueil|courriel|mail|gouv|www|example|infos?|secretariat|direction|administration|beta)$/;

/**
 * The names by which a register knows its controller, folded: its name, and what its addresses call it (« dpo.cramif@ »)
 * where the page says that word as a name as well. Empty where nothing names a body.
 */
export const controllerNames = (context: LintContext): readonly string[] =>
  context.once(computeNames);

const computeNames = ({ register, page }: LintContext): readonly string[] => {
  const { controller, dataProtectionOfficers } = register;
  const people = [controller, ...dataProtectionOfficers].filter((each) => each !== null);
  const labels = people.flatMap(({ email }) =>
    LintRecord.fold(email ?? "")
      .split(/[^a-z]+/)
      .filter((label) => label.length >= 4 && !generic.test(label)),
  );
  const said = page === null ? "" : page.text;
  const bodies = labels.filter((label) =>
    new RegExp(`(?<!\\p{L})(?:${label.toUpperCase()}|${capital(label)})(?!\\p{L})`, "u").test(said),
  );
  return [controller?.name ?? "", ...bodies].filter((name) => name !== "").map(LintRecord.fold);
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Whether an acronym may be the short form of a name: its letters begin words of the name, in their order. */
export const mayStandFor = (acronym: string, name: string): boolean => {
  if (name.includes(acronym)) return true;
  const words = name.split(/[^a-z]+/).filter((word) => word !== "");
  let at = 0;
  for (const letter of acronym) {
    while (at < words.length && !words[at]!.startsWith(letter)) at++;
    if (at++ >= words.length) return false;
  }
  return true;
};
