import { address, html, type Markup, type PageContext } from "../../../platform/web/index.ts";
import { inWords } from "../../model/banner/bannerWords.ts";
import { panelForm } from "../../model/banner/panel.ts";
import { manageWords } from "../banner/manageWords.ts";
import { markupOf } from "../banner/markupOf.ts";
import { standingChoice } from "../banner/standing.ts";
import { askingIn, type Embedded } from "./embedded.ts";
import { embedPath } from "./embedPaths.ts";

interface Shown {
  /** A path, or an address of the site. */
  readonly back: string;
  /** What was sent was no answer to what the site asks. */
  readonly isRefused: boolean;
}

/** All services on a page of its own, which bears nothing of this installation: it is read on the host of the site. */
export const choicePage = (context: PageContext, at: Embedded, shown: Shown): Markup => {
  const { site, words } = at;
  const { inventory } = site;
  const { language } = words;
  const title = `${words.manage}${words.colon}${inWords(words)("title", inventory.title)}`;
  const said = language === "fr" ? "fr" : "en";
  const given = standingChoice(site, context, false)?.given ?? null;
  const named = { site: inventory.site, language };
  const form = panelForm(
    askingIn(at, shown.back),
    { given, isSignalled: context.isSignalled },
    [],
    "h2",
  );
  return html`<!doctype html>
    <html lang="${language}" dir="${words.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${embedPath("sheet", named)}" />
      </head>
      <body class="egc egc-alone">
        <main>
          <h1>${title}</h1>
          ${shown.isRefused ? html`<p role="alert" lang="${said}"><strong>${manageWords.notOurs[said]}</strong></p>` : ""}
          ${markupOf(form)}
          <p><a href="${address(shown.back)}">${words.close}</a></p>
        </main>
      </body>
    </html>`;
};
