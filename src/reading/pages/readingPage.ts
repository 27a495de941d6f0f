import { messageOf, type Bilingual, type Language } from "../../kernel/index.ts";
import {
  button,
  choiceGroup,
  errorSummary,
  html,
  pageTitle,
  textareaField,
  textField,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import type { ReadingAnswer, ReadingForm } from "./answerForm.ts";
import { readingPageErrors } from "./errors.ts";
import { readingPaths, words } from "./pageWords.ts";
import { readings } from "./readings.ts";

/** The page that reads what a person pastes: the form, then the text beside its readings. */
export const readingPage = (
  form: ReadingForm,
  answer: ReadingAnswer,
  language: Language,
  twins: Bilingual = readingPaths.form,
): Page => {
  const error =
    answer.kind === "refused" ? messageOf(answer.failure, language, readingPageErrors) : null;
  return {
    title:
      error === null
        ? words.title[language]
        : `${words.errorTitle[language]} – ${words.title[language]}`,
    description: words.description[language],
    twins,
    main: html`${error === null ? "" : errorSummary({ errors: [{ field: "text", message: error }], language })}
      ${pageTitle({ title: words.title[language], lead: words.lead[language] })}
      <p>${words.privacy[language]}</p>
      <p><a href="${readingPaths.sample[language]}#result">${words.sample[language]}</a></p>
      ${formOf(form, error, language)}
      ${answer.kind === "refused" ? html`<p class="soft small"><code>${answer.failure.code}</code></p>` : ""}
      ${answer.kind === "readings" ? readings(answer, language) : ""}`,
  };
};

const formOf = (form: ReadingForm, error: string | null, language: Language): Markup =>
  html`<form class="form" method="post" action="${readingPaths.form[language]}#result" novalidate>
    ${textareaField({
      name: "text",
      label: words.text[language],
      hint: words.textHint[language],
      value: form.text,
      error,
      rows: 12,
      lang: "fr",
      language,
    })}
    ${choiceGroup({
      kind: "radios",
      name: "as",
      label: words.as[language],
      value: form.as,
      choices: (["notice", "sentences"] as const).map((value) => ({
        value,
        label: words[value][language],
      })),
      error: null,
      language,
    })}
    ${textField({
      name: "context",
      label: words.context[language],
      hint: words.contextHint[language],
      value: form.context,
      maxlength: 2000,
      optional: true,
      error: null,
      language,
    })}
    ${button({ text: words.submit[language] })}
  </form>`;
