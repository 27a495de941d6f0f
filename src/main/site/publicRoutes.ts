import type { FastifyInstance, FastifyRequest } from "fastify";
import { civilDay, type Language } from "../../kernel/index.ts";
import {
  identityOf,
  type Body,
  type Designation,
  type Logos,
  type Territory,
} from "../../organisations/index.ts";
import { addDirectoryPages, identitySummary } from "../../organisations/pages/index.ts";
import {
  addPage,
  address,
  html,
  open,
  type Markup,
  type Page,
  type PageContext,
  type Redirect,
} from "../../platform/web/index.ts";
import {
  addRegisterPages,
  type PublishedRegister,
  type RegisterElsewhere,
} from "../../register/pages/index.ts";
import type { Register } from "../../register/index.ts";
import { bodyOffersPath, offerWords } from "../../recruitment/pages/index.ts";
import { bodiesPage } from "./bodiesPage.ts";
import { bodyPage } from "./bodyPage.ts";
import { spacePath, type HomeChoices } from "./choices/homeChoices.ts";
import { spacePage } from "./choices/spacePage.ts";
import { spaceOfWord, spaceWords } from "./choices/spaces.ts";
import { commitmentsPage } from "./commitmentsPage.ts";
import { hasOwnPages } from "./hasOwnPages.ts";
import { homePage } from "./homePage.ts";
import type { Overview } from "./overview.ts";
import { proofsPage } from "./proofsPage.ts";
import type { PublicBody, ReadPublicBodies } from "./publicBodies.ts";
import { bodyView, siteView, withWay, type PublicView } from "./publicView.ts";
import { publishedOf } from "./publishedOf.ts";
import { bodiesPaths, bodyPaths, sitePaths, type PublicPaths } from "./sitePaths.ts";

/** What the public pages read. A policy bears the identifier of its body; null: the one that the site itself shows. */
export interface PublicReads {
  readonly readOverview: (language: Language, policy: string | null) => Promise<Overview>;
  readonly readRegister: (policy: string | null) => Promise<Register>;
  readonly readBodies: ReadPublicBodies;
  /** Which edition of it that is; absent where registers are not published here. */
  readonly readEdition?: (policy: string | null) => Promise<PublishedRegister["edition"]>;
  /** Who is, and was, the data protection officer of which body. */
  readonly readDesignations: () => Promise<readonly Designation[]>;
  readonly readTerritories: () => Promise<readonly Territory[]>;
  /** The logos of the bodies; none where it is not given. */
  readonly logos?: Pick<Logos, "find" | "digests">;
}

type Params = Readonly<Record<string, string>>;

/** Makes a page of a view, or says where it stands; null where there is none of that name. */
type ShowView = (
  view: PublicView,
  context: PageContext,
  reads: PublicReads,
  params: Params,
) => Promise<Page | Redirect | null>;

/** The pages that every policy has, its register apart. */
const pages: Readonly<Record<keyof Omit<PublicPaths, "register" | "notices">, ShowView>> = {
  home: async (view, context, reads) =>
    homePage(
      view,
      context.language,
      choicesOf(view.body, context, await reads.readBodies()),
      view.body === null ? "" : await aboutBody(view.body, reads, context),
    ),
  commitments: async (view, { language }) => commitmentsPage(view, language),
  proofs: async (view, { language }) => proofsPage(view, language),
  space: async (view, context, { readRegister }, params) => {
    const { space: word = "" } = params;
    const { language } = context;
    const space = spaceOfWord(word);
    if (space === null) return null;
    if (word !== spaceWords[space].word[language])
      return { redirect: spacePath(view.paths, space, language), isPermanent: true };
    return spacePage(view, await readRegister(view.policy), space, context);
  },
};
const names = Object.keys(pages) as readonly (keyof typeof pages)[];

