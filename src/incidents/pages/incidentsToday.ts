import { fill, momentWords, type Bilingual } from "../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../platform/web/index.ts";
import { unfinishedIn } from "../model/steps.ts";
import { clockOf, clockWords } from "./clockSaid.ts";
import { incidentPath, sayFailure, type IncidentConsole } from "./incidentConsole.ts";

const words = {
  clock: {
    fr: "Violation « {title} » : {time}",
    en: "Breach “{title}”: {time}",
  },
  notifyBefore: {
    fr: "Notifier l’autorité avant le {moment}, ou décider par écrit que ce n’est pas dû.",
    en: "Notify the authority before {moment}, or decide in writing that it is not due.",
  },
  unfinished: { fr: "Incident « {title} » à suivre", en: "Incident “{title}” to be followed" },
  done: { fr: "Tout est fait : il peut être clos.", en: "All is done: it can be closed." },
  unreadable: {
    fr: "Le registre des violations ne s’ouvre pas",
    en: "The register of breaches does not open",
  },
} as const satisfies Record<string, Bilingual>;

/** What waits of open incidents: first whatever the 72 hours still run of, or have run out of. */
export const incidentsToday =
  ({ may, incidents }: Pick<IncidentConsole, "may" | "incidents">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "incidents.handle")) return [];
    const { language, now } = context;
    const breaches = await incidents.list(body);
    if (!breaches.ok)
      return [
        {
          title: words.unreadable[language],
          text: sayFailure(breaches.failure, language),
          href: consolePath(body, "incidents", language),
          tone: "bad",
        },
      ];
    return breaches.value
      .filter(({ closedAt }) => closedAt === null)
      .map((breach): TodayEntry => {
        const { title } = breach.content.facts;
        const href = incidentPath(breach, language);
        const clock = clockOf(breach, now);
        if (clock?.kind === "running" || clock?.kind === "over") {
          const { text: time, tone } = clockWords(clock, language);
          const moment = momentWords(clock.due, language);
          return {
            title: fill(words.clock[language], { title, time }),
            text: fill(words.notifyBefore[language], { moment }),
            href,
            tone: tone === "bad" ? "bad" : "watch",
          };
        }
        const unfinished = unfinishedIn(breach.content);
        return {
          title: fill(words.unfinished[language], { title }),
          text: unfinished === null ? words.done[language] : sayFailure(unfinished, language),
          href,
          tone: "accent",
        };
      });
  };
