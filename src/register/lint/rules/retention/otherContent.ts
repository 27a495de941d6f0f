import type { LintRule } from "../../lintRule.ts";
import { retentionSentences } from "../../statedPeriods.ts";

export const otherContent: LintRule = {
  id: "retention.other-content",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: {
    fr: "Le champ des durées parle d’autre chose",
    en: "The retention field is about something else",
  },
  message: {
    fr: "Cette phrase du champ des durées ne dit aucune durée : elle parle de l’information, des droits, de la sécurité ou de l’hébergement.",
    en: "This sentence of the retention field says no period: it is about information, rights, security or hosting.",
  },
  why: {
    fr: "Qui cherche la durée lit autre chose, et ce qui est dit ici manque à sa place.",
    en: "Whoever looks for the period reads something else, and what is said here is missing in its place.",
  },
  mend: {
    fr: "Déplacez la phrase dans le champ dont elle parle, et écrivez ici la durée.",
    en: "Move the sentence to the field that it is about, and write the period here.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
              "Le droit d’accès s’exerce par courrier adressé à la maison des jeux.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
              "L’hébergement est sécurisé et les mots de passe sont chiffrés.",
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
    kind: "record",
    *find(record) {
      for (const { statement, value } of retentionSentences(record)) {
        if (statement.reading.rules.length > 0) continue;
        if (about.test(value.folded)) yield { field: "retention", evidence: record.quote(value) };
      }
    },
  },
};

const about =
  /\bdroits? (?:d'acces|de rectification|d'opposition|a l'effacement)|s'exerce|\bsecuris|mesures? de securite|heberge|chiffre(?:es?|s|ment)\b|mots? de passe|informations? des personnes|\bcgu\b|conditions generales|\bcharte\b|reglements? des? |supports? de communication|destinataire|base legale|consentement/;
