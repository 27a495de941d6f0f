import type { Language } from "../../kernel/index.ts";
import { noticePath } from "../../notices/pages/index.ts";
import type { Register } from "../../register/index.ts";
import type { PublishedRegister, StatementStanding } from "../../register/pages/index.ts";
import { stateWords } from "../../retention/index.ts";
import { readingSaid } from "../../retention/pages/index.ts";
import type { Overview, OverviewStatement } from "./overview.ts";
import { publisherOf, wayTo, type PublicView } from "./publicView.ts";

/** A register with what the overview knows of each of its sentences. */
export const publishedOf = (
  register: Register,
  view: PublicView,
  language: Language,
): PublishedRegister => {
  const { overview, body, paths } = view;
  return {
    publisher: publisherOf(view).over ?? register.document.name,
    register,
    paths: paths.register,
    way: wayTo(body, language),
    standing: standingsIn(overview, language),
    kept: overview.kept,
    noticeOf: (activity) => noticePath(paths.notices, activity, language),
  };
};

type Standings = PublishedRegister["standing"];

/** What was said of an overview goes with it: another is read when anything that it says may have changed. */
const said = new WeakMap<Overview, Map<Language, Standings>>();

const standingsIn = (overview: Overview, language: Language): Standings => {
  const known = said.get(overview) ?? new Map<Language, Standings>();
  said.set(overview, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const standings = new Map(
    overview.activities.flatMap(({ statements }) =>
      statements.map((each) => [each.id, standingOf(each, language)] as const),
    ),
  );
  const standing: Standings = (statement) => standings.get(statement) ?? null;
  known.set(language, standing);
  return standing;
};

const standingOf = (
  { state, status, readings, rules }: OverviewStatement,
  language: Language,
): StatementStanding => ({
  state: stateWords[state],
  reading: status === "not-understood" ? null : readingSaid(readings, language),
  rules,
});
