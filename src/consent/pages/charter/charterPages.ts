import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  addPreflight,
  open,
  readableHeaders,
  sendNotFound,
  sendPage,
  type NavigationEntry,
  type PageContext,
} from "../../../platform/web/index.ts";
import type { Inventories } from "../../actions/inventories.ts";
import type { InventoryHistory } from "../../actions/inventoryHistory.ts";
import type { Scans } from "../../actions/scans.ts";
import type { Charter } from "../../model/charter/charter.ts";
import { composeCharter } from "../../model/charter/composeCharter.ts";
import { charterWords } from "../../model/charter/charterWords.ts";
import { charterMarkdown } from "../../render/charterMarkdown.ts";
import { managePath } from "../banner/bannerPaths.ts";
import { charterMarkup } from "./charterMarkup.ts";
import { charterPath, charterPaths } from "./charterPaths.ts";

/** What the pages of charters read. */
export interface CharterSite {
  readonly inventories: Inventories;
  readonly history: InventoryHistory;
  readonly scans: Pick<Scans, "latest">;
}

/** The link at the foot of every page. */
export const charterLink = ({
  language,
  path,
}: Pick<PageContext, "language" | "path">): NavigationEntry => ({
  label: charterWords.title[language],
  href: charterPaths.own[language],
  current: path === charterPaths.own[language],
});

type Format = "html" | "md" | "json";

/** Adds the charter of these pages and those of the other sites that are declared here, as pages, as Markdown and as JSON. */
export const addCharterPages = (web: FastifyInstance, site: CharterSite): void => {
  for (const language of ["fr", "en"] as const) {
    for (const [end, format] of [
      ["", "html"],
      [".md", "md"],
      [".json", "json"],
    ] as const) {
      const path = `${charterPaths.own[language]}${end}`;
      web.get(path, { config: { access: open } }, async (request, reply) =>
        answer(request, reply, { site, asked: null, language, format }),
      );
      addPreflight(web, path);
    }
    const path = charterPaths.other[language];
    web.get(path, { config: { access: open } }, async (request, reply) => {
      const { site: word = "" } = request.params as Readonly<Record<string, string>>;
      const [, asked = "", end = "html"] = /^(.*?)(?:\.(md|json))?$/.exec(word) ?? [];
      return await answer(request, reply, { site, asked, language, format: end as Format });
    });
    addPreflight(web, path);
  }
};

const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  {
    site,
    asked,
    language,
    format,
  }: {
    readonly site: CharterSite;
    readonly asked: string | null;
    readonly language: Language;
    readonly format: Format;
  },
): Promise<FastifyReply> => {
  const charter = await charterOf(site, asked, language);
  if (charter === null) {
    await sendNotFound(request, reply);
    return reply;
  }
  if (format === "html") {
    const path = charterPath(asked, language);
    await sendPage(request, reply, {
      title: charter.title,
      description: charter.lead,
      main: charterMarkup(charter, [
        { label: "Markdown", href: `${path}.md` },
        { label: "JSON", href: `${path}.json` },
      ]),
      twins: { fr: charterPath(asked, "fr"), en: charterPath(asked, "en") },
    });
    return reply;
  }
  return await reply
    .headers(readableHeaders)
    .header("cache-control", "public, no-cache")
    .header("content-language", language)
    .type(`${format === "md" ? "text/markdown" : "application/json"}; charset=utf-8`)
    .send(format === "md" ? charterMarkdown(charter) : `${JSON.stringify(charter, null, 2)}\n`);
};

/** Null where no such site is declared; our own pages have one address. */
const charterOf = async (
  { inventories, history, scans }: CharterSite,
  asked: string | null,
  language: Language,
): Promise<Charter | null> => {
  const all = await inventories.list();
  const own = await inventories.own();
  const isOwn = asked === null;
  const inventory = isOwn ? own : (all.find(({ site }) => site === asked) ?? null);
  if (inventory === null || (!isOwn && inventory.site === own.site)) return null;
  const [scan, before] = await Promise.all([
    scans.latest(inventory.site),
    history.before(inventory.site),
  ]);
  return composeCharter({
    inventory,
    language,
    isOwn,
    manage: managePath({ inventory, isOwn }, language),
    scan,
    before,
    others: isOwn
      ? all
          .filter(({ site }) => site !== own.site)
          .map(({ site, title }) => ({ title, href: charterPath(site, language) }))
      : [],
  });
};
