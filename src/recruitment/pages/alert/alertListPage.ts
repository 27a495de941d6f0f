import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  button,
  buttonRow,
  confirmPanel,
  emptyState,
  html,
  linkButton,
  notice,
  pageTitle,
  postForm,
  summaryList,
  type Markup,
  type PageContext,
} from "../../../platform/web/index.ts";
import { mostAlerts, type Alert } from "../../model/alert/alert.ts";
import { accountOf, ownDossier } from "../dossier/dossierSite.ts";
import { criteriaSaid } from "../criteriaSaid.ts";
import { labelsFor, type LabelOf } from "../facetLabels.ts";
import { offerPaths } from "../offerPaths.ts";
import { alertPaths as paths, ofAlert } from "./alertPaths.ts";
import { alertIn, nameOf, type AlertSite } from "./alertSite.ts";
import { mailsWords, words } from "./alertWords.ts";

/** « Mon alerte » (REC-18): the alerts of a candidate, each stopped, resumed or deleted at any time (REC-25). */
export const addAlertList = (web: FastifyInstance, site: AlertSite): void => {
  addPage(web, {
    paths: paths.list,
    access: ownDossier,
    render: async (context) => {
      const { language, now } = context;
      const alerts = await site.alerts.list(accountOf(context.visitor) ?? "");
      const label = labelsFor(await site.readBodies(), language);
      const counts = await Promise.all(
        alerts.map(async ({ criteria }) => {
          const asked = { criteria, sort: "newest", skip: 0, limit: 0, now } as const;
          return (await site.search.find(asked)).total;
        }),
      );
      const create = linkButton({ text: words.create[language], href: paths.new[language] });
      const search = linkButton({
        text: words.search[language],
        href: offerPaths.list[language],
        look: "secondary",
      });
      const isFull = alerts.length >= mostAlerts;
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({
          title: words.title[language],
          over: words.over[language],
          lead: words.lead[language],
        })}
        ${
          alerts.length === 0
            ? emptyState({
                title: words.none[language],
                text: words.noneText[language],
                action: buttonRow([create, search]),
              })
            : html`${alerts.map((alert, at) => section(alert, counts[at] ?? 0, label, context))}
              ${
                isFull
                  ? notice({
                      tone: "information",
                      text: fill(words.full[language], { most: mostAlerts }),
                      language,
                    })
                  : buttonRow([create, search])
              }`
        }`,
      };
    },
  });

  addForm(web, {
    paths: paths.pause,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({ etat: Type.Enum(["pause", "reprise"]) }),
    words: { etat: { label: words.pause } },
    page: async (_form, { language }) => ({ redirect: paths.list[language] }),
    act: async ({ etat }, { language, visitor }, request) => {
      const isPaused = etat === "pause";
      const isThere = await site.alerts.pause(accountOf(visitor) ?? "", alertIn(request), isPaused);
      return {
        redirect: paths.list[language],
        notice: isThere
          ? { tone: "success", words: isPaused ? words.isPaused : words.isResumed }
          : { tone: "information", words: words.gone },
      };
    },
  });

  addForm(web, {
    paths: paths.delete,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { language, visitor }, request) => {
      const alert = await site.alerts.find(accountOf(visitor) ?? "", alertIn(request));
      if (alert === null) return null;
      const name = nameOf(alert, labelsFor(await site.readBodies(), language), language);
      return {
        title: words.deleteTitle[language],
        private: true,
        main: html`${pageTitle({ title: words.deleteTitle[language], over: words.title[language] })}
        ${form.frame(
          confirmPanel({
            title: words.goes[language],
            preview: html`<p>${fill(words.goesText[language], { name })}</p>`,
            confirm: words.confirmDelete[language],
            cancel: { text: words.keep[language], href: paths.list[language] },
          }),
        )}`,
      };
    },
    act: async (_values, { language, visitor }, request) => {
      const isGone = await site.alerts.delete(accountOf(visitor) ?? "", alertIn(request));
      return {
        redirect: paths.list[language],
        notice: isGone
          ? { tone: "success", words: words.deleted }
          : { tone: "information", words: words.gone },
      };
    },
  });
};

const section = (
  alert: Alert,
  count: number,
  label: LabelOf,
  { language, csrf }: PageContext,
): Markup => {
  const { id, criteria, mails, isPaused, hasFeed, madeAt } = alert;
  const at = (path: Readonly<Record<Language, string>>): string => ofAlert(path[language], id);
  const link = (text: string, href: string): Markup =>
    linkButton({ text, href, look: "secondary" });
  return html`<section aria-labelledby="alert-${id}">
    <h2 id="alert-${id}"><bdi>${nameOf(alert, label, language)}</bdi></h2>
    ${isPaused ? notice({ tone: "watch", text: words.pausedText[language], language }) : ""}
    ${summaryList([
      { key: words.criteria[language], value: criteriaSaid(criteria, label, language) },
      {
        key: words.mails[language],
        value: isPaused ? words.paused[language] : mailsWords[mails][language],
      },
      { key: words.feed[language], value: (hasFeed ? words.feedOn : words.feedOff)[language] },
      { key: words.now[language], value: count.toLocaleString(language) },
      { key: words.made[language], value: dayWords(civilDay(madeAt), language) },
    ])}
    ${buttonRow([
      link(words.edit[language], at(paths.edit)),
      link(words.feedPage[language], at(paths.feed)),
      link(words.delete[language], at(paths.delete)),
    ])}
    ${postForm(
      { action: at(paths.pause), csrf },
      button({
        text: (isPaused ? words.resume : words.pause)[language],
        look: "secondary",
        name: "etat",
        value: isPaused ? "reprise" : "pause",
      }),
    )}
  </section>`;
};
