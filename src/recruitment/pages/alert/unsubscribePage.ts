import type { FastifyInstance } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  addOneClickForm,
  button,
  html,
  linkButton,
  pageTitle,
  type Page,
} from "../../../platform/web/index.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import type { AlertSite } from "./alertSite.ts";
import { words } from "./alertWords.ts";

/**
 * One click ends the mails of an alert (REC-25), for whoever has one of them: no login, no question.
 */
export const addUnsubscribePage = (web: FastifyInstance, site: AlertSite): void => {
  addOneClickForm(web, {
    paths: paths.unsubscribe,
    page: async (form, { language }, request) =>
      site.tokens.alertOf(tokenIn(request)) === null
        ? null
        : {
            title: words.stopTitle[language],
            private: true,
            main: html`${pageTitle({
              title: words.stopTitle[language],
              lead: words.stopText[language],
            })}
            ${form.frame(button({ text: words.stop[language] }))}`,
          },
    act: async (_values, { language }, request) => {
      const alert = site.tokens.alertOf(tokenIn(request));
      // The page that is shown then is none: 404.
      if (alert === null) return { errors: [], status: 404 };
      // However often, and of an alert that is gone: the same answer, which tells nobody what there is.
      await site.alerts.stop(alert);
      return stoppedPage(language);
    },
  });
};

const tokenIn = ({ params }: { readonly params: unknown }): string =>
  (params as { readonly token?: string }).token ?? "";

const stoppedPage = (language: Language): Page => ({
  title: words.stopped[language],
  private: true,
  main: html`${pageTitle({ title: words.stopped[language], lead: words.stoppedText[language] })}
  ${linkButton({ text: words.title[language], href: paths.list[language], look: "secondary" })}`,
});
