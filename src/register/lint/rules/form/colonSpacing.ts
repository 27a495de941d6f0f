import { matchesOf } from "../../everyMatch.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { wordings, type Passage } from "../../passages.ts";

const glued = /(?<![\p{L}/])\p{L}{3,}:(?=\s)/gu;
const spaced = /\p{L}[ \u00a0\u202f]:(?=\s)/gu;

/** The lines with a glued colon, where the page writes « mot : » as French does three times out of four at least. */
const gluedLines = (context: LintContext): ReadonlySet<string> => {
  let [without, within] = [0, 0];
  const lines = new Set<string>();
  for (const [text, { count }] of context.once(wordings)) {
    if (!text.includes(":")) continue;
    const here = text.match(glued)?.length ?? 0;
    if (here > 0) lines.add(text);
    without += here * count;
    within += (text.match(spaced)?.length ?? 0) * count;
  }
  return within >= 3 && within >= without * 3 ? lines : new Set();
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
      if (record.context.once(gluedLines).size === 0) return;
      for (const passage of record.passagesWhere(record.context.once(isGlued)))
        for (const match of matchesOf(passage.text, glued))
          yield {
            field: passage.field,
            evidence: record.quoteMatch(passage, match),
            params: { said: match[0] },
          };
    },
  },
};

const isGlued = (context: LintContext): ((passage: Passage) => boolean) => {
  const lines = context.once(gluedLines);
  return ({ text }) => lines.has(text);
};
