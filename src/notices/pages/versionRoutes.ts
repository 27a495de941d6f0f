import type { FastifyInstance } from "fastify";
import { fill, type Language } from "../../kernel/index.ts";
import {
  addPage,
  dayTime,
  emptyState,
  html,
  notice,
  open,
  pageTitle,
  type NavigationEntry,
  type Page,
} from "../../platform/web/index.ts";
import { plain, quote } from "../model/text.ts";
import { activityKey, type NoticeKey, type VersionHead } from "../model/noticeVersion.ts";
import { textHtml } from "../render/html.ts";
import { documentPage } from "./documentPage.ts";
import { filledPath, type NoticePaths } from "./noticePaths.ts";
import type { NoticeSite, ServedNotices } from "./noticeSite.ts";
import { pageWords as words } from "./noticePageWords.ts";
import { versionRoutes } from "./servedText.ts";

type Versioned = keyof typeof versionRoutes;

interface Params {
  readonly body?: string;
  readonly activity?: string;
  readonly version?: string;
}

/** Adds the history of the policy and of each notice, and each version at an address that never changes. */
export const addVersionPages = (
  web: FastifyInstance,
  site: NoticeSite,
  paths: NoticePaths,
): void => {
  for (const name of ["policy", "notice"] as const) {
    const routes = versionRoutes[name];
    addPage(web, {
      paths: paths[routes.list],
      access: open,
      render: async ({ language }, { params }) => {
        const { body = null, activity = "" } = params as Params;
        const served = await site.read(body);
        if (served === null) return null;
        if ("elsewhere" in served)
          return { redirect: filledPath(served.elsewhere[routes.list][language], { activity }) };
        const key = keyOf(name, activity);
        const versions = await site.versions.list(served.input.publisher.id, key);
        const isThere =
          name === "policy" || served.input.register.activities.some(({ id }) => id === activity);
        if (versions.length === 0 && !isThere) return null;
        return historyPage(served, name, activity, versions, language);
      },
    });
    addPage(web, {
      paths: paths[routes.one],
      access: open,
      render: async ({ language }, { params }) => {
        const { body = null, activity = "", version = "" } = params as Params;
        const served = await site.read(body);
        if (served === null || !/^[1-9]\d{0,8}$/.test(version)) return null;
        const number = Number(version);
        if ("elsewhere" in served)
          return {
            redirect: filledPath(served.elsewhere[routes.one][language], {
              activity,
              version: number,
            }),
          };
        const { id } = served.input.publisher;
        const key = keyOf(name, activity);
        const [found, head] = await Promise.all([
          site.versions.find(id, key, number),
          site.versions.head(id, key),
        ]);
        if (!found?.documents) return null;
        const current = filledPath(served.paths[name][language], { activity });
        return documentPage(found.documents[language], {
          version: found,
          links: [
            {
              label: words.history[language],
              href: filledPath(served.paths[routes.list][language], { activity }),
            },
          ],
          way: wayTo(served, language),
          ...(head?.number === number
            ? {}
            : {
                notice: html`${notice({ tone: "watch", text: words.old[language], language })}
                  <p><a href="${current}">${words.current[language]}</a></p>`,
              }),
        });
      },
    });
  }
};

const keyOf = (name: Versioned, activity: string): NoticeKey =>
  name === "policy" ? "policy" : activityKey(activity);

const wayTo = ({ way, paths }: ServedNotices, language: Language): readonly NavigationEntry[] => [
  ...way(language),
  { label: words.listTitle[language], href: paths.list[language] },
];

const historyPage = (
  served: ServedNotices,
  name: Versioned,
  activity: string,
  versions: readonly VersionHead[],
  language: Language,
): Page => {
  const { paths, input } = served;
  const one = paths[versionRoutes[name].one][language];
  const title =
    input.register.activities.find(({ id }) => id === activity)?.title ?? input.publisher.name;
  return {
    title: words.history[language],
    description: words.historyLead[language],
    breadcrumb: [...wayTo(served, language), { label: words.history[language], href: "#content" }],
    main: html`${pageTitle({
        title: words.history[language],
        over: plain([quote(title)]),
        overLang: "fr",
        lead: words.historyLead[language],
      })}
      <p>
        <a href="${filledPath(paths[name][language], { activity })}">${words.current[language]}</a>
      </p>
      ${
        versions.length === 0
          ? emptyState({ title: words.noVersion[language], text: words.historyLead[language] })
          : versions.map((version) => versionEntry(version, one, activity, language))
      }`,
  };
};

const versionEntry = (
  { number, day, changes, edition, isWithdrawn }: VersionHead,
  one: string,
  activity: string,
  language: Language,
): Page["main"] =>
  html`<article aria-labelledby="version-${number}">
    <h2 id="version-${number}">${fill(words.version[language], { number })}</h2>
    <p class="soft small">
      ${dayTime(day, language)}${edition === null ? "" : html` · ${fill(words.edition[language], { edition })}`}
    </p>
    <ul>
      ${changes[language].map((change) => html`<li>${textHtml(change, language)}</li>`)}
    </ul>
    ${
      isWithdrawn
        ? ""
        : html`<p>
            <a href="${filledPath(one, { activity, version: number })}"
              >${words.read[language]}<span class="said-only"> (${number})</span></a
            >
          </p>`
    }
  </article>`;
