import type { FastifyInstance } from "fastify";
import type { Language } from "../../kernel/index.ts";
import { addPage, open, type Page, type PageRoute } from "../../platform/web/index.ts";
import { addRegisterPages, type RegisterElsewhere } from "../../register/pages/index.ts";
import type { Register } from "../../register/index.ts";
import { bodiesPage } from "./bodiesPage.ts";
import { bodyPage } from "./bodyPage.ts";
import { commitmentsPage } from "./commitmentsPage.ts";
import { homePage } from "./homePage.ts";
import type { Overview } from "./overview.ts";
import { proofsPage } from "./proofsPage.ts";
import type { PublicBody, ReadPublicBodies } from "./publicBodies.ts";
import { siteView, withWay, type PublicView } from "./publicView.ts";
import { publishedOf } from "./publishedOf.ts";
import { bodiesPaths, bodyPaths, sitePaths } from "./sitePaths.ts";

/** What the public pages read. A policy bears the identifier of its body; null: the one that the site itself shows. */
export interface PublicReads {
  readonly readOverview: (language: Language, policy: string | null) => Promise<Overview>;
  readonly readRegister: (policy: string | null) => Promise<Register>;
  readonly readBodies: ReadPublicBodies;
}

/** Adds the pages of the site itself, the list of bodies, and the same pages for every body that has a policy of its own. */
export const addPublicPages = (web: FastifyInstance, reads: PublicReads): void => {
  const { readOverview, readRegister, readBodies } = reads;
  const find = async (id: string): Promise<PublicBody | null> =>
    (await readBodies()).find(({ body }) => body.id === id) ?? null;

  const ofAll = bodyPaths(":body");
  for (const [name, page] of [
    ["home", homePage],
    ["commitments", commitmentsPage],
    ["proofs", proofsPage],
  ] as const) {
    addPage(web, {
      paths: sitePaths[name],
      access: open,
      render: async ({ language }) => page(siteView(await readOverview(language, null)), language),
    });
    addPage(web, {
      paths: ofAll[name],
      access: open,
      render: ofBody(find, reads, (view, language) => page(view, language), name),
    });
  }

  addRegisterPages(web, async (language) =>
    publishedOf(await readRegister(null), siteView(await readOverview(language, null)), language),
  );
  addRegisterPages(
    web,
    async (language, id) => {
      const found = id === null ? null : await find(id);
      if (found === null || found.paths === null) return null;
      if (!hasOwnPages(found))
        return { elsewhere: found.paths.register } satisfies RegisterElsewhere;
      const { body, paths } = found;
      const overview = await readOverview(language, body.id);
      return publishedOf(await readRegister(body.id), { overview, body, paths }, language);
    },
    ofAll.register,
  );

  addPage(web, {
    paths: bodiesPaths,
    access: open,
    render: async ({ language }, { query }) =>
      bodiesPage(await readBodies(), bodiesRequestIn(query), language),
  });
};

/** Whether the pages of a policy stand under this very body: it has one, and the site itself does not show it. */
const hasOwnPages = ({ body, source, paths }: PublicBody): boolean =>
  source?.id === body.id && paths !== sitePaths;

type ShowView = (view: PublicView, language: Language) => Page;

/**
 * A page of a body: its own; of a body that applies the policy of another, the first page says so and the others lead there;
 * what the site itself shows stands there.
 */
const ofBody =
  (
    find: (id: string) => Promise<PublicBody | null>,
    { readOverview, readBodies }: PublicReads,
    show: ShowView,
    name: "home" | "commitments" | "proofs",
  ): PageRoute["render"] =>
  async (context, { params }) => {
    const { language } = context;
    const found = await find((params as { readonly body: string }).body);
    if (found === null) return null;
    const { body, source, paths } = found;
    const isOwn = source?.id === body.id;
    if (hasOwnPages(found) && paths !== null) {
      const view = { overview: await readOverview(language, body.id), body, paths };
      return withWay(show(view, language), view, context);
    }
    if (paths !== null && (isOwn || name !== "home")) return { redirect: paths[name][language] };
    if (name !== "home") return null;
    const parent = (await readBodies()).find((each) => each.body.id === body.parent)?.body ?? null;
    const policy = paths === sitePaths ? null : (source?.id ?? null);
    const view =
      paths === null || source === null
        ? null
        : { overview: await readOverview(language, policy), body: source, paths };
    const own = { body, paths: bodyPaths(body.id) };
    return withWay(bodyPage(found, view, parent, language), own, context);
  };

const longest = 200;

const bodiesRequestIn = (query: unknown): Parameters<typeof bodiesPage>[1] => {
  const { q, page } = query as Readonly<Record<string, unknown>>;
  return {
    words: typeof q === "string" ? q.trim().slice(0, longest) : "",
    page: typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
};
