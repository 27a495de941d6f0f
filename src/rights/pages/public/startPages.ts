import type { FastifyInstance } from "fastify";
import { colon, fill, type Language } from "../../../kernel/index.ts";
import { findBodies, type Body } from "../../../organisations/index.ts";
import {
  addPage,
  address,
  emptyState,
  entryList,
  html,
  linkButton,
  open,
  pageTitle,
  searchForm,
  type Markup,
  type NavigationEntry,
  type PageContext,
} from "../../../platform/web/index.ts";
import { requestedRights } from "../../model/request/requestedRight.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import type { RightsSite } from "../rightsSite.ts";
import { words } from "./publicWords.ts";

const longest = 200;
/** A network of a hundred bodies is searched, not scrolled. */
const fewEnough = 12;

/** The way there, for the foot of every page. */
export const rightsLink = ({
  language,
  path,
}: Pick<PageContext, "language" | "path">): NavigationEntry => ({
  label: words.title[language],
  href: rightsPaths.start[language],
  current: path === rightsPaths.start[language],
});

/** « Exercer mes droits »: which body, found by postal code or name (AME-04, AME-28, CRA-05), then which right, with what it gives and does not. */
export const addStartPages = (
  web: FastifyInstance,
  site: Pick<RightsSite, "readBodies" | "readTerritories" | "findBody">,
): void => {
  addPage(web, {
    paths: rightsPaths.start,
    access: open,
    render: async ({ language }, { query }) => {
      const { q } = query as Readonly<Record<string, unknown>>;
      const typed = typeof q === "string" ? q.trim().slice(0, longest) : "";
      const bodies = await site.readBodies();
      const territories = typed === "" ? [] : await site.readTerritories();
      return {
        title: words.title[language],
        description: words.lead[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        ${
          bodies.length === 0
            ? emptyState({ title: words.unnamed[language], text: words.unnamedHelp[language] })
            : choice(bodies, findBodies(bodies, territories, typed), typed, language)
        }`,
      };
    },
  });
  addPage(web, {
    paths: rightsPaths.body,
    access: open,
    render: async ({ language }, { params }) => {
      const { body: id } = params as { readonly body: string };
      const body = await site.findBody(id);
      if (body === null) return null;
      const title = words.title[language];
      return {
        title,
        main: html`${pageTitle({ title, over: body.name, overLang: "fr", lead: words.bodyLead[language] })}
          ${entryList(
            requestedRights.map((right) => {
              const said = rightWords[right];
              const query = new URLSearchParams({ droit: right }).toString();
              return {
                title: said.name[language],
                text: html`<p>${said.gives[language]}</p>
                  <p class="soft">
                    ${words.notGiven[language]}${colon[language]}${said.not[language]}
                  </p>`,
                link: {
                  text: words.ask[language],
                  href: `${rightsPath("form", id, language)}?${query}`,
                },
              };
            }),
          )}
          <p>${words.post[language]}</p>`,
      };
    },
  });
};

const choice = (
  all: readonly Body[],
  found: readonly Body[],
  typed: string,
  language: Language,
): Markup => html`
  ${searchForm({ action: rightsPaths.start[language], name: "q", label: words.search[language], value: typed, language })}
  ${
    typed === "" && all.length > fewEnough
      ? ""
      : html`<section>
          <h2>${words.whichBody[language]}</h2>
          <p role="status">${fill(words.found[language], { count: found.length })}</p>
          ${
            found.length === 0
              ? emptyState({
                  title: words.nothing[language],
                  text: words.nothingHelp[language],
                  action: linkButton({
                    text: words.whole[language],
                    href: rightsPaths.start[language],
                  }),
                })
              : html`<ul>
                  ${found.map(
                    ({ id, name }) =>
                      html`<li>
                        <a href="${address(rightsPath("body", id, language))}" lang="fr">${name}</a>
                      </li>`,
                  )}
                </ul>`
          }
        </section>`
  }
`;
