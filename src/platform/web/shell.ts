import type { Bilingual, Language } from "../../kernel/index.ts";
import { address, document, html, type Markup, type Piece } from "./html.ts";
import { stylesheet } from "./stylesheet.ts";

/** One page: what differs from page to page; the shell holds the rest. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly description?: string;
  /** The path of the same page in each language; null when there is no twin. */
  readonly twins: Bilingual | null;
  readonly main: Markup;
}

/** What the installation puts around every page. */
export interface Slots {
  /** Entries of the footer. */
  readonly footer: (language: Language) => Piece;
}

const words = {
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  home: { fr: "Égide, accueil", en: "Égide, home" },
  motto: {
    fr: "Ce qui est promis est fait, et se prouve.",
    en: "What is promised is done, and can be proved.",
  },
  other: { fr: "English", en: "Français" },
  languages: { fr: "Langue", en: "Language" },
} as const satisfies Record<string, Bilingual>;

/** The document of a page: landmarks, languages, the one style sheet, no script. */
export const renderPage = (page: Page, slots: Slots): string => {
  const { language } = page;
  const other: Language = language === "fr" ? "en" : "fr";
  const home = language === "fr" ? "/" : "/en/";
  return document(
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} – Égide</title>
        ${page.description ? html`<meta name="description" content="${page.description}" />` : ""}
        <link rel="stylesheet" href="${stylesheet.path}" />
        <link rel="icon" href="data:," />
        ${
          page.twins
            ? html`<link rel="alternate" hreflang="fr" href="${address(page.twins.fr)}" />
                <link rel="alternate" hreflang="en" href="${address(page.twins.en)}" />`
            : ""
        }
      </head>
      <body>
        <a class="skip" href="#content">${words.skip[language]}</a>
        <header class="site-header" role="banner">
          <div class="wide">
            <p class="brand">
              <a href="${home}" aria-label="${words.home[language]}">Égide</a>
              <span class="motto">${words.motto[language]}</span>
            </p>
            ${
              page.twins
                ? html`<nav aria-label="${words.languages[language]}">
                    <a href="${address(page.twins[other])}" lang="${other}" hreflang="${other}"
                      >${words.other[language]}</a
                    >
                  </nav>`
                : ""
            }
          </div>
        </header>
        <main id="content" class="wide" tabindex="-1">${page.main}</main>
        <footer class="site-footer" role="contentinfo">
          <div class="wide">${slots.footer(language)}</div>
        </footer>
      </body>
    </html>`,
  );
};
