import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const byReference: LintRule = {
  id: "retention.by-reference",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1) et 13(2)(a)", en: "GDPR, art. 12(1) and 13(2)(a)" },
  title: { fr: "Durée par renvoi seulement", en: "Period by reference only" },
  message: {
    fr: "La durée n’est donnée que par renvoi à un autre texte : la phrase ne dit pas combien de temps.",
    en: "The period is given only by reference to another text: the sentence does not say how long.",
  },
  why: {
    fr: "La personne qui lit la fiche ne sait pas quand ses données disparaissent, et un renvoi change sans que la fiche change.",
    en: "Whoever reads the record cannot tell when the data disappear, and what is referred to changes without the record.",
  },
  mend: {
    fr: "Écrivez la durée et son départ, puis citez le texte : « vingt ans après la dernière visite (article …) ».",
    en: "Write the period and its start, then cite the text: “twenty years after the last visit (article …)”.",
  },
  yieldsTo: ["retention.unpublished-source"],
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "La durée de conservation des fiches de prêt des emprunteurs est régie par l’article L. 212-1 du code du patrimoine.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées pendant la durée légale.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
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
      for (const { rule, statement, value } of statedPeriods(record)) {
        if (rule.kind !== "by-reference" || rule.keep !== null) continue;
        // « Au-delà de cette durée … archivées dix ans » refers to a period that another sentence gives.
        if (rule.then?.keep || statement.reading.rules.some(({ keep }) => keep !== null)) continue;
        const words = referring.exec(value.folded);
        yield {
          field: "retention",
          evidence: words ? record.quoteMatch(value, words) : record.quote(value),
        };
      }
    },
  },
};

/** The words that refer elsewhere. */
const referring =
  /(?:regie?s?|fixee?s?|prevue?s?|definie?s?|determinee?s?|imposee?s?) (?:par|dans|a) (?:[^;.]|(?<=\b[lrda])\.){3,80}|(?:celles?|ceux) [^;.]{3,80}|(?:selon|conformement a|en application de|en vertu de)[ '](?:[^;.]|(?<=\b[lrda])\.){3,80}|(?:la |les |aux? )?(?:durees?|delais?)(?: de (?:prescription|conservation))?(?: (?:legales?|legaux|reglementaires?|en vigueur|applicables?))+/;
