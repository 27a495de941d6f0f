import { fill, type Language } from "../../kernel/index.ts";
import {
  emptyState,
  html,
  linkButton,
  pageTitle,
  pagination,
  searchForm,
  table,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import { fold } from "../../reading/index.ts";
import { bodiesWords as words } from "./bodiesWords.ts";
import type { PublicBody } from "./publicBodies.ts";
import { bodiesPaths, bodyPaths } from "./sitePaths.ts";

/** More than these are searched, and stand on several pages. */
const perPage = 50;
const fewEnough = 12;

export interface BodiesRequest {
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

/** All bodies of the network, and whose policy holds for each. */
export const bodiesPage = (
  bodies: readonly PublicBody[],
  request: BodiesRequest,
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    bodies.length === 0
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : list(bodies, request, language)
  }`,
});

const list = (
  bodies: readonly PublicBody[],
  request: BodiesRequest,
  language: Language,
): Markup => {
  const path = bodiesPaths[language];
  const sought = fold(request.words).split(/\s+/).filter(Boolean);
  const found = bodies.filter(({ body: { name, acronym } }) => {
    const text = fold(`${name} ${acronym ?? ""}`);
    return sought.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(request.page, pages);
  return html`${
    bodies.length <= fewEnough && request.words === ""
      ? ""
      : html`${searchForm({ action: path, name: "q", label: words.search[language], value: request.words, language })}
          <p role="status">
            ${fill(words.found[language], { count: found.length, all: bodies.length })}
          </p>`
  }
  ${
    found.length === 0
      ? emptyState({
          title: words.nothing[language],
          text: words.nothingHelp[language],
          action: linkButton({ text: words.whole[language], href: path }),
        })
      : table({
          caption: words.caption[language],
          hideCaption: true,
          language,
          columns: [{ title: words.body[language] }, { title: words.policy[language] }],
          rows: found
            .slice((page - 1) * perPage, page * perPage)
            .map((each) => [
              html`<a href="${bodyPaths(each.body.id).home[language]}" lang="fr"
                >${each.body.name}</a
              >`,
              policyWords(each, language),
            ]),
        })
  }
  ${pagination({
    page,
    count: pages,
    language,
    href: (to) =>
      `${path}?${new URLSearchParams({ ...(request.words === "" ? {} : { q: request.words }), page: String(to) }).toString()}`,
  })}`;
};

const policyWords = ({ body, source }: PublicBody, language: Language): string =>
  source === null
    ? words.unpublished[language]
    : source.id === body.id
      ? words.own[language]
      : fill(words.adopted[language], { name: source.name });
