import type { Language } from "../../../kernel/index.ts";
import {
  breadcrumb,
  consolePath,
  html,
  notice,
  pageTitle,
  type Markup,
} from "../../../platform/web/index.ts";
import type { PageLines } from "../../import/pageLines.ts";
import type { Activity, Finding } from "../../model/register.ts";
import { activitySides } from "./activitySides.ts";
import { words } from "./consoleWords.ts";

/** One activity of the register, each value beside the line of the page that it was read from. */
export const consoleActivityPage = (
  {
    body,
    publicPage,
    ...shown
  }: {
    readonly body: string;
    /** Where its public page stands; null where the register is not published. */
    readonly publicPage: string | null;
    readonly activity: Activity;
    readonly findings: readonly Finding[];
    readonly lines: PageLines | null;
  },
  language: Language,
): Markup => {
  const { activity, lines } = shown;
  return html`${breadcrumb({
    language,
    entries: [
      { label: words.title[language], href: consolePath(body, "registre", language) },
      { label: activity.title, href: "#content", lang: "fr" },
    ],
  })}
  ${pageTitle({
    title: activity.title,
    lang: "fr",
    ...(activity.domain === null ? {} : { over: activity.domain, overLang: "fr" as const }),
  })}
  ${
    publicPage === null
      ? ""
      : html`<p>
          <a href="${publicPage}">${words.publicOne[language]}</a>
        </p>`
  }
  ${lines === null ? notice({ tone: "information", text: words.noPage[language], language }) : ""}
  ${activitySides(shown, language)}`;
};
