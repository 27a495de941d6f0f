import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import { addPage, listAsked, open, type Page, type Redirect } from "../../../platform/web/index.ts";
import type { Edition } from "../../actions/editions.ts";
import { editionPattern } from "../../publish/editionName.ts";
import { activityPage } from "../activityPage.ts";
import { publishedShape } from "../listAsked.ts";
import { listPage } from "../listPage.ts";
import type { PublishedRegister, ShownEdition } from "../publishedRegister.ts";
import {
  activityPath,
  changesPath,
  editionPath,
  pathsOfEdition,
  registerPaths,
  type RegisterPaths,
} from "../registerPaths.ts";
import { changesPage } from "./changesPage.ts";
import { comparisonAsked } from "./compareForm.ts";
import { addEditionFiles } from "./editionFiles.ts";
import { editionListPage } from "./editionListPage.ts";
import { editionReader, type EditionReader } from "./editionReader.ts";
import type { EditionSite, EditionsOf } from "./editionSite.ts";

interface Params {
  readonly body?: string;
  readonly edition?: string;
  readonly before?: string;
  readonly activity?: string;
}

/** What a comparison of any two editions costs the machine, one address may ask for so often. */
const compared = { max: 30, timeWindow: "1 minute" } as const;

/** Adds the editions of a register: their list, each of them at its dated address, what changed, their files, and the feed. */
export const addEditionPages = (
  web: FastifyInstance,
  site: EditionSite,
  paths: RegisterPaths = registerPaths,
): void => {
  const reader = editionReader(site.editions);

  addPage(web, {
    paths: paths.editions,
    access: open,
    render: async ({ language }, request) => {
      const of = await site.of(language, paramsOf(request).body ?? null);
      if (of === null) return null;
      if ("elsewhere" in of) return { redirect: of.elsewhere.editions[language] };
      const all = await site.editions.list(of.body);
      const comparison = comparisonAsked(request.query, all, of.paths, language);
      return comparison === null ? editionListPage(of, all, language) : { redirect: comparison };
    },
  });

  addPage(web, {
    paths: paths.edition,
    access: open,
    render: async ({ language }, request) => {
      const found = await foundIn(site, request, language, (to, { edition = "" }) =>
        editionPath(to, edition, language),
      );
      if (found === null || "redirect" in found) return found;
      const published = await publishedIn(reader, site, found);
      return published === null
        ? unreadable(found, language)
        : listPage(published, listAsked(publishedShape, request.query), language);
    },
  });

  addPage(web, {
    paths: paths.editionActivity,
    access: open,
    render: async ({ language }, request) => {
      const { activity: id = "" } = paramsOf(request);
      const found = await foundIn(site, request, language, (to, { edition = "" }) =>
        activityPath(pathsOfEdition(to, edition), id, language),
      );
      if (found === null || "redirect" in found) return found;
      const published = await publishedIn(reader, site, found);
      const activity = published?.register.activities.find((each) => each.id === id);
      return published && activity ? activityPage(published, activity, language) : null;
    },
  });

  addPage(web, {
    paths: paths.editionChanges,
    access: open,
    rateLimit: compared,
    render: async ({ language }, request) => {
      const { before: earlier = "" } = paramsOf(request);
      const found = await foundIn(site, request, language, (to, { edition = "" }) =>
        changesPath(to, edition, earlier, language),
      );
      if (found === null || "redirect" in found) return found;
      const { of, edition, before: last } = found;
      const before = editionPattern.test(earlier)
        ? await site.editions.find(of.body, earlier)
        : null;
      if (before === null) return null;
      const frozen = before.name === last ? await reader.changes(edition) : null;
      const diff = frozen ?? (await reader.between(before, edition));
      return changesPage(of, { before: before.name, after: edition.name, diff }, language);
    },
  });

  addEditionFiles(web, site, reader, paths);
};

interface FoundEdition {
  readonly of: EditionsOf;
  readonly edition: Edition;
  readonly before: string | null;
  readonly later: string | null;
}

const paramsOf = ({ params }: FastifyRequest): Params => params as Params;

/** The edition that an address names; where it stands, when that is elsewhere. */
const foundIn = async (
  { editions, of: read }: EditionSite,
  request: FastifyRequest,
  language: Language,
  elsewhere: (paths: RegisterPaths, params: Params) => string,
): Promise<FoundEdition | Redirect | null> => {
  const params = paramsOf(request);
  const name = params.edition ?? "";
  if (!editionPattern.test(name)) return null;
  const of = await read(language, params.body ?? null);
  if (of === null) return null;
  if ("elsewhere" in of) return { redirect: elsewhere(of.elsewhere, params) };
  const all = await editions.list(of.body);
  const at = all.findIndex((each) => each.name === name);
  const edition = all[at];
  if (edition === undefined) return null;
  return {
    of,
    edition,
    before: all[at + 1]?.name ?? null,
    later: at === 0 ? null : (all[0]?.name ?? null),
  };
};

const publishedIn = async (
  reader: EditionReader,
  site: EditionSite,
  { of, edition, before, later }: FoundEdition,
): Promise<PublishedRegister | null> => {
  const register = await reader.register(edition);
  if (register === null) return null;
  const shown: ShownEdition = {
    edition,
    before,
    later,
    isSigned: edition.ledgerIndex < (await site.signedSize()),
    isDated: true,
  };
  return {
    publisher: of.publisher,
    register,
    paths: pathsOfEdition(of.paths, edition.name),
    way: of.way,
    // What the rules did is told of the register of today.
    standing: () => null,
    kept: [],
    edition: shown,
  };
};

const unreadable = ({ of, edition }: FoundEdition, language: Language): Page =>
  changesPage(of, { before: edition.name, after: edition.name, diff: null }, language);
