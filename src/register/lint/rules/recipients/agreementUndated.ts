import type { LintRule } from "../../lintRule.ts";

export const agreementUndated: LintRule = {
  id: "recipients.agreement-undated",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 28(3) et 28(9)", en: "GDPR, art. 28(3) and 28(9)" },
  title: { fr: "Convention promise sans date", en: "Agreement promised without a date" },
  message: {
    fr: "La fiche parle d’une convention de sous-traitance sans date ni référence : rien ne montre qu’elle existe.",
    en: "The record speaks of an agreement with a processor without a date or a reference: nothing shows that it exists.",
  },
  why: {
    fr: "Aucun sous-traitant ne peut agir avant un contrat écrit ; une promesse générale n’en est pas un.",
    en: "No processor may act before a written agreement; a general promise is none.",
  },
  mend: {
    fr: "Donnez l’autre partie, la date de signature et la référence.",
    en: "Give the other party, the date of signature and the reference.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            processors: "Oui. Une convention signée régit les obligations de chaque partie.",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          processors:
            "Oui, la société Postes et Lettres. Une convention signée le 12/03/2024 régit les obligations de chaque partie.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.processors?.named?.some(({ agreement }) => agreement)) return;
      const found = record.first(
        /\b(?:une |la |des |par )?(?:conventions?|contrats?|accords?) ?(?:,? ?signee?s?|de sous-traitance)?\b/,
        "processors",
      );
      if (!found || dated.test(found.value.folded)) return;
      yield { field: "processors", evidence: record.quoteMatch(found.value, found.match) };
    },
  },
};

const dated = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(?:19|20)\d\d\b|\bn[°o]/;
