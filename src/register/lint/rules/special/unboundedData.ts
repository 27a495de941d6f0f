import type { LintRule } from "../../lintRule.ts";

const unbounded =
  /(?<![a-z])(?:tout(?:e|es)? (?:autres? |les )?(?:informations?|donnees?|elements?)(?: (?:communique|transmis|fourni|utile|necessaire|pertinent|concernant|relati)[a-z]*| que)|informations? utiles? relatives?|toute autre (?:information|donnee)|tout autre element)/;

export const unboundedData: LintRule = {
  id: "special.unbounded-data",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(c) et 30(1)(c)", en: "GDPR, art. 5(1)(c) and 30(1)(c)" },
  title: { fr: "Données sans borne", en: "Data without bounds" },
  message: {
    fr: "« {words} » n’est pas une catégorie de données : tout peut y entrer. Énumérez ce qui est nécessaire.",
    en: "“{words}” is no category of data: anything may enter it. List what is necessary.",
  },
  why: {
    fr: "Le registre limite ce qui est traité à ce qui est nécessaire ; une formule ouverte ne limite rien.",
    en: "The register limits what is processed to what is necessary; an open formula limits nothing.",
  },
  mend: {
    fr: "Remplacez la formule par les catégories de données attendues.",
    en: "Replace the formula by the categories of data that are expected.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Toute information communiquée par l’emprunteur",
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
            "Pour les emprunteurs : Nom et prénom ; Remarques de l’emprunteur sur l’état du jeu",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const found = record.first(unbounded, "dataCategories");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "dataCategories", evidence, params: { words: evidence.text } };
    },
  },
};
