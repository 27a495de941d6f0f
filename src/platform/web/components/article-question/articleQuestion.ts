import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { bait } from "../../request/formTrap.ts";
import { button, buttonRow } from "../button/button.ts";

const words = {
  question: { fr: "Cette page vous a-t-elle été utile ?", en: "Was this page of use to you?" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
} as const satisfies Record<string, Bilingual>;

/**
 * The question at the foot of an article: each answer is one click, sent as a form. It is the same for everybody and sets no cookie, so that the
 * page around it stays what caches know; what a machine fills in is told by a field that nobody sees.
 */
export const articleQuestion = ({
  action,
  fields,
  language,
}: {
  readonly action: string;
  /** What the form must be told: of which page. */
  readonly fields: Readonly<Record<string, string>>;
  readonly language: Language;
}): Markup =>
  html`<form
    class="article-question"
    method="post"
    action="${action}"
    aria-labelledby="article-question"
  >
    <h2 id="article-question">${words.question[language]}</h2>
    ${bait(language)}
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${buttonRow([
      button({ text: words.yes[language], look: "secondary", name: "answer", value: "yes" }),
      button({ text: words.no[language], look: "secondary", name: "answer", value: "no" }),
    ])}
  </form>`;
