import type { Language } from "../../kernel/index.ts";
import type { Register } from "../../register/index.ts";
import type { PublishedRegister, StatementStanding } from "../../register/pages/index.ts";
import { readingWords, stateWords } from "../../retention/index.ts";
import type { OverviewStatement } from "./overview.ts";
import { publisherOf, wayTo, type PublicView } from "./publicView.ts";

/** A register with what the overview knows of each of its sentences. */
export const publishedOf = (
  register: Register,
  view: PublicView,
  language: Language,
): PublishedRegister => {
  const { overview, body, paths } = view;
  const standings = new Map(
    overview.activities.flatMap(({ statements }) =>
      statements.map((each) => [each.id, standingOf(each, language)] as const),
    ),
  );
  return {
    publisher: publisherOf(view).over ?? register.document.name,
    register,
    paths: paths.register,
    way: wayTo(body, language),
    standing: (statement) => standings.get(statement) ?? null,
  };
};

const standingOf = (
  { state, status, readings, rules }: OverviewStatement,
  language: Language,
): StatementStanding => ({
  state: stateWords[state],
  reading:
    status === "not-understood"
      ? null
      : readings.map((rule) => readingWords(rule, language)).join(" ; "),
  rules,
});
