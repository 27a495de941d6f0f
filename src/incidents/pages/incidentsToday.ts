import { fill, momentWords, type Bilingual } from "../../kernel/index.ts";
import {
  consolePath,
  listAsked,
  type PageContext,
  type ReadToday,
  type TodayEntry,
} from "../../platform/web/index.ts";
import type { ListedBreach } from "../actions/breachList.ts";
import { clockOf, clockWords } from "./clockSaid.ts";
import { incidentPath, type IncidentConsole } from "./incidentConsole.ts";
import { breachesAsked, breachesShape } from "./incidentsList.ts";

const words = {
  clock: {
    fr: "Violation « {title} » : {time}",
    en: "Breach “{title}”: {time}",
  },
  notifyBefore: {
    fr: "Notifier l’autorité avant le {moment}, ou décider par écrit que ce n’est pas dû.",
    en: "Notify the authority before {moment}, or decide in writing that it is not due.",
  },
  completeBefore: {
    fr: "Notification à compléter, si possible avant le {moment}.",
    en: "Notification to be completed, where possible before {moment}.",
  },
  unfinished: { fr: "Incident « {title} » à suivre", en: "Incident “{title}” to be followed" },
  "to-decide": {
    fr: "Décider par écrit de la notification et de l’information des personnes, ou confirmer une décision que les faits ont dépassée.",
    en: "Decide in writing on the notification and on telling the persons, or confirm a decision that facts have outrun.",
  },
  "to-tell": {
    fr: "Informer les personnes, comme il a été décidé (RGPD, art. 34).",
    en: "Tell the persons, as was decided (GDPR art. 34).",
  },
  "to-close": { fr: "Tout est fait : il peut être clos.", en: "All is done: it can be closed." },
  nearMiss: {
    fr: "Évité de peu : écrire la cause et la leçon, puis clore.",
    en: "A near miss: write its cause and lesson, then close.",
  },
  unreadable: {
    fr: "Le registre des violations ne s’ouvre pas",
    en: "The register of breaches does not open",
  },
  unreadableHelp: {
    fr: "La clé de l’installation est une autre : remettre celle sous laquelle il a été scellé.",
    en: "The key of the installation is another: put back the one under which it was sealed.",
  },
  more: {
    fr: "Autres incidents à suivre : {count}",
    en: "Other incidents to be followed: {count}",
  },
  moreHelp: { fr: "La liste les montre tous.", en: "The list shows them all." },
} as const satisfies Record<string, Bilingual>;

/** So many are told of one by one. */
const shown = 20;

/** What waits of open incidents: first whatever the 72 hours still run of, or have run out of. */
export const incidentsToday =
  ({ may, incidents }: Pick<IncidentConsole, "may" | "incidents">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "incidents.handle")) return [];
    const { language, now } = context;
    const query = breachesAsked(listAsked(breachesShape, { etat: "ouverts" }), body, now);
    const { found } = await incidents.count(query);
    if (found === 0) return [];
    const listed = await incidents.list(query, { offset: 0, limit: shown });
    const titles = await incidents.titles(
      body,
      listed.map(({ id }) => id),
    );
    const href = consolePath(body, "incidents", language);
    if ([...titles.values()].includes(null))
      return [
        {
          title: words.unreadable[language],
          text: words.unreadableHelp[language],
          href,
          tone: "bad",
        },
      ];
    const entries = listed.map((breach) =>
      entryOf({ ...breach, title: titles.get(breach.id) ?? "" }, context),
    );
    return found <= shown
      ? entries
      : [
          ...entries,
          {
            title: fill(words.more[language], { count: found - shown }),
            text: words.moreHelp[language],
            href,
            tone: "watch",
          },
        ];
  };

const entryOf = (
  breach: ListedBreach & { readonly title: string },
  { language, now }: Pick<PageContext, "language" | "now">,
): TodayEntry => {
  const { title, state, isNearMiss, dueAt } = breach;
  const href = incidentPath(breach, language);
  const clock = clockOf(breach, now);
  if (clock?.kind === "running" || clock?.kind === "over") {
    const { text: time, tone } = clockWords(clock, language);
    return {
      title: fill(words.clock[language], { title, time }),
      text: fill(words.notifyBefore[language], { moment: momentWords(clock.due, language) }),
      href,
      tone: tone === "bad" ? "bad" : "watch",
    };
  }
  const entry = { title: fill(words.unfinished[language], { title }), href } as const;
  if (state === "to-complete" && dueAt !== null) {
    const text = fill(words.completeBefore[language], { moment: momentWords(dueAt, language) });
    return { ...entry, text, tone: Temporal.Instant.compare(dueAt, now) < 0 ? "bad" : "watch" };
  }
  const said =
    state === "to-decide" || state === "to-tell"
      ? words[state]
      : isNearMiss
        ? words.nearMiss
        : words["to-close"];
  return { ...entry, text: said[language], tone: state === "to-tell" ? "watch" : "accent" };
};
