import type { Language } from "../../kernel/index.ts";
import { buttonRow, linkButton, type Markup } from "../../platform/web/index.ts";
import { stateOf, type Assessment } from "../model/assessment.ts";
import { assessmentPath } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";
import { decisionWords } from "./decisionForms.ts";
import { needWords } from "./needForm.ts";
import { opinionWords } from "./opinionForms.ts";

/** What can be done next with an assessment as a whole: the forms that would refuse are not offered. */
export const actsOf = (assessment: Assessment, language: Language): Markup => {
  const lead = (text: string, rest: string): Markup =>
    linkButton({ text, href: assessmentPath(assessment, language, rest), look: "secondary" });
  const reopen = lead(words.reopen[language], "/reouverture");
  if (assessment.closedAt !== null) return buttonRow([reopen]);
  const links = lead(words.links[language], "/liens");
  const withdraw = lead(words.withdraw[language], "/retrait");
  switch (stateOf(assessment.content)) {
    case "validated":
      return buttonRow([
        lead(decisionWords.review[language], "/revision"),
        links,
        reopen,
        withdraw,
      ]);
    case "draft":
      return buttonRow([
        lead(needWords.short[language], "/besoin"),
        lead(opinionWords.officer[language], "/delegue"),
        lead(opinionWords.persons[language], "/personnes"),
        lead(decisionWords.consultation[language], "/consultation"),
        lead(decisionWords.validation[language], "/validation"),
        links,
        withdraw,
      ]);
    default:
      return buttonRow([reopen, links, withdraw]);
  }
};
