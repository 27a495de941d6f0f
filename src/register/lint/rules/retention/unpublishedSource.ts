import type { LintRule } from "../../lintRule.ts";

export const unpublishedSource: LintRule = {
  id: "retention.unpublished-source",
  family: "retention",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1) et 5(2)", en: "GDPR, art. 12(1) and 5(2)" },
  title: {
    fr: "Durée appuyée sur un document que personne ne peut lire",
    en: "Period resting on a document that nobody can read",
  },
  message: {
    fr: "La durée s’appuie sur un document interne ou sur un projet, que la personne ne peut pas consulter.",
    en: "The period rests on an internal document or on a draft, which the person cannot consult.",
  },
  why: {
    fr: "Une durée se vérifie contre sa source ; un document interne, un projet ou une demande d’avis n’en est pas une.",
    en: "A period is checked against its source; an internal document, a draft or a request for an opinion is none.",
  },
  mend: {
    fr: "Citez le texte publié, ou donnez la durée comme votre décision, avec sa raison.",
    en: "Cite the published text, or give the period as your own decision, with its reason.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement, conformément à la politique de sécurité interne.",
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
              "Les fiches de réservation sont conservées deux ans après le retour du jeu, conformément au projet de décret sur les ludothèques.",
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
    kind: "value",
    fields: ["retention"],
    *find({ folded }) {
      const words = unpublished.exec(folded);
      if (words) yield { start: words.index, end: words.index + words[0].length };
    },
  },
};

const unpublished =
  /(?:conformement (?:a|au)|selon|en application de|dans|par|suivant)(?: la| le| les| l'| notre| nos)? ?(?:politique|charte|procedure|fiche descriptive|note interne|referentiel interne|tableau de gestion interne)[^;:.(]{0,60}(?<! )|demande d'avis|projets? de (?:decret|loi|arrete)/;
