import { gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fill, sha256, type Language } from "../../../kernel/index.ts";
import { addOpenData, type OpenDataRoute } from "../../../platform/web/index.ts";
import { openFormats, type Edition, type OpenFormat } from "../../actions/editions.ts";
import { catalogueOf } from "../../publish/catalogue.ts";
import { editionDay, editionPattern } from "../../publish/editionName.ts";
import { editionsInFeed, feedOfEditions } from "../../publish/feedOfEditions.ts";
import { openFileName } from "../../publish/openFileName.ts";
import { changesPath, editionFilePath, editionPath, type RegisterPaths } from "../registerPaths.ts";
import type { EditionReader } from "./editionReader.ts";
import type { EditionSite, EditionsOf } from "./editionSite.ts";
import { editionName, words } from "./editionWords.ts";
import { otherFileName, otherFormats } from "./otherFormats.ts";
import { sendOpenFile } from "./sendEditionFile.ts";

interface Params {
  readonly body?: string;
  readonly edition?: string;
  readonly file?: string;
}
const paramsOf = ({ params }: FastifyRequest): Params => params as Params;

/** A file that is made when it is asked for. */
const asked = { max: 20, timeWindow: "1 minute" } as const;

/** Adds the files of editions: those that are kept, those that are made of them, the feed and the catalogue. */
export const addEditionFiles = (
  web: FastifyInstance,
  site: EditionSite,
  reader: EditionReader,
  paths: RegisterPaths,
): void => {
  const add = (path: string, answer: OpenDataRoute["answer"]): void =>
    addOpenData(web, { path, answer });

  /** Answers for the body of the address, or leads where its register stands. */
  const forBody = async (
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    elsewhere: (paths: RegisterPaths) => string,
    answer: (of: EditionsOf) => Promise<FastifyReply>,
  ): Promise<FastifyReply> => {
    const of = await site.of(language, paramsOf(request).body ?? null);
    if (of === null) return nothing(reply);
    if ("elsewhere" in of) return await reply.redirect(elsewhere(of.elsewhere), 303);
    return await answer(of);
  };

  const sendKept = async (
    request: FastifyRequest,
    reply: FastifyReply,
    edition: Edition | null,
    format: OpenFormat,
    isFixed: boolean,
  ): Promise<FastifyReply> => {
    const file = edition?.files.find(({ name }) => name === format);
    const compressed = edition && (await site.editions.content(edition.body, edition.name, format));
    if (!edition || !file || !compressed) return nothing(reply);
    return await sendOpenFile(request, reply, {
      ...file,
      compressed,
      modified: edition.publishedAt,
      name: openFileName(format).replace(".", `-${edition.name}.`),
      isFixed,
    });
  };

  for (const format of openFormats)
    add(`${paths.editionFile}${openFileName(format)}`, async (request, reply) => {
      const { edition: name = "" } = paramsOf(request);
      if (!editionPattern.test(name)) return nothing(reply);
      return await forBody(
        request,
        reply,
        "fr",
        (to) => editionFilePath(to, name, openFileName(format)),
        async ({ body }) =>
          await sendKept(request, reply, await site.editions.find(body, name), format, true),
      );
    });

  add(paths.openData, async (request, reply) =>
    forBody(
      request,
      reply,
      "fr",
      (to) => to.openData,
      async ({ body }) =>
        await sendKept(request, reply, await site.editions.latest(body), "json", false),
    ),
  );

  const addMade = (path: string, answer: OpenDataRoute["answer"]): void =>
    addOpenData(web, { path, answer, rateLimit: asked });

  addMade(`${paths.editionFile}fichiers/:file`, async (request, reply) => {
    const { edition: name = "", file = "" } = paramsOf(request);
    const format = otherFormats.find((each) => otherFileName(each) === file);
    if (format === undefined || !editionPattern.test(name)) return nothing(reply);
    return await forBody(
      request,
      reply,
      "fr",
      (to) => editionFilePath(to, name, `fichiers/${file}`),
      async (of) => {
        const edition = await site.editions.find(of.body, name);
        const register = edition && (await reader.register(edition));
        if (!edition || !register) return nothing(reply);
        const bytes = await format.write(register, {
          language: "fr",
          publisher: of.publisher,
          edition: editionDay(name).day,
          address: `${site.address(request)}${editionPath(of.paths, name, "fr")}`,
          reader: "public",
          made: edition.publishedAt,
        });
        return await sendMade(request, reply, bytes, {
          mediaType: format.mediaType,
          name: file,
          modified: edition.publishedAt,
        });
      },
    );
  });

  add(paths.catalogue, async (request, reply) =>
    forBody(
      request,
      reply,
      "fr",
      (to) => to.catalogue,
      async ({ body, publisher, paths: at }) => {
        const editions = await site.editions.list(body);
        const root = site.address(request);
        const catalogue = catalogueOf(editions, {
          body,
          publisher,
          page: `${root}${at.editions.fr}`,
          self: `${root}${at.catalogue}`,
          fileAddress: (name, file) => `${root}${editionFilePath(at, name, file)}`,
        });
        return await sendMade(request, reply, Buffer.from(JSON.stringify(catalogue, null, 1)), {
          mediaType: "application/ld+json; charset=utf-8",
          name: "registre.jsonld",
          modified: editions[0]?.publishedAt ?? null,
        });
      },
    ),
  );

  for (const language of ["fr", "en"] as const)
    add(paths.feed[language], async (request, reply) =>
      forBody(
        request,
        reply,
        language,
        (to) => to.feed[language],
        async (of) => {
          const all = await site.editions.list(of.body);
          const feed = await feedFor(of, all, site.address(request), language);
          return await sendMade(request, reply, Buffer.from(feed), {
            mediaType: "application/atom+xml; charset=utf-8",
            name: "registre.atom",
            modified: all[0]?.publishedAt ?? null,
          });
        },
      ),
    );

  const feedFor = async (
    of: EditionsOf,
    all: readonly Edition[],
    root: string,
    language: Language,
  ): Promise<string> =>
    feedOfEditions(
      await Promise.all(
        all.slice(0, editionsInFeed).map(async (edition, index) => {
          const before = all[index + 1];
          const path =
            before === undefined
              ? editionPath(of.paths, edition.name, language)
              : changesPath(of.paths, edition.name, before.name, language);
          return {
            edition,
            title: `${words.edition[language]} ${editionName(edition.name, language)}`,
            address: `${root}${path}`,
            changes: await reader.changes(edition),
          };
        }),
      ),
      {
        origin: site.origin,
        body: of.body,
        language,
        title: fill(words.feedTitle[language], { publisher: of.publisher }),
        author: of.publisher,
        self: `${root}${of.paths.feed[language]}`,
        alternate: `${root}${of.paths.editions[language]}`,
      },
    );
};

const nothing = (reply: FastifyReply): FastifyReply => {
  reply.callNotFound();
  return reply;
};

const sendMade = async (
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: Uint8Array,
  {
    mediaType,
    name,
    modified,
  }: {
    readonly mediaType: string;
    readonly name: string;
    readonly modified: Temporal.Instant | null;
  },
): Promise<FastifyReply> =>
  await sendOpenFile(request, reply, {
    mediaType,
    name,
    sha256: sha256(bytes),
    compressed: gzipSync(bytes),
    modified: modified ?? Temporal.Instant.fromEpochMilliseconds(0),
    isFixed: false,
  });
