import type { Bilingual, Language } from "../../kernel/index.ts";
import { roleNames, roles, type Role } from "../../platform/access/index.ts";

const label: Bilingual = { fr: "Rôle", en: "Role" };

/** Narrows a list to one of the roles that stand in it, or to the one that the address asks for. */
export const roleFilter = (standing: readonly Role[], asked: string, language: Language) => ({
  name: "role" as const,
  label: label[language],
  choices: roleNames
    .filter((role) => standing.includes(role) || asked === role)
    .map((role) => ({ value: role, label: roles[role][language] })),
});
