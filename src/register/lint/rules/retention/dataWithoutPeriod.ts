import type { LintRule } from "../../lintRule.ts";
import { isAboutAll, statedPeriods } from "../../statedPeriods.ts";

export const dataWithoutPeriod: LintRule = {
  id: "retention.data-without-period",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(a) et 30(1)(f)", en: "GDPR, art. 13(2)(a) and 30(1)(f)" },
  title: { fr: "Données listées sans durée", en: "Data listed without a period" },
  message: {
    fr: "Les durées de la fiche ne portent que sur « {kept} » ; ces données-ci n’en ont pas.",
    en: "The periods of the record are only about “{kept}”; these data have none.",
  },
  why: {
    fr: "Chaque catégorie de données a un délai d’effacement ; celle-ci reste sans limite.",
    en: "Each category of data has a time limit for erasure; this one stays without a limit.",
  },
  mend: {
    fr: "Ajoutez une durée pour ces données, ou étendez la phrase à toutes les données de la fiche.",
    en: "Add a period for these data, or extend the sentence to all data of the record.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataSubjects: ["Emprunteurs"],
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Coordonnées bancaires ; Images de la caméra",
            ],
            retention:
              "Les pièces comptables sont conservées dix ans à compter de la fin de l’année civile.",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          dataSubjects: ["Emprunteurs"],
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Coordonnées bancaires ; Images de la caméra",
          ],
          retention: [
            "Les pièces comptables sont conservées dix ans à compter de la fin de l’année civile.",
            "Les images sont conservées un mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const periods = statedPeriods(record);
      if (periods.length === 0 || periods.some(isAboutAll)) return;
      const kept = periods.map(({ value }) => matterOf(value.folded));
      // Only where every sentence is about a matter that is known can something be said of the others.
      if (kept.includes(null)) return;
      for (const item of record.of("dataCategories")) {
        if (item.part !== "item") continue;
        const matter = matterOf(item.folded);
        if (matter === null || kept.includes(matter)) continue;
        yield {
          field: "dataCategories",
          evidence: record.quoteMatch(item, matter.exec(item.folded)!),
          params: { kept: periods[0]!.rule.scope ?? periods[0]!.value.text },
        };
      }
    },
  },
};

const matters: readonly RegExp[] = [
  /informations? financieres?|donnees financieres?|comptab\w*|releves? de comptes?|facturation/,
  /dossiers? (?:medica|patient)\w*|donnees (?:relatives a la|concernant la|de) sante|donnees medicales/,
  /video-?(?:surveillance|protection)|\bimages?\b/,
];

const matterOf = (folded: string): RegExp | null =>
  matters.find((matter) => matter.test(folded)) ?? null;
