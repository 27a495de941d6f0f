import type { Language } from "../../kernel/index.ts";
import type { NavigationEntry } from "../../platform/web/index.ts";
import { offerPaths, offerWords } from "../../recruitment/pages/index.ts";
import { readingPaths } from "../../reading/pages/index.ts";
import { bodiesWords } from "./bodiesWords.ts";
import { homeWords } from "./homeWords.ts";
import { bodiesPaths, sitePaths, type PublicPaths } from "./sitePaths.ts";

/**
 * The main menu of the public site; the entry that a page stands under is the current one. Under a body it leads to what
 * that body publishes, or applies.
 */
export const siteNavigation = (
  language: Language,
  path: string,
  { paths = sitePaths, hasBodies }: { readonly paths?: PublicPaths; readonly hasBodies: boolean },
): readonly NavigationEntry[] =>
  [
    { label: homeWords.register, href: paths.register.list },
    { label: homeWords.commitments, href: paths.commitments },
    { label: homeWords.proofs, href: paths.proofs },
    ...(hasBodies ? [{ label: bodiesWords.title, href: bodiesPaths }] : []),
    { label: offerWords.title, href: offerPaths.list },
    { label: homeWords.read, href: readingPaths.form },
  ]
    .map(({ label, href }) => ({
      label: label[language],
      href: href[language],
      current: path === href[language] || path.startsWith(`${href[language]}/`),
    }))
    .map((entry, _index, all) => ({
      ...entry,
      // Of two entries that a page stands under, the nearer one is meant: a register of a body, not the list of bodies.
      current:
        entry.current &&
        all.every(({ current, href }) => !current || href.length <= entry.href.length),
    }));
