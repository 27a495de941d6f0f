import { matchesOf } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

const article = String.raw`(?<![a-z0-9])[lrd][*]?[. ]{0,2}\d{1,4}`;
/** What is no way of writing a reference: over folded words. */
const malformed: readonly RegExp[] = [
  new RegExp(String.raw`${article}(?:-\d{1,3})*(?: -|- )\d{1,3}(?![\d/.])`, "g"),
  new RegExp(String.raw`${article}(?:-\d{1,3})*-(?=$|[\s,;.)])(?! ?\d)`, "g"),
  new RegExp(String.raw`${article}\.\d{1,3}(?:-\d{1,3})*(?![\d/])`, "g"),
  /(?<![a-z])code de (?:la )?(?:ssecurite sociale|securite social(?![a-z])|secutite sociale|secrurite sociale)/g,
  /(?<![a-z])code de securite sociale(?![a-z])/g,
  /(?<![a-z])(?:rpgd|rgdp|rdpg|rdgp|grpd|gprd)(?![a-z])/g,
  /(?<![a-z])articles? 6 ?[-.(]? ?1 ?[-.)(]? ?[a-f] ?[)]? ?: du rgpd/g,
];

export const referenceMalformed: LintRule = {
  id: "law.reference-malformed",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Référence mal écrite", en: "Malformed reference" },
  message: {
    fr: "« {words} » n’est pas une référence bien écrite. Corrigez-la.",
    en: "“{words}” is not a well-formed reference. Correct it.",
  },
  why: {
    fr: "Une référence mal écrite ne se retrouve pas, ou mène à un autre article.",
    en: "A malformed reference cannot be found, or leads to another article.",
  },
  mend: {
    fr: "Recopiez le numéro et le nom du texte tels que Légifrance les écrit.",
    en: "Copy the number and the name of the text as Légifrance writes them.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121 -29 du code général des collectivités territoriales",
          },
        ],
      },
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L114.17 du code de la Ssécurité sociale",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
        },
      ],
    },
  },
  check: {
    kind: "value",
    *find({ text, folded }) {
      for (const pattern of malformed)
        for (const match of matchesOf(folded, pattern)) {
          const end = match.index + match[0].length;
          yield { start: match.index, end, params: { words: text.slice(match.index, end) } };
        }
    },
  },
};
