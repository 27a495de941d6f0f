import type { Bilingual } from "../../kernel/index.ts";
import type {
  formalityKinds,
  provisionRequirements,
  recipientKinds,
  registerRoles,
  securityMeasureKinds,
  specialConditions,
  subjectRights,
  transferSafeguards,
} from "./activityDetails.ts";
import type { specialCategories } from "./register.ts";

type Names<T extends readonly string[]> = Readonly<Record<T[number], Bilingual>>;

/** Choices of a list, in its order. */
export const choicesOf = (
  names: Readonly<Record<string, Bilingual>>,
): readonly { readonly value: string; readonly label: Bilingual }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const roleNames = {
  controller: { fr: "Responsable du traitement (art. 30(1))", en: "Controller (art. 30(1))" },
  processor: {
    fr: "Sous-traitant, pour le compte d’un autre (art. 30(2))",
    en: "Processor, on behalf of another (art. 30(2))",
  },
} as const satisfies Names<typeof registerRoles>;

export const officerRoleNames = {
  dpo: { fr: "Délégué à la protection des données", en: "Data protection officer" },
  deputy: { fr: "Adjoint du délégué", en: "Deputy of the officer" },
} as const satisfies Names<readonly ["dpo", "deputy"]>;

export const recipientKindNames = {
  internal: { fr: "Service interne", en: "Within the body" },
  processor: { fr: "Sous-traitant", en: "Processor" },
  partner: { fr: "Partenaire", en: "Partner" },
  "third-country": {
    fr: "Pays tiers ou organisation internationale",
    en: "Third country or international organisation",
  },
} as const satisfies Names<typeof recipientKinds>;

export const safeguardNames = {
  "adequacy-decision": {
    fr: "Décision d’adéquation (art. 45)",
    en: "Adequacy decision (art. 45)",
  },
  "public-instrument": {
    fr: "Instrument entre autorités publiques (art. 46(2)(a))",
    en: "Instrument between public authorities (art. 46(2)(a))",
  },
  "binding-corporate-rules": {
    fr: "Règles d’entreprise contraignantes (art. 47)",
    en: "Binding corporate rules (art. 47)",
  },
  "standard-contractual-clauses": {
    fr: "Clauses contractuelles types (art. 46(2)(c) et (d))",
    en: "Standard contractual clauses (art. 46(2)(c) and (d))",
  },
  "ad-hoc-clauses": {
    fr: "Clauses autorisées par la CNIL (art. 46(3)(a))",
    en: "Clauses authorised by the CNIL (art. 46(3)(a))",
  },
  "code-of-conduct": {
    fr: "Code de conduite (art. 46(2)(e))",
    en: "Code of conduct (art. 46(2)(e))",
  },
  certification: { fr: "Certification (art. 46(2)(f))", en: "Certification (art. 46(2)(f))" },
  derogation: { fr: "Dérogation (art. 49)", en: "Derogation (art. 49)" },
} as const satisfies Names<typeof transferSafeguards>;

export const conditionNames = {
  "9.2.a": { fr: "9.2.a : consentement explicite", en: "9.2.a: explicit consent" },
  "9.2.b": {
    fr: "9.2.b : droit du travail, sécurité et protection sociales",
    en: "9.2.b: employment, social security and social protection law",
  },
  "9.2.c": { fr: "9.2.c : intérêts vitaux", en: "9.2.c: vital interests" },
  "9.2.d": {
    fr: "9.2.d : association ou organisme à but non lucratif",
    en: "9.2.d: non-profit association or body",
  },
  "9.2.e": {
    fr: "9.2.e : données rendues publiques par la personne",
    en: "9.2.e: data made public by the person",
  },
  "9.2.f": { fr: "9.2.f : défense d’un droit en justice", en: "9.2.f: legal claims" },
  "9.2.g": { fr: "9.2.g : intérêt public important", en: "9.2.g: substantial public interest" },
  "9.2.h": {
    fr: "9.2.h : médecine, diagnostic, prise en charge sanitaire ou sociale",
    en: "9.2.h: medicine, diagnosis, health or social care",
  },
  "9.2.i": { fr: "9.2.i : santé publique", en: "9.2.i: public health" },
  "9.2.j": {
    fr: "9.2.j : archives, recherche, statistiques",
    en: "9.2.j: archives, research, statistics",
  },
} as const satisfies Names<typeof specialConditions>;

