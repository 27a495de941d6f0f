import type { Language } from "../../kernel/index.ts";
import {
  address,
  html,
  momentTime,
  tag,
  type ListAsked,
  type ListColumn,
  type ListFilter,
  type ListShape,
  type Markup,
} from "../../platform/web/index.ts";
import type { BreachesAsked, ListedBreach } from "../actions/breachList.ts";
import { notificationDue } from "../model/notificationClock.ts";
import { clockOf, clockTag } from "./clockSaid.ts";
import { incidentPath } from "./incidentConsole.ts";
import { causeWords, levelWords, lossWords, words } from "./incidentWords.ts";
import { clockFilterWords, listWords, stateWords } from "./listWords.ts";

/** The words of addresses, which last, and what they ask for. */
const states = {
  ouverts: "open",
  "a-decider": "to-decide",
  "a-notifier": "to-notify",
  "a-completer": "to-complete",
  "a-informer": "to-tell",
  "a-clore": "to-close",
  clos: "closed",
} as const;
const kinds = { violation: "breach", "evite-de-peu": "near-miss" } as const;
const severities = {
  "a-peser": "unassessed",
  faible: "low",
  moyenne: "medium",
  elevee: "high",
  "tres-elevee": "very-high",
} as const;
const clocks = {
  court: "running",
  depasse: "over",
  "en-retard": "late",
  "a-temps": "in-time",
} as const;
const orders = {
  presse: "pressing",
  connaissance: "aware",
  gravite: "severity",
  etat: "state",
} as const;

type Filter = "etat" | "nature" | "gravite" | "delai";
type Sort = keyof typeof orders;

/** No words to look for: what happened is sealed, and has no place in an address. */
export const breachesShape: ListShape<Filter, Sort> = {
  filters: {
    etat: Object.keys(states),
    nature: Object.keys(kinds),
    gravite: Object.keys(severities),
    delai: Object.keys(clocks),
  },
  sorts: Object.keys(orders) as readonly Sort[],
  usual: { sort: "presse", isDescending: false },
  perPage: 25,
};

const askedOf = <T extends string>(choices: Readonly<Record<string, T>>, value: string): T | null =>
  Object.hasOwn(choices, value) ? (choices[value] ?? null) : null;

/** What an address asks of the register of a body. */
export const breachesAsked = (
  { filters, sort, isDescending }: ListAsked<Filter, Sort>,
  body: string,
  now: Temporal.Instant,
): BreachesAsked => ({
  body,
  state: askedOf(states, filters.etat),
  kind: askedOf(kinds, filters.nature),
  severity: askedOf(severities, filters.gravite),
  clock: askedOf(clocks, filters.delai),
  order: { by: orders[sort], isDescending },
  now,
});

export const breachFilters = (language: Language): readonly ListFilter<Filter>[] => {
  const choices = <T extends string>(
    of: Readonly<Record<string, T>>,
    label: (value: T) => string,
  ) => Object.entries(of).map(([value, asked]) => ({ value, label: label(asked) }));
  return [
    {
      name: "etat",
      label: words.state[language],
      choices: choices(states, (state) => stateWords[state][language]),
    },
    {
      name: "nature",
      label: listWords.kind[language],
      choices: choices(kinds, (kind) => listWords[kind][language]),
    },
    {
      name: "gravite",
      label: words.severity[language],
      choices: choices(severities, (level) =>
        level === "unassessed" ? words.unassessed[language] : levelWords[level][language],
      ),
    },
    {
      name: "delai",
      label: words.clock[language],
      choices: choices(clocks, (clock) => clockFilterWords[clock][language]),
    },
  ];
};

/** A record of the page that is shown, with its title. */
export type TitledBreach = ListedBreach & { readonly title: string | null };

export const breachColumns = (
  language: Language,
  now: Temporal.Instant,
): readonly ListColumn<TitledBreach, Sort>[] => [
  {
    title: words.incident[language],
    cell: (breach) =>
      html`<a href="${address(incidentPath(breach, language))}"
        >${breach.title ?? listWords.unreadable[language]}</a
      >`,
  },
  {
    title: words.aware[language],
    sort: "connaissance",
    cell: ({ awareAt }) => momentTime(awareAt, language),
  },
  {
    title: words.clock[language],
    sort: "presse",
    cell: (breach) => clockTag(clockOf(breach, now), language),
  },
  {
    title: words.severity[language],
    sort: "gravite",
    cell: (breach) => severityTag(breach, language),
  },
  {
    title: words.state[language],
    sort: "etat",
    cell: ({ state }) =>
      state === null
        ? tag({ tone: "watch", text: listWords.unreadable[language] })
        : tag({
            tone: state === "closed" ? "quiet" : "accent",
            text: stateWords[state][language],
          }),
  },
];

/** How severe a record was found, as a tag. */
const severityTag = (
  { isNearMiss, severity }: Pick<ListedBreach, "isNearMiss" | "severity">,
  language: Language,
): Markup => {
  if (isNearMiss) return tag({ tone: "quiet", text: words.nearMiss[language] });
  if (severity === null) return tag({ tone: "watch", text: words.unassessed[language] });
  return tag({
    tone: severity === "low" ? "quiet" : severity === "medium" ? "watch" : "bad",
    text: levelWords[severity][language],
  });
};

/** The columns of the file, for programs too: their names are for ever. */
export const breachFileColumns = [
  "id",
  "kind",
  "state",
  "state_name",
  "severity",
  "cause",
  "cause_name",
  "losses",
  "persons",
  "aware_at",
  "notify_before",
  "authority",
  "notified_at",
  "completed_at",
  "persons_choice",
  "persons_told_at",
  "closed_at",
] as const;

const said = (moment: Temporal.Instant | null): string => moment?.toString() ?? "";

/** A record as a line of the file: without its title, which is sealed with the rest. */
export const breachFileRow = (breach: ListedBreach, language: Language): readonly string[] => [
  breach.id,
  breach.isNearMiss ? "near-miss" : "breach",
  breach.state ?? "",
  breach.state === null ? "" : stateWords[breach.state][language],
  breach.severity ?? "",
  breach.cause,
  causeWords[breach.cause][language],
  breach.losses.map((loss) => lossWords[loss][language]).join(", "),
  breach.persons === null ? "" : String(breach.persons),
  said(breach.awareAt),
  breach.isNearMiss ? "" : said(notificationDue(breach.awareAt)),
  breach.authority ?? "",
  said(breach.notifiedAt),
  said(breach.completedAt),
  breach.personsChoice ?? "",
  said(breach.personsToldAt),
  said(breach.closedAt),
];
