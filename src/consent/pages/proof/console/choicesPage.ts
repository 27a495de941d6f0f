import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, type Language } from "../../../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  momentTime,
  pageTitle,
  table,
  type Markup,
} from "../../../../platform/web/index.ts";
import type { ListedVersion } from "../../../actions/textVersions.ts";
import { leastShown, ratesOf, type DayCounts } from "../../../model/proof/choiceCounts.ts";
import { daysPath } from "./daysPage.ts";
import { framed, paramsOf, reading, type ProofConsole } from "./proofConsole.ts";
import { words } from "./proofConsoleWords.ts";

/** What was shown, and what was chosen, in counts. */
export const addChoicesPage = (web: FastifyInstance, parts: ProofConsole): void =>
  addPage(web, {
    paths: consolePaths("choix"),
    access: reading,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const sites = await parts.sitesOf(body);
      const versions = (await Promise.all(sites.map((site) => parts.versions.list(site)))).flat();
      const counts = await parts.counts.since(sites, civilDay(now).subtract({ days: 31 }));
      const main = html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        <p>
          ${linkButton({
            text: words.prove[language],
            href: consolePath(body, "choix", language, "/preuve"),
          })}
        </p>
        <p>
          <a href="${address(daysPath(body, language))}">${words.days[language]}</a>
        </p>
        ${
          versions.length === 0
            ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
            : html`${versionTable(body, versions, language)} ${countTable(counts, language)}`
        }`;
      return await framed(parts)(context, body, words.title[language], main);
    },
  });

const versionTable = (
  body: string,
  versions: readonly ListedVersion[],
  language: Language,
): Markup =>
  table({
    caption: words.versions[language],
    language,
    columns: [
      { title: words.version[language] },
      { title: words.site[language] },
      { title: words.languages[language] },
      { title: words.keptAt[language] },
    ],
    rows: versions.map(({ hash, site, languages, keptAt }) => [
      html`<a href="${address(consolePath(body, "choix", language, `/${hash}`))}"
        ><code>${hash.slice(0, 12)}</code></a
      >`,
      site,
      languages.join(", "),
      momentTime(keptAt, language),
    ]),
  });

const countTable = (counts: readonly DayCounts[], language: Language): Markup => {
  const help = html`<p class="soft">${fill(words.countsHelp[language], { least: leastShown })}</p>`;
  if (counts.length === 0)
    return html`${help}
      <p>${words.noCounts[language]}</p>`;
  const numeric = (title: string) => ({ title, numeric: true });
  return html`${table({
    caption: words.counts[language],
    language,
    columns: [
      { title: words.day[language] },
      { title: words.version[language] },
      numeric(words.choices[language]),
      numeric(words.acceptAll[language]),
      numeric(words.refuseAll[language]),
      numeric(words.save[language]),
      numeric(words.withdraw[language]),
      numeric(words.signal[language]),
    ],
    rows: counts.map((count) => [
      dayWords(count.day, language),
      html`${count.site} <code>${count.version.slice(0, 8)}</code>`,
      ...figuresOf(count, language),
    ]),
  })}
  ${help}`;
};

const figuresOf = (count: DayCounts, language: Language): readonly string[] => {
  const rates = ratesOf(count);
  if (rates === null)
    return [fill(words.fewer[language], { least: leastShown }), "–", "–", "–", "–", "–"];
  const { choices, shares } = rates;
  const said = (share: number): string => fill(words.percent[language], { share });
  return [
    String(choices),
    said(shares["accept-all"]),
    said(shares["refuse-all"]),
    said(shares.save),
    said(shares.withdraw),
    said(shares.signal),
  ];
};
