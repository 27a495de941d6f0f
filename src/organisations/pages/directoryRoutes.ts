import type { FastifyInstance, FastifyRequest } from "fastify";
import { civilDay, sha256 } from "../../kernel/index.ts";
import { addOpenData, addPage, open } from "../../platform/web/index.ts";
import { directoryBodyPage } from "./directoryBodyPage.ts";
import { directoryFile } from "./directoryFile.ts";
import { directoryPage, type DirectoryRequest } from "./directoryPage.ts";
import { directoryPaths } from "./directoryPaths.ts";
import { addLogos } from "./logoRoutes.ts";
import type { DirectoryParts, PublicDirectory } from "./publicDirectory.ts";

/** Adds the directory of data protection officers: one page with its search, a page for each body, and the whole as JSON. */
export const addDirectoryPages = (web: FastifyInstance, parts: DirectoryParts): void => {
  const read = async (now: Temporal.Instant): Promise<PublicDirectory> => {
    const [bodies, designations, logos] = await Promise.all([
      parts.readBodies(),
      parts.readDesignations(),
      parts.logos?.digests() ?? new Map<string, string>(),
    ]);
    return { bodies, designations, logos, homeOf: parts.homeOf, today: civilDay(now) };
  };
  if (parts.logos !== undefined) addLogos(web, parts.logos);
  addPage(web, {
    paths: directoryPaths.list,
    access: open,
    render: async ({ language, now }, { query }) => {
      const request = requestIn(query);
      const territories = request.words === "" ? [] : await parts.readTerritories();
      return directoryPage(await read(now), territories, request, language);
    },
  });
  addPage(web, {
    paths: directoryPaths.body,
    access: open,
    render: async ({ language, now }, request) => {
      const directory = await read(now);
      const { body: id } = request.params as { readonly body: string };
      const body = directory.bodies.find((each) => each.id === id);
      return body === undefined
        ? null
        : directoryBodyPage(directory, body, addressOf(request), language);
    },
  });
  for (const url of Object.values(directoryPaths.file))
    addOpenData(web, {
      path: url,
      answer: async (request, reply) => {
        const content = JSON.stringify(directoryFile(await read(request.page.now)), null, 2);
        const tag = `"${sha256(content).slice(0, 32)}"`;
        reply.header("etag", tag).header("cache-control", "no-cache");
        return request.headers["if-none-match"] === tag
          ? await reply.code(304).send()
          : await reply.type("application/json; charset=utf-8").send(`${content}\n`);
      },
    });
};

/** As people write it down: with the name of the site that was asked. */
const addressOf = ({ protocol, host, url }: FastifyRequest): string =>
  `${protocol}://${host}${url.replace(/\?.*$/, "")}`;

const longest = 200;

const requestIn = (query: unknown): DirectoryRequest => {
  const { q, page } = query as Readonly<Record<string, unknown>>;
  return {
    words: typeof q === "string" ? q.trim().slice(0, longest) : "",
    page: typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
};
