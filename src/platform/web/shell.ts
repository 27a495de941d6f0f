import type { Bilingual, Language } from "../../kernel/index.ts";
import { notice } from "./components/notice/notice.ts";
import { address, document, html, type Markup, type Piece } from "./html.ts";
import type { BodyTheme, NavigationEntry, NoticeText, Page, Slots, StaffBar } from "./page.ts";
import type { PageContext } from "./request/pageContext.ts";
import { stylesheet } from "./stylesheet.ts";

/** What the installation puts around one page. */
export interface FilledSlots {
  readonly site: { readonly name: string; readonly home: string };
  readonly navigation: readonly NavigationEntry[];
  readonly footerLinks: readonly NavigationEntry[];
  readonly footer: Piece;
  readonly banner: Piece;
  readonly announcement: NoticeText | null;
  readonly staff: StaffBar | null;
  readonly theme: BodyTheme | null;
}

export const fillSlots = async (slots: Slots, context: PageContext): Promise<FilledSlots> => ({
  site: slots.site?.(context) ?? { name: "", home: homes[context.language] },
  navigation: slots.navigation?.(context) ?? [],
  footerLinks: slots.footerLinks?.(context) ?? [],
  footer: slots.footer?.(context.language) ?? "",
  banner: (await slots.banner?.(context)) ?? "",
  announcement: (await slots.announcement?.(context)) ?? null,
  staff: (await slots.staff?.(context)) ?? null,
  theme: (await slots.theme?.(context)) ?? null,
});

const homes: Bilingual = { fr: "/", en: "/en/" };

const words = {
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  home: { fr: "Égide, accueil", en: "Égide, home" },
  motto: {
    fr: "Ce qui est promis est fait, et se prouve.",
    en: "What is promised is done, and can be proved.",
  },
  other: { fr: "English", en: "Français" },
  languages: { fr: "Langue", en: "Language" },
  main: { fr: "Menu principal", en: "Main menu" },
  links: { fr: "Informations sur ce site", en: "About this site" },
} as const satisfies Record<string, Bilingual>;

/** The document of a page: landmarks, languages, the one style sheet. */
export const renderPage = (page: Page, context: PageContext, slots: FilledSlots): string => {
  const { language } = context;
  const twins = page.twins ?? null;
  return document(
    html`${root(context)}
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} – Égide</title>
        ${page.description ? html`<meta name="description" content="${page.description}" />` : ""}
        <link rel="stylesheet" href="${stylesheet.path}" />
        <link rel="icon" href="data:," />
        ${
          twins
            ? html`<link rel="alternate" hreflang="fr" href="${address(twins.fr)}" />
                <link rel="alternate" hreflang="en" href="${address(twins.en)}" />`
            : ""
        }
      </head>
      <body>
        <a class="skip" href="#content">${words.skip[language]}</a>
        ${slots.banner} ${header(page, context, slots)}
        <main id="content" class="wide" tabindex="-1">
          ${context.notice === null ? "" : notice({ ...context.notice, language, isStatus: true })}
          ${page.main}
        </main>
        <footer class="site-footer" role="contentinfo">
          <div class="wide">
            ${slots.footer} ${navigation(slots.footerLinks, words.links[language])}
          </div>
        </footer>
      </body>
      </html>`,
  );
};

/** The element of the whole page says what the visitor chose; what is as usual is left out. */
const root = ({ language, preferences: { theme, textSize } }: PageContext): Markup => {
  const colours = theme === "auto" ? "" : html` data-theme="${theme}"`;
  const size = textSize === "normal" ? "" : html` data-text="${textSize}"`;
  // oxfmt-ignore
  return html`<html lang="${language}"${colours}${size}>`;
};

const header = ({ twins }: Page, { language }: PageContext, slots: FilledSlots): Markup => {
  const other: Language = language === "fr" ? "en" : "fr";
  return html`<header class="site-header" role="banner">
    <div class="wide">
      <p class="brand">
        <a href="${homes[language]}" aria-label="${words.home[language]}">Égide</a>
        <span class="motto">${words.motto[language]}</span>
      </p>
      ${navigation(slots.navigation, words.main[language])}
      ${
        twins
          ? html`<nav aria-label="${words.languages[language]}">
              <a href="${address(twins[other])}" lang="${other}" hreflang="${other}"
                >${words.other[language]}</a
              >
            </nav>`
          : ""
      }
    </div>
  </header>`;
};

const navigation = (entries: readonly NavigationEntry[], label: string): Piece =>
  entries.length === 0
    ? ""
    : html`<nav aria-label="${label}">
        <ul>
          ${entries.map(
            ({ label: text, href, current }) =>
              html`<li>
                ${
                  current
                    ? html`<a href="${address(href)}" aria-current="page">${text}</a>`
                    : html`<a href="${address(href)}">${text}</a>`
                }
              </li>`,
          )}
        </ul>
      </nav>`;
