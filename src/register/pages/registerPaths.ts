import type { Bilingual, Language } from "../../kernel/index.ts";

/** Where the public pages of a register stand: its list, the same as a file, and the page of each `:activity`. */
export interface RegisterPaths {
  readonly list: Bilingual;
  readonly file: Bilingual;
  readonly activity: Bilingual;
}

/** The paths of the register that stands under a path; `""` and `/en` for the site itself. */
export const registerPathsUnder = ({ fr, en }: Bilingual): RegisterPaths => ({
  list: { fr: `${fr}/registre`, en: `${en}/register` },
  file: { fr: `${fr}/registre.csv`, en: `${en}/register.csv` },
  activity: { fr: `${fr}/registre/:activity`, en: `${en}/register/:activity` },
});

/** Where the register that the site itself shows stands. */
export const registerPaths = registerPathsUnder({ fr: "", en: "/en" });

/** The lasting address of one activity. */
export const activityPath = ({ activity }: RegisterPaths, id: string, language: Language): string =>
  activity[language].replace(":activity", encodeURIComponent(id));
