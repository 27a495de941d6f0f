import { letterOf } from "../model/rightsOf.ts";
import type { LintContext } from "./lintContext.ts";
import { LintRecord } from "./lintRecord.ts";

/** Names of bodies that act by public law; over folded text. */
const publicNames =
  /(?<![a-z])(?:mairie|commune (?:de|d'|du)|ville de|departement (?:de|d'|du)|conseil (?:departemental|regional)|region (?:de|d'|ile)|ministere|prefecture|caisse (?:primaire|nationale|regionale|d'allocations|d'assurance)|universite|centre hospitalier|rectorat|academie de|agence regionale|direction (?:generale|departementale|regionale|interministerielle)|communaute (?:de communes|d'agglomeration|urbaine)|metropole (?:de|d'|du)|cnam|urssaf|france travail)(?![a-z])/;

/**
 * Whether the register is that of a public authority: its controller bears such a name, or most of its records rest on a
 * public task.
 */
export const isPublicBody = (context: LintContext): boolean => context.once(readsAsPublic);

const readsAsPublic = ({ register }: LintContext): boolean => {
  const name = register.controller?.name;
  if (name && publicNames.test(LintRecord.fold(name))) return true;
  const { activities } = register;
  const onTask = activities.filter(({ legalBases }) =>
    legalBases.some(({ article }) => letterOf(article) === "e"),
  );
  return activities.length >= 3 && onTask.length * 2 > activities.length;
};
