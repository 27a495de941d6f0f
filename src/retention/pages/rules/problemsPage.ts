import { fill, messageOf, type ErrorCatalogue, type Language } from "../../../kernel/index.ts";
import { html, notice, pageTitle, table, type Markup } from "../../../platform/web/index.ts";
import type { Problem } from "../../rules/model/problem.ts";
import { words } from "./ruleWords.ts";

/** What is wrong with the files of a policy, each with its place: nothing can be said of rules before it is mended. */
export const problemsPage = (
  problems: readonly Problem[],
  catalogue: ErrorCatalogue,
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${notice({ tone: "bad", text: words.faultyHelp[language], language })}
  ${table({
    caption: words.faulty[language],
    language,
    columns: [{ title: words.place[language] }, { title: words.problem[language] }],
    rows: problems.map((problem) => [
      placeWords(problem, language),
      html`${messageOf(problem.failure, language, catalogue)}
        <code class="small">${problem.failure.code}</code>`,
    ]),
  })}`;

const placeWords = ({ file, place }: Problem, language: Language): string =>
  place === null ? file : fill(words.placeLine[language], { file, line: place.line });
