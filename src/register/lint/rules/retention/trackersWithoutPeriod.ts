import type { LintRule } from "../../lintRule.ts";

export const trackersWithoutPeriod: LintRule = {
  id: "retention.trackers-without-period",
  family: "retention",
  severity: "warning",
  legalSource: {
    fr: "Loi Informatique et Libertés, art. 82 ; RGPD, art. 13(2)(a)",
    en: "French Data Protection Act, art. 82; GDPR, art. 13(2)(a)",
  },
  title: { fr: "Cookies sans durée", en: "Cookies without a period" },
  message: {
    fr: "Des cookies ou traceurs figurent parmi les données, et la fiche ne dit pas combien de temps ils durent.",
    en: "Cookies or trackers are among the data, and the record does not say how long they last.",
  },
  why: {
    fr: "La durée de vie d’un traceur fait partie de ce qui est dit avant de le déposer.",
    en: "How long a tracker lasts is part of what is said before it is set.",
  },
  mend: {
    fr: "Donnez la durée des traceurs et celle des données recueillies, ou retirez-les de la fiche s’ils relèvent d’une autre.",
    en: "Give the life of trackers and the period of what they collect, or take them out if another record has them.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Cookies et traceurs du site",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
        also: ["law.trackers-without-consent"],
      },
    ],
    good: {
      records: [
        {
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const listed = record.first(
        /\bcookies?\b(?: et (?:autres )?traceurs?)?|\btraceurs?\b/,
        "dataCategories",
      );
      if (!listed || record.activity.retention.length === 0) return;
      if (record.says(/\bcookies?\b|\btraceurs?\b/, "retention")) return;
      yield { field: "dataCategories", evidence: record.quoteMatch(listed.value, listed.match) };
    },
  },
};
