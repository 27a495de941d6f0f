import { everyMatch } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

/** Each with a sign that is faster to look for, without which it matches nowhere. */
const patterns: readonly (readonly [RegExp, RegExp])[] = [
  // « (CMS) . », « L.114-9 , »
  [/ [.,]/, /(?<=^|\s)[^\s.,;:…/@]*[^\s.,;:…/@\d-](?:[.-]\d[\d-]*)* [.,](?=\s|$)/gu],
  // « .Données »
  [/^[.,;:]/, /^[.,;:](?=\p{L})\p{L}+/gu],
  // « rendez- vous », but not « avant- et après »
  [/- /, /(?<!\p{L})\p{Ll}{3,}- (?!et |ou |puis )\p{Ll}{3,}/gu],
  // « travail/ maladie », « service /prestation », but not the address of a page, « page /mentions-legales »
  [
    /\/ | \//,
    /(?<![\p{L}/])\p{L}{2,}\/ \p{L}{2,}|(?<!\p{L})\p{L}{2,} \/\p{L}{2,}(?![\p{L}\d]*[-/_])/gu,
  ],
  // « nom,prénom »
  [/[,;]\S/, /(?<![\p{L}@.])\p{Ll}{2,}[,;]\p{L}{2,}(?![\p{L}@])/gu],
  // « supprimées.Elles »
  [/\.\S/, /(?<![\p{L}@./-])\p{Ll}{3,}\.\p{Lu}\p{Ll}*(?=\s)/gu],
];

export const spacing: LintRule = {
  id: "form.spacing",
  family: "form",
  severity: "info",
  legalSource: null,
  title: { fr: "Ponctuation ou espace égarée", en: "Stray punctuation or space" },
  message: {
    fr: "Espace ou ponctuation mal placée : « {said} ». Corrigez-la.",
    en: "A space or a punctuation mark is out of place: “{said}”. Correct it.",
  },
  why: {
    fr: "Ces accidents trahissent un copier-coller, et souvent un mot perdu.",
    en: "Such accidents betray a copy and paste, and often a lost word.",
  },
  mend: {
    fr: "Relisez la phrase, puis corrigez la ponctuation.",
    en: "Read the sentence again, then correct the punctuation.",
  },
  examples: {
    bad: [
      { records: [{ recipients: ["Agents du comptoir (jeux) ."] }] },
      { records: [{ purposes: "Prendre les rendez- vous de prêt." }] },
      { records: [{ purposes: "Prêter des jeux et des livres /disques aux habitants." }] },
    ],
    good: {
      records: [
        {
          recipients: ["Agents du comptoir (jeux)."],
          purposes: "Prêter les jeux que l’on choisit à la page /nos-jeux.",
        },
      ],
    },
  },
  check: {
    kind: "passage",
    *find({ text }): Generator<ValueHit> {
      for (const [sign, pattern] of patterns)
        if (sign.test(text))
          yield* everyMatch(text, pattern, ({ 0: said }) => ({ said: said.trim() }));
    },
  },
};
