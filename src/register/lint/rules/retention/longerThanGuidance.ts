import type { Bilingual } from "../../../../kernel/index.ts";
import type { LintRule } from "../../lintRule.ts";
import { orderOf, periodWords, statedPeriods } from "../../statedPeriods.ts";
import { keptKindOf } from "./keptKinds.ts";

export const longerThanGuidance: LintRule = {
  id: "retention.longer-than-guidance",
  family: "retention",
  severity: "info",
  legalSource: {
    fr: "RGPD, art. 5(1)(e) ; recommandations de la CNIL",
    en: "GDPR, art. 5(1)(e); CNIL recommendations",
  },
  title: {
    fr: "Durée plus longue que celle que la CNIL recommande",
    en: "Period longer than the CNIL recommends",
  },
  message: {
    fr: "{words} : la CNIL recommande {guidance}. Justifiez la durée, ou raccourcissez-la.",
    en: "{words}: the CNIL recommends {guidance}. Justify the period, or shorten it.",
  },
  why: {
    fr: "S’écarter d’une recommandation est permis, à condition d’en avoir la raison par écrit.",
    en: "To depart from a recommendation is allowed, with a reason in writing.",
  },
  mend: {
    fr: "Reprenez la durée recommandée, ou notez ce qui la rend insuffisante ici.",
    en: "Take the recommended period, or note what makes it too short here.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées trois ans à compter de leur enregistrement.",
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
      for (const { rule, value } of statedPeriods(record)) {
        const advised = guidance[keptKindOf(value.folded)?.id ?? ""];
        if (!advised || rule.keep === null || orderOf(rule.keep, advised.longest) !== "longer")
          continue;
        const quoted = record.quote(value, periodWords(value, rule.keep));
        yield {
          field: "retention",
          evidence: quoted,
          params: { words: quoted.text, guidance: advised.says[record.context.language] },
        };
      }
    },
  },
};

/** By kind of data: the longest period that the CNIL advises, and where it does. */
const guidance: Readonly<Record<string, { readonly longest: string; readonly says: Bilingual }>> = {
  logs: {
    longest: "P1Y",
    says: {
      fr: "de six mois à un an pour les journaux (délibération n° 2021-122)",
      en: "six months to one year for logs (deliberation no. 2021-122)",
    },
  },
  video: {
    longest: "P1M",
    says: {
      fr: "quelques jours, et un mois au plus, pour les images (CSI, art. L. 252-5)",
      en: "some days, and one month at most, for images (CSI, art. L. 252-5)",
    },
  },
  "access-badges": {
    longest: "P3M",
    says: {
      fr: "trois mois pour les données d’accès aux locaux",
      en: "three months for data on access to premises",
    },
  },
};
