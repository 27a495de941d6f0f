import { fill, type Language } from "../../kernel/index.ts";
import {
  address,
  dayTime,
  html,
  inOrder,
  list,
  pageShown,
  tag,
  type ListAsked,
  type ListColumn,
  type ListShape,
  type Markup,
  type SortKey,
  type TagTone,
} from "../../platform/web/index.ts";
import type { Activity } from "../../register/index.ts";
import {
  assessmentStates,
  changedSince,
  dueOn,
  stateOf,
  type Assessment,
  type AssessmentState,
} from "../model/assessment.ts";
import { residualWeights, type ResidualWeight } from "../model/pia/riskIn.ts";
import { assessmentPath } from "./assessmentConsole.ts";
import { residualWords, stateWords, words } from "./assessmentWords.ts";

type Filter = "etat" | "risque" | "q";
const sorts = ["titre", "reference", "etat", "risque", "echeance"] as const;
type Sort = (typeof sorts)[number];

export const assessmentsShape: ListShape<Filter, Sort> = {
  filters: { etat: assessmentStates, risque: residualWeights, q: "words" },
  sorts,
  usual: { sort: "echeance", isDescending: false },
  perPage: 25,
};
export type AssessmentsAsked = ListAsked<Filter, Sort>;

/** An assessment as the list has it. */
export interface ListedAssessment extends Assessment {
  readonly state: AssessmentState;
  readonly dueOn: string | null;
  readonly hasChanged: boolean;
  readonly activityTitles: readonly string[];
}

export const listed = (
  assessments: readonly Assessment[],
  register: readonly Activity[],
): readonly ListedAssessment[] => {
  const titles = new Map(register.map(({ id, title }) => [id, title]));
  return assessments.map((assessment) => ({
    ...assessment,
    state: stateOf(assessment.content),
    dueOn: dueOn(assessment.content),
    hasChanged:
      assessment.closedAt === null && changedSince(assessment.content, register).length > 0,
    activityTitles: assessment.content.activities.map((id) => titles.get(id) ?? id),
  }));
};

const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those that were asked for, in their order: every page of them. */
export const assessmentsFound = (
  all: readonly ListedAssessment[],
  asked: AssessmentsAsked,
): readonly ListedAssessment[] => {
  const { etat, risque, q } = asked.filters;
  const wanted = folded(q);
  return inOrder(
    all.filter(
      ({ state, content: { residual, title, reference } }) =>
        (etat === "" || state === etat) &&
        (risque === "" || residual === risque) &&
        (q === "" || folded(`${title} ${reference}`).includes(wanted)),
    ),
    asked,
    keys,
  );
};

const keys: Readonly<Record<Sort, (each: ListedAssessment) => SortKey>> = {
  titre: ({ content }) => content.title,
  reference: ({ content }) => content.reference,
  etat: ({ state }) => assessmentStates.indexOf(state),
  risque: ({ content }) => residualWeights.indexOf(content.residual),
  // What is due on no day stands last.
  echeance: ({ dueOn: day }) => day ?? "9999",
};

const stateTones = {
  draft: "accent",
  validated: "good",
  refused: "bad",
  "not-required": "quiet",
  withdrawn: "quiet",
} as const satisfies Record<AssessmentState, TagTone>;

export const stateTag = (state: AssessmentState, language: Language): Markup =>
  tag({ tone: stateTones[state], text: stateWords[state][language] });

const residualTones = {
  unweighed: "accent",
  low: "good",
  "to-reduce": "watch",
  high: "bad",
} as const satisfies Record<ResidualWeight, TagTone>;

export const residualTag = (weight: ResidualWeight, language: Language): Markup =>
  tag({ tone: residualTones[weight], text: residualWords[weight][language] });

const columnsOf = (
  today: Temporal.PlainDate,
  language: Language,
): readonly ListColumn<ListedAssessment, Sort>[] => [
  {
    title: words.assessment[language],
    sort: "titre",
    cell: (each) =>
      html`<a href="${address(assessmentPath(each, language))}">${each.content.title}</a>
        ${each.hasChanged ? tag({ tone: "watch", text: words.changed[language] }) : ""}`,
  },
  {
    title: words.reference[language],
    sort: "reference",
    cell: ({ content }) => content.reference,
  },
  {
    title: words.activities[language],
    cell: ({ activityTitles }) =>
      activityTitles.length === 0 ? "–" : html`<span lang="fr">${activityTitles.join(", ")}</span>`,
  },
  { title: words.state[language], sort: "etat", cell: ({ state }) => stateTag(state, language) },
  {
    title: words.residual[language],
    sort: "risque",
    cell: ({ content }) => residualTag(content.residual, language),
  },
  {
    title: words.due[language],
    sort: "echeance",
    cell: ({ dueOn: day }) => (day === null ? "–" : dueMarkup(day, today, language)),
  },
];

export const dueMarkup = (day: string, today: Temporal.PlainDate, language: Language): Markup => {
  const said = dayTime(day, language);
  return day < today.toString()
    ? html`${said} ${tag({ tone: "bad", text: overdue[language] })}`
    : said;
};
const overdue = { fr: "dépassée", en: "overdue" } as const;

/** The list with what narrows it. */
export const assessmentsTable = (
  {
    path,
    all,
    asked,
    today,
  }: {
    readonly path: string;
    readonly all: readonly ListedAssessment[];
    readonly asked: AssessmentsAsked;
    readonly today: Temporal.PlainDate;
  },
  language: Language,
): Markup => {
  const found = assessmentsFound(all, asked);
  const { offset, limit } = pageShown(assessmentsShape, asked, found.length);
  const choices = <T extends string>(
    values: readonly T[],
    said: Readonly<Record<T, Readonly<Record<Language, string>>>>,
  ) => values.map((value) => ({ value, label: said[value][language] }));
  return list({
    shape: assessmentsShape,
    asked,
    path,
    file: `${path}.csv`,
    caption: words.title[language],
    language,
    filters: [
      {
        name: "etat",
        label: words.state[language],
        choices: choices(assessmentStates, stateWords),
      },
      {
        name: "risque",
        label: words.residual[language],
        choices: choices(residualWeights, residualWords),
      },
      { name: "q", label: words.search[language] },
    ],
    columns: columnsOf(today, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: all.length,
  });
};

export const assessmentColumns = [
  "reference",
  "title",
  "activities",
  "state",
  "residual",
  "due_on",
  "changed_since",
];

/** A line of the list as a file for a spreadsheet. */
export const assessmentLine = (each: ListedAssessment): readonly string[] => [
  each.content.reference,
  each.content.title,
  each.content.activities.join(" "),
  each.state,
  each.content.residual,
  each.dueOn ?? "",
  String(each.hasChanged),
];

/** Names of activities in a sentence. */
export const changedText = (titles: readonly string[], language: Language): string =>
  fill(words.changedText[language], {
    titles: titles
      .map((title) => (language === "fr" ? `«\u{A0}${title}\u{A0}»` : `“${title}”`))
      .join(", "),
  });
