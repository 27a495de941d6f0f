import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  address,
  dayTime,
  html,
  tag,
  type ListAsked,
  type ListColumn,
  type ListFilter,
  type ListShape,
  type Markup,
} from "../../../platform/web/index.ts";
import type {
  QueueAsked,
  QueuedRequest,
  QueueOrder,
  QueueState,
  QueueTime,
} from "../../actions/requestQueue.ts";
import { daysBetween } from "../../model/deadline/timeLimit.ts";
import { requestedRights } from "../../model/request/requestedRight.ts";
import { channels } from "../../model/request/rightsRequest.ts";
import { rightWords, statusWords } from "../../model/request/rightWords.ts";
import { stateTag } from "../requestView.ts";
import { deskPath } from "./deskSite.ts";
import { channelWords, words } from "./deskWords.ts";
import { queueStateWords, queueTimeWords, queueWords } from "./queueWords.ts";

/** The words of addresses, which last, and what they ask for. What waits is what is shown unless asked otherwise. */
const states = {
  "a-prendre": "to-begin",
  "en-cours": "in-progress",
  identite: "identity",
  doute: "doubted",
  closes: "closed",
  repondues: "fulfilled",
  refusees: "denied",
  retirees: "revoked",
  eteintes: "expired",
} as const satisfies Record<string, QueueState>;
const times = {
  "en-retard": "late",
  semaine: "week",
  arrete: "stopped",
  "closes-en-retard": "closed-late",
} as const satisfies Record<string, QueueTime>;
const orders = {
  reste: "left",
  recue: "received",
  droit: "right",
  etat: "state",
} as const satisfies Record<string, QueueOrder>;

type Filter = "etat" | "droit" | "delai" | "voie";
type Sort = keyof typeof orders;
type Asked = ListAsked<Filter, Sort>;

/** No words to look for: the name of a person has no place in an address. */
export const queueShape: ListShape<Filter, Sort> = {
  filters: {
    etat: Object.keys(states),
    droit: requestedRights,
    delai: Object.keys(times),
    voie: channels,
  },
  sorts: Object.keys(orders) as readonly Sort[],
  usual: { sort: "reste", isDescending: false },
  perPage: 50,
};

const entryOf = <T>(of: Readonly<Record<string, T>>, name: string): T | null =>
  Object.hasOwn(of, name) ? (of[name] ?? null) : null;

/** What an address asks of the queue of a body. */
export const queueAsked = (
  { filters, sort, isDescending }: Asked,
  body: string,
  today: Temporal.PlainDate,
): QueueAsked => ({
  body,
  // What was closed late is closed.
  state:
    entryOf(states, filters.etat) ?? (filters.delai === "closes-en-retard" ? "closed" : "open"),
  right: requestedRights.find((each) => each === filters.droit) ?? null,
  channel: channels.find((each) => each === filters.voie) ?? null,
  time: entryOf(times, filters.delai),
  order: { by: orders[sort], isDescending },
  today,
});

/** Whether an address asks for all that waits. */
export const asksForAll = ({ filters }: Asked): boolean =>
  Object.values(filters).every((value) => value === "");

export const queueFilters = (language: Language): readonly ListFilter<Filter>[] => [
  {
    name: "etat",
    label: words.state[language],
    none: queueStateWords.open[language],
    choices: Object.entries(states).map(([value, state]) => ({
      value,
      label: queueStateWords[state][language],
    })),
  },
  {
    name: "droit",
    label: queueWords.kind[language],
    choices: requestedRights.map((value) => ({ value, label: rightWords[value].name[language] })),
  },
  {
    name: "delai",
    label: words.left[language],
    choices: Object.entries(times).map(([value, time]) => ({
      value,
      label: queueTimeWords[time][language],
    })),
  },
  {
    name: "voie",
    label: queueWords.channel[language],
    choices: channels.map((value) => ({ value, label: channelWords[value][language] })),
  },
];

const leftTag = (
  { stoppedSince, lastDay }: QueuedRequest,
  today: Temporal.PlainDate,
  language: Language,
): Markup => {
  if (stoppedSince !== null) return tag({ tone: "quiet", text: words.stands[language] });
  const daysLeft = daysBetween(today, lastDay);
  if (daysLeft < 0)
    return tag({ tone: "bad", text: fill(words.late[language], { days: -daysLeft }) });
  const text =
    daysLeft === 0 ? words.today[language] : fill(words.days[language], { days: daysLeft });
  return tag({ tone: daysLeft <= 7 ? "watch" : "quiet", text });
};

export const queueColumns = (
  body: string,
  today: Temporal.PlainDate,
  language: Language,
): readonly ListColumn<QueuedRequest, Sort>[] => {
  const path = deskPath(body, language);
  return [
    {
      title: words.person[language],
      cell: ({ id, name }) =>
        html`<a href="${address(`${path}/${id}`)}">${name ?? words.unreadable[language]}</a>`,
    },
    {
      title: words.right[language],
      sort: "droit",
      cell: ({ right }) => rightWords[right].name[language],
    },
    {
      title: queueWords.receivedOn[language],
      sort: "recue",
      cell: ({ receivedOn }) => dayTime(receivedOn, language),
    },
    { title: words.state[language], sort: "etat", cell: (request) => stateTag(request, language) },
    {
      title: words.left[language],
      sort: "reste",
      cell: (request) =>
        request.closedAt === null
          ? leftTag(request, today, language)
          : fill(words.closedOn[language], { day: dayWords(civilDay(request.closedAt), language) }),
    },
  ];
};

/** The columns of the file, for programs too: their names are for ever. */
export const queueFileColumns = [
  "id",
  "right",
  "right_name",
  "activity",
  "channel",
  "status",
  "status_name",
  "reason",
  "identity",
  "received_on",
  "due_on",
  "stopped_since",
  "closed_on",
] as const;

/** A request as a line of the file, in which nobody is named: who asks stays under its key. */
export const queueFileRow = (request: QueuedRequest, language: Language): readonly string[] => [
  request.id,
  request.right,
  rightWords[request.right].name[language],
  request.activity ?? "",
  request.channel,
  request.state.status,
  statusWords[request.state.status][language],
  request.state.reason ?? "",
  request.state.identity ?? "",
  request.receivedOn.toString(),
  request.lastDay.toString(),
  request.stoppedSince?.toString() ?? "",
  request.closedAt === null ? "" : civilDay(request.closedAt).toString(),
];
