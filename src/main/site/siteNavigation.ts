import type { Language } from "../../kernel/index.ts";
import type { NavigationEntry } from "../../platform/web/index.ts";
import { readingPaths } from "../../reading/pages/index.ts";
import { registerPaths } from "../../register/pages/index.ts";
import { homeWords } from "./homeWords.ts";
import { sitePaths } from "./sitePaths.ts";

/** The main menu of the public site; the entry that a page stands under is the current one. */
export const siteNavigation = (language: Language, path: string): readonly NavigationEntry[] =>
  [
    { label: homeWords.register, href: registerPaths.list },
    { label: homeWords.commitments, href: sitePaths.commitments },
    { label: homeWords.proofs, href: sitePaths.proofs },
    { label: homeWords.read, href: readingPaths.form },
  ].map(({ label, href }) => ({
    label: label[language],
    href: href[language],
    current: path === href[language] || path.startsWith(`${href[language]}/`),
  }));
