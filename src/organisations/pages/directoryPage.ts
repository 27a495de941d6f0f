import { fill, type Language } from "../../kernel/index.ts";
import {
  emptyState,
  html,
  linkButton,
  pageTitle,
  pagination,
  searchForm,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import type { Body } from "../model/body.ts";
import { findBodies } from "../model/findBodies.ts";
import type { Territory } from "../model/territory.ts";
import { directoryPath, directoryPaths } from "./directoryPaths.ts";
import { directoryWords as words } from "./directoryWords.ts";
import { officerOf } from "./officerSection.ts";
import type { PublicDirectory } from "./publicDirectory.ts";

const perPage = 25;

export interface DirectoryRequest {
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

/** CRA-02, AME-03: whom to write to in each body of the network. */
export const directoryPage = (
  directory: PublicDirectory,
  territories: readonly Territory[],
  request: DirectoryRequest,
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    directory.bodies.length === 0
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : entries(directory, territories, request, language)
  }`,
});

const entries = (
  directory: PublicDirectory,
  territories: readonly Territory[],
  { words: typed, page: asked }: DirectoryRequest,
  language: Language,
): Markup => {
  const path = directoryPaths.list[language];
  const found = findBodies(directory.bodies, territories, typed);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked, pages);
  const params = { count: found.length, all: directory.bodies.length };
  return html`${searchForm({ action: path, name: "q", label: words.search[language], value: typed, language })}
    <p role="status">${fill(words.found[language], params)}</p>
    ${
      found.length === 0
        ? emptyState({
            title: words.nothing[language],
            text: words.nothingHelp[language],
            action: linkButton({ text: words.whole[language], href: path }),
          })
        : found
            .slice((page - 1) * perPage, page * perPage)
            .map((body) => entry(directory, body, language))
    }
    ${pagination({
      page,
      count: pages,
      language,
      href: (to) =>
        `${path}?${new URLSearchParams({ ...(typed === "" ? {} : { q: typed }), page: String(to) }).toString()}`,
    })}
    <p><a href="${directoryPaths.file[language]}">${words.file[language]}</a></p>`;
};

const entry = (directory: PublicDirectory, body: Body, language: Language): Markup =>
  html`<section aria-labelledby="${body.id}">
    <h2 id="${body.id}">
      <a href="${directoryPath(body.id, language)}" lang="fr">${body.name}</a>
      ${body.acronym === null ? "" : html`<span class="soft">(${body.acronym})</span>`}
    </h2>
    ${officerOf(directory, body.id, language)}
  </section>`;
