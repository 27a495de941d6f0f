import type { SpecialCategory } from "../../../import/fields/classifyData.ts";
import { signsOf } from "../../signsOnce.ts";
import type { LintRule } from "../../lintRule.ts";

/** Words that show data of article 9 or 10 although they do not bear its names; over folded words. */
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
  {
    pattern:
      /(?<![a-z])(?:caracteristiques? de (?:la |l')?(?:faute|fraude|abus)|(?:existence|suspicions?|soupcons?|signalements?) d(?:e |'une |'un )?fraudes?|fraudes? averees?)(?![a-z])/,
    category: "criminal-offences",
  },
];

export const hiddenSpecial: LintRule = {
  id: "special.hidden",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 9(1) et 10", en: "GDPR, art. 9(1) and 10" },
  title: {
    fr: "Donnée sensible sous un nom ordinaire",
    en: "Special data under an ordinary name",
  },
  message: {
    fr: "« {words} » révèle une donnée sensible ou d’infraction, mais la fiche ne la traite pas comme telle.",
    en: "“{words}” reveals special data or an offence, but the record does not treat it as such.",
  },
  why: {
    fr: "Une donnée qui révèle la santé, la religion, l’adhésion à un syndicat ou une infraction est protégée, quel que soit son nom.",
    en: "Data that reveal health, religion, union membership or an offence are protected, whatever they are called.",
  },
  mend: {
    fr: "Citez la condition de l’article 9(2), ou le fondement de l’article 10, qui la permet, ou cessez de la recueillir.",
    en: "Cite the condition of article 9(2), or the ground of article 10, that allows it, or stop collecting it.",
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
      for (const { pattern, category } of hidden) {
        const found = record.first(pattern, "dataCategories");
        if (found?.value.part !== "item") continue;
        const isNamed = record
          .of("dataCategories")
          .some(({ part, text }) => part === "item" && signsOf(category, text).length > 0);
        // Where the category is named, its own rule asks for the condition.
        if (isNamed) continue;
        const evidence = record.quoteMatch(found.value, found.match);
        yield { field: "dataCategories", evidence, params: { words: evidence.text } };
      }
    },
  },
};
