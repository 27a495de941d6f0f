import type { Bilingual } from "../../kernel/index.ts";
import { icon, stylesheet } from "./assets/assets.ts";
import { font, script } from "./assets/files.ts";
import { breadcrumb } from "./components/breadcrumb/breadcrumb.ts";
import { notice } from "./components/notice/notice.ts";
import { siteFooter } from "./components/site-footer/siteFooter.ts";
import { siteHeader } from "./components/site-header/siteHeader.ts";
import { skipLink } from "./components/skip-link/skipLink.ts";
import { staffBar } from "./components/staff-bar/staffBar.ts";
import { address, document, html, jsonScript, type Markup, type Piece } from "../escaping/index.ts";
import type {
  BodyTheme,
  NavigationEntry,
  NoticeText,
  Page,
  SharedPage,
  SiteName,
  Slots,
  StaffBar,
} from "./page.ts";
import type { PageContext } from "./request/pageContext.ts";
import { accentPath } from "./theme/bodyTheme.ts";

/** What the installation puts around one page. */
export interface FilledSlots {
  readonly site: SiteName;
  readonly navigation: readonly NavigationEntry[];
  readonly footerLinks: readonly NavigationEntry[];
  readonly footer: Piece;
  readonly banner: Piece;
  readonly announcement: NoticeText | null;
  readonly staff: StaffBar | null;
  readonly theme: BodyTheme | null;
  readonly articleFoot: Piece;
}

/**
 * Asks each slot of the installation. Around a page that says what went wrong, a slot that fails is left out: what its page
 * could not read, it cannot read either.
 */
export const fillSlots = async (
  slots: Slots,
  context: PageContext,
  page: Pick<Page, "title" | "status" | "article"> | null = null,
): Promise<FilledSlots> => {
  const isForgiving = (page?.status ?? 200) >= 500;
  const { articleFoot } = slots;
  const asked = async <T>(
    slot: ((context: PageContext) => Promise<T>) | undefined,
    otherwise: T,
  ): Promise<T> => {
    if (slot === undefined) return otherwise;
    return isForgiving ? await slot(context).catch(() => otherwise) : await slot(context);
  };
  return {
    site: await asked(slots.site, { name: "", home: homes[context.language] }),
    navigation: await asked(slots.navigation, []),
    footerLinks: await asked(slots.footerLinks, []),
    footer: await asked(slots.footer, ""),
    banner: await asked(slots.banner, ""),
    announcement: await asked(slots.announcement, null),
    staff: await asked(slots.staff, null),
    theme: await asked(slots.theme, null),
    articleFoot:
      page?.article && articleFoot !== undefined
        ? await asked((around) => articleFoot(around, page), "")
        : "",
  };
};

const homes: Bilingual = { fr: "/", en: "/en/" };

/** The document of a page: landmarks, languages, the one style sheet, the one script that nothing needs. */
export const renderPage = (page: Page, context: PageContext, slots: FilledSlots): string => {
  const { language, preferences, notice: left } = context;
  // Nobody needs to come back to an address that failed, and it may hold what a person typed.
  const back = (page.status ?? 200) < 400 ? context.back : null;
  const twins = page.twins ?? null;
  return document(
    html`${root(context)} ${head(page, slots)}
      <body>
        ${skipLink(language)} ${slots.banner}
        ${slots.staff === null ? "" : staffBar({ bar: slots.staff, csrf: context.csrf, language })}
        ${siteHeader({ site: slots.site, navigation: slots.navigation, twins, back, language })}
        <div class="wide page-body">
          ${slots.announcement === null ? "" : announced(slots.announcement, language)}
          ${page.breadcrumb ? breadcrumb({ entries: page.breadcrumb, language }) : ""}
          ${page.side ? html`<div class="with-side">${page.side}${main(page, slots, left, language)}</div>` : main(page, slots, left, language)}
        </div>
        ${siteFooter({ context: { language, preferences, back }, links: slots.footerLinks, note: slots.footer })}
      </body>
      </html>`,
  );
};

const main = (
  page: Page,
  { articleFoot }: FilledSlots,
  left: PageContext["notice"],
  language: PageContext["language"],
): Markup =>
  html`<main id="content" tabindex="-1">
    ${left === null ? "" : notice({ ...left, language, isStatus: true })} ${page.main}
    ${articleFoot}
  </main>`;

const announcementLabel: Bilingual = { fr: "Annonce", en: "Announcement" };

const announced = (announcement: NoticeText, language: PageContext["language"]): Markup =>
  html`<section class="announcement" aria-label="${announcementLabel[language]}">
    ${notice({ ...announcement, language })}
  </section>`;

/** The element of the whole page says what the visitor chose; what is as usual is left out. */
const root = ({ language, preferences: { theme, textSize } }: PageContext): Markup => {
  const colours = theme === "auto" ? "" : html` data-theme="${theme}"`;
  const size = textSize === "normal" ? "" : html` data-text="${textSize}"`;
  // oxfmt-ignore
  return html`<html lang="${language}"${colours}${size}>`;
};

const head = (page: Page, { site, theme }: FilledSlots): Markup => {
  const accent = theme === null ? null : accentPath(theme.accent, theme.link);
  const twins = page.twins ?? null;
  const name = site.name === "" ? "Égide" : site.name;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title === name ? name : `${page.title} – ${name}`}</title>
    ${page.description ? html`<meta name="description" content="${page.description}" />` : ""}
    <link rel="preload" href="${font.path}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${stylesheet.path}" />
    ${accent === null ? "" : html`<link rel="stylesheet" href="${accent}" />`}
    <link rel="icon" href="${icon.path}" type="image/svg+xml" />
    <script type="module" src="${script.path}"></script>
    ${
      page.feed
        ? html`<link
            rel="alternate"
            type="${page.feed.type ?? "application/atom+xml"}"
            title="${page.feed.title}"
            href="${address(page.feed.href)}"
          />`
        : ""
    }
    ${page.shared ? sharedHead(page, page.shared, name) : ""}
    ${
      twins
        ? html`<link rel="alternate" hreflang="fr" href="${address(twins.fr)}" />
            <link rel="alternate" hreflang="en" href="${address(twins.en)}" />`
        : ""
    }
  </head>`;
};

/** What programs read: the one address of the page, its card, and what it is about. */
const sharedHead = (page: Page, shared: SharedPage, site: string): Markup => {
  const { canonical, kind = "website", isIndexed = true, structured } = shared;
  return html`${isIndexed ? "" : html`<meta name="robots" content="noindex" />`}
    ${
      canonical === null
        ? ""
        : html`<link rel="canonical" href="${address(canonical)}" />
            <meta property="og:url" content="${canonical}" />`
    }
    <meta property="og:type" content="${kind}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:site_name" content="${site}" />
    ${page.description ? html`<meta property="og:description" content="${page.description}" />` : ""}
    ${structured ? jsonScript(structured) : ""}`;
};
