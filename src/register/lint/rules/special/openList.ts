import type { LintRule } from "../../lintRule.ts";

const open = /(?<![a-z])etc(?![a-z])[.…]{0,3}|(?<!\[)(?:…|[.]{3})(?= ?(?:$|[).;]))/;

export const openList: LintRule = {
  id: "special.open-list",
  family: "special",
  severity: "info",
  legalSource: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
  title: { fr: "Liste de données laissée ouverte", en: "List of data left open" },
  message: {
    fr: "La liste des données finit par « {words} » : on ne sait pas ce qui est traité. Achevez-la.",
    en: "The list of data ends in “{words}”: nobody knows what is processed. Complete it.",
  },
  why: {
    fr: "Ce qui n’est pas écrit n’est ni annoncé aux personnes ni justifié.",
    en: "What is not written is neither announced to the persons nor justified.",
  },
  mend: {
    fr: "Écrivez la liste entière, ou le nom de la catégorie.",
    en: "Write the whole list, or the name of the category.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Coordonnées (téléphone, adresse, etc.)",
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
            "Pour les emprunteurs : Nom et prénom ; Coordonnées (téléphone, adresse)",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const found = record.first(open, "dataCategories");
      if (found?.value.part !== "item") return;
      const { value, match } = found;
      const evidence = record.quote(value, {
        start: startOfWord(value.folded, match.index),
        end: match.index + match[0].length,
      });
      yield { field: "dataCategories", evidence, params: { words: match[0] } };
    },
  },
};

/** The last thing of the list goes with the words that leave it open. */
const startOfWord = (folded: string, at: number): number => {
  const before = /[^\s,;:(]+[,\s]*$/.exec(folded.slice(0, at));
  return before ? before.index : at;
};
