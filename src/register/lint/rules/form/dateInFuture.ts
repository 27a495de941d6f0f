import type { LintRule } from "../../lintRule.ts";

export const dateInFuture: LintRule = {
  id: "form.date-in-future",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(2)", en: "GDPR, art. 5(2)" },
  title: { fr: "Mise à jour dans l’avenir", en: "Update in the future" },
  message: {
    fr: "La fiche dit avoir été mise à jour le {date}, après le jour de cette vérification ({at}). Corrigez la date.",
    en: "The record says it was updated on {date}, after the day of this check ({at}). Correct the date.",
  },
  why: {
    fr: "Une date qui n’est pas encore venue ne prouve aucune relecture.",
    en: "A date that has not come yet proves no review.",
  },
  mend: {
    fr: "Écrivez le jour où la fiche a été relue pour la dernière fois.",
    en: "Write the day on which the record was last reviewed.",
  },
  examples: {
    bad: [{ records: [{ updatedOn: "05/02/2027" }] }],
    good: { records: [{ updatedOn: "05/02/2026" }] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { updatedOn } = record.activity;
      const at = record.context.at.toString();
      if (updatedOn === null || updatedOn <= at) return;
      yield {
        field: "updatedOn",
        evidence: record.quoteSource(updatedOn, record.activity.sources.updatedOn),
        params: { date: updatedOn, at },
      };
    },
  },
};
