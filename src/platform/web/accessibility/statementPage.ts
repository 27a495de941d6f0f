import type { FastifyInstance } from "fastify";
import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import { addPage } from "../addPage.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { table } from "../components/table/table.ts";
import { html, type Markup } from "../../escaping/index.ts";
import { open } from "../open.ts";
import type { ReadSiteSettings, SiteSettings } from "../site/siteSettings.ts";
import { countRgaa, rgaa } from "./rgaa.ts";
import {
  accessibilityPaths,
  remedyAddress,
  statementWords as words,
  themeWords,
} from "./statementWords.ts";

/**
 * The state that a site may declare (arrêté du 20 septembre 2019, RGAA, 2.2.2): by the share of criteria met at its last
 * audit; without an audit it does not conform, whatever its tests say.
 */
const conformity = ({ audit }: SiteSettings): "full" | "partial" | "not" => {
  if (audit === undefined || audit.rate < 50) return "not";
  return audit.rate === 100 ? "full" : "partial";
};

/** What the link to the statement says on every page: its state, as the law asks. */
export const accessibilityLabel = (settings: SiteSettings, language: Language): string =>
  fill(words.footer[language], { state: words[conformity(settings)][language] });

/** The statement of accessibility: the state, what the tests check, whom to write to. */
export const addAccessibilityPage = (web: FastifyInstance, readSettings: ReadSiteSettings): void =>
  addPage(web, {
    paths: accessibilityPaths,
    access: open,
    render: async ({ language }) => {
      const settings = await readSettings();
      return {
        title: words.title[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        ${stateOf(settings, language)} ${testsOf(language)} ${helpOf(settings, language)}`,
      };
    },
  });

const stateOf = (settings: SiteSettings, language: Language): Markup => {
  const { audit } = settings;
  const state = words[conformity(settings)][language];
  const said =
    audit === undefined
      ? words.unaudited[language]
      : fill(words.audited[language], {
          day: dayWords(Temporal.PlainDate.from(audit.day), language),
          by: audit.by,
          rate: audit.rate,
        });
  return html`<h2>${words.stateTitle[language]}</h2>
    <p><strong>${fill(words.isState[language], { state })}</strong></p>
    <p>${said}</p>`;
};

const testsOf = (language: Language): Markup => {
  const { tested, review } = countRgaa(rgaa.flat());
  const kinds = ["tested", "review", "not-applicable"] as const;
  return html`<h2>${words.testsTitle[language]}</h2>
    <p>${fill(words.testsIntro[language], { tested, review, applicable: tested + review })}</p>
    ${table({
      caption: words.caption[language],
      language,
      columns: [
        { title: words.theme[language] },
        ...kinds.map((kind) => ({ title: words[kind][language], numeric: true })),
      ],
      rows: rgaa.map((theme, index) => [
        `${index + 1}. ${themeWords[index]?.[language] ?? ""}`,
        ...kinds.map((kind) => String(countRgaa(theme)[kind])),
      ]),
    })}`;
};

const helpOf = ({ accessibilityContact: contact }: SiteSettings, language: Language): Markup =>
  html`<h2>${words.contactTitle[language]}</h2>
    <p>
      ${contact === undefined ? words.noContact[language] : fill(words.contact[language], { contact })}
    </p>
    <h2>${words.remedyTitle[language]}</h2>
    <p>${words.remedy[language]} <span lang="fr">${remedyAddress}</span>.</p>`;
