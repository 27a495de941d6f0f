import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { dateField, fieldGroup, html, textField } from "../../../../platform/web/index.ts";
import { settingTitles } from "../settingWords.ts";
import { dayType, isDay, lineType, missingOf, type SitePart } from "./sitePart.ts";

const said = {
  title: { fr: "Accessibilité", en: "Accessibility" },
  lead: {
    fr: "Ce que dit la déclaration d’accessibilité. Sans audit par une personne, un site se dit non conforme.",
    en: "What the accessibility statement says. Without an audit by a person a site says that it does not conform.",
  },
  contactHint: {
    fr: "À qui écrire quand une page ne peut pas être utilisée : une adresse électronique, un téléphone ou une page.",
    en: "Whom to write to when a page cannot be used: an e-mail address, a telephone or a page.",
  },
  audit: { fr: "Le dernier audit", en: "The last audit" },
  day: { fr: "Jour de l’audit", en: "Day of the audit" },
  by: { fr: "Fait par", en: "Done by" },
  rate: { fr: "Critères respectés, en %", en: "Criteria met, in %" },
  dayWrong: {
    fr: "Un audit a eu lieu un jour passé, tel que 2027-02-01.",
    en: "An audit took place on a day in the past, such as 2027-02-01.",
  },
  rateWrong: {
    fr: "Il faut un nombre de 0 à 100.",
    en: "A number from 0 to 100 is needed.",
  },
} as const satisfies Record<string, Bilingual>;

const words = {
  contact: { label: settingTitles.accessibilityContact },
  auditDay: { label: said.day, wrong: said.dayWrong },
  auditBy: { label: said.by },
  auditRate: { label: said.rate, wrong: said.rateWrong },
} as const;

const auditFields = ["auditDay", "auditBy", "auditRate"] as const;

export const accessibilityPart: SitePart = {
  path: "/accessibilite",
  title: said.title,
  lead: said.lead,
  names: ["accessibilityContact", "audit"],
  properties: {
    contact: Type.Optional(lineType),
    auditDay: Type.Optional(dayType),
    auditBy: Type.Optional(lineType),
    auditRate: Type.Optional(Type.String({ maxLength: 10 })),
  },
  words,
  initial: ({ accessibilityContact, audit }) => ({
    contact: accessibilityContact,
    auditDay: audit?.day,
    auditBy: audit?.by,
    auditRate: audit === undefined ? undefined : String(audit.rate),
  }),
  fields: (form, language) =>
    html`${textField({
      ...form.field("contact"),
      language,
      optional: true,
      autocomplete: "off",
      hint: said.contactHint[language],
    })}
    ${fieldGroup({
      legend: said.audit[language],
      fields: [
        dateField({ ...form.field("auditDay"), language, optional: true }),
        textField({ ...form.field("auditBy"), language, optional: true, autocomplete: "off" }),
        textField({
          ...form.field("auditRate"),
          language,
          optional: true,
          width: "narrow",
          inputmode: "decimal",
        }),
      ],
    })}`,
  meant: (values, { accessibilityContact: _contact, audit: _audit, ...present }, by) => {
    const { contact, auditDay = "", auditBy = "", auditRate = "" } = values;
    const settings = {
      ...present,
      ...(contact === undefined ? {} : { accessibilityContact: contact }),
    };
    if (auditFields.every((name) => values[name] === undefined)) return settings;
    const { language, today } = by;
    const missing = missingOf(auditFields, values, words, language);
    if (missing.length > 0) return missing;
    const typed = auditRate.replace(",", ".");
    const rate = /^\d{1,3}(?:\.\d+)?$/.test(typed) ? Number(typed) : 101;
    const errors = [
      ...(isDay(auditDay) && auditDay <= today
        ? []
        : [{ field: "auditDay", message: said.dayWrong[language] }]),
      ...(rate <= 100 ? [] : [{ field: "auditRate", message: said.rateWrong[language] }]),
    ];
    return errors.length > 0
      ? errors
      : { ...settings, audit: { day: auditDay, by: auditBy, rate } };
  },
};
