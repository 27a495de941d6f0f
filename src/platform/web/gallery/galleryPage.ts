import type { FastifyInstance } from "fastify";
import type { Bilingual } from "../../../kernel/index.ts";
import { addPage } from "../addPage.ts";
import { open } from "../open.ts";
import { examples } from "../components/examples.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { html, type Markup } from "../../escaping/index.ts";
import type { Page } from "../page.ts";
import type { PageContext } from "../request/pageContext.ts";

const galleryPaths = { fr: "/composants", en: "/en/components" } as const;

const words = {
  title: { fr: "Les composants", en: "The components" },
  lead: {
    fr: "Ce dont chaque page est faite. Les mêmes exemples passent par les tests.",
    en: "What every page is made of. The same examples go through the tests.",
  },
} as const satisfies Record<string, Bilingual>;

/** Shows every example of every component, for whoever makes pages; a site that people visit does without it. */
export const addGallery = (web: FastifyInstance): void =>
  addPage(web, {
    paths: galleryPaths,
    access: open,
    render: async (context) => galleryPage(context),
  });

const galleryPage = ({ language }: PageContext): Page => ({
  title: words.title[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${[...examples].map(
    ([component, items]): Markup =>
      html`<section
        class="gallery"
        id="component-${component}"
        aria-labelledby="title-${component}"
      >
        <h2 id="title-${component}"><code>${component}</code></h2>
        ${items.map(
          ({ name, description, markup }) =>
            html`<p class="soft">${description[language]}</p>
              <div class="example" id="example-of-${name}">${markup(language)}</div>`,
        )}
      </section>`,
  )}`,
});
