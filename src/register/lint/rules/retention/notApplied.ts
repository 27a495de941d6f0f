import type { LintRule } from "../../lintRule.ts";

export const notApplied: LintRule = {
  id: "retention.not-applied",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e) et 5(2)", en: "GDPR, art. 5(1)(e) and 5(2)" },
  title: { fr: "Durée qui n’est pas appliquée", en: "Period that is not applied" },
  message: {
    fr: "La fiche dit elle-même que rien n’est effacé : la durée annoncée n’est pas tenue.",
    en: "The record says itself that nothing is erased: the announced period is not kept.",
  },
  why: {
    fr: "C’est l’aveu d’une conservation sans fin, publié par celui qui en répond.",
    en: "It admits a retention without an end, in public, by the body that answers for it.",
  },
  mend: {
    fr: "Effacez ce qui est échu, puis remplacez cette phrase par la durée appliquée et son départ.",
    en: "Erase what is due, then put in place of this sentence the period that is applied, and its start.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
              "Aucune purge de la base n’a été réalisée.",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: [
            "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["retention"],
    *find({ folded }) {
      const words = never.exec(folded);
      if (words) yield { start: words.index, end: words.index + words[0].length };
    },
  },
};

const never =
  /(?:aucune|pas d'|pas de|sans) ?(?:epuration|purge|suppression|effacement|destruction)\b(?! (?:sans|avant|sur demande))[^;.]{0,60}(?:realisee?|effectuee?|prevue?|faite?|mise en (?:oeuvre|ouvre|place))|(?:jamais|pas encore|n'est pas) (?:ete )?(?:epuree?|purgee?)s?/;
