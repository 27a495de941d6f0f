import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../kernel/index.ts";
import { addPage, open } from "../../platform/web/index.ts";
import { activityPage } from "./activityPage.ts";
import { listPage, type ListRequest } from "./listPage.ts";
import type { ReadPublished } from "./publishedRegister.ts";
import { activityPath, registerPaths, type RegisterPaths } from "./registerPaths.ts";

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
      const asked = listRequestIn(request);
      if (published === null || !("elsewhere" in published))
        return listPage(published, asked, language);
      return { redirect: `${published.elsewhere.list[language]}${queryIn(request)}` };
    },
  });
  addPage(web, {
    paths: paths.activity,
    access: open,
    render: async ({ language }, request) => {
      const published = await readPublished(language, bodyIn(request));
      if (published === null) return null;
      const { activity: id } = request.params as { readonly activity: string };
      if ("elsewhere" in published) return elsewhere(published.elsewhere, id, language);
      const activity = published.register.activities.find((each) => each.id === id);
      return activity ? activityPage(published, activity, language) : null;
    },
  });
};

const elsewhere = (paths: RegisterPaths, id: string, language: Language) => ({
  redirect: activityPath(paths, id, language),
});

const bodyIn = ({ params }: FastifyRequest): string | null =>
  (params as { readonly body?: string }).body ?? null;

const listRequestIn = ({ query }: FastifyRequest): ListRequest => {
  const asked = query as Readonly<Record<string, unknown>>;
  return {
    words: textIn(asked["q"]) ?? "",
    domain: textIn(asked["domaine"]),
    basis: textIn(asked["fondement"]),
    page: pageIn(asked["page"]),
  };
};

/** The query as it was asked: a search that is led elsewhere stays the same search. */
const queryIn = ({ url }: FastifyRequest): string => {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at);
};

const longest = 200;

const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, longest) : null;

const pageIn = (value: unknown): number =>
  typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