export const specialNames = {
  health: { fr: "Santé", en: "Health" },
  "racial-or-ethnic-origin": {
    fr: "Origine prétendument raciale ou ethnique",
    en: "Racial or ethnic origin",
  },
  "political-opinions": { fr: "Opinions politiques", en: "Political opinions" },
  "religious-beliefs": {
    fr: "Convictions religieuses ou philosophiques",
    en: "Religious or philosophical beliefs",
  },
  "union-membership": { fr: "Appartenance syndicale", en: "Trade union membership" },
  genetic: { fr: "Données génétiques", en: "Genetic data" },
  biometric: { fr: "Données biométriques", en: "Biometric data" },
  "sex-life": { fr: "Vie sexuelle", en: "Sex life" },
  "sexual-orientation": { fr: "Orientation sexuelle", en: "Sexual orientation" },
  "criminal-offences": {
    fr: "Condamnations et infractions (art. 10)",
    en: "Criminal convictions and offences (art. 10)",
  },
} as const satisfies Names<typeof specialCategories>;

export const measureNames = {
  "access-control": { fr: "Contrôle d’accès des utilisateurs", en: "Access control of users" },
  traceability: { fr: "Mesures de traçabilité", en: "Traceability" },
  "software-protection": {
    fr: "Mesures de protection des logiciels",
    en: "Protection of software",
  },
  backup: { fr: "Sauvegarde des données", en: "Backup of the data" },
  encryption: { fr: "Chiffrement des données", en: "Encryption of the data" },
  "processor-control": { fr: "Contrôle des sous-traitants", en: "Control of processors" },
  other: { fr: "Autres mesures", en: "Other measures" },
} as const satisfies Names<typeof securityMeasureKinds>;

export const rightNames = {
  withdrawal: { fr: "Retirer son consentement", en: "Withdraw consent" },
  access: { fr: "Accès", en: "Access" },
  rectification: { fr: "Rectification", en: "Rectification" },
  erasure: { fr: "Effacement", en: "Erasure" },
  restriction: { fr: "Limitation", en: "Restriction" },
  portability: { fr: "Portabilité", en: "Portability" },
  objection: { fr: "Opposition", en: "Objection" },
  "no-automated-decision": {
    fr: "Ne pas faire l’objet d’une décision entièrement automatisée",
    en: "Not to be subject to a solely automated decision",
  },
} as const satisfies Names<typeof subjectRights>;

export const formalityNames = {
  decree: { fr: "Décret ou arrêté", en: "Decree or order" },
  "cnil-opinion": { fr: "Avis de la CNIL", en: "Opinion of the CNIL" },
  "cnil-authorisation": { fr: "Autorisation de la CNIL", en: "Authorisation of the CNIL" },
  "cnil-declaration": { fr: "Déclaration à la CNIL", en: "Declaration to the CNIL" },
  "reference-commitment": {
    fr: "Engagement de conformité à un référentiel",
    en: "Commitment to a reference framework",
  },
  decision: { fr: "Décision de création", en: "Decision that sets it up" },
} as const satisfies Names<typeof formalityKinds>;

export const basisNames = {
  "6.1.a": { fr: "6.1.a : consentement", en: "6.1.a: consent" },
  "6.1.b": { fr: "6.1.b : contrat", en: "6.1.b: contract" },
  "6.1.c": { fr: "6.1.c : obligation légale", en: "6.1.c: legal obligation" },
  "6.1.d": { fr: "6.1.d : intérêts vitaux", en: "6.1.d: vital interests" },
  "6.1.e": { fr: "6.1.e : mission d’intérêt public", en: "6.1.e: public task" },
  "6.1.f": { fr: "6.1.f : intérêts légitimes", en: "6.1.f: legitimate interests" },
  "6.1": { fr: "6.1 : la lettre n’est pas dite", en: "6.1: the letter is not said" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const collectionNames = {
  "from-subject": {
    fr: "Auprès des personnes elles-mêmes (art. 13)",
    en: "From the persons themselves (art. 13)",
  },
  "from-others": { fr: "Auprès d’autres (art. 14)", en: "From others (art. 14)" },
  both: { fr: "Les deux", en: "Both" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const provisionNames = {
  statutory: { fr: "Exigées par la loi", en: "Required by law" },
  contractual: { fr: "Exigées par un contrat", en: "Required by a contract" },
  "to-enter-contract": {
    fr: "Nécessaires pour conclure un contrat",
    en: "Needed to enter into a contract",
  },
  optional: { fr: "Facultatives", en: "Optional" },
} as const satisfies Names<typeof provisionRequirements>;

export const processorUseNames = {
  no: { fr: "Non", en: "No" },
  possible: { fr: "Possible", en: "Possible" },
  yes: { fr: "Oui", en: "Yes" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const yesNoNames = {
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const assessmentNames = {
  "not-required": { fr: "N’est pas requise", en: "Not required" },
  required: { fr: "Requise, pas encore faite", en: "Required, not done yet" },
  done: { fr: "Faite", en: "Done" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const keptByNames = {
  enforced: { fr: "Exécuté ici, par", en: "Enforced here, by" },
  elsewhere: { fr: "Non exécutable ici, tenu par", en: "Not executable here, kept by" },
} as const satisfies Readonly<Record<string, Bilingual>>;
