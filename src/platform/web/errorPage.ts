import type { Bilingual, FailureClass, Language } from "../../kernel/index.ts";
import { webErrors } from "./errors.ts";
import { html } from "./html.ts";
import type { Page } from "./shell.ts";

/** The HTTP status of each class of failure. */
export const statusOf: Readonly<Record<FailureClass, number>> = {
  refused: 409,
  usage: 400,
  input: 400,
  environment: 503,
  busy: 503,
  defect: 500,
};

const words = {
  missing: { fr: "Cette page n’existe pas", en: "This page does not exist" },
  failed: { fr: "La page n’a pas pu être préparée", en: "The page could not be made" },
  back: { fr: "Revenir à l’accueil", en: "Back to the home page" },
  code: { fr: "Code :", en: "Code:" },
} as const satisfies Record<string, Bilingual>;

/** The page of an address that leads nowhere. */
export const notFoundPage = (language: Language): Page =>
  page(
    language,
    words.missing[language],
    "web.not-found",
    webErrors["web.not-found"].message[language],
  );

/** The page of a failure: its message and its permanent code. */
export const failurePage = (language: Language, code: string, message: string): Page =>
  page(language, words.failed[language], code, message);

const page = (language: Language, title: string, code: string, message: string): Page => ({
  language,
  title,
  twins: null,
  main: html`<h1>${title}</h1>
    <p>${message}</p>
    <p>${words.code[language]} <code>${code}</code></p>
    <p><a href="${language === "fr" ? "/" : "/en/"}">${words.back[language]}</a></p>`,
});
