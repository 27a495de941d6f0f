import type { LintRule } from "../../lintRule.ts";

export const opaqueTitle: LintRule = {
  id: "form.opaque-title",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Titre réduit à un sigle", en: "Title that is an acronym" },
  message: {
    fr: "Le titre « {said} » est un sigle : il ne dit pas de quoi parle la fiche. Écrivez-le en toutes lettres.",
    en: "The title “{said}” is an acronym: it does not say what the record is about. Write it out.",
  },
  why: {
    fr: "La personne cherche ce qui la concerne dans la liste des titres ; un sigle interne ne lui dit rien.",
    en: "Persons look for what concerns them among the titles; an internal acronym tells them nothing.",
  },
  mend: {
    fr: "Dites l’activité en quelques mots, le sigle entre parenthèses.",
    en: "Say the activity in a few words, with the acronym in brackets.",
  },
  examples: {
    bad: [{ records: [{ title: "GPRJ" }] }],
    good: { records: [{ title: "Gérer le parc de jeux (GPRJ)" }] },
  },
  check: {
    kind: "value",
    fields: ["title"],
    *find({ text }) {
      if (/^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(text))
        yield { start: 0, end: text.length, params: { said: text } };
    },
  },
};
