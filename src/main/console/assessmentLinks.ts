import type { Assessments } from "../../assessments/index.ts";
import { fill, type Bilingual } from "../../kernel/index.ts";
import { consolePath, type May } from "../../platform/web/index.ts";
import type { RegisterConsole } from "../../register/pages/index.ts";

const words = {
  one: { fr: "Analyse d’impact {reference}", en: "Impact assessment {reference}" },
  start: { fr: "Commencer une analyse d’impact", en: "Begin an impact assessment" },
} as const satisfies Record<string, Bilingual>;

/** The way from an activity to the assessments that are about it, or bear the reference that it gives; where there is none, to begin one. */
export const assessmentLinks =
  ({
    assessments,
    may,
  }: {
    readonly assessments: Pick<Assessments, "list">;
    readonly may: May;
  }): RegisterConsole["assessmentsOf"] =>
  async (context, body, { id, impactAssessment }) => {
    const { language } = context;
    if (!may(context, body, "assessments.read")) return [];
    const all = await assessments.list(body);
    // What their key does not open is said on their own pages.
    const found = (all.ok ? all.value : []).filter(
      ({ content: { activities, reference } }) =>
        activities.includes(id) ||
        (reference !== "" && reference === impactAssessment?.reference?.trim()),
    );
    if (found.length === 0)
      return all.ok && may(context, body, "assessments.handle")
        ? [
            {
              text: words.start[language],
              href: consolePath(
                body,
                "analyses",
                language,
                `/nouvelle?activite=${encodeURIComponent(id)}`,
              ),
            },
          ]
        : [];
    return found.map(({ id: assessment, content: { reference } }) => ({
      text: fill(words.one[language], { reference }),
      href: consolePath(body, "analyses", language, `/${encodeURIComponent(assessment)}`),
    }));
  };
