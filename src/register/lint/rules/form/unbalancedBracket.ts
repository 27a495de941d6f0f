import type { LintRule, ValueHit } from "../../lintRule.ts";

/** « 1) », « a) », « 6-1-e) » number something and close nothing. */
const numbering = /(?:^|[\s(])(?:[a-z]|\d{1,3}|[ivx]{1,4}|\d+(?:[.-]\d+)*(?:[.-][a-z])?|art\S*)$/i;

export const unbalancedBracket: LintRule = {
  id: "form.unbalanced-bracket",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Parenthèse seule", en: "Bracket on its own" },
  message: {
    fr: "Une parenthèse est ouverte sans être fermée, ou fermée sans avoir été ouverte : « {said} ». Complétez le texte, ou retirez-la.",
    en: "A bracket is opened and not closed, or closed and never opened: “{said}”. Complete the text, or take the bracket out.",
  },
  why: {
    fr: "Le plus souvent, des mots ont été perdus : le lecteur ne sait pas lesquels.",
    en: "Most often words were lost, and the reader does not know which.",
  },
  mend: {
    fr: "Retrouvez les mots perdus, ou retirez la parenthèse.",
    en: "Find the words that were lost, or take the bracket out.",
  },
  examples: {
    bad: [
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts) et les retours"] },
        ],
      },
      { records: [{ subPurposes: ["Inscrire les emprunteurs (adultes", "Suivre les retours"] }] },
    ],
    good: {
      records: [{ subPurposes: ["Inscrire les emprunteurs (adultes)", "Suivre les retours"] }],
    },
  },
  check: {
    kind: "value",
    *find({ text, field }): Generator<ValueHit> {
      // A basis is cut out of its sentence, with the bracket or without.
      if (field === "legalReferences" || field === "legalBases") return;
      const open: number[] = [];
      // « 6-1 c) » may close a bracket or none: it excuses one that stays open, and closes none itself.
      let lettered = 0;
      for (let at = 0; at < text.length; at++) {
        if (text[at] === "(") open.push(at);
        else if (text[at] !== ")") continue;
        else if (numbering.test(text.slice(Math.max(0, at - 24), at))) lettered++;
        else if (open.length > 0) open.pop();
        else if (lettered > 0) lettered--;
        else yield hitAt(text, wordBefore(text, at), at + 1);
      }
      if (open.length <= lettered) return;
      for (const at of open) yield hitAt(text, at, wordAfter(text, at));
    },
  },
};

const hitAt = (text: string, start: number, end: number): ValueHit => ({
  start,
  end,
  params: { said: text.slice(start, end) },
});

const wordBefore = (text: string, at: number): number =>
  at - /\S*$/.exec(text.slice(0, at))![0].length;

const wordAfter = (text: string, at: number): number =>
  at + /^\(\s*\S*/.exec(text.slice(at))![0].length;
