import { fill, type Language } from "../../../kernel/index.ts";
import {
  coverageBar,
  emptyState,
  filterForm,
  html,
  linkButton,
  notice,
  pageTitle,
  pagination,
  selectField,
  table,
  tag,
  textField,
  type Column,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { isStanding, standingFilters, type Standing } from "../../rules/model/standings.ts";
import { stateWords } from "../../rules/model/statementState.ts";
import type { CheckedRule } from "../../rules/model/checkRules.ts";
import { foundAmong, queryOf, sorts, type ListRequest, type Sort } from "./listRequest.ts";
import { readingText, standingTags } from "./standingWords.ts";
import { rulePath } from "./rulePaths.ts";
import { filterNames, words } from "./ruleWords.ts";

const perPage = 25;

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
  const { body, standings, request, maySimulate, isFolder } = listed;
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
        ${list({ ...listed, request }, language)}`
  }
  ${strays(listed, language)}`;
};

const coverage = (standings: readonly Standing[], language: Language): Markup => {
  const states = [
    "enforced",
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

const list = ({ body, standings, request }: ListedRules, language: Language): Markup => {
  const found = foundAmong(standings, request);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(request.page, pages);
  const path = rulePath.list(body, language);
  const href = (changes: Partial<ListRequest>): string => {
    const query = queryOf({ ...request, page: 1, ...changes });
    return query === "" ? path : `${path}?${query}`;
  };
  return html`${filters(standings, request, path, language)}
    <p role="status">
      ${fill(words.found[language], { count: found.length, all: standings.length })}
    </p>
    ${
      found.length === 0
        ? emptyState({
            title: words.nothing[language],
            text: words.nothingHelp[language],
            action: linkButton({ text: words.whole[language], href: path, look: "secondary" }),
          })
        : table({
            caption: words.caption[language],
            hideCaption: true,
            language,
            columns: sorts.map((sort) => column(sort, request, href, language)),
            rows: found
              .slice((page - 1) * perPage, page * perPage)
              .map((standing) => row(body, standing, language)),
          })
    }
    ${pagination({ page, count: pages, language, href: (to) => href({ page: to }) })}
    <p>
      <a href="${`${rulePath.file(body, language)}?${queryOf({ ...request, page: 1 })}`}"
        >${words.file[language]}</a
      >
    </p>`;
};

const filters = (
  standings: readonly Standing[],
  { sought, filter }: ListRequest,
  path: string,
  language: Language,
): Markup => {
  const field = { error: null, language, optional: true } as const;
  return filterForm({
    action: path,
    language,
    ...((sought !== "" || filter !== null) && { clear: path }),
    fields: [
      textField({
        ...field,
        name: "q",
        label: words.search[language],
        value: sought,
        type: "search",
        maxlength: 200,
      }),
      selectField({
        ...field,
        name: "etat",
        label: words.state[language],
        value: filter ?? "",
        none: words.every[language],
        choices: standingFilters.flatMap((each) => {
          const count = standings.filter((standing) => isStanding(standing, each)).length;
          const name =
            each in filterNames
              ? filterNames[each as keyof typeof filterNames]
              : stateWords[each as keyof typeof stateWords].name;
          return count === 0 && each !== filter
            ? []
            : [{ value: each, label: `${name[language]} (${count})` }];
        }),
      }),
    ],
  });
};

const column = (
  sort: Sort,
  request: ListRequest,
  href: (changes: Partial<ListRequest>) => string,
  language: Language,
): Column => {
  const title = words[sort][language];
  const isSorted = request.sort === sort;
  return {
    title,
    sort: href({ sort, isDescending: isSorted && !request.isDescending }),
    ...(isSorted && { sorted: request.isDescending ? "descending" : "ascending" }),
  };
};

const row = (body: string, standing: Standing, language: Language): readonly Piece[] => {
  const { activity, statement, rules } = standing;
  return [
    html`<a href="${rulePath.statement(body, statement.id, language)}" lang="fr"
      >${statement.text}</a
    >`,
    html`<span lang="fr">${activity.title}</span>`,
    readingText(statement, language),
    // One element a cell: where it is narrow, what stands beside it would fall into the next column.
    html`<div>${standingTags(standing, language)}</div>`,
    rules.length === 0
      ? html`<span class="soft">${words.noRule[language]}</span>`
      : html`<div>
          ${rules.map(
            ({ rule }) =>
              html`<code>${rule.id}</code>
                <span class="soft small">${rule.store} › ${rule.collection}</span> `,
          )}
        </div>`,
  ];
};

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
