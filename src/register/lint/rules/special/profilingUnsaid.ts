import type { LintRule } from "../../lintRule.ts";

const profiling =
  /(?<![a-z])(?:(?:modelisation |techniques? de )?data ?mining|profilage|scoring|scores? de risque|modeles? (?:statistiques?|predictifs?)|intelligence artificielle|apprentissage automatique|machine learning|algorithmes? de (?:ciblage|selection|notation))(?![a-z])/;
const said =
  /decisions? (?:individuelles? )?automatisee|(?:exclusivement|entierement) automatis|intervention humaine|article 22(?!\d)|decision humaine|analyse d'impact|(?<![a-z])aipd(?![a-z])/;

export const profilingUnsaid: LintRule = {
  id: "special.profiling-unsaid",
  family: "special",
  severity: "info",
  legalSource: {
    fr: "RGPD, art. 13(2)(f), 22 et 35(3)(a)",
    en: "GDPR, art. 13(2)(f), 22 and 35(3)(a)",
  },
  title: { fr: "Profilage passé sous silence", en: "Profiling left unsaid" },
  message: {
    fr: "La fiche parle de « {words} » sans dire si une décision est automatisée, ni si une analyse d’impact a été faite.",
    en: "The record speaks of “{words}” without saying whether a decision is automated, or an impact assessment was made.",
  },
  why: {
    fr: "Qui est désigné par un calcul a le droit de le savoir, et de demander qu’une personne décide.",
    en: "Whoever is picked out by a computation has the right to know, and to ask that a human decide.",
  },
  mend: {
    fr: "Dites qui décide, la logique du calcul, et la référence de l’analyse d’impact.",
    en: "Say who decides, the logic of the computation, and the reference of the impact assessment.",
  },
  examples: {
    bad: [
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs", "Repérer les retards par profilage"] },
        ],
      },
    ],
    good: {
      records: [
        {
          subPurposes: [
            "Inscrire les emprunteurs",
            "Repérer les retards par profilage, sans décision automatisée",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { automatedDecisions, impactAssessment } = record.activity;
      if (
        automatedDecisions ||
        impactAssessment ||
        record.says(said, "purposes", "subPurposes", "dataCategories", "rights", "legalBases")
      )
        return;
      const found = record.first(profiling, "purposes", "subPurposes", "dataCategories");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: found.value.field, evidence, params: { words: evidence.text } };
    },
  },
};
