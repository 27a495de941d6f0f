import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Bilingual, Language } from "../../kernel/index.ts";
import {
  addPreflight,
  notice,
  open,
  sendNotFound,
  sendPage,
  sendRedirect,
  type NavigationEntry,
  type Piece,
} from "../../platform/web/index.ts";
import { finderAnchor } from "../model/notice/rightsSections.ts";
import { shortFormHtml } from "../render/html.ts";
import { documentPage } from "./documentPage.ts";
import { finder, foundBy } from "./finder.ts";
import {
  askedFormat,
  fileFormats,
  formatOf,
  sendFormat,
  sendOpenly,
  type Format,
} from "./formats.ts";
import { addNoticeList } from "./noticeList.ts";
import { filledPath, noticePaths, type NoticePaths } from "./noticePaths.ts";
import type { NoticeSite, ServedNotices } from "./noticeSite.ts";
import { pageWords as words } from "./noticePageWords.ts";
import { servedText, type ServedText, type TextName } from "./servedText.ts";
import { shortPage } from "./shortPage.ts";
import { addVersionPages } from "./versionRoutes.ts";

/**
 * Adds the public pages of notices: their list, the policy, the glossary, the notice of each activity with its short form
 * and its versions; each text also as Markdown, JSON and plain text. Paths with `:body` are those of every body.
 */
export const addNoticePages = (
  web: FastifyInstance,
  site: NoticeSite,
  paths: NoticePaths = noticePaths,
): void => {
  addNoticeList(web, site, paths);
  for (const name of ["policy", "glossary", "notice", "short"] as const)
    for (const language of ["fr", "en"] as const) addText(web, site, paths, name, language);
  addVersionPages(web, site, paths);
};

const addText = (
  web: FastifyInstance,
  site: NoticeSite,
  paths: NoticePaths,
  name: TextName,
  language: Language,
): void => {
  const path = paths[name][language];
  const config = { access: open };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    suffix: Format | null,
  ): Promise<FastifyReply> => {
    const { body = null, activity = "" } = request.params as Params;
    // The last word of a notice bears its format; that of other texts stands in the route.
    const asked = name === "notice" ? formatOf(activity) : { id: activity, format: suffix };
    const served = await site.read(body);
    if (served === null) return await nothing(request, reply);
    if ("elsewhere" in served) {
      const to = filledPath(served.elsewhere[name][language], { activity: asked.id });
      const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
      const end = asked.format === null ? "" : `.${asked.format}`;
      await sendRedirect(request, reply, { redirect: `${to}${end}${query}` });
      return reply;
    }
    const text = await servedText(site, served, name, asked.id, language);
    if (text === null) return await nothing(request, reply);
    const format = asked.format ?? askedFormat(request);
    if (format !== "html") {
      if (text.isWithdrawn) reply.code(410);
      return await sendFormat(request, reply, format, text.document, text.version);
    }
    if (suffix === "html")
      return await sendOpenly(
        request,
        reply,
        "text/html; charset=utf-8",
        `${String(shortFormHtml(text.document, originOf(request)))}\n`,
        language,
      );
    const after =
      name !== "glossary" && name !== "short" && served.input.hasTerritories
        ? {
            [finderAnchor]: finder(
              filledPath(served.paths[name][language], { activity: asked.id }),
              await foundBy(site, request.query, language),
              language,
            ),
          }
        : {};
    const page = pageOf(name, { served, text, id: asked.id, language, after, request });
    reply.header("vary", "Accept, Cookie");
    await sendPage(request, reply, {
      ...page,
      ...(text.isWithdrawn ? { status: 410 } : {}),
      twins: twinsOf(served.paths[name], asked.id),
    });
    return reply;
  };
  web.get(path, { config }, async (request, reply) => await send(request, reply, null));
  addPreflight(web, path);
  if (name === "notice") return;
  const suffixes = name === "short" ? [...fileFormats, "html" as const] : fileFormats;
  for (const suffix of suffixes) {
    const file = `${path}.${suffix}`;
    web.get(file, { config }, async (request, reply) => await send(request, reply, suffix));
    addPreflight(web, file);
  }
};

interface Params {
  readonly body?: string;
  readonly activity?: string;
}

const nothing = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  await sendNotFound(request, reply);
  return reply;
};

const twinsOf = (path: Bilingual, activity: string): Bilingual => ({
  fr: filledPath(path.fr, { activity }),
  en: filledPath(path.en, { activity }),
});

/** What a piece of another site must lead back to. */
const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

interface Shown {
  readonly served: ServedNotices;
  readonly text: ServedText;
  readonly id: string;
  readonly language: Language;
  readonly after: Readonly<Record<string, Piece>>;
  readonly request: FastifyRequest;
}

const pageOf = (
  name: TextName,
  { served, text, id, language, after, request }: Shown,
): ReturnType<typeof documentPage> => {
  const { paths } = served;
  const way = [
    ...served.way(language),
    { label: words.listTitle[language], href: paths.list[language] },
  ];
  const path = filledPath(paths[name][language], { activity: id });
  const files = filesOf(path);
  if (name === "short")
    return shortPage(text.document, { way, files, path, origin: originOf(request), language });
  const history = historyOf(paths, name, id, language);
  return documentPage(text.document, {
    version: text.version,
    links: [...(text.isWithdrawn ? [] : files), ...history],
    ...(name === "notice" && !text.isWithdrawn && served.recordOf !== undefined
      ? { record: served.recordOf(id, language) }
      : {}),
    way,
    after,
    ...(text.isWithdrawn
      ? { notice: notice({ tone: "watch", text: words.withdrawn[language], language }) }
      : {}),
  });
};

const filesOf = (path: string): readonly NavigationEntry[] =>
  [
    ["Markdown", "md"],
    ["JSON", "json"],
    ["TXT", "txt"],
  ].map(([label = "", end]) => ({ label, href: `${path}.${end}` }));

const historyOf = (
  paths: NoticePaths,
  name: TextName,
  activity: string,
  language: Language,
): readonly NavigationEntry[] => {
  const to = (path: Bilingual): string => filledPath(path[language], { activity });
  if (name === "policy")
    return [{ label: words.history[language], href: to(paths.policyVersions) }];
  if (name !== "notice") return [];
  return [
    { label: words.shortLink[language], href: to(paths.short) },
    { label: words.history[language], href: to(paths.noticeVersions) },
  ];
};
