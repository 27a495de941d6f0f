import { fill, type Language } from "../../../kernel/index.ts";
import {
  coverageBar,
  emptyState,
  html,
  linkButton,
  list,
  notice,
  pageShown,
  pageTitle,
  table,
  tag,
  type ListColumn,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { isStanding, standingFilters, type Standing } from "../../rules/model/standings.ts";
import { stateWords } from "../../rules/model/statementState.ts";
import type { CheckedRule } from "../../rules/model/checkRules.ts";
import { foundAmong, statementsShape, type ListRequest, type Sort } from "./listRequest.ts";
import { readingLine, standingTags } from "./standingWords.ts";
import { rulePath } from "./rulePaths.ts";
import { filterNames, words } from "./ruleWords.ts";

interface ListedRules {
  readonly body: string;
  readonly standings: readonly Standing[];
  readonly strays: readonly CheckedRule[];
  readonly request: ListRequest;
  readonly mayEdit: boolean;
  readonly maySimulate: boolean;
  /** The policy is a folder: nobody changes it here. */
  readonly isFolder: boolean;
}

/** Every sentence of a body with its state: counted, narrowed, sorted, a page of twenty-five. */
export const listPage = (listed: ListedRules, language: Language): Markup => {
  const { body, standings, maySimulate, isFolder } = listed;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${isFolder ? notice({ tone: "information", text: words.folder[language], language }) : ""}
  ${
    standings.length === 0
      ? emptyState({
          title: words.noStatement[language],
          text: words.noStatementHelp[language],
        })
      : html`${coverage(standings, language)}
        ${
          maySimulate
            ? html`<p>
                ${linkButton({
                  text: words.simulate[language],
                  href: rulePath.simulate(body, language),
                  look: "secondary",
                })}
              </p>`
            : ""
        }
        ${statementList(listed, language)}`
  }
  ${strays(listed, language)}`;
};

const coverage = (standings: readonly Standing[], language: Language): Markup => {
  const states = [
    "enforced",
    "not-run-yet",
    "late",
    "drifted",
    "refused",
    "without-rule",
    "not-understood",
  ] as const;
  return coverageBar({
    language,
    label: fill(words.coverage[language], { all: standings.length }),
    parts: states.map((state) => {
      const count = standings.filter((each) => each.state === state).length;
      const { one, many, tone } = stateWords[state];
      return { count, tone, label: (count > 1 ? many : one)[language] };
    }),
  });
};

const statementList = ({ body, standings, request }: ListedRules, language: Language): Markup => {
  const found = foundAmong(standings, request);
  const { offset, limit } = pageShown(statementsShape, request, found.length);
  return list({
    shape: statementsShape,
    asked: request,
    path: rulePath.list(body, language),
    file: rulePath.file(body, language),
    caption: words.caption[language],
    language,
    filters: [
      { name: "q", label: words.search[language] },
      {
        name: "etat",
        label: words.state[language],
        choices: stateChoices(standings, request, language),
      },
    ],
    columns: columnsOf(body, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: standings.length,
    found: fill(words.found[language], { count: found.length, all: standings.length }),
    nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
  });
};

/** The states that occur, each with how many sentences are in it. */
const stateChoices = (
  standings: readonly Standing[],
  { filters }: ListRequest,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] =>
  standingFilters.flatMap((each) => {
    const count = standings.filter((standing) => isStanding(standing, each)).length;
    const name =
      each in filterNames
        ? filterNames[each as keyof typeof filterNames]
        : stateWords[each as keyof typeof stateWords].name;
    return count === 0 && each !== filters.etat
      ? []
      : [{ value: each, label: `${name[language]} (${count})` }];
  });

const columnsOf = (body: string, language: Language): readonly ListColumn<Standing, Sort>[] => [
  {
    title: words.sentence[language],
    sort: "sentence",
    cell: ({ statement }) =>
      html`<a href="${rulePath.statement(body, statement.id, language)}" lang="fr"
        >${statement.text}</a
      >`,
  },
  {
    title: words.activity[language],
    sort: "activity",
    cell: ({ activity }) => html`<span lang="fr">${activity.title}</span>`,
  },
  {
    title: words.reading[language],
    sort: "reading",
    cell: ({ statement }) => readingLine(statement, language),
  },
  {
    title: words.state[language],
    sort: "state",
    cell: (standing) => standingTags(standing, language),
  },
  {
    title: words.rule[language],
    sort: "rule",
    cell: ({ rules }) =>
      rules.length === 0
        ? html`<span class="soft">${words.noRule[language]}</span>`
        : html`<div>
            ${rules.map(
              ({ rule }) =>
                html`<code>${rule.id}</code>
                  <span class="soft small">${rule.store} › ${rule.collection}</span> `,
            )}
          </div>`,
  },
];

const strays = ({ body, strays: rules, mayEdit }: ListedRules, language: Language): Piece =>
  rules.length === 0
    ? ""
    : html`<section aria-labelledby="strays">
        <h2 id="strays">${words.strays[language]}</h2>
        ${notice({ tone: "bad", text: words.straysHelp[language], language })}
        ${table({
          caption: words.strays[language],
          hideCaption: true,
          language,
          columns: [{ title: words.rule[language] }, { title: words.state[language] }],
          rows: rules.map(({ rule }) => [
            mayEdit
              ? html`<a href="${rulePath.remove(body, rule.id, language)}"
                  >${words.remove[language]} <code>${rule.id}</code></a
                >`
              : html`<code>${rule.id}</code>`,
            tag({ text: stateWords.refused.name[language], tone: "bad" }),
          ]),
        })}
      </section>`;
