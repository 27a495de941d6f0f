import type { Language } from "../../kernel/index.ts";
import type { Body } from "../../organisations/index.ts";
import type { NavigationEntry, Page } from "../../platform/web/index.ts";
import type { Overview } from "./overview.ts";
import { bodiesWords } from "./bodiesWords.ts";
import { bodiesPaths, bodyPaths, sitePaths, type PublicPaths } from "./sitePaths.ts";

/** What a public page shows: an overview, whose it is, and where its other pages stand. */
export interface PublicView {
  readonly overview: Overview;
  /** The body in whose name; null: the site itself. */
  readonly body: Body | null;
  /** The policy it is of, by the identifier of its body; null: the one that the site itself shows. */
  readonly policy: string | null;
  readonly paths: PublicPaths;
}

/** The view of the site itself. */
export const siteView = (overview: Overview): PublicView => ({
  overview,
  body: null,
  policy: null,
  paths: sitePaths,
});

/** The view of a body whose policy stands at these paths. */
export const bodyView = (overview: Overview, body: Body, paths: PublicPaths): PublicView => ({
  overview,
  body,
  policy: body.id,
  paths,
});

/** Whose page it is, as it stands above its title. */
export const publisherOf = ({ body, overview }: PublicView): { readonly over?: string } => {
  const name = body?.name ?? overview.controller;
  return name === null ? {} : { over: name };
};

/** The way from the home page of the site to a body, or to nobody's page. */
export const wayTo = (body: Body | null, language: Language): readonly NavigationEntry[] => [
  { label: bodiesWords.home[language], href: sitePaths.home[language] },
  ...(body === null
    ? []
    : [
        { label: bodiesWords.title[language], href: bodiesPaths[language] },
        { label: body.name, href: bodyPaths(body.id).home[language] },
      ]),
];

/** A page of a body says the way to it; those of the site stand in the main menu. */
export const withWay = (
  page: Page,
  { body, paths }: Pick<PublicView, "body" | "paths">,
  { language, path }: { readonly language: Language; readonly path: string },
): Page => {
  if (body === null) return page;
  const way = wayTo(body, language);
  const isHome = path === paths.home[language];
  return {
    ...page,
    breadcrumb: isHome ? way : [...way, { label: page.title, href: "#content" }],
  };
};
