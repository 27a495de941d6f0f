import type { Bilingual } from "../../../kernel/index.ts";
import type { DayFault } from "./dayFault.ts";

/** What each fault of a day means, and what to do about it. */
export const faultWords = {
  "no-entry": {
    fr: "le journal n’a aucune écriture de ce jour : le vérifier, puis comparer avec une sauvegarde",
    en: "the ledger has no entry of this day: verify it, then compare with a backup",
  },
  "other-root": {
    fr: "ses lignes donnent une autre racine que celle du journal : des lignes ont été changées, ajoutées ou ôtées ; comparer avec une sauvegarde de ce jour",
    en: "its rows give another root than the one of the ledger: rows were changed, added or taken away; compare with a backup of that day",
  },
  strays: {
    fr: "des lignes gardées n’étaient pas parmi celles de ce jour : elles ont été changées ou ajoutées ; comparer avec une sauvegarde de ce jour",
    en: "rows are kept that were not among those of this day: they were changed or added; compare with a backup of that day",
  },
  gone: {
    fr: "le journal l’a, et plus rien n’en est gardé, alors que des jours plus anciens le sont : comparer avec une sauvegarde",
    en: "the ledger has it, and nothing of it is kept, though older days are: compare with a backup",
  },
} as const satisfies Record<DayFault, Bilingual>;
