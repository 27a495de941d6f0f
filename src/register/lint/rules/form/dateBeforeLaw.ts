import type { LintRule } from "../../lintRule.ts";

/** Regulation (EU) 2016/679, art. 99(2). */
const applicable = "2018-05-25";

export const dateBeforeLaw: LintRule = {
  id: "form.date-before-law",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(2) et 99(2)", en: "GDPR, art. 5(2) and 99(2)" },
  title: { fr: "Date antérieure au texte cité", en: "Date older than the text it cites" },
  message: {
    fr: "La fiche est datée du {date} et cite le RGPD, applicable depuis le 25 mai 2018. Corrigez la date, ou relisez la fiche.",
    en: "The record is dated {date} and cites the GDPR, which has applied since 25 May 2018. Correct the date, or review the record.",
  },
  why: {
    fr: "La date est fausse, ou la fiche a été modifiée sans être datée : dans les deux cas elle ne prouve rien.",
    en: "The date is wrong, or the record was changed and not dated: either way it proves nothing.",
  },
  mend: {
    fr: "Écrivez le jour de la dernière relecture.",
    en: "Write the day of the latest review.",
  },
  examples: {
    bad: [{ records: [{ updatedOn: "11/03/2014" }], also: ["form.review-overdue"] }],
    good: { records: [{ updatedOn: "11/03/2026" }] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { updatedOn } = record.activity;
      if (updatedOn === null || updatedOn >= applicable) return;
      const { legalBases, legalReferences } = record.activity;
      const citesLaw =
        legalReferences.some(({ code }) => code === "RGPD") ||
        legalBases.some(({ article }) => article.startsWith("6.1")) ||
        record.says(/\brgpd\b/);
      if (citesLaw)
        yield {
          field: "updatedOn",
          evidence: record.quoteSource(updatedOn, record.activity.sources.updatedOn),
          params: { date: updatedOn },
        };
    },
  },
};
