import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const eventMayNeverCome: LintRule = {
  id: "retention.event-may-never-come",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: {
    fr: "Conservation jusqu’à un événement incertain",
    en: "Kept until an event that may never happen",
  },
  message: {
    fr: "La conservation dure jusqu’à un événement qui peut ne jamais arriver, et rien ne la limite d’ici là.",
    en: "The data are kept until an event that may never happen, and nothing limits it until then.",
  },
  why: {
    fr: "Un compte que personne ne ferme, une dette que personne n’éteint, une purge que personne ne lance : la conservation n’a alors pas de fin.",
    en: "An account that nobody closes, a debt that nobody settles, a purge that nobody runs: then the retention has no end.",
  },
  mend: {
    fr: "Ajoutez une durée maximale : « jusqu’à …, et au plus tard trois ans après le dernier contact ».",
    en: "Add a longest period: “until …, and at the latest three years after the last contact”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées jusqu’à l’épuration de la base.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées tant que la caution n’est pas soldée.",
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
      const periods = statedPeriods(record);
      for (const { rule, statement, value } of periods) {
        if (rule.keep !== null || (rule.until === null && rule.while === null)) continue;
        // Another rule of the same sentence may set the limit.
        if (statement.reading.rules.some(({ keep }) => keep !== null)) continue;
        const words = uncertain.exec(value.folded);
        if (words) yield { field: "retention", evidence: record.quoteMatch(value, words) };
      }
    },
  },
};

/** Ends that depend on an act of somebody who may never act. */
const uncertain =
  /(?:jusqu'a|jusqu'au|jusqu'aux|tant que?)[ '][^;.]{0,60}?(?:epuration|purge|ciblage|extinction|sold[ée]e?s?|apure|eteint|regle|rembours|desinscri|desabonn|resili|opposition|retrait|revocation|demande|ferm|clotur|supprim|suppression|actif|active|inactivite|renouvel|prochaine?|nouvel|vous souhaitez|utilis)[^;,.]{0,60}?(?= pour |[;,.]|$)/;
