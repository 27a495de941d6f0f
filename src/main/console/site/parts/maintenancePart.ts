import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { html, textareaField } from "../../../../platform/web/index.ts";
import { usualMaintenance } from "../../../site/settings/index.ts";
import { settingTitles } from "../settingWords.ts";
import { longType, missingOf, type SitePart } from "./sitePart.ts";

const said = {
  lead: {
    fr: "Pendant une maintenance, chaque page ne dit que ces mots, sauf à qui est connecté. Ce temps est compté à part dans la disponibilité.",
    en: "During maintenance each page says these words alone, but to whoever is signed in. That time is counted apart in the availability.",
  },
  fr: { fr: "Ce que disent les pages, en français", en: "What the pages say, in French" },
  en: { fr: "Ce que disent les pages, en anglais", en: "What the pages say, in English" },
  clear: { fr: "Rouvrir le site", en: "Open the site again" },
  warning: {
    fr: "Dès l’enregistrement, les visiteurs ne pourront plus rien faire sur le site, jusqu’à ce que quelqu’un le rouvre ici.",
    en: "Once this is saved, visitors can do nothing on the site until somebody opens it again here.",
  },
} as const satisfies Record<string, Bilingual>;

const words = { fr: { label: said.fr }, en: { label: said.en } } as const;

export const maintenancePart: SitePart = {
  path: "/maintenance",
  title: settingTitles.maintenance,
  lead: said.lead,
  names: ["maintenance"],
  properties: { fr: Type.Optional(longType), en: Type.Optional(longType) },
  words,
  initial: ({ maintenance }) => ({ ...(maintenance ?? usualMaintenance) }),
  fields: (form, language) =>
    html`${textareaField({ ...form.field("fr"), language, lang: "fr", rows: 3, maxlength: 2_000 })}
    ${textareaField({ ...form.field("en"), language, lang: "en", rows: 3, maxlength: 2_000 })}`,
  meant: (values, present, { language }) => {
    const missing = missingOf(["fr", "en"], values, words, language);
    if (missing.length > 0) return missing;
    const { fr = "", en = "" } = values;
    return { ...present, maintenance: { fr, en } };
  },
  clears: { name: "maintenance", button: said.clear },
  warning: ({ maintenance }) => (maintenance === undefined ? null : said.warning),
};
