import type { CatalogueColumn } from "../contract/catalogue.ts";
import { noPerson } from "./dataCategories.ts";
import { evidentCategory, foldedName } from "./evidentCategory.ts";

/** A category that somebody may agree to, and what it was taken from. It is never written without a person. */
export interface CategorySuggestion {
  readonly category: string;
  readonly because: "key" | "name" | "type";
}

/**
 * Words within a longer name: `tel_fixe`, `nom_usage`. They mislead now and then (`nom_fichier`), which is why a draft
 * writes only what `evidentCategory` says. The first that matches is taken: the narrow before the wide.
 */
const hints: readonly (readonly [category: string, words: RegExp])[] = [
  [noPerson, /(^|_)(nom|name)_(de_)?(fichier|table|modele|file|model|template)(_|$)/],
  ["user.contact.email", /(^|_)(e?mail|courriel|mel)(_|\d|$)/],
  ["user.contact.phone_number", /(^|_)(tel|telephone|phone|portable|mobile|gsm)(_|\d|$)/],
  [
    "user.government_id.national_identification_number",
    /(^|_)(nir|secu|securite_sociale|ssn)(_|$)/,
  ],
  ["user.financial.bank_account", /(^|_)(iban|rib|bic)(_|$)/],
  [
    "user.demographic.date_of_birth",
    /(^|_)((date|dt|jour)_(de_)?naiss\w*|naissance|ne_le|nee_le|birth\w*|dob)(_|$)/,
  ],
  ["user.name.first", /(^|_)(prenoms?|first_?name|given_?name)(_|\d|$)/],
  ["user.name.last", /(^|_)(nom|last_?name|surname|family_?name|patronyme)(_|\d|$)/],
  ["user.contact.address.postal_code", /(^|_)(code_postal|cp|zip\w*|postcode)(_|$)/],
  ["user.contact.address.city", /(^|_)(ville|commune|city|town)(_|$)/],
  ["user.contact.address.country", /(^|_)(pays|country)(_|$)/],
  ["user.device.ip_address", /(^|_)(adresse_)?ip(_|$)/],
  ["user.contact.address.street", /(^|_)(adresse|address|rue|voie|street)(_|\d|$)/],
  ["user.demographic.gender", /(^|_)(civilite|sexe|genre|gender|sex)(_|$)/],
  ["user.demographic.marital_status", /(^|_)(situation_familiale|etat_civil|marital\w*)(_|$)/],
  ["user.authorization.password", /(^|_)(mot_de_passe|mdp|passwd|password|pwd)(_|$)/],
  ["user.authorization.credentials", /(^|_)(jeton|token|secret|api_?key)(_|$)/],
  ["user.account.username", /(^|_)(login|identifiant|username|user_name)(_|$)/],
  [
    "user.health_and_medical",
    /(^|_)(handicap\w*|sante|medical\w*|diagnostic|pathologie|health)(_|$)/,
  ],
  ["user.financial", /(^|_)(montant|revenus?|salaire|quotient|ressources|amount|income)(_|$)/],
  [
    "user.content.private",
    /(^|_)(message|commentaire|observations?|texte|corps|body|comment|notes?)(_|$)/,
  ],
  ["user.workplace", /(^|_)(employeur|profession|emploi|employer|job)(_|$)/],
];

/** Times that a program writes by itself. */
const bookkeeping =
  /(^|_)(cree|creee|modifie|modifiee|maj|created|updated|inserted|deleted|version)(_|$)/;

/** What a column may hold, as far as its name and its type tell; null when they do not. No value is looked at. */
export const suggestCategory = (
  column: Pick<CatalogueColumn, "name" | "type">,
  isTechnical: boolean,
): CategorySuggestion | null => {
  if (isTechnical) return { category: noPerson, because: "key" };
  const evident = evidentCategory(column.name);
  if (evident !== null) return { category: evident, because: "name" };
  const name = foldedName(column.name);
  if (bookkeeping.test(name)) return { category: noPerson, because: "name" };
  const hint = hints.find(([, words]) => words.test(name));
  if (hint !== undefined) return { category: hint[0], because: "name" };
  if (/^(?:inet|cidr)$/i.test(column.type))
    return { category: "user.device.ip_address", because: "type" };
  return null;
};
