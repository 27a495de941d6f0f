import type { LintRule } from "../../lintRule.ts";

/** Purposes that no medical, banking, identity-register or intimate datum serves. */
const modest =
  /(?<![a-z])(?:promouvoir|promotion(?! de la sante)|satisfaction|enquetes?|tester la pertinence|pertinence (?:de|d'une|aupres)|lettre d'information|newsletter|communication (?:sur|aupres|institutionnelle)|reseaux sociaux|prospection)/;
const kinds: readonly RegExp[] = [
  /(?<![a-z])donnees (?:relatives? a |concernant |de )(?:la |l')?(?:etat de )?sante(?! publique)/,
  /(?<![a-z])(?:coordonnees bancaires|donnees bancaires|donnees identifiants bancaires|rib|iban)(?![a-z])/,
  /(?<![a-z])(?:nir(?![a-z])|numeros? de securite sociale)/,
  /(?<![a-z])(?:habitudes? de vie|taille de chaussures?|pointure)(?![a-z])/,
];

export const beyondPurpose: LintRule = {
  id: "special.beyond-purpose",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(c)", en: "GDPR, art. 5(1)(c)" },
  title: {
    fr: "Données hors de proportion avec la finalité",
    en: "Data out of proportion to the purpose",
  },
  message: {
    fr: "« {words} » ne paraît pas nécessaire à cette finalité ({purpose}). Dites pourquoi cette donnée l’est, ou retirez-la.",
    en: "“{words}” does not seem necessary for this purpose ({purpose}). Say why it is, or remove it.",
  },
  why: {
    fr: "Les données se limitent à ce que la finalité exige ; une enquête ou une promotion n’exige ni dossier médical, ni compte bancaire, ni NIR, ni habitudes de vie.",
    en: "Data are limited to what the purpose needs; a survey or a promotion needs no medical file, bank account, NIR or habits of life.",
  },
  mend: {
    fr: "Retirez la donnée, ou écrivez sa nécessité à côté d’elle.",
    en: "Remove the datum, or write beside it why it is necessary.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            title: "Mesurer la satisfaction",
            purposes: "Mesurer la satisfaction des emprunteurs.",
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Coordonnées bancaires",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          title: "Mesurer la satisfaction",
          purposes: "Mesurer la satisfaction des emprunteurs.",
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Réponses à l’enquête",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const purpose = record.first(modest, "purposes");
      // A purpose beside it may need the datum.
      if (!purpose || record.of("purposes").some(({ folded }) => !modest.test(folded))) return;
      const items = record.of("dataCategories").filter(({ part }) => part === "item");
      const necessary = new Set(
        record.activity.dataCategories.flatMap(({ necessity }, at) => (necessity ? [at] : [])),
      );
      for (const pattern of kinds)
        for (const item of items) {
          const match = necessary.has(item.at) ? null : pattern.exec(item.folded);
          if (!match) continue;
          const evidence = record.quoteMatch(item, match);
          const said = record.quoteMatch(purpose.value, purpose.match).text;
          yield {
            field: "dataCategories",
            evidence,
            params: { words: evidence.text, purpose: said },
          };
          break;
        }
    },
  },
};
