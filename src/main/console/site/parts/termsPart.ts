import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { dateField, html, longestTerms, textareaField } from "../../../../platform/web/index.ts";
import { settingTitles } from "../settingWords.ts";
import { dayType, isDay, missingOf, type SitePart } from "./sitePart.ts";

const said = {
  lead: {
    fr: "Le texte que chacun accepte en créant un espace candidat ; ce qui a été accepté est gardé avec sa version. Sans lui, aucun espace ne peut être créé.",
    en: "The text that everybody accepts when they make a candidate space; what was accepted is kept with its version. Without it no space can be made.",
  },
  day: { fr: "Applicables depuis le", en: "In force since" },
  dayWrong: { fr: "Un jour s’écrit 2027-04-08.", en: "A day is written 2027-04-08." },
  fr: { fr: "Texte en français", en: "Text in French" },
  en: { fr: "Texte en anglais", en: "Text in English" },
  hint: {
    fr: "Une ligne vide sépare deux paragraphes ; une ligne qui commence par « # » est un titre.",
    en: "An empty line parts two paragraphs; a line that begins with “#” is a title.",
  },
  clear: { fr: "Retirer les conditions", en: "Take the terms away" },
  warning: {
    fr: "Sans conditions publiées, plus personne ne pourra créer d’espace candidat. Les espaces qui existent restent ouverts.",
    en: "Without published terms nobody can make a candidate space any more. Those that exist stay open.",
  },
} as const satisfies Record<string, Bilingual>;

const words = {
  day: { label: said.day, wrong: said.dayWrong },
  fr: { label: said.fr },
  en: { label: said.en },
} as const;

const textType = Type.Optional(Type.String({ minLength: 1, maxLength: longestTerms }));

export const termsPart: SitePart = {
  path: "/conditions",
  title: settingTitles.terms,
  lead: said.lead,
  names: ["terms"],
  properties: { day: Type.Optional(dayType), fr: textType, en: textType },
  // Every letter of French may take six characters on its way.
  largest: 300_000,
  words,
  initial: ({ terms }) => ({ day: terms?.day, fr: terms?.fr, en: terms?.en }),
  fields: (form, language) =>
    html`${dateField({ ...form.field("day"), language })}
    ${(["fr", "en"] as const).map((lang) =>
      textareaField({
        ...form.field(lang),
        language,
        lang,
        rows: 16,
        maxlength: longestTerms,
        hint: said.hint[language],
      }),
    )}`,
  meant: (values, present, { language }) => {
    const missing = missingOf(["day", "fr", "en"], values, words, language);
    if (missing.length > 0) return missing;
    const { day = "", fr = "", en = "" } = values;
    if (!isDay(day)) return [{ field: "day", message: said.dayWrong[language] }];
    return { ...present, terms: { day, fr, en } };
  },
  clears: { name: "terms", button: said.clear },
  warning: ({ terms }) => (terms === undefined ? said.warning : null),
};
