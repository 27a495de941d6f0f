import type { Bilingual } from "../../kernel/index.ts";

/** What a person is looked for by; Fides leaves the words free, and holds compare them letter by letter. */
export const identityNames = {
  email: { fr: "adresse électronique", en: "e-mail address" },
  phone_number: { fr: "téléphone", en: "telephone" },
  name: { fr: "nom", en: "name" },
  social_security_number: { fr: "numéro de sécurité sociale", en: "social security number" },
  file_number: { fr: "numéro de dossier", en: "file number" },
} as const satisfies Record<string, Bilingual>;

/** By what a field of a category is likely to find a person; null where it is not. */
export const suggestIdentity = (category: string): keyof typeof identityNames | null =>
  suggested[category as keyof typeof suggested] ?? null;

const suggested = {
  "user.contact.email": "email",
  "user.contact.phone_number": "phone_number",
  "user.government_id.national_identification_number": "social_security_number",
} as const;
