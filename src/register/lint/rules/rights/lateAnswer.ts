import type { LintRule } from "../../lintRule.ts";

const late =
  /(?:(?:dans|sous|passe|delai (?:maximum |maximal |legal )?(?:de|d')) ?(?:un delai (?:maximum |maximal )?de |les )?(?:deux|trois|quatre|cinq|six|[2-9]|1[0-2]) ?(?:\([^)]{1,12}\) )?mois|(?:dans|sous|delai (?:maximum |maximal )?de) ?(?:un delai de )?(?:4[5-9]|[5-9]\d|\d{3}) jours)/;
const answer = /repon|traite|donner? suite|satisf|demande/;
const extension = /prolong|complex|supplementaire|prorog|porte a/;
/** Not the answer to a request: what is kept, or a complaint after a silence. */
const other = /conserv|archiv|supprim(?:ees?|es) (?:dans|sous)/;

export const lateAnswer: LintRule = {
  id: "rights.late-answer",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(3)", en: "GDPR, art. 12(3)" },
  title: { fr: "Délai de réponse trop long", en: "Answer after more than a month" },
  message: {
    fr: "« {words} » : la réponse est due en un mois, que l’on peut prolonger de deux si la demande est complexe.",
    en: "“{words}”: the answer is due within one month, which may be extended by two where the request is complex.",
  },
  why: {
    fr: "Le délai d’un mois est celui du RGPD depuis 2018 ; l’ancien délai de deux mois n’existe plus.",
    en: "The month is that of the GDPR since 2018; the former two months are gone.",
  },
  mend: {
    fr: "Écrivez « un mois », et dans quel cas le délai est prolongé.",
    en: "Write “un mois”, and in which case it is extended.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example, qui répond dans un délai de deux mois. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          rights:
            "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example, qui répond dans un délai d’un mois. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (!record.says(late, "rights")) return;
      for (const sentence of record.sentences("rights")) {
        const match = late.exec(sentence.folded);
        if (!match || !answer.test(sentence.folded)) continue;
        if (extension.test(sentence.folded) || other.test(sentence.folded)) continue;
        const start = sentence.start + match.index;
        const evidence = record.quote(sentence.value, { start, end: start + match[0].length });
        yield { field: "rights", evidence, params: { words: evidence.text } };
      }
    },
  },
};
