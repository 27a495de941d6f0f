import type { LintRule } from "../../lintRule.ts";

const free =
  /(?<![a-z])(?:champs? libres?|zones? (?:de )?(?:texte |saisie |commentaires? )?libres?|zones? (?:de )?commentaires?|commentaires? libres?|blocs?[- ]notes?|texte libre|saisie libre)(?![a-z])/;
const bounded =
  /consigne|(?<!in)formation|limite|interdi|relecture|controle|mention d'information|objectif|charte/;

export const freeText: LintRule = {
  id: "special.free-text",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(c) et 9(1)", en: "GDPR, art. 5(1)(c) and 9(1)" },
  title: { fr: "Champ libre sans consigne", en: "Free text without instructions" },
  message: {
    fr: "« {words} » : n’importe quelle donnée peut y entrer, sensible comprise. Dites ce que l’on a le droit d’y écrire.",
    en: "“{words}”: any data may enter it, special data included. Say what may be written there.",
  },
  why: {
    fr: "Un champ libre recueille sans limite, et ce qu’il contient échappe au registre.",
    en: "Free text collects without limit, and what it holds escapes the register.",
  },
  mend: {
    fr: "Remplacez-le par une liste, ou écrivez la consigne donnée aux agents et son contrôle.",
    en: "Replace it by a list, or write the instructions given to the staff and how they are checked.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Champ libre de la fiche de prêt",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Champ libre de la fiche de prêt, limité à l’état du jeu par une consigne",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["dataCategories"],
    *find({ text, folded }) {
      const match = free.exec(folded);
      if (!match || bounded.test(folded)) return;
      const end = match.index + match[0].length;
      yield { start: match.index, end, params: { words: text.slice(match.index, end) } };
    },
  },
};
