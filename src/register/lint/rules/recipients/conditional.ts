import type { LintRule } from "../../lintRule.ts";

export const conditional: LintRule = {
  id: "recipients.perhaps",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1) et 13(1)(e)", en: "GDPR, art. 12(1) and 13(1)(e)" },
  title: {
    fr: "Communication possible, sans dire quand",
    en: "A disclosure that may be, and not when",
  },
  message: {
    fr: "« {words} » : la fiche ne dit pas dans quel cas les données sont communiquées.",
    en: "“{words}”: the record does not say in which case the data are disclosed.",
  },
  why: {
    fr: "La personne ne peut pas savoir si ses données ont été transmises, ni sur quel critère.",
    en: "The person cannot know whether the data were passed on, nor by which criterion.",
  },
  mend: {
    fr: "Dites le cas : « …, lorsque l’enquête le demande », « …, en cas de plainte ».",
    en: "Say the case: “…, when the inquiry asks for it”, “…, in case of a complaint”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: [
              "Agents du comptoir, pour suivre les prêts",
              "Les données peuvent être transmises à la Trésorerie de Valmont",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Les données sont transmises à la Trésorerie de Valmont, en cas d’impayé",
          ],
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["recipients"],
    *find({ text, folded }) {
      const match = perhaps.exec(folded);
      if (!match || inACase.test(folded)) return;
      const start = match.index;
      const end = start + match[0].length;
      yield { start, end, params: { words: text.slice(start, end) } };
    },
  },
};

const perhaps =
  /(?:peuvent|pourront|pourraient|peut|pourra) (?:egalement |aussi )?etre (?:transmise?s?|communiquee?s?|partagee?s?|adressee?s?)/;
const inACase = /\b(?:en cas|dans le cas|lorsqu|lorsque|sur (?:demande|requisition)|si)\b/;
