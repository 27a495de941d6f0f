import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

/** So many years without a look are too many: CNIL, « Le registre des activités de traitement », asks for regular review. */
const years = 3;

export const reviewOverdue: LintRule = {
  id: "form.review-overdue",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(2), 24(1) et 30", en: "GDPR, art. 5(2), 24(1) and 30" },
  title: { fr: "Fiche non relue depuis trois ans", en: "Record not reviewed for three years" },
  message: {
    fr: "La fiche n’a pas été relue depuis le {date}, plus de trois ans avant le {at}. Relisez-la et datez-la.",
    en: "The record has not been reviewed since {date}, more than three years before {at}. Review it and date it.",
  },
  why: {
    fr: "Le registre décrit ce qui se fait aujourd’hui : les outils, les destinataires et les textes changent en trois ans, et le responsable doit pouvoir prouver qu’il vérifie.",
    en: "The register describes what is done today: tools, recipients and texts change within three years, and the controller must be able to prove that somebody checks.",
  },
  mend: {
    fr: "Faites relire la fiche par le service qui met le traitement en œuvre, corrigez-la, puis écrivez la date du jour.",
    en: "Have the record reviewed by the service that carries out the processing, correct it, and write the day.",
  },
  examples: {
    bad: [{ records: [{ updatedOn: "14/11/2022" }] }],
    good: { records: [{ updatedOn: "14/11/2024" }] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { updatedOn } = record.activity;
      if (updatedOn === null || updatedOn >= record.context.once(oldestReview)) return;
      const at = record.context.at.toString();
      yield {
        field: "updatedOn",
        evidence: record.quoteSource(updatedOn, record.activity.sources.updatedOn),
        params: { date: updatedOn, at },
      };
    },
  },
};

const oldestReview = ({ at }: LintContext): string => at.subtract({ years }).toString();
