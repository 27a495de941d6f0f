import { fill, type Language } from "../../kernel/index.ts";
import type { Body } from "../../organisations/index.ts";
import { html, notice, pageTitle, type Markup, type Page } from "../../platform/web/index.ts";
import { bodiesWords as words } from "./bodiesWords.ts";
import { spaceCards, type HomeChoices } from "./choices/homeChoices.ts";
import { homeWords } from "./homeWords.ts";
import { rights, threeFigures, ways } from "./homePage.ts";
import type { PublicBody } from "./publicBodies.ts";
import type { PublicView } from "./publicView.ts";

/**
 * The first page of a body without a policy of its own: whose policy holds for it, and where that stands; or that nobody
 * has published one, and whom to ask.
 */
export const bodyPage = (
  { body, source }: PublicBody,
  view: PublicView | null,
  about: Markup,
  choices: HomeChoices,
  language: Language,
): Page => ({
  title: body.name,
  description: lead(source, language),
  main: html`${pageTitle({ title: body.name, over: homeWords.title[language], lang: "fr", lead: lead(source, language) })}
  ${
    view === null || source === null
      ? notice({ tone: "watch", text: words.noPolicyText[language], language })
      : html`<p>${fill(words.adoptedText[language], { name: source.name })}</p>
          ${threeFigures(view, language)} ${spaceCards(choices, view.paths, language)}
          ${ways(view, language, fill(words.adoptedWays[language], { name: source.name }))}
          ${rights(view, language)}`
  }
  ${about}`,
});

const lead = (source: Body | null, language: Language): string =>
  source === null
    ? words.noPolicyLead[language]
    : fill(words.adoptedLead[language], { name: source.name });
