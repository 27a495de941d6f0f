import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

const glued = /(?<![\p{L}/])\p{L}{3,}:(?=\s)/gu;
const spaced = /\p{L}[ \u00a0\u202f]:(?=\s)/gu;

/** Whether the page writes « mot : » as French does, three times out of four at least. */
const isFrench = ({ records }: LintContext): boolean => {
  let [without, within] = [0, 0];
  for (const { passages } of records)
    for (const { text } of passages) {
      if (!text.includes(":")) continue;
      without += text.match(glued)?.length ?? 0;
      within += text.match(spaced)?.length ?? 0;
    }
  return within >= 3 && within >= without * 3;
};

export const colonSpacing: LintRule = {
  id: "form.colon-spacing",
  family: "form",
  severity: "info",
  legalSource: null,
  title: { fr: "Deux-points sans espace", en: "Colon without its space" },
  message: {
    fr: "« {said} » : il manque l’espace avant les deux-points, que la page met partout ailleurs.",
    en: "“{said}”: the space before the colon is missing, which the page has everywhere else.",
  },
  why: {
    fr: "Une ponctuation qui varie gêne la lecture et les outils qui reconnaissent les libellés.",
    en: "Punctuation that varies hinders reading, and tools that recognise labels.",
  },
  mend: {
    fr: "Mettez une espace insécable avant les deux-points.",
    en: "Put a no-break space before the colon.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: ["Trésorerie: pour les cautions", "Agents du comptoir : pour les prêts"],
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        { recipients: ["Trésorerie : pour les cautions", "Agents du comptoir : pour les prêts"] },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (!record.context.once(isFrench)) return;
      for (const passage of record.passages)
        if (passage.text.includes(":"))
          for (const match of passage.text.matchAll(glued))
            yield {
              field: passage.field,
              evidence: record.quoteMatch(passage, match),
              params: { said: match[0] },
            };
    },
  },
};
