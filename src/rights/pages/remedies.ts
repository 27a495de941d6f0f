import type { Bilingual } from "../../kernel/index.ts";

/** What every answer says of complaint and judicial remedy (GDPR art. 12(4), 77 and 79; AME-29). */
export const remedies: readonly Bilingual[] = [
  {
    fr: "Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, ou sur www.cnil.fr/fr/plaintes.",
    en: "If you think that your rights are not respected, you may complain to the CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, France, or at www.cnil.fr/fr/plaintes.",
  },
  {
    fr: "Vous pouvez aussi saisir le tribunal compétent (articles 77 et 79 du RGPD).",
    en: "You may also go to the court that is competent (articles 77 and 79 of the GDPR).",
  },
];
