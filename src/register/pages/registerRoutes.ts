import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../kernel/index.ts";
import { addPage, listAsked, open, sendCsv } from "../../platform/web/index.ts";
import { editionPattern } from "../publish/editionName.ts";
import { addPublicCoverage } from "./coveragePages.ts";
import { activityPage } from "./activityPage.ts";
import { publishedColumns, publishedLine } from "./activitiesCsv.ts";
import { publishedShape } from "./listAsked.ts";
import { foundIn, listPage } from "./listPage.ts";
import type { ReadPublished } from "./publishedRegister.ts";
import { activityPath, editionPath, registerPaths, type RegisterPaths } from "./registerPaths.ts";

/**
 * Adds the public pages of a register: the list with its search, and a page for each activity. Paths with `:body` are
 * those of every body of the network, of which a register may be missing.
 */
export const addRegisterPages = (
  web: FastifyInstance,
  readPublished: ReadPublished,
  paths: RegisterPaths = registerPaths,
): void => {
  addPage(web, {
    paths: paths.list,
    access: open,
    render: async ({ language }, request) => {
      const body = bodyIn(request);
      const published = await readPublished(language, body);
      if (published === null && body !== null) return null;
      const asked = listAsked(publishedShape, request.query);
      if (published === null || !("elsewhere" in published))
        return listPage(published, asked, language);
      return { redirect: `${published.elsewhere.list[language]}${queryIn(request)}` };
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(paths.file[language], { config: { access: open } }, async (request, reply) => {
      const published = await readPublished(language, bodyIn(request));
      if (published === null) return reply.callNotFound();
      if ("elsewhere" in published)
        return reply.redirect(`${published.elsewhere.file[language]}${queryIn(request)}`, 303);
      const found = foundIn(published.register, listAsked(publishedShape, request.query));
      return await sendCsv(reply, fileNames[language], publishedColumns, found.map(publishedLine));
    });
  addPublicCoverage(web, readPublished, paths);
  addPage(web, {
    paths: paths.activity,
    access: open,
    render: async ({ language }, request) => {
      const published = await readPublished(language, bodyIn(request));
      if (published === null) return null;
      const { activity: id } = request.params as { readonly activity: string };
      // An edition stands under its day as in a folder: somebody left out the last stroke.
      if (editionPattern.test(id)) {
        const of = "elsewhere" in published ? published.elsewhere : published.paths;
        return { redirect: editionPath(of, id, language) };
      }
      if ("elsewhere" in published) return elsewhere(published.elsewhere, id, language);
      const activity = published.register.activities.find((each) => each.id === id);
      return activity ? activityPage(published, activity, language) : null;
    },
  });
};

const fileNames = { fr: "registre.csv", en: "register.csv" } as const;

const elsewhere = (paths: RegisterPaths, id: string, language: Language) => ({
  redirect: activityPath(paths, id, language),
});

const bodyIn = ({ params }: FastifyRequest): string | null =>
  (params as { readonly body?: string }).body ?? null;

/** The query as it was asked: a search that is led elsewhere stays the same search. */
const queryIn = ({ url }: FastifyRequest): string => {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at);
};
