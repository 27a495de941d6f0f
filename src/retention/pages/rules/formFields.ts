import { Type } from "typebox";
import type { FieldWords } from "../../../platform/web/index.ts";
import { formEnds, formTests, type RuleValues } from "../../rules/model/ruleValues.ts";
import { words } from "./formWords.ts";

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const name = text(300);

/** What every form that changes rules sends: what was seen, why, and whether it is to be kept or only judged. */
export const savingFields = {
  base: Type.Integer({ minimum: 0 }),
  reason: text(300),
  reviewed: Type.Boolean(),
  step: Type.Optional(Type.Enum(["check", "save"])),
};

/** What a form of a rule sends. */
export const ruleFormSchema = Type.Object({
  id: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,63}$" }),
  clock: name,
  keep: text(100),
  plus: Type.Enum(["none", "current-year", "period"]),
  plusPeriod: text(100),
  with: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 200 }),
  end: Type.Enum([...formEnds]),
  changes: Type.Array(Type.String({ maxLength: 600 }), { maxItems: 1_000 }),
  archiveTo: name,
  archiveKeep: text(100),
  restrictField: name,
  restrictViews: text(2_000),
  whenField: name,
  whenTest: Type.Enum([...formTests]),
  whenValue: text(2_000),
  ...savingFields,
});

/** What the form of a written rule sends. */
export const ruleTextSchema = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 50_000 }),
  ...savingFields,
});

const periodHelp = {
  fr: "Écrivez une durée, par exemple « 5 ans », « 18 mois » ou « 48 heures ».",
  en: "Write a period, such as “5 years”, “18 months” or “48 hours”.",
};

const savingWords = {
  base: { label: { fr: "Révision", en: "Revision" } },
  reason: {
    label: { fr: "Pourquoi ce changement", en: "Why this change" },
    missing: words.missingReason,
  },
  reviewed: {
    label: {
      fr: "J’ai relu la phrase et je réponds de cette règle",
      en: "I have read the sentence and answer for this rule",
    },
  },
  step: { label: words.check },
} as const satisfies Record<string, FieldWords>;

export const ruleTextWords = {
  text: {
    label: { fr: "La règle, telle qu’elle est écrite", en: "The rule as it is written" },
    missing: { fr: "La règle est vide : écrivez-la.", en: "The rule is empty: write it." },
  },
  ...savingWords,
} as const satisfies Record<string, FieldWords>;

export const removalWords = { base: savingWords.base, reason: savingWords.reason } as const;

/** What each field of the form is called, and what it says when it says nothing yet. */
export const ruleFormWords = {
  id: {
    label: { fr: "Nom de la règle", en: "Name of the rule" },
    wrong: {
      fr: "Prenez des minuscules sans accent, des chiffres et des tirets, 64 signes au plus.",
      en: "Take lower-case letters without accents, digits and hyphens, 64 at most.",
    },
  },
  clock: {
    label: { fr: "La durée court à partir de", en: "The period runs from" },
    missing: {
      fr: "Choisissez le champ d’où court la durée.",
      en: "Choose the field from which the period runs.",
    },
  },
  keep: {
    label: { fr: "Garder pendant", en: "Keep for" },
    missing: periodHelp,
    wrong: periodHelp,
  },
  plus: { label: { fr: "À quoi s’ajoute", en: "To which is added" } },
  plusPeriod: {
    label: { fr: "Durée ajoutée", en: "Added period" },
    missing: periodHelp,
    wrong: periodHelp,
  },
  with: { label: { fr: "Tables qui finissent avec elle", en: "Tables that end with it" } },
  end: { label: { fr: "Puis, des lignes", en: "Then, of the rows" } },
  changes: {
    label: words.anonymise,
    missing: {
      fr: "Choisissez ce que devient au moins un champ.",
      en: "Choose what becomes of at least one field.",
    },
  },
  archiveTo: {
    label: { fr: "Base qui reçoit les lignes", en: "Store that receives the rows" },
    missing: { fr: "Choisissez la base d’archives.", en: "Choose the store of the archive." },
  },
  archiveKeep: {
    label: { fr: "Elles y restent", en: "They stay there for" },
    missing: periodHelp,
    wrong: periodHelp,
  },
  restrictField: {
    label: { fr: "Champ qui reçoit la marque", en: "Field that receives the mark" },
    missing: { fr: "Choisissez le champ de la marque.", en: "Choose the field of the mark." },
  },
  restrictViews: {
    label: {
      fr: "Vues par où l’application lit les lignes",
      en: "Views by which the application reads the rows",
    },
    missing: {
      fr: "Nommez au moins une vue, avec des virgules entre les noms.",
      en: "Name at least one view, with commas between the names.",
    },
  },
  whenField: { label: { fr: "Champ examiné", en: "Field that is tested" } },
  whenTest: { label: { fr: "Il", en: "It" } },
  whenValue: {
    label: { fr: "Valeur", en: "Value" },
    missing: {
      fr: "Écrivez la valeur à laquelle le champ est comparé.",
      en: "Write the value that the field is compared with.",
    },
  },
  ...savingWords,
} as const satisfies Record<keyof RuleValues, FieldWords> & Record<string, FieldWords>;
