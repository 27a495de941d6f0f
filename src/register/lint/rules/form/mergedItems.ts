import type { LintRule, ValueHit } from "../../lintRule.ts";

const infinitive = "\\p{Lu}[\\p{Ll}]{2,}(?:er|ir|re)";
const verbFirst = new RegExp(`^${infinitive}(?!\\p{L})`, "u");
const nextVerb = new RegExp(
  `(?<![\\p{L}\\d])([\\p{L}\\d]+\\)?)[ \\u00a0]+(${infinitive})(?=[ \\u00a0]+\\p{Ll})`,
  "gu",
);
const heads = "Données|Coordonnées|Personnes|Ayants?[ -]droit|Informations|Identité";
const nextHead = new RegExp(
  `(?<!\\p{L})(\\p{L}*[\\p{Ll}\\d]\\)?)[ \\u00a0]*(${heads})(?!\\p{L})`,
  "gu",
);
const dashed = /(?<![\p{L}])(\p{Ll}+)[)]? +[–—-] +(\p{Lu}['’]?\p{L}+)/gu;
/** After these words a capital begins nothing new: « les Données », « et Informations ». */
const leadsOn = /^(?:dont|des?|du|les?|la|et|ou|aux?|une?|nos|vos|ses|leurs|par|pour|sur|avec|«)$/;

export const mergedItems: LintRule = {
  id: "form.merged-items",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Éléments collés", en: "Items run together" },
  message: {
    fr: "Deux éléments se suivent sans séparation : « {said} ». Donnez une puce à chacun.",
    en: "Two items follow each other with nothing between: “{said}”. Give each its bullet.",
  },
  why: {
    fr: "Le second se lit comme la suite du premier : une finalité, une personne ou une donnée échappe au lecteur.",
    en: "The second reads as the end of the first: the reader misses a purpose, a person or a datum.",
  },
  mend: { fr: "Séparez les deux éléments.", en: "Separate the two items." },
  replaces: ["list.merged-items"],
  examples: {
    bad: [
      { records: [{ subPurposes: ["Inscrire les emprunteurs Suivre les prêts et les retours"] }] },
      { records: [{ dataSubjects: ["Emprunteurs et leur famille - Agents du comptoir"] }] },
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénomDonnées de contact",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [{ subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts et les retours"] }],
    },
  },
  check: {
    kind: "value",
    fields: ["purposes", "subPurposes", "dataSubjects", "dataCategories", "recipients"],
    *find({ text }): Generator<ValueHit> {
      if (verbFirst.test(text)) yield* joints(text, nextVerb);
      yield* joints(text, nextHead);
      yield* joints(text, dashed);
    },
  },
};

function* joints(text: string, pattern: RegExp): Generator<ValueHit> {
  for (const match of text.matchAll(pattern)) {
    const [said, before] = match;
    if (leadsOn.test(before!.toLowerCase())) continue;
    yield { start: match.index, end: match.index + said.length, params: { said } };
  }
}
