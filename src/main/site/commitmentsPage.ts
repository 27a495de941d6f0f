import { fill, type Language } from "../../kernel/index.ts";
import { coverageBar, html, pageTitle, type Markup, type Page } from "../../platform/web/index.ts";
import { stateWords, type StatementState } from "../../retention/index.ts";
import { countStates, type Overview } from "./overview.ts";
import { publisherOf, type PublicView } from "./publicView.ts";
import { promises } from "./promises.ts";
import { counted, words } from "./siteWords.ts";

/** All published sentences, how many stand where, and each with what carries it out. */
export const commitmentsPage = (view: PublicView, language: Language): Page => ({
  title: words.commitmentsTitle[language],
  description: words.commitmentsLead[language],
  main: html`${pageTitle({
    title: words.commitmentsTitle[language],
    ...publisherOf(view),
    lead: words.commitmentsLead[language],
  })}
  ${coverage(view.overview, language)} ${promises(view, language)}`,
});

const states: readonly StatementState[] = [
  "enforced",
  "not-run-yet",
  "late",
  "without-rule",
  "refused",
  "drifted",
  "not-understood",
];

const coverage = (overview: Overview, language: Language): Markup => {
  const counts = countStates(overview);
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  return coverageBar({
    label: fill(words.coverage[language], { all }),
    language,
    parts: states.map((state) => ({
      label: counted(counts[state], stateWords[state], language),
      count: counts[state],
      tone: stateWords[state].tone,
    })),
  });
};
