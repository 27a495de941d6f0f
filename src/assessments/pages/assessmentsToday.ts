import { civilDay, dayWords, fill, type Bilingual } from "../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../platform/web/index.ts";
import { changedSince, dueOn, stateOf } from "../model/assessment.ts";
import { assessmentPath, sayFailure, type AssessmentConsole } from "./assessmentConsole.ts";

const words = {
  review: {
    fr: "Réviser l’analyse d’impact « {title} »",
    en: "Review the impact assessment “{title}”",
  },
  changed: {
    fr: "L’analyse d’impact « {title} » est à revoir",
    en: "The impact assessment “{title}” is to be looked at",
  },
  changedText: {
    fr: "Une activité dont elle traite a changé dans le registre depuis (RGPD, art. 35(11)).",
    en: "An activity that it is about has changed in the register since (GDPR art. 35(11)).",
  },
  high: {
    fr: "L’analyse d’impact « {title} » garde un risque élevé",
    en: "The impact assessment “{title}” leaves a high risk",
  },
  highText: {
    fr: "Ajouter des mesures, ou consulter l’autorité avant de mettre en œuvre (RGPD, art. 36).",
    en: "Add measures, or consult the authority before going ahead (GDPR art. 36).",
  },
  answer: {
    fr: "L’autorité doit avoir répondu sur « {title} »",
    en: "The authority should have answered about “{title}”",
  },
  by: { fr: "Au plus tard le {day}.", en: "By {day}." },
  unreadable: {
    fr: "Des analyses d’impact ne se lisent plus",
    en: "Impact assessments can no longer be read",
  },
} as const satisfies Record<string, Bilingual>;

/** A review is shown a month before its day. */
const ahead = { days: 30 } as const;

/** What waits of assessments: reviews, activities that changed since, answers of the authority, risks that stay high. */
export const assessmentsToday =
  ({
    may,
    assessments,
    bodies,
  }: Pick<AssessmentConsole, "may" | "assessments" | "bodies">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "assessments.handle")) return [];
    const { language, now } = context;
    const found = await assessments.list(body);
    if (!found.ok)
      return [
        {
          title: words.unreadable[language],
          text: sayFailure(found.failure, language),
          href: consolePath(body, "analyses", language),
          tone: "bad",
        },
      ];
    if (found.value.length === 0) return [];
    const register = await bodies.activitiesOf(body);
    const today = civilDay(now);
    return found.value
      .filter(({ closedAt }) => closedAt === null)
      .flatMap((assessment): readonly TodayEntry[] => {
        const { content } = assessment;
        const { title } = content;
        const state = stateOf(content);
        const due = dueOn(content);
        const entry = (
          name: "review" | "changed" | "high" | "answer",
          text: string,
          tone: TodayEntry["tone"],
        ): TodayEntry => ({
          title: fill(words[name][language], { title }),
          text,
          href: assessmentPath(assessment, language),
          tone,
        });
        const by = (day: string): string =>
          fill(words.by[language], { day: dayWords(Temporal.PlainDate.from(day), language) });
        if (state === "draft") {
          if (due !== null)
            return due < today.toString() ? [entry("answer", by(due), "watch")] : [];
          return content.residual === "high" && content.consultation === null
            ? [entry("high", words.highText[language], "watch")]
            : [];
        }
        if (state !== "validated") return [];
        if (due !== null && due <= today.add(ahead).toString())
          return [entry("review", by(due), due < today.toString() ? "bad" : "watch")];
        return changedSince(content, register).length > 0
          ? [entry("changed", words.changedText[language], "watch")]
          : [];
      });
  };
