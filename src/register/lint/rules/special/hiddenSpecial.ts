import type { SpecialCategory } from "../../../import/fields/classifyData.ts";
import { signsOf } from "../../signsOnce.ts";
import type { LintRule } from "../../lintRule.ts";

/** Words that show data of article 9 although they do not bear its names; over folded words. */
const hidden: readonly { readonly pattern: RegExp; readonly category: SpecialCategory }[] = [
  {
    pattern:
      /(?<![a-z])(?:fumeurs?(?: ou non)?|tabagisme|consommation (?:de tabac|d'alcool|de stupefiants)|addictions?|taux d'incapacite|rqth|troubles? (?:du|de l'|de la) [a-z]+|lunettes|implants?)(?![a-z])/,
    category: "health",
  },
  {
    pattern:
      /(?<![a-z])(?:(?:menu|repas|regime)s? (?:sans porc|halal|casher)|sans porc|halal|casher|impot cultuel|port du voile)(?![a-z])/,
    category: "religious-beliefs",
  },
  {
    pattern:
      /(?<![a-z])(?:cotisations? syndicales?|retenues? syndicales?|decharges? syndicales?|heures? de delegation)(?![a-z])/,
    category: "union-membership",
  },
];

export const hiddenSpecial: LintRule = {
  id: "special.hidden",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 9(1)", en: "GDPR, art. 9(1)" },
  title: {
    fr: "Donnée sensible sous un nom ordinaire",
    en: "Special data under an ordinary name",
  },
  message: {
    fr: "« {words} » révèle une donnée sensible, mais la fiche ne la traite pas comme telle.",
    en: "“{words}” reveals special data, but the record does not treat it as such.",
  },
  why: {
    fr: "Une donnée qui révèle la santé, la religion ou l’adhésion à un syndicat est protégée, quel que soit son nom.",
    en: "Data that reveal health, religion or union membership are protected, whatever they are called.",
  },
  mend: {
    fr: "Citez la condition de l’article 9(2) qui la permet, ou cessez de la recueillir.",
    en: "Cite the condition of article 9(2) that allows it, or stop collecting it.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Habitudes de vie dont fumeur ou non",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Goûters sans porc",
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
            "Pour les emprunteurs : Nom et prénom ; Jeux préférés",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const items = record.of("dataCategories").filter(({ part }) => part === "item");
      for (const { pattern, category } of hidden) {
        // Where the category is named, its own rule asks for the condition.
        if (items.some(({ text }) => signsOf(category, text).length > 0)) continue;
        for (const item of items) {
          const match = pattern.exec(item.folded);
          if (!match) continue;
          const evidence = record.quoteMatch(item, match);
          yield { field: "dataCategories", evidence, params: { words: evidence.text } };
          break;
        }
      }
    },
  },
};
