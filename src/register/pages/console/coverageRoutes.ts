import type { FastifyInstance } from "fastify";
import {
  addPage,
  consolePath,
  consolePaths,
  emptyState,
  html,
  notice,
  pageTitle,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Language } from "../../../kernel/index.ts";
import type { Coverage } from "../../model/coverage.ts";
import { coverageJson } from "../../model/coverageAccount.ts";
import { coverageOfBound } from "../../model/coverageOfBound.ts";
import { blockingChecks } from "../../lint/blockingChecks.ts";
import { coverageSummary, coverageTables } from "../coverageMarkup.ts";
import { words } from "../../model/coverageWords.ts";
import { pageIn } from "../listAsked.ts";
import { mayBeEdited } from "./edit/editedPart.ts";
import { inFrame } from "./inFrame.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { registerWay } from "./registerWay.ts";

const access = { action: "register.read", body: "param" } as const;

/** Adds the page on which each promise of the register is said to be kept here, elsewhere, or by nobody yet. */
export const addCoveragePages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addPage(web, {
    paths: consolePaths("registre", "/couverture"),
    access,
    render: async (context, { params, query }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const coverage = await coverageIn(parts, body);
      const path = consolePath(body, "registre", language);
      const title = words.title[language];
      const mayEdit = (await mayBeEdited(parts, body)) && parts.may(context, body, "register.edit");
      const activityAt = (id: string): string => `${path}/activites/${encodeURIComponent(id)}`;
      const page = pageIn((query as Readonly<Record<string, unknown>>)["page"]);
      const shown: Markup =
        coverage === null || coverage.activities.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : html`${coverageSummary(coverage.counts, language)}
              <p><a href="${path}/couverture.json">${words.json[language]}</a></p>
              <h2>${words.each[language]}</h2>
              ${coverageTables(
                coverage,
                {
                  page,
                  href: activityAt,
                  pageHref: (to) => `${path}/couverture?page=${to}`,
                  ...(mayEdit && {
                    act: (id: string) =>
                      html`<a href="${activityAt(id)}/modifier/engagements"
                        >${words.decide[language]}</a
                      >`,
                  }),
                },
                language,
              )}`;
      const main = html`${registerWay(body, language, [{ label: title, href: "#content" }])}
      ${pageTitle({ title, lead: words.lead[language] })} ${await unasked(parts, body, language)}
      ${shown}`;
      return await inFrame(parts, context, body, title, main);
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(
      consolePaths("registre", "/couverture.json")[language],
      { config: { access } },
      async ({ params }, reply) => {
        const { body } = params as { readonly body: string };
        const coverage = await coverageIn(parts, body);
        if (coverage === null) return reply.callNotFound();
        return await reply
          .header("cache-control", "private, no-store")
          .type("application/json; charset=utf-8")
          .send(coverageJson(coverage));
      },
    );
};

/** GDPR art. 7(1): a consent that nobody asks for is proved by nobody. */
const unasked = async (
  { unaskedConsents }: Pick<RegisterConsole, "unaskedConsents">,
  body: string,
  language: Language,
): Promise<Markup | ""> => {
  const activities = (await unaskedConsents?.(body)) ?? [];
  return activities.length === 0
    ? ""
    : notice({
        tone: "watch",
        language,
        text: html`<p>${words.unasked[language]}</p>
          <ul>
            ${activities.map(({ name }) => html`<li lang="fr">${name}</li>`)}
          </ul>
          <p>
            <a href="${consolePath(body, "consentements", language)}">${words.ask[language]}</a>
          </p>`,
      });
};

const coverageIn = async (
  { working: read }: Pick<RegisterConsole, "working">,
  body: string,
): Promise<Coverage | null> => {
  const working = await read(body);
  const known = made.get(working);
  if (known !== undefined) return known;
  const { register, published } = working;
  if (register === null) return null;
  const coverage = coverageOfBound(register, published.kept, blockingChecks);
  made.set(working, coverage);
  return coverage;
};
/** Of a working register it is made once: another is read when anything of it has changed. */
const made = new WeakMap<object, Coverage>();
