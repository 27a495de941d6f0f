import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const archiveWithoutEnd: LintRule = {
  id: "retention.archive-without-end",
  family: "retention",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 5(1)(e) ; code du patrimoine, art. L. 212-3",
    en: "GDPR, art. 5(1)(e); code du patrimoine, art. L. 212-3",
  },
  title: { fr: "Archive sans fin", en: "Archive without an end" },
  message: {
    fr: "Les données sont archivées, ou leur accès restreint, sans qu’une durée y mette fin.",
    en: "The data are archived, or access to them is restricted, and no period ends it.",
  },
  why: {
    fr: "Archiver ou restreindre, c’est encore conserver : il faut dire jusqu’à quand, et ce qui se passe ensuite.",
    en: "To archive or to restrict is still to keep: until when, and what comes then, must be said.",
  },
  mend: {
    fr: "Donnez la durée de l’archivage et le sort final : suppression, anonymisation, ou versement aux archives publiques.",
    en: "Give the period of the archive and the final fate: deletion, anonymisation, or transfer to the public archives.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu, puis archivées.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Deux ans après le retour du jeu, puis accès restreint au directeur.",
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
            "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu, puis archivées pendant trois ans.",
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
      for (const { rule, value } of periods) {
        if (rule.end !== "archive" && rule.end !== "restrict") continue;
        if (rule.then && (rule.then.keep !== null || rule.then.end !== null)) continue;
        // Another sentence may say how it ends: « Elles sont détruites au bout de dix ans. »
        const endsElsewhere = periods.some(
          (other) =>
            other.rule.scope === rule.scope &&
            (other.rule.then?.keep ||
              other.rule.end === "delete" ||
              other.rule.end === "anonymise"),
        );
        if (endsElsewhere) continue;
        const words = archiving.exec(value.folded);
        yield {
          field: "retention",
          evidence: words ? record.quoteMatch(value, words) : record.quote(value),
        };
      }
    },
  },
};

const archiving =
  /avant archivage|archivage(?: intermediaire| definitif| papier)?|archivee?s?|versee?s? aux archives|acces restreint[^;,.]{0,40}|restreint[^;,.]{0,40}|archives?/;
