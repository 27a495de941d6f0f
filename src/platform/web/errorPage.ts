import type { Bilingual, FailureClass, Language } from "../../kernel/index.ts";
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

const titles = {
  missing: { fr: "Cette page n’existe pas", en: "This page does not exist" },
  failed: { fr: "La page n’a pas pu être préparée", en: "The page could not be made" },
} as const satisfies Record<string, Bilingual>;

const advice = {
  missing: {
    fr: "L’adresse a pu changer ou comporter une faute de frappe.",
    en: "The address may have changed or hold a typing error.",
  },
  defect: {
    fr: "L’erreur vient d’Égide, pas de vous. Réessayez plus tard ; si elle dure, signalez le code ci-dessous.",
    en: "The fault is with Égide, not with you. Try again later; if it lasts, report the code below.",
  },
  back: { fr: "Revenir à l’accueil", en: "Back to the home page" },
  code: { fr: "Code", en: "Code" },
} as const satisfies Record<string, Bilingual>;

/** The page of an address that leads nowhere. */
export const notFoundPage = (language: Language): Page => ({
  language,
  title: titles.missing[language],
  twins: null,
  main: html`<h1>${titles.missing[language]}</h1>
    <p>${advice.missing[language]}</p>
    <p><a href="${language === "fr" ? "/" : "/en/"}">${advice.back[language]}</a></p>`,
});

/** The page of a failure: its message when it was foreseen, an apology otherwise, its code always. */
export const failurePage = (language: Language, code: string, message: string | null): Page => ({
  language,
  title: titles.failed[language],
  twins: null,
  main: html`<h1>${titles.failed[language]}</h1>
    <p>${message ?? advice.defect[language]}</p>
    <p>${advice.code[language]} : <code>${code}</code></p>
    <p><a href="${language === "fr" ? "/" : "/en/"}">${advice.back[language]}</a></p>`,
});
