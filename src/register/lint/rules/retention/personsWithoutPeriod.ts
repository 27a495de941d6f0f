import type { LintRule } from "../../lintRule.ts";
import { logWords } from "./keptKinds.ts";
import { isAboutAll, statedPeriods } from "../../statedPeriods.ts";

export const personsWithoutPeriod: LintRule = {
  id: "retention.persons-without-period",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(a) et 30(1)(f)", en: "GDPR, art. 13(2)(a) and 30(1)(f)" },
  title: {
    fr: "Personnes dont les données n’ont pas de durée",
    en: "Persons whose data have no period",
  },
  message: {
    fr: "Les durées de la fiche nomment d’autres personnes ; les données de celles-ci n’en ont pas.",
    en: "The periods of the record name other persons; the data of these have none.",
  },
  why: {
    fr: "Chaque catégorie de données a un délai d’effacement ; une durée dite pour les uns n’efface pas les données des autres.",
    en: "Each category of data has a time limit for erasure; a period said for some does not erase the data of others.",
  },
  mend: {
    fr: "Ajoutez une phrase pour ces personnes, ou « pour toutes les personnes concernées ».",
    en: "Add a sentence for these persons, or “for all persons concerned”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataSubjects: ["Emprunteurs", "Agents du comptoir", "Fournisseurs"],
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
              "Pour les fournisseurs : Nom et prénom ; Adresse électronique",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          dataSubjects: ["Emprunteurs", "Agents du comptoir", "Fournisseurs"],
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
            "Pour les fournisseurs : Nom et prénom ; Adresse électronique",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
          retention: [
            "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
            "Les coordonnées des fournisseurs sont conservées deux ans après la fin du contrat.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const groups = record.of("dataCategories").filter(({ part }) => part === "head");
      if (groups.length < 2) return;
      const periods = statedPeriods(record);
      if (periods.length === 0 || periods.some(isAboutAll)) return;
      const kept = record
        .of("retention")
        .filter(({ folded }) => !logWords.test(folded))
        .map(({ folded }) => folded)
        .join(" ");
      const named = groups.filter(({ folded }) =>
        kindsOfPersons(folded).some((kind) => kind.test(kept)),
      );
      if (named.length === 0) return;
      const items = record.of("dataCategories").filter(({ part }) => part === "item");
      for (const group of groups) {
        const kinds = kindsOfPersons(group.folded);
        if (kinds.length === 0 || named.includes(group)) continue;
        const own = items.filter(({ at }) => at === group.at);
        // Logins and connection logs are the matter of `retention.logs-without-period`.
        if (
          own.every(
            ({ folded }) => logWords.test(folded) || /identifiants? de connexion/.test(folded),
          )
        )
          continue;
        yield { field: "dataCategories", evidence: record.quote(group) };
      }
    },
  },
};

/** Persons as registers name them; words of one line are the same persons. */
const persons: readonly RegExp[] = [
  /\b(?:beneficiaires?|assure(?:e?s|e)?|ayants?[- ]droit|usagers?|allocataires?|adherents?|patients?|emprunteurs?|demandeurs?)\b/,
  /\b(?:agents?|salaries?|salariees?|collaborateurs?|personnels?|stagiaires?)\b/,
  /\b(?:professionnels?|praticiens?|medecins?)\b/,
  /\b(?:employeurs?|entreprises?)\b/,
  /\b(?:prestataires?|fournisseurs?)\b/,
  /\b(?:visiteurs?|intervenants?)\b/,
  /\b(?:partenaires?)\b/,
  /\b(?:etudiants?|eleves?)\b/,
  /\b(?:candidats?)\b/,
  /\b(?:acteurs?)\b/,
];

const kindsOfPersons = (folded: string): readonly RegExp[] =>
  persons.filter((kind) => kind.test(folded));
