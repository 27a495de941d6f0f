import type { FastifyInstance } from "fastify";
import { fill, plainWords, type Language } from "../../kernel/index.ts";
import {
  addPage,
  addPreflight,
  cards,
  emptyState,
  html,
  inOrder,
  list,
  listAsked,
  open,
  pageShown,
  pageTitle,
  sendCsv,
  type ListAsked,
  type ListShape,
  type Page,
} from "../../platform/web/index.ts";
import type { Activity } from "../../register/index.ts";
import { writtenOf } from "../model/blocks.ts";
import { sendOpenly } from "./formats.ts";
import { filledPath, noticePath, type NoticePaths } from "./noticePaths.ts";
import type { NoticeSite, ServedNotices } from "./noticeSite.ts";
import { pageWords as words } from "./noticePageWords.ts";

const shape: ListShape<"q", "page" | "title"> = {
  filters: { q: "words" },
  sorts: ["page", "title"],
  usual: { sort: "page", isDescending: false },
  perPage: 50,
};
type Asked = ListAsked<"q", "page" | "title">;

/** Adds the list of the texts of a body: the policy, the glossary, and the notice of each activity. */
export const addNoticeList = (web: FastifyInstance, site: NoticeSite, paths: NoticePaths): void => {
  addListFiles(web, site, paths);
  addPage(web, {
    paths: paths.list,
    access: open,
    render: async ({ language }, { params, query }) => {
      const { body = null } = params as { readonly body?: string };
      const served = await site.read(body);
      if (served === null && body !== null) return null;
      if (served !== null && "elsewhere" in served)
        return { redirect: served.elsewhere.list[language] };
      return served === null
        ? nonePage(language)
        : listPage(served, listAsked(shape, query), language);
    },
  });
};

/** The list as files: what is searched for in a spreadsheet, and where each text stands for programs. */
const addListFiles = (web: FastifyInstance, site: NoticeSite, paths: NoticePaths): void => {
  for (const language of ["fr", "en"] as const)
    for (const name of ["listFile", "listJson"] as const) {
      addPreflight(web, paths[name][language]);
      web.get(paths[name][language], { config: { access: open } }, async (request, reply) => {
        const { body = null } = request.params as { readonly body?: string };
        const served = await site.read(body);
        if (served === null) return reply.callNotFound();
        if ("elsewhere" in served) return reply.redirect(served.elsewhere[name][language], 303);
        const { q } = listAsked(shape, request.query).filters;
        const found = matching(served.input.register.activities, q);
        if (name === "listFile")
          return await sendCsv(
            reply,
            "notices.csv",
            ["id", "activite", "domaine", "notice", "durees"],
            found.map(({ id, title, domain, retention }) => [
              id,
              title,
              domain ?? "",
              noticePath(served.paths, id, language),
              writtenOf(retention.map(({ text }) => text)).join(" "),
            ]),
          );
        return await sendOpenly(
          request,
          reply,
          "application/json; charset=utf-8",
          `${JSON.stringify(listJson(served, found, language), null, 2)}\n`,
          language,
        );
      });
    }
};

const listJson = (
  { input, paths }: ServedNotices,
  activities: readonly Activity[],
  language: Language,
): unknown => ({
  publisher: input.publisher.name,
  policy: `${paths.policy[language]}.json`,
  glossary: `${paths.glossary[language]}.json`,
  notices: activities.map(({ id, title }) => ({
    id,
    title,
    notice: `${noticePath(paths, id, language)}.json`,
    short: `${filledPath(paths.short[language], { activity: id })}.json`,
  })),
});

const nonePage = (language: Language): Page => ({
  title: words.listTitle[language],
  description: words.listLead[language],
  main: html`${pageTitle({ title: words.listTitle[language], lead: words.listLead[language] })}
  ${emptyState({ title: words.none[language], text: words.noneHelp[language] })}`,
});

const listPage = ({ input, paths, way }: ServedNotices, asked: Asked, language: Language): Page => {
  const { activities } = input.register;
  const found = inOrder(matching(activities, asked.filters.q), asked, {
    title: ({ title }) => title,
  });
  const { offset, limit } = pageShown(shape, asked, found.length);
  return {
    title: words.listTitle[language],
    description: words.listLead[language],
    breadcrumb: [...way(language), { label: words.listTitle[language], href: "#content" }],
    main: html`${pageTitle({
        title: words.listTitle[language],
        over: input.publisher.name,
        overLang: "fr",
        lead: words.listLead[language],
      })}
      <section aria-labelledby="general">
        <h2 id="general">${words.general[language]}</h2>
        ${cards([
          {
            title: words.policy[language],
            href: paths.policy[language],
            text: words.policyText[language],
          },
          {
            title: words.glossary[language],
            href: paths.glossary[language],
            text: words.glossaryText[language],
          },
        ])}
      </section>
      ${
        activities.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : list<Activity, "q", "page" | "title">({
              shape,
              asked,
              path: paths.list[language],
              file: paths.listFile[language],
              caption: words.caption[language],
              language,
              filters: [{ name: "q", label: words.search[language] }],
              columns: [
                {
                  title: words.activity[language],
                  sort: "title",
                  cell: ({ id, title, domain }: Activity) =>
                    html`<a href="${noticePath(paths, id, language)}" lang="fr">${title}</a>
                      ${domain === null ? "" : html`<br /><span class="soft small" lang="fr">${domain}</span>`}`,
                },
                {
                  title: words.period[language],
                  cell: ({ retention }: Activity) => {
                    const sentences = writtenOf(retention.map(({ text }) => text));
                    return sentences.length === 0
                      ? html`<span class="soft">${words.noPeriod[language]}</span>`
                      : html`<span lang="fr">${sentences.join(" ")}</span>`;
                  },
                },
              ],
              rows: found.slice(offset, offset + limit),
              count: found.length,
              all: activities.length,
              found: fill(words.found[language], { count: found.length, all: activities.length }),
              nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
            })
      }`,
  };
};

/** The activities that hold every word. */
const matching = (activities: readonly Activity[], typed: string): readonly Activity[] => {
  const sought = plainWords(typed).split(" ").filter(Boolean);
  if (sought.length === 0) return activities;
  return activities.filter(({ title, domain, purposes }) => {
    const text = plainWords([title, domain ?? "", ...purposes.map((each) => each.text)].join(" "));
    return sought.every((word) => text.includes(word));
  });
};
