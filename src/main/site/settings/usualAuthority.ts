import type { SiteSettings } from "../../../platform/web/index.ts";

/** Where complaints go in France (GDPR art. 77; law no. 78-17, art. 8), unless the settings of the site name another. */
export const usualAuthority: NonNullable<SiteSettings["authority"]> = {
  name: "Commission nationale de l’informatique et des libertés (CNIL)",
  address: "3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07",
  website: "https://www.cnil.fr/fr/adresser-une-plainte",
};
