import type { LintRule } from "../../lintRule.ts";

export const whichData: LintRule = {
  id: "recipients.which-data",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "« Ces informations », lesquelles ?", en: "“These data”: which?" },
  message: {
    fr: "Le champ des destinataires commence par « {words} », et rien avant ne dit lesquelles.",
    en: "The field of recipients begins with “{words}”, and nothing before says which.",
  },
  why: {
    fr: "La phrase vient d’un autre texte ; le lecteur ne sait pas quelles données sont transmises.",
    en: "The sentence comes from another text; the reader cannot tell which data are passed on.",
  },
  mend: {
    fr: "Nommez les données transmises, ou écrivez « les données de la fiche ».",
    en: "Name the data that are passed on, or write “the data of this record”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients:
              "Ces informations sont transmises à la Trésorerie de Valmont, en cas d’impayé.",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          recipients:
            "Les coordonnées sont transmises à la Trésorerie de Valmont, en cas d’impayé.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const [first] = record.of("recipients");
      const match =
        first && /^ces (?:informations|donnees|elements|dernieres)\b/.exec(first.folded);
      if (!first || !match) return;
      const evidence = record.quoteMatch(first, match);
      yield { field: "recipients", evidence, params: { words: evidence.text } };
    },
  },
};
