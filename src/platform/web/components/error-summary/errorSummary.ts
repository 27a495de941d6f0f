import type { Bilingual, Language } from "../../../../kernel/index.ts";
import type { FieldError } from "../../forms/formValues.ts";
import { attributes } from "../../attributes.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

const words = {
  one: { fr: "Il y a une erreur", en: "There is a problem" },
  many: { fr: "Il y a des erreurs", en: "There are problems" },
} as const satisfies Record<string, Bilingual>;

/** What keeps a form from being done, above everything: it takes the focus, and each line leads to its field. */
export const errorSummary = ({
  errors,
  language,
  isFirst = true,
}: {
  readonly errors: readonly FieldError[];
  readonly language: Language;
  /** It takes the focus when the page opens. */
  readonly isFirst?: boolean;
}): Markup =>
  html`<section
    class="error-summary"
    role="alert"
    tabindex="-1"
    aria-labelledby="error-summary-title"
    ${attributes({ autofocus: isFirst })}
  >
    <h2 id="error-summary-title">${(errors.length === 1 ? words.one : words.many)[language]}</h2>
    <ul>
      ${errors.map((error) => html`<li>${lineOf(error)}</li>`)}
    </ul>
  </section>`;

const lineOf = ({ field, message, href }: FieldError): Piece => {
  if (field !== null) return html`<a href="#${field}">${message}</a>`;
  // Beside the form, so that what it holds is not lost.
  return href === undefined
    ? message
    : html`<a href="${address(href)}" target="_blank" rel="noopener">${message}</a>`;
};
