import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { choiceGroup, dateField, html, textareaField } from "../../../../platform/web/index.ts";
import { settingTitles, toneNames } from "../settingWords.ts";
import { dayType, isDay, longType, missingOf, type SitePart } from "./sitePart.ts";

const said = {
  lead: {
    fr: "Un message en tête de chaque page, dans les deux langues, jusqu’au jour dit.",
    en: "A message at the top of each page, in both languages, until the day named.",
  },
  tone: { fr: "Ton", en: "Tone" },
  fr: { fr: "Texte en français", en: "Text in French" },
  en: { fr: "Texte en anglais", en: "Text in English" },
  from: { fr: "À partir du", en: "From" },
  fromHint: { fr: "Laissé vide : tout de suite.", en: "Left empty: at once." },
  until: { fr: "Jusqu’au", en: "Until" },
  untilHint: { fr: "Ce jour compris.", en: "That day included." },
  dayWrong: { fr: "Un jour s’écrit 2027-04-08.", en: "A day is written 2027-04-08." },
  over: {
    fr: "Ce jour est passé : personne ne verrait l’annonce.",
    en: "This day has passed: nobody would see the announcement.",
  },
  order: {
    fr: "Le dernier jour ne peut pas venir avant le premier.",
    en: "The last day cannot come before the first.",
  },
  clear: { fr: "Retirer l’annonce", en: "Take the announcement away" },
} as const satisfies Record<string, Bilingual>;

const words = {
  tone: { label: said.tone },
  fr: { label: said.fr },
  en: { label: said.en },
  from: { label: said.from, wrong: said.dayWrong },
  until: { label: said.until, wrong: said.dayWrong },
} as const;

const tones = ["information", "watch", "bad"] as const;

export const announcementPart: SitePart = {
  path: "/annonce",
  title: settingTitles.announcement,
  lead: said.lead,
  names: ["announcement"],
  properties: {
    tone: Type.Optional(Type.Enum([...tones])),
    fr: Type.Optional(longType),
    en: Type.Optional(longType),
    from: Type.Optional(dayType),
    until: Type.Optional(dayType),
  },
  words,
  initial: ({ announcement }) => ({
    tone: announcement?.tone ?? "information",
    fr: announcement?.words.fr,
    en: announcement?.words.en,
    from: announcement?.from,
    until: announcement?.until,
  }),
  fields: (form, language) =>
    html`${choiceGroup({
      ...form.field("tone"),
      language,
      kind: "radios",
      inline: true,
      choices: tones.map((value) => ({ value, label: toneNames[value][language] })),
    })}
    ${textareaField({ ...form.field("fr"), language, lang: "fr", rows: 3, maxlength: 2_000 })}
    ${textareaField({ ...form.field("en"), language, lang: "en", rows: 3, maxlength: 2_000 })}
    ${dateField({
      ...form.field("from"),
      language,
      optional: true,
      hint: said.fromHint[language],
    })}
    ${dateField({ ...form.field("until"), language, hint: said.untilHint[language] })}`,
  meant: (values, present, { language, today }) => {
    const missing = missingOf(["tone", "fr", "en", "until"], values, words, language);
    if (missing.length > 0) return missing;
    const { fr = "", en = "", from, until = "" } = values;
    const wrong = (["from", "until"] as const).filter(
      (name) => values[name] !== undefined && !isDay(values[name]),
    );
    if (wrong.length > 0)
      return wrong.map((field) => ({ field, message: said.dayWrong[language] }));
    if (until < today) return [{ field: "until", message: said.over[language] }];
    if (from !== undefined && until < from)
      return [{ field: "until", message: said.order[language] }];
    const tone = tones.find((each) => each === values["tone"]) ?? "information";
    const days = from === undefined ? { until } : { from, until };
    return { ...present, announcement: { tone, words: { fr, en }, ...days } };
  },
  clears: { name: "announcement", button: said.clear },
};
