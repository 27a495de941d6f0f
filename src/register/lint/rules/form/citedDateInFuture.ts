import { matchesOf } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

const months =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
const inWords = new RegExp(
  `(?<![a-z])((?:loi|decret|arrete|ordonnance|deliberation|convention|accord|avenant|circulaire)(?: [a-z0-9°.'/-]+){0,6}?) (?:du|de|signee? le|en date du) (\\d{1,2})(?:er)? (${months}) (\\d{4})`,
  "g",
);

export const citedDateInFuture: LintRule = {
  id: "form.cited-date-in-future",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Texte daté dans l’avenir", en: "Text dated in the future" },
  message: {
    fr: "« {said} » : ce jour n’est pas encore venu. Corrigez la date.",
    en: "“{said}”: this day has not come yet. Correct the date.",
  },
  why: {
    fr: "Un texte qui n’existe pas encore ne fonde rien.",
    en: "A text that does not exist yet is the ground of nothing.",
  },
  mend: {
    fr: "Vérifiez la date du texte sur Légifrance.",
    en: "Check the date of the text on Légifrance.",
  },
  examples: {
    bad: [
      {
        records: [
          { purposes: "Prêter des jeux, selon la convention du 12 mars 2062 avec la commune." },
        ],
      },
    ],
    good: {
      records: [
        { purposes: "Prêter des jeux, selon la convention du 12 mars 2022 avec la commune." },
      ],
    },
  },
  check: {
    kind: "passage",
    *find({ text, folded }): Generator<ValueHit> {
      for (const match of matchesOf(folded, inWords)) {
        const [words, , day, month, year] = match;
        const number = months.split("|").indexOf(month!) + 1;
        const until = `${year}-${String(number).padStart(2, "0")}-${day!.padStart(2, "0")}`;
        const end = match.index + words.length;
        yield { start: match.index, end, until, params: { said: text.slice(match.index, end) } };
      }
    },
  },
};
