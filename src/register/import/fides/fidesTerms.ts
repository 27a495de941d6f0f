import type { Activity } from "../../model/register.ts";

/** The terms of fideslang that are those of ours, by its models of a privacy declaration and a system. */

/** GDPR art. 6(1), as `legal_basis_for_processing` names it. */
export const fidesBases: Readonly<Record<string, string>> = {
  consent: "6.1.a",
  contract: "6.1.b",
  "legal obligations": "6.1.c",
  "legal obligation": "6.1.c",
  "vital interests": "6.1.d",
  "public interest": "6.1.e",
  "legitimate interests": "6.1.f",
  "legitimate interest": "6.1.f",
};

type Condition = NonNullable<Activity["specialConditions"]>[number]["condition"];

/** GDPR art. 9(2), as `special_category_legal_basis` names it. */
export const fidesConditions: Readonly<Record<string, Condition>> = {
  "explicit consent": "9.2.a",
  "employment, social security and social protection": "9.2.b",
  "vital interests": "9.2.c",
  "not-for-profit bodies": "9.2.d",
  "made public by the data subject": "9.2.e",
  "legal claims or judicial acts": "9.2.f",
  "reasons of substantial public interest (with a basis in law)": "9.2.g",
  "health or social care (with a basis in law)": "9.2.h",
  "public health (with a basis in law)": "9.2.i",
  "archiving, research and statistics (with a basis in law)": "9.2.j",
};

/** Data categories of the taxonomy that are special (GDPR art. 9 and 10), by the beginning of their key. */
export const fidesSpecial: readonly (readonly [RegExp, Activity["specialCategories"][number]])[] = [
  [/^user\.(?:health_and_medical|health)/, "health"],
  [/^user\.(?:demographic\.)?(?:race|ethnicity|race_ethnicity)/, "racial-or-ethnic-origin"],
  [/^user\.(?:demographic\.)?political_opinion/, "political-opinions"],
  [/^user\.(?:demographic\.)?religious_belief/, "religious-beliefs"],
  [/^user\.(?:workplace\.)?(?:union|trade_union)/, "union-membership"],
  [/^user\.genetic/, "genetic"],
  [/^user\.biometric/, "biometric"],
  [/^user\.(?:demographic\.)?sexual_orientation/, "sexual-orientation"],
  [/^user\.criminal_history/, "criminal-offences"],
];

/** The national identifier among the government identifiers of the taxonomy. */
export const isNationalIdentifier = (category: string): boolean =>
  /^user\.government_id\.(?:national_identification_number|social_security_number)|^user\.government_id$/.test(
    category,
  );
