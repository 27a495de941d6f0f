import type { Bilingual } from "../../kernel/index.ts";

export interface DataCategory {
  readonly code: string;
  readonly name: Bilingual;
  /** Categories of one group stand together, so that a person finds theirs without knowing the codes. */
  readonly group: keyof typeof categoryGroups;
}

export const categoryGroups = {
  identity: { fr: "Identité", en: "Identity" },
  contact: { fr: "Coordonnées", en: "Contact" },
  life: { fr: "Vie personnelle et professionnelle", en: "Personal and working life" },
  money: { fr: "Argent", en: "Money" },
  sensitive: {
    fr: "Données sensibles (art. 9 et 10 du RGPD)",
    en: "Sensitive data (GDPR, art. 9 and 10)",
  },
  use: { fr: "Usage d’un service", en: "Use of a service" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a field holds when it says nothing about a person. */
export const noPerson = "system.operations";

/** What stands where a person is concerned and nobody has said how. */
export const undecided = "user";

const group = (
  name: keyof typeof categoryGroups,
  categories: readonly (readonly [code: string, fr: string, en: string])[],
): readonly DataCategory[] =>
  categories.map(([code, fr, en]) => ({ code, name: { fr, en }, group: name }));

/** Categories of the Fides taxonomy that the databases of a public body hold, with the words of its officials. */
export const dataCategories: readonly DataCategory[] = [
  ...group("identity", [
    ["user.name", "nom et prénom", "name"],
    ["user.name.first", "prénom", "first name"],
    ["user.name.last", "nom de famille", "last name"],
    ["user.demographic.date_of_birth", "date de naissance", "date of birth"],
    ["user.demographic.age_range", "âge ou tranche d’âge", "age or age range"],
    ["user.demographic.gender", "sexe, civilité", "sex, title"],
    ["user.demographic.language", "langue", "language"],
    ["user.demographic.marital_status", "situation familiale", "marital status"],
    ["user.demographic", "autre trait de la personne", "another trait of the person"],
    [
      "user.government_id.national_identification_number",
      "numéro de sécurité sociale (NIR)",
      "social security number",
    ],
    ["user.government_id.passport_number", "numéro de passeport", "passport number"],
    [
      "user.government_id.drivers_license_number",
      "numéro de permis de conduire",
      "driving licence number",
    ],
    ["user.government_id.immigration", "titre de séjour", "residence permit"],
    ["user.government_id", "autre numéro officiel", "another official number"],
    ["user.unique_id", "numéro de la personne dans un fichier", "number of the person in a file"],
    ["user.unique_id.pseudonymous", "pseudonyme", "pseudonym"],
    ["user.content.self_image", "photographie de la personne", "picture of the person"],
  ]),
  ...group("contact", [
    ["user.contact.email", "adresse électronique", "e-mail address"],
    ["user.contact.phone_number", "téléphone", "telephone"],
    ["user.contact.address.street", "adresse postale, rue", "postal address, street"],
    ["user.contact.address.postal_code", "code postal", "postal code"],
    ["user.contact.address.city", "commune", "town"],
    ["user.contact.address.country", "pays", "country"],
    ["user.contact.organization", "organisme, entreprise", "organisation, company"],
    ["user.contact", "autre coordonnée", "another contact detail"],
  ]),
  ...group("life", [
    ["user.workplace", "emploi, employeur", "job, employer"],
    ["user.content", "texte ou pièce fournis par la personne", "text or file given by the person"],
    ["user.content.private", "message, correspondance", "message, correspondence"],
    ["user.childrens", "enfants", "children"],
    ["user.location", "lieu, déplacements", "location, movements"],
    [
      "user.privacy_preferences",
      "choix de la personne sur ses données",
      "choices about one’s data",
    ],
  ]),
  ...group("money", [
    ["user.financial", "ressources, montants, droits", "income, amounts, entitlements"],
    ["user.financial.bank_account", "compte bancaire (IBAN)", "bank account (IBAN)"],
    ["user.financial.credit_card", "carte de paiement", "payment card"],
  ]),
  ...group("sensitive", [
    ["user.health_and_medical", "santé, handicap", "health, disability"],
    ["user.health_and_medical.genetic", "données génétiques", "genetic data"],
    ["user.biometric", "données biométriques", "biometric data"],
    ["user.demographic.race_ethnicity", "origine", "origin"],
    ["user.demographic.political_opinion", "opinions, syndicat", "opinions, union"],
    ["user.demographic.religious_belief", "convictions", "beliefs"],
    [
      "user.demographic.sexual_orientation",
      "vie ou orientation sexuelle",
      "sex life or orientation",
    ],
    ["user.criminal_history", "infractions, condamnations", "offences, convictions"],
  ]),
  ...group("use", [
    ["user.account.username", "identifiant de connexion", "user name"],
    ["user.authorization.password", "mot de passe, son empreinte", "password, its hash"],
    ["user.authorization.credentials", "jeton, secret de connexion", "token, sign-in secret"],
    ["user.device.ip_address", "adresse IP", "IP address"],
    ["user.device.cookie", "cookie, traceur", "cookie, tracker"],
    ["user.device", "appareil, navigateur", "device, browser"],
    [
      "user.behavior",
      "actions, consultations, dates de passage",
      "actions, visits, dates of visits",
    ],
  ]),
];
