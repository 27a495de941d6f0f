import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  addOpenData,
  addPage,
  breadcrumb,
  emptyState,
  html,
  open,
  pageTitle,
  type Page,
} from "../../platform/web/index.ts";
import type { Language } from "../../kernel/index.ts";
import type { Coverage } from "../model/coverage.ts";
import { coverageJson } from "../model/coverageAccount.ts";
import { coverageOfBound } from "../model/coverageOfBound.ts";
import { blockingChecks } from "../lint/blockingChecks.ts";
import { coverageSummary, coverageTables } from "./coverageMarkup.ts";
import { words } from "../model/coverageWords.ts";
import { pageIn } from "./listAsked.ts";
import type { PublishedRegister, ReadPublished } from "./publishedRegister.ts";
import { activityPath, type RegisterPaths } from "./registerPaths.ts";
import { words as registerWords } from "./registerWords.ts";

/** Adds the public account of what keeps each promise of a register, as a page and as JSON. */
export const addPublicCoverage = (
  web: FastifyInstance,
  readPublished: ReadPublished,
  paths: RegisterPaths,
): void => {
  addPage(web, {
    paths: paths.coverage,
    access: open,
    render: async ({ language }, request) => {
      const published = await readPublished(language, bodyIn(request));
      if (published === null) return null;
      if ("elsewhere" in published) return { redirect: published.elsewhere.coverage[language] };
      const page = pageIn((request.query as Readonly<Record<string, unknown>>)["page"]);
      return coveragePage(published, page, language);
    },
  });
  for (const language of ["fr", "en"] as const)
    addOpenData(web, {
      path: `${paths.coverage[language]}.json`,
      answer: async (request, reply) => {
        const published = await readPublished(language, bodyIn(request));
        if (published === null) return reply.callNotFound();
        if ("elsewhere" in published)
          return reply.redirect(`${published.elsewhere.coverage[language]}.json`, 303);
        return await reply
          .type("application/json; charset=utf-8")
          .send(coverageJson(coverageIn(published)));
      },
    });
};

const bodyIn = ({ params }: FastifyRequest): string | null =>
  (params as { readonly body?: string }).body ?? null;

const coveragePage = (published: PublishedRegister, page: number, language: Language): Page => {
  const { paths, way, publisher } = published;
  const coverage = coverageIn(published);
  const title = words.title[language];
  return {
    title,
    description: words.lead[language],
    main: html`${breadcrumb({
      language,
      entries: [
        ...way,
        { label: registerWords.title[language], href: paths.list[language] },
        { label: title, href: "#content" },
      ],
    })}
    ${pageTitle({ title, over: publisher, lead: words.lead[language] })}
    ${
      coverage.activities.length === 0
        ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
        : html`${coverageSummary(coverage.counts, language)}
            <p><a href="${paths.coverage[language]}.json">${words.json[language]}</a></p>
            <h2>${words.each[language]}</h2>
            ${coverageTables(
              coverage,
              {
                page,
                href: (id) => activityPath(paths, id, language),
                pageHref: (to) => `${paths.coverage[language]}?page=${to}`,
              },
              language,
            )}`
    }`,
  };
};

const coverageIn = ({ register, kept }: PublishedRegister): Coverage => {
  const known = made.get(kept);
  if (known?.register === register) return known.coverage;
  const coverage = coverageOfBound(register, kept, blockingChecks);
  made.set(kept, { register, coverage });
  return coverage;
};
/** Made once for what an overview says: another is read when anything of it may have changed. */
const made = new WeakMap<
  PublishedRegister["kept"],
  { readonly register: PublishedRegister["register"]; readonly coverage: Coverage }
>();
