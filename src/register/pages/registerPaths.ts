import type { Bilingual, Language } from "../../kernel/index.ts";

/** Where the public pages of a register stand: its list, the same as a file, and the page of each `:activity`. */
export interface RegisterPaths {
  readonly list: Bilingual;
  readonly file: Bilingual;
  readonly activity: Bilingual;
  /** The list of its editions, and the feed of their changes. */
  readonly editions: Bilingual;
  readonly feed: Bilingual;
  /** One edition with its activities; `depuis` and `since` lead to what changed since another. */
  readonly edition: Bilingual;
  readonly editionActivity: Bilingual;
  readonly editionChanges: Bilingual;
  /** Under which a file of an edition stands by its name: the same in both languages, for it is one file. */
  readonly editionFile: string;
  /** The open data of the last edition, and the catalogue of all. */
  readonly openData: string;
  readonly catalogue: string;
  /** What keeps each promise; the same as JSON behind `.json`. */
  readonly coverage: Bilingual;
}

/** The paths of the register that stands under a path; `""` and `/en` for the site itself. */
export const registerPathsUnder = ({ fr, en }: Bilingual): RegisterPaths => ({
  list: { fr: `${fr}/registre`, en: `${en}/register` },
  file: { fr: `${fr}/registre.csv`, en: `${en}/register.csv` },
  activity: { fr: `${fr}/registre/:activity`, en: `${en}/register/:activity` },
  editions: { fr: `${fr}/editions-du-registre`, en: `${en}/register-editions` },
  feed: { fr: `${fr}/registre.atom`, en: `${en}/register.atom` },
  edition: { fr: `${fr}/registre/:edition/`, en: `${en}/register/:edition/` },
  editionActivity: {
    fr: `${fr}/registre/:edition/:activity`,
    en: `${en}/register/:edition/:activity`,
  },
  editionChanges: {
    fr: `${fr}/registre/:edition/depuis/:before`,
    en: `${en}/register/:edition/since/:before`,
  },
  editionFile: `${fr}/registre/:edition/`,
  openData: `${fr}/registre.json`,
  catalogue: `${fr}/registre.jsonld`,
  // Beside the register, and not in it: an activity may bear any name.
  coverage: { fr: `${fr}/registre-tenu`, en: `${en}/register-kept` },
});

/** Where the register that the site itself shows stands. */
export const registerPaths = registerPathsUnder({ fr: "", en: "/en" });

/** The paths within one edition: its list, its activities, its files. */
export const pathsOfEdition = (paths: RegisterPaths, edition: string): RegisterPaths => {
  const filled = ({ fr, en }: Bilingual): Bilingual => ({
    fr: fr.replace(":edition", edition),
    en: en.replace(":edition", edition),
  });
  const file = editionFilePath(paths, edition, "registre.csv");
  return {
    ...paths,
    list: filled(paths.edition),
    activity: filled(paths.editionActivity),
    file: { fr: file, en: file },
  };
};

export const editionPath = (
  { edition }: Pick<RegisterPaths, "edition">,
  name: string,
  language: Language,
): string => edition[language].replace(":edition", name);

/** What changed from one edition to another. */
export const changesPath = (
  { editionChanges }: Pick<RegisterPaths, "editionChanges">,
  name: string,
  before: string,
  language: Language,
): string => editionChanges[language].replace(":edition", name).replace(":before", before);

export const editionFilePath = (
  { editionFile }: Pick<RegisterPaths, "editionFile">,
  name: string,
  file: string,
): string => `${editionFile.replace(":edition", name)}${file}`;

/** The lasting address of one activity. */
export const activityPath = ({ activity }: RegisterPaths, id: string, language: Language): string =>
  activity[language].replace(":activity", encodeURIComponent(id));
