import type { LintRule } from "../../lintRule.ts";

const undone =
  /(?<![a-z])(?:a l'exception|a l'exclusion|hormis|hors) [^.;]{3,60} (?:sauf (?:si|lorsque|quand|en cas)|excepte si)/;
const noIdentifier =
  /(?<![a-z])(?:hors|sans|aucune? |pas de |a l'exclusion du) ?(?:nir(?![a-z])|numero de securite sociale)|(?:nir|numero de securite sociale) n'est (?:pas|jamais) (?:collecte|traite|conserve)/;
const noHealth =
  /(?<![a-z])(?:aucune donnees? (?:de |relative a la |concernant la )?sante|aucune donnee medicale|hors donnees de sante|sans donnees? de sante|aucune donnee sensible)/;

export const exclusionContradicted: LintRule = {
  id: "special.exclusion-contradicted",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et 30(1)(c)", en: "GDPR, art. 5(1)(a) and 30(1)(c)" },
  title: { fr: "Exclusion contredite", en: "Exclusion contradicted" },
  message: {
    fr: "« {words} » : la fiche exclut ici une donnée qu’elle admet ailleurs. Choisissez.",
    en: "“{words}”: the record excludes here data that it admits elsewhere. Choose.",
  },
  why: {
    fr: "Une exclusion que la fiche défait elle-même ne protège personne.",
    en: "An exclusion that the record itself undoes protects nobody.",
  },
  mend: {
    fr: "Écrivez dans quel cas précis la donnée est traitée, et dans lequel elle ne l’est pas.",
    en: "Write in which precise case the datum is processed, and in which it is not.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            purposes: "Prêter des jeux aux habitants, sans données de santé.",
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales ; article 9.2.g du RGPD pour le handicap",
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Données de santé dont le handicap",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          purposes: "Prêter des jeux aux habitants, sans données de santé.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { nationalIdentifier, specialCategories } = record.activity;
      const patterns = [
        undone,
        ...(nationalIdentifier ? [noIdentifier] : []),
        ...(specialCategories.includes("health") ? [noHealth] : []),
      ];
      for (const pattern of patterns) {
        const found = record.first(pattern, "purposes", "subPurposes", "dataCategories");
        if (!found) continue;
        const evidence = record.quoteMatch(found.value, found.match);
        yield { field: found.value.field, evidence, params: { words: evidence.text } };
      }
    },
  },
};
