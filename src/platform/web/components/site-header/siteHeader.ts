import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { displayPaths, displayWords } from "../../display/displayWords.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";
import type { NavigationEntry, SiteName } from "../../page.ts";
import { languageSwitch } from "../language-switch/languageSwitch.ts";
import { mark } from "./mark.ts";

const words = {
  home: { fr: "Égide, accueil", en: "Égide, home" },
  main: { fr: "Menu principal", en: "Main menu" },
  tools: { fr: "Affichage et langue", en: "Display and language" },
} as const satisfies Record<string, Bilingual>;

/** The top of every page: whose site this is, where one can go, and how to read it otherwise. */
export const siteHeader = ({
  site,
  navigation,
  twins,
  back,
  language,
}: {
  readonly site: SiteName;
  readonly navigation: readonly NavigationEntry[];
  readonly twins: Bilingual | null;
  readonly back: string | null;
  readonly language: Language;
}): Markup => {
  const display = `${displayPaths[language]}${back === null ? "" : `?retour=${encodeURIComponent(back)}`}`;
  return html`<header class="site-header" role="banner">
    <div class="wide">
      <div class="brand">
        <a href="${address(site.home)}" aria-label="${words.home[language]}">${mark()}Égide</a>
        ${site.name === "" ? "" : html`<p lang="fr">${logo(site)}${site.name}</p>`}
      </div>
      <nav class="tools" aria-label="${words.tools[language]}">
        <a href="${address(display)}">${displayWords.title[language]}</a>
        ${twins === null ? "" : languageSwitch(twins, language)}
      </nav>
    </div>
    ${mainNavigation(navigation, language)}
  </header>`;
};

/** Its size is that of the style sheet, whatever the picture: the header does not move when it comes. */
const logo = ({ logo: shown }: SiteName): Piece =>
  shown === undefined
    ? ""
    : html`<img class="logo" src="${address(shown.src)}" alt="${shown.alternative}" height="44" />`;

const mainNavigation = (entries: readonly NavigationEntry[], language: Language): Piece =>
  entries.length === 0
    ? ""
    : html`<nav class="main-navigation" aria-label="${words.main[language]}">
        <ul class="wide">
          ${entries.map(({ label, href, current }) =>
            current
              ? html`<li><a href="${address(href)}" aria-current="page">${label}</a></li>`
              : html`<li><a href="${address(href)}">${label}</a></li>`,
          )}
        </ul>
      </nav>`;
