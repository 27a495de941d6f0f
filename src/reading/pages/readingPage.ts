import { messageOf, type Bilingual, type Language } from "../../kernel/index.ts";
import { html, type Markup, type Page } from "../../platform/web/index.ts";
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
): Page => ({
  title:
    answer.kind === "refused"
      ? `${words.errorTitle[language]} – ${words.title[language]}`
      : words.title[language],
  description: words.description[language],
  twins,
  main: html`<h1>${words.title[language]}</h1>
    <p class="lead">${words.lead[language]}</p>
    <p>${words.privacy[language]}</p>
    <p><a href="${readingPaths.sample[language]}#result">${words.sample[language]}</a></p>
    ${answer.kind === "refused" ? refusal(answer.failure, language) : ""}
    ${formOf(form, answer.kind === "refused", language)}
    ${answer.kind === "readings" ? readings(answer, language) : ""}`,
});

type Refused = Extract<ReadingAnswer, { kind: "refused" }>;

const refusal = (failure: Refused["failure"], language: Language): Markup =>
  html`<section class="alert" id="result" role="alert" tabindex="-1" aria-labelledby="refused">
    <h2 id="refused">${words.error[language]}</h2>
    <p><a href="#text">${messageOf(failure, language, readingPageErrors)}</a></p>
    <p class="soft small"><code>${failure.code}</code></p>
  </section>`;

const formOf = (form: ReadingForm, isRefused: boolean, language: Language): Markup =>
  html`<form class="form" method="post" action="${readingPaths.form[language]}#result">
    <p class="field">
      <label for="text">${words.text[language]}</label>
      <span class="hint" id="text-hint">${words.textHint[language]}</span>
      ${textarea(form.text, isRefused)}
    </p>
    <fieldset>
      <legend>${words.as[language]}</legend>
      ${(["notice", "sentences"] as const).map(
        (as) =>
          html`<p class="choice">
            ${radio(as, form.as === as)} <label for="as-${as}">${words[as][language]}</label>
          </p>`,
      )}
    </fieldset>
    <p class="field">
      <label for="context">${words.context[language]}</label>
      <span class="hint" id="context-hint">${words.contextHint[language]}</span>
      <input
        id="context"
        name="context"
        type="text"
        lang="fr"
        autocomplete="off"
        maxlength="2000"
        aria-describedby="context-hint"
        value="${form.context}"
      />
    </p>
    <p><button type="submit">${words.submit[language]}</button></p>
  </form>`;

/** A browser drops a line end right after the tag: the one written here saves the one that was typed. */
const textarea = (text: string, isRefused: boolean): Markup => {
  const content = `\n${text}`;
  const state = isRefused ? html` aria-invalid="true" aria-errormessage="result"` : "";
  // oxfmt-ignore
  return html`<textarea id="text" name="text" rows="12" lang="fr" autocomplete="off" spellcheck="false" aria-describedby="text-hint"${state}>${content}</textarea>`;
};

const radio = (value: ReadingForm["as"], isChosen: boolean): Markup =>
  isChosen
    ? html`<input type="radio" name="as" id="as-${value}" value="${value}" checked />`
    : html`<input type="radio" name="as" id="as-${value}" value="${value}" />`;
