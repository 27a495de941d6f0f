/** Words of column names, French and English, that leave no doubt about what the column holds. */
const evident: readonly (readonly [category: string, words: readonly string[]])[] = [
  [
    "user.contact.email",
    ["email", "e_mail", "mail", "courriel", "adresse_email", "adresse_mail", "email_address"],
  ],
  [
    "user.contact.phone_number",
    ["telephone", "phone", "phone_number", "tel", "mobile", "portable"],
  ],
  ["user.name.first", ["prenom", "first_name", "firstname", "given_name"]],
  [
    "user.name.last",
    [
      "nom",
      "nom_famille",
      "nom_de_famille",
      "nom_naissance",
      "last_name",
      "lastname",
      "family_name",
      "surname",
    ],
  ],
  ["user.contact.address.city", ["ville", "city", "commune"]],
  ["user.contact.address.street", ["rue", "street", "adresse", "address"]],
  [
    "user.contact.address.postal_code",
    ["code_postal", "postal_code", "zip", "zip_code", "zipcode"],
  ],
  ["user.contact.address.country", ["pays", "country"]],
  [
    "user.demographic.date_of_birth",
    ["date_naissance", "date_de_naissance", "birth_date", "date_of_birth", "birthdate"],
  ],
  ["user.demographic.gender", ["sexe", "genre", "gender", "sex"]],
  [
    "user.government_id.national_identification_number",
    ["nir", "numero_securite_sociale", "numero_secu", "num_secu", "ssn"],
  ],
  ["user.financial.bank_account", ["iban", "rib", "compte_bancaire", "bank_account"]],
  ["user.device.ip_address", ["ip", "ip_address", "adresse_ip"]],
  ["user.authorization.password", ["mot_de_passe", "password", "password_hash"]],
];

const byWord = new Map(
  evident.flatMap(([category, words]) => words.map((word) => [word, category] as const)),
);

/** A column's name as words: small letters without accents, parted by `_`. */
export const foldedName = (column: string): string =>
  column
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[\s-]+/g, "_")
    .toLowerCase();

/** The Fides data category that a column's name alone makes evident; null when a person must decide. */
export const evidentCategory = (column: string): string | null =>
  byWord.get(foldedName(column)) ?? null;
