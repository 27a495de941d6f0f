import type { Bilingual } from "../../../kernel/index.ts";

/** What a closed site says when nobody has found other words. */
export const usualMaintenance: Bilingual = {
  fr: "Le site est fermé le temps d’une maintenance. Rien de ce qui est enregistré n’est perdu : revenez dans quelques minutes.",
  en: "The site is closed for maintenance. Nothing that was saved is lost: come back in a few minutes.",
};
