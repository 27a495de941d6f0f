import { fill, type Language } from "../../../../kernel/index.ts";
import {
  consolePath,
  details,
  emptyState,
  html,
  list,
  pageShown,
  pageTitle,
  tag,
  type ListAsked,
  type ListColumn,
  type ListShape,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import { lintFamilies, type Severity } from "../../../lint/lintRule.ts";
import { ruleOf } from "../../../lint/ruleCatalogue.ts";
import { plainWords } from "../../../model/plainWords.ts";
import type { Activity, Finding, Register } from "../../../model/register.ts";
import type { SuppressedFinding } from "../../../lint/settings.ts";
import { acceptedList } from "../acceptedList.ts";
import { registerWay } from "../registerWay.ts";
import { decidedOf, decisionPath, placeOf } from "./decisionPaths.ts";
import { words as decisionWords } from "./decisionWords.ts";
import { familyNames, severityNames, words } from "./lintWords.ts";

const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

type Filter = "q" | "gravite" | "famille";
type Order = "page" | "gravite";

/** What the findings can be asked for: as the page has them, or the gravest first. */
export const findingsShape: ListShape<Filter, Order> = {
  filters: { q: "words", gravite: severities, famille: lintFamilies },
  sorts: ["page", "gravite"],
  usual: { sort: "gravite", isDescending: false },
  perPage: 50,
};

export type FindingsAsked = ListAsked<Filter, Order>;

interface Shown {
  readonly body: string;
  readonly register: Register | null;
  readonly findings: readonly Finding[];
  /** What `lint.yaml` of the policy accepts. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly asked: FindingsAsked;
  /** Whether whoever looks may accept findings. */
  readonly mayDecide: boolean;
}

/** The findings of a register, each with its evidence, why it matters and how to mend it. */
export const lintPage = (shown: Shown, language: Language): Markup => {
  const title = words.title[language];
  return html`${registerWay(shown.body, language, [{ label: title, href: "#content" }])}
  ${pageTitle({ title, lead: words.lead[language] })}
  ${
    shown.register === null
      ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
      : html`${findingsList(shown, shown.register, language)}
        ${acceptedList(shown.suppressed, shown.register, language, withdrawing(shown, language))}`
  }`;
};

/** The way to accept no longer, for whoever may. */
const withdrawing =
  ({ body, mayDecide }: Shown, language: Language) =>
  (accepted: SuppressedFinding): Piece =>
    mayDecide
      ? html`<br /><a href="${decisionPath(body, "retirer", decidedOf(accepted), language)}"
            >${decisionWords.withdraw[language]}</a
          >`
      : "";

const findingsList = (
  { body, findings, asked, mayDecide }: Shown,
  register: Register,
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language);
  const found = findingsAsked(findings, register, asked);
  const { offset, limit } = pageShown(findingsShape, asked, found.length);
  const all = findings.length;
  return list({
    shape: findingsShape,
    asked,
    path: `${path}/constats`,
    file: `${path}/constats.csv`,
    caption: words.caption[language],
    language,
    filters: [
      { name: "q", label: words.search[language] },
      {
        name: "gravite",
        label: words.severity[language],
        none: words.all[language],
        choices: severities.map((value) => ({ value, label: severityNames[value][language] })),
      },
      {
        name: "famille",
        label: words.family[language],
        none: words.all[language],
        choices: lintFamilies.map((value) => ({ value, label: familyNames[value][language] })),
      },
    ],
    columns: columnsOf({ body, register, mayDecide }, path, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all,
    found: fill(words.found[language], { count: found.length, all }),
    nothing: { title: words.nothing[language], text: words.nothingHelp[language] },
  });
};

/** The findings that an address asks for, in its order. */
export const findingsAsked = (
  findings: readonly Finding[],
  register: Register,
  { filters, sort, isDescending }: FindingsAsked,
): readonly Finding[] => {
  const sought = plainWords(filters.q);
  const found = findings.filter(
    (finding) =>
      (filters.gravite === "" || finding.severity === filters.gravite) &&
      (filters.famille === "" || ruleOf(finding.rule)?.family === filters.famille) &&
      (sought === "" || plainWords(wordsOf(finding, register)).includes(sought)),
  );
  const inOrder =
    sort === "page"
      ? found
      : found.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return isDescending ? inOrder.toReversed() : inOrder;
};

const wordsOf = ({ message, evidence, rule, activity }: Finding, register: Register): string =>
  [message, evidence ?? "", rule, activityOf(register, activity)?.title ?? ""].join(" ");

const activityOf = (register: Register, place: number | null): Activity | undefined =>
  place === null ? undefined : register.activities[place - 1];

const columnsOf = (
  {
    body,
    register,
    mayDecide,
  }: Pick<Shown, "body" | "mayDecide"> & { readonly register: Register },
  path: string,
  language: Language,
): readonly ListColumn<Finding, Order>[] => [
  {
    title: words.record[language],
    sort: "page",
    cell: ({ activity: place }) => {
      const activity = activityOf(register, place);
      return activity === undefined
        ? words.whole[language]
        : html`<a href="${path}/activites/${encodeURIComponent(activity.id)}" lang="fr"
            >${activity.title}</a
          >`;
    },
  },
  {
    title: words.severity[language],
    sort: "gravite",
    cell: ({ severity }) => {
      const { tone, [language]: text } = severityNames[severity];
      return tag({ text, tone });
    },
  },
  {
    title: words.finding[language],
    cell: (finding) => {
      const accept = decisionPath(body, "accepter", placeOf(finding, register), language);
      return html`${findingCell(finding, language)}
      ${mayDecide ? html`<p class="small"><a href="${accept}">${decisionWords.accept[language]}</a></p>` : ""}`;
    },
  },
];

const findingCell = (
  { rule: id, message, evidence, legalSource }: Finding,
  language: Language,
): Piece => {
  const rule = ruleOf(id);
  return html`<p>${message}</p>
    ${evidence === null ? "" : html`<blockquote lang="fr">${evidence}</blockquote>`}
    ${
      rule === undefined
        ? ""
        : details({
            summary: words.why[language],
            content: html`<p>${rule.why[language]}</p>
              <p>${rule.mend[language]}</p>
              <p class="soft small">
                ${legalSource === undefined ? "" : html`${legalSource} · `}${fill(words.rule[language], { id })}
              </p>`,
          })
    }`;
};
