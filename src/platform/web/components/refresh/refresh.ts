import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

const words = {
  refresh: { fr: "Actualiser", en: "Refresh" },
  follow: {
    fr: "Actualiser toutes les {seconds} secondes",
    en: "Refresh every {seconds} seconds",
  },
} as const satisfies Record<string, Bilingual>;

const seconds = 5;

/**
 * The way to see what has become of work that goes on: a link to the page itself. Where scripts run, a button has it loaded
 * again every few seconds, and no more: a page that changes by itself is the reader's to ask for (RGAA 13.1).
 */
export const refresh = ({
  href,
  language,
}: {
  readonly href: string;
  readonly language: Language;
}): Markup =>
  html`<p class="refresh">
    <a href="${address(href)}">${words.refresh[language]}</a>
    <button
      class="button secondary"
      type="button"
      data-refresh="${seconds}"
      aria-pressed="false"
      hidden
    >
      ${words.follow[language].replace("{seconds}", String(seconds))}
    </button>
  </p>`;
