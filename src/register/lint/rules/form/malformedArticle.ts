import { everyMatch } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

const number = "(?<![a-z])[lrda]\\.? ?\\d{1,4}";
const patterns = [
  // A blank within the number: « R.321 -5 ».
  new RegExp(`${number}(?:-\\d{1,3})* +-\\d{1,3}(?!\\d)`, "g"),
  // A hyphen that leads nowhere: « L 311-1- du ».
  new RegExp(`${number}(?:-\\d{1,3})+-(?=[\\s,;.)]|$)`, "g"),
  // A stop in place of a hyphen: « L114.16-3 ».
  new RegExp(`${number}\\.\\d{1,3}(?:-\\d{1,3})+`, "g"),
  new RegExp(`${number}(?:-\\d{1,3})+\\.\\d{1,3}(?![\\d°])`, "g"),
  // A colon between the article and its text: « Article 6.1.c : du RGPD ».
  /(?<![a-z])art(?:icle|\.) [\d.()-]{1,9}[a-f]?\)? ?: d[ue] (?:rgpd|code|reglement|la loi)/g,
  // « mentionnés l'article »: the preposition is missing.
  /(?<![a-z])(?:mentionne|vise|prevu|defini|enumere)e?s? l'art(?:icle|\.)?(?![a-z])/g,
];

export const malformedArticle: LintRule = {
  id: "form.malformed-article",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Référence mal écrite", en: "Malformed reference" },
  message: {
    fr: "La référence « {said} » est mal écrite : elle ne mène à aucun article. Corrigez-la.",
    en: "The reference “{said}” is malformed: it leads to no article. Correct it.",
  },
  why: {
    fr: "La personne qui cherche le texte ne le trouvera pas, et le responsable ne peut pas prouver sur quoi il se fonde.",
    en: "Whoever looks for the text will not find it, and the controller cannot prove what the processing rests on.",
  },
  mend: {
    fr: "Écrivez l’article comme Légifrance : « article L. 311-1 du code … ».",
    en: "Write the article as Légifrance does: “article L. 311-1 du code …”.",
  },
  yieldsTo: ["law.reference-malformed"],
  examples: {
    bad: [
      {
        records: [
          {
            recipients: [
              "Agents mentionnés l’article L. 2121-29 du code général des collectivités territoriales",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents mentionnés à l’article L. 2121-29 du code général des collectivités territoriales",
          ],
        },
      ],
    },
  },
  check: {
    kind: "passage",
    *find({ text, folded }): Generator<ValueHit> {
      if (!/\d/.test(folded)) return;
      for (const pattern of patterns)
        yield* everyMatch(folded, pattern, ({ 0: said, index }) => ({
          said: text.slice(index, index + said.length),
        }));
    },
  },
};