/** Adds the pages of the site itself, the list of bodies, and the same pages for every body that has a policy of its own. */
export const addPublicPages = (web: FastifyInstance, reads: PublicReads): void => {
  const { readOverview, readRegister, readBodies } = reads;
  const editionOf = async (policy: string | null) => (await reads.readEdition?.(policy)) ?? null;
  const ofAll = bodyPaths(":body");
  for (const name of names) {
    addPage(web, {
      paths: sitePaths[name],
      access: open,
      render: async (context, { params }) => {
        const view = siteView(await readOverview(context.language, null));
        return await pages[name](view, context, reads, params as Params);
      },
    });
    addPage(web, {
      paths: ofAll[name],
      access: open,
      render: async (context, request) => await pageOfBody(name, reads, context, request),
    });
  }
  addRegisterPages(web, async (language) => ({
    ...publishedOf(
      await readRegister(null),
      siteView(await readOverview(language, null)),
      language,
    ),
    edition: await editionOf(null),
  }));
  addRegisterPages(
    web,
    async (language, id) => {
      const found = (await readBodies()).find(({ body }) => body.id === id);
      if (!found?.paths) return null;
      const { body, paths } = found;
      if (!hasOwnPages(found)) return { elsewhere: paths.register } satisfies RegisterElsewhere;
      const view = bodyView(await readOverview(language, body.id), body, paths);
      const published = publishedOf(await readRegister(body.id), view, language);
      return { ...published, edition: await editionOf(body.id) };
    },
    ofAll.register,
  );
  addDirectoryPages(web, {
    ...reads,
    readBodies: async () => (await readBodies()).map(({ body }) => body),
    homeOf: (body) => bodyPaths(body).home,
  });
  addPage(web, {
    paths: bodiesPaths,
    access: open,
    render: async ({ language }, { query }) =>
      bodiesPage(await readBodies(), bodiesRequestIn(query), language),
  });
};

/** Who a body is on the day of the visit. */
const aboutBody = async (
  body: Body,
  { readBodies, readDesignations, logos }: PublicReads,
  { language, now }: PageContext,
): Promise<Markup> => {
  const [bodies, designations, digests] = await Promise.all([
    readBodies(),
    readDesignations(),
    logos?.digests(),
  ]);
  const parent = bodies.find((each) => each.body.id === body.parent)?.body ?? null;
  const identity = identityOf(body, designations, civilDay(now));
  return html`${identitySummary(identity, parent, language, digests?.get(body.id))}
    <p>
      <a href="${address(bodyOffersPath(body.id, language))}">${offerWords.others[language]}</a>
    </p>`;
};

/** What of a visitor's choices a first page says; on that of a body they are where they chose to be. */
const choicesOf = (
  here: Body | null,
  { preferences }: PageContext,
  bodies: readonly PublicBody[],
): HomeChoices => ({
  space: preferences.space,
  body:
    here === null ? (bodies.find(({ body }) => body.id === preferences.body)?.body ?? null) : null,
  hasBodies: here === null && bodies.length > 1,
});

/**
 * A page of a body: its own; of a body that applies the policy of another, the first page says so and the others lead there;
 * what the site itself shows stands there.
 */
const pageOfBody = async (
  name: keyof typeof pages,
  reads: PublicReads,
  context: PageContext,
  request: FastifyRequest,
): Promise<Page | Redirect | null> => {
  const { language } = context;
  const params = request.params as Params;
  const bodies = await reads.readBodies();
  const found = bodies.find(({ body }) => body.id === params["body"]);
  if (found === undefined) return null;
  const { body, source, paths } = found;
  if (paths !== null && hasOwnPages(found)) {
    const view = bodyView(await reads.readOverview(language, body.id), body, paths);
    const page = await pages[name](view, context, reads, params);
    return page === null || "redirect" in page ? page : withWay(page, view, context);
  }
  if (name === "home" && source?.id !== body.id) {
    const view = paths && source && (await viewOf(source, paths, reads, language));
    const page = bodyPage(
      found,
      view,
      await aboutBody(body, reads, context),
      choicesOf(body, context, bodies),
      language,
    );
    return withWay(page, { body, paths: bodyPaths(body.id) }, context);
  }
  if (paths === null || name !== "space") return paths && { redirect: paths[name][language] };
  const space = spaceOfWord(params["space"] ?? "");
  return space && { redirect: spacePath(paths, space, language) };
};

/** What a body publishes, wherever its pages stand. */
const viewOf = async (
  source: Body,
  paths: PublicPaths,
  { readOverview }: PublicReads,
  language: Language,
): Promise<PublicView> =>
  bodyView(await readOverview(language, paths === sitePaths ? null : source.id), source, paths);

const longest = 200;

const bodiesRequestIn = (query: unknown): Parameters<typeof bodiesPage>[1] => {
  const { q, page } = query as Readonly<Record<string, unknown>>;
  return {
    words: typeof q === "string" ? q.trim().slice(0, longest) : "",
    page: typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
};
