import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import type { FieldWords } from "../../../platform/web/index.ts";
import { formEnds } from "../../rules/model/endValues.ts";
import { rowFields } from "./formRows.ts";
import { words } from "./formWords.ts";
import { rowWords } from "./rowWords.ts";

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const name = text(600);

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
  disputes: name,
  noticeSent: name,
  noticeBefore: text(100),
  ...rowFields,
  ...savingFields,
  // Beside its two ways to end, a form may ask for one row more or less.
  step: Type.Optional(Type.String({ maxLength: 30 })),
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

/** A field that says nothing yet asks for what is missing. */
const asked = (label: Bilingual, fr: string, en: string): FieldWords => ({
  label,
  missing: { fr, en },
});

const period = (fr: string, en: string): FieldWords => ({
  label: { fr, en },
  missing: periodHelp,
  wrong: periodHelp,
});

/** What each field of the form is called, and what it says when it says nothing yet. */
export const ruleFormWords = {
  id: {
    label: { fr: "Nom de la règle", en: "Name of the rule" },
    wrong: {
      fr: "Prenez des minuscules sans accent, des chiffres et des tirets, 64 signes au plus.",
      en: "Take lower-case letters without accents, digits and hyphens, 64 at most.",
    },
  },
  clock: asked(
    { fr: "La durée court à partir de", en: "The period runs from" },
    "Choisissez le champ d’où court la durée.",
    "Choose the field from which the period runs.",
  ),
  keep: period("Garder pendant", "Keep for"),
  plus: { label: { fr: "À quoi s’ajoute", en: "To which is added" } },
  plusPeriod: period("Durée ajoutée", "Added period"),
  with: { label: { fr: "Tables qui finissent avec elle", en: "Tables that end with it" } },
  end: { label: { fr: "Puis, des lignes", en: "Then, of the rows" } },
  changes: asked(
    words.anonymise,
    "Choisissez ce que devient au moins un champ.",
    "Choose what becomes of at least one field.",
  ),
  archiveTo: asked(
    { fr: "Base qui reçoit les lignes", en: "Store that receives the rows" },
    "Choisissez la base d’archives.",
    "Choose the store of the archive.",
  ),
  archiveKeep: period("Elles y restent", "They stay there for"),
  restrictField: asked(
    { fr: "Champ qui reçoit la marque", en: "Field that receives the mark" },
    "Choisissez le champ de la marque.",
    "Choose the field of the mark.",
  ),
  restrictViews: asked(
    {
      fr: "Vues par où l’application lit les lignes",
      en: "Views by which the application reads the rows",
    },
    "Nommez au moins une vue, avec des virgules entre les noms.",
    "Name at least one view, with commas between the names.",
  ),
  tests: { label: words.someRows },
  cases: { label: words.cases },
  disputes: asked(
    {
      fr: "Champ de la décision, vide tant qu’elle n’est pas rendue",
      en: "Field of the decision, empty until it is made",
    },
    "Choisissez le champ de la décision, dans la table des litiges.",
    "Choose the field of the decision, in the table of disputes.",
  ),
  noticeSent: asked(
    {
      fr: "Champ qui dit quand la personne a été avertie",
      en: "Field that says when the person was told",
    },
    "Choisissez le champ qui dit quand la personne a été avertie.",
    "Choose the field that says when the person was told.",
  ),
  noticeBefore: period("Avertie au moins", "Told at least"),
  ...rowWords,
  ...savingWords,
} as const satisfies Record<string, FieldWords>;
