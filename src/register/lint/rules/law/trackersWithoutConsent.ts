import { wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

const trackers = /(?<![a-z])(?:cookies?(?: et (?:autres )?traceurs?)?|traceurs?)(?![a-z])/;
const exempt =
  /strictement necessaire|exempt|techniques?(?![a-z])|de session|fonctionnels?|d'authentification|article 82/;

export const trackersWithoutConsent: LintRule = {
  id: "law.trackers-without-consent",
  family: "law",
  severity: "warning",
  legalSource: {
    fr: "Loi n° 78-17 du 6 janvier 1978, art. 82",
    en: "French act no. 78-17 of 6 January 1978, art. 82",
  },
  title: { fr: "Traceurs sans consentement", en: "Trackers without consent" },
  message: {
    fr: "La fiche collecte des cookies ou traceurs sans consentement (6.1.a), et ne dit pas qu’ils en sont exemptés.",
    en: "The record collects cookies or trackers without consent (6.1.a), and does not say that they are exempt.",
  },
  why: {
    fr: "Hors ceux qui sont strictement nécessaires au service demandé, un traceur attend l’accord de la personne.",
    en: "But for those strictly necessary for the service asked for, a tracker waits for the person’s consent.",
  },
  mend: {
    fr: "Ajoutez la base 6.1.a pour les traceurs, ou dites lesquels sont exemptés et pourquoi.",
    en: "Add basis 6.1.a for the trackers, or say which are exempt and why.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Cookies et traceurs du site",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
        also: ["retention.trackers-without-period"],
      },
    ],
    good: {
      records: [
        {
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Cookies strictement nécessaires au service demandé",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
          retention: [
            "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
            "Les cookies sont conservés treize mois à compter de leur dépôt.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      if (bases.length === 0) return;
      if (bases.some(({ letter, words }) => letter === "a" || words.has("a"))) return;
      if (record.noticeSays(/consent|exempt/)) return;
      const found = record.first(trackers, "dataCategories");
      if (found && !exempt.test(found.value.folded) && !record.says(exempt, "legalBases"))
        yield { field: "dataCategories", evidence: record.quoteMatch(found.value, found.match) };
    },
  },
};
