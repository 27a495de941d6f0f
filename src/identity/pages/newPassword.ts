import type { Bilingual, Language } from "../../kernel/index.ts";
import {
  type FieldWords,
  type FormState,
  type Markup,
  textField,
} from "../../platform/web/index.ts";

/** What a field for a new password is called. */
export const newPasswordWords: FieldWords = {
  label: { fr: "Nouveau mot de passe", en: "New password" },
};

const hint: Bilingual = {
  fr: "Quinze caractères au moins, de toutes sortes, espaces compris : plusieurs mots sans lien entre eux se retiennent bien.",
  en: "Fifteen characters at least, of any kind, spaces included: several words that have nothing to do with each other are easy to remember.",
};

/** The field for a new password; browsers and password managers may fill it. */
export const newPasswordField = (form: FormState, language: Language): Markup =>
  textField({
    ...form.field("password"),
    language,
    type: "password",
    autocomplete: "new-password",
    hint: hint[language],
  });
