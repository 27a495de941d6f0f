import type { FastifyInstance } from "fastify";
import { addAccessibilityPage } from "../accessibility/statementPage.ts";
import { displayPaths, displayWords } from "../display/displayWords.ts";
import type { NavigationEntry } from "../page.ts";
import type { PageContext } from "../request/pageContext.ts";
import { addLegalPage } from "./legalPage.ts";
import { legalPaths, legalWords } from "./legalWords.ts";
import type { ReadSiteSettings } from "./siteSettings.ts";
import { addTermsPage, type EarlierTerms } from "./termsPage.ts";
import { termsPaths, termsWords } from "./termsWords.ts";

/** The pages that the law wants on every public site: who publishes it, how far everyone can use it, and on which terms. */
export const addSitePages = (
  web: FastifyInstance,
  readSettings: ReadSiteSettings,
  /** The day on which the legal notice last said something else. */
  readLegalDay?: () => Promise<Temporal.PlainDate | null>,
  /** The terms that held before, the latest first. */
  readEarlierTerms?: () => Promise<readonly EarlierTerms[]>,
): void => {
  addLegalPage(web, readSettings, readLegalDay);
  addAccessibilityPage(web, readSettings);
  addTermsPage(web, readSettings, readEarlierTerms);
};

type Place = Pick<PageContext, "language" | "path">;

export const legalLink = ({ language, path }: Place): NavigationEntry => ({
  label: legalWords.title[language],
  href: legalPaths[language],
  current: path === legalPaths[language],
});

export const termsLink = ({ language, path }: Place): NavigationEntry => ({
  label: termsWords.title[language],
  href: termsPaths[language],
  current: path === termsPaths[language],
});

export const displayLink = ({ language, path }: Place): NavigationEntry => ({
  label: displayWords.title[language],
  href: displayPaths[language],
  current: path === displayPaths[language],
});
