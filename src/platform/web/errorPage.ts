import type { Bilingual, FailureClass, Language } from "../../kernel/index.ts";
import { html } from "../escaping/index.ts";
import type { Page } from "./page.ts";
import type { StaffHome } from "./request/decide.ts";

/** The HTTP status of each class of failure. */
const statusOfClass: Readonly<Record<FailureClass, number>> = {
  refused: 409,
  usage: 400,
  input: 400,
  environment: 503,
  busy: 503,
  defect: 500,
};

/** Where the class says too little. */
const statusOfCode: Readonly<Record<string, number>> = {
  "web.not-found": 404,
  "web.forbidden": 403,
  "web.foreign-form": 403,
  "web.too-large": 413,
  "web.too-slow": 408,
  "web.too-many": 429,
  "web.headers-too-large": 431,
};

export const statusOf = (code: string, failureClass: FailureClass): number =>
  statusOfCode[code] ?? statusOfClass[failureClass];

const unread: Bilingual = {
  fr: "Cette demande n’a pas pu être lue",
  en: "This request could not be read",
};
const titles: Readonly<Record<number, Bilingual>> = {
  403: { fr: "Vous n’avez pas accès à cette page", en: "You cannot open this page" },
  404: { fr: "Cette page n’existe pas", en: "This page does not exist" },
  408: { fr: "La demande n’est pas arrivée à temps", en: "The request did not arrive in time" },
  409: { fr: "Cela n’a pas été fait", en: "This was not done" },
  413: { fr: "C’est trop gros", en: "This is too large" },
  429: { fr: "Trop de demandes", en: "Too many requests" },
  431: { fr: "La demande est trop longue", en: "The request is too long" },
  503: {
    fr: "Le service est momentanément indisponible",
    en: "The service is unavailable for a moment",
  },
};
const failed: Bilingual = {
  fr: "La page n’a pas pu être préparée",
  en: "The page could not be made",
};

export const failureTitle = (status: number): Bilingual =>
  titles[status] ?? (status < 500 ? unread : failed);

const words = {
  before: { fr: "Revenir à la page précédente", en: "Back to the page before" },
  back: { fr: "Revenir à l’accueil", en: "Back to the home page" },
  code: { fr: "Code :", en: "Code:" },
} as const satisfies Record<string, Bilingual>;

export interface ErrorShown {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The page of ours that the visitor came from. */
  readonly before: string | null;
  /** Where a member of staff starts from; null for anybody else. */
  readonly staffHome: StaffHome | null;
}

/** The page of what could not be answered: what happened, what to do next, and the permanent code. */
export const errorPage = (
  { status, code, message, before, staffHome }: ErrorShown,
  language: Language,
): Page => {
  const title = failureTitle(status)[language];
  return {
    title,
    status,
    twins: null,
    main: html`<h1>${title}</h1>
      <p class="lead">${message}</p>
      ${before === null ? "" : html`<p><a href="${before}">${words.before[language]}</a></p>`}
      ${
        staffHome === null
          ? ""
          : html`<p><a href="${staffHome.href[language]}">${staffHome.label[language]}</a></p>`
      }
      <p><a href="${language === "fr" ? "/" : "/en/"}">${words.back[language]}</a></p>
      <p class="soft small">${words.code[language]} <code>${code}</code></p>`,
  };
};
