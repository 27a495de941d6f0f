import type { Bilingual, Language } from "../../kernel/index.ts";

/** Where the texts of a body stand, as routes: `:activity`, `:version`. */
export interface NoticePaths {
  readonly list: Bilingual;
  /** The same list as files. */
  readonly listFile: Bilingual;
  readonly listJson: Bilingual;
  readonly policy: Bilingual;
  readonly glossary: Bilingual;
  readonly notice: Bilingual;
  /** The short form of a notice, to be put at the foot of a form. */
  readonly short: Bilingual;
  readonly policyVersions: Bilingual;
  readonly policyVersion: Bilingual;
  readonly noticeVersions: Bilingual;
  readonly noticeVersion: Bilingual;
}

/** The paths of the notices that stand under a path; `""` and `/en` for the site itself. */
export const noticePathsUnder = ({ fr, en }: Bilingual): NoticePaths => {
  const policy = {
    fr: `${fr}/notices/politique-de-confidentialite`,
    en: `${en}/notices/privacy-policy`,
  };
  const notice = {
    fr: `${fr}/notices/activites/:activity`,
    en: `${en}/notices/activities/:activity`,
  };
  const under = (root: Bilingual, rest: Bilingual): Bilingual => ({
    fr: `${root.fr}${rest.fr}`,
    en: `${root.en}${rest.en}`,
  });
  const versions = { fr: "/versions", en: "/versions" };
  const version = { fr: "/versions/:version", en: "/versions/:version" };
  return {
    list: { fr: `${fr}/notices`, en: `${en}/notices` },
    listFile: { fr: `${fr}/notices.csv`, en: `${en}/notices.csv` },
    listJson: { fr: `${fr}/notices.json`, en: `${en}/notices.json` },
    policy,
    glossary: { fr: `${fr}/notices/glossaire`, en: `${en}/notices/glossary` },
    notice,
    short: under(notice, { fr: "/resume", en: "/summary" }),
    policyVersions: under(policy, versions),
    policyVersion: under(policy, version),
    noticeVersions: under(notice, versions),
    noticeVersion: under(notice, version),
  };
};

/** Where the notices of the site itself stand. */
export const noticePaths = noticePathsUnder({ fr: "", en: "/en" });

/** A path with what it names. */
export const filledPath = (
  path: string,
  { activity, version }: { readonly activity?: string; readonly version?: number },
): string =>
  path
    .replace(":activity", encodeURIComponent(activity ?? ""))
    .replace(":version", String(version ?? ""));

/** The lasting address of the notice of one activity. */
export const noticePath = ({ notice }: NoticePaths, activity: string, language: Language): string =>
  filledPath(notice[language], { activity });
