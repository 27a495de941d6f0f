import type { Bilingual } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";

type Transfer = NonNullable<Activity["transfers"]>[number];
type Measure = NonNullable<Activity["securityMeasures"]>[number];
type Provision = NonNullable<Activity["provision"]>;

/** GDPR art. 9(1) and 10. */
export const specialWords: Readonly<Record<Activity["specialCategories"][number], Bilingual>> = {
  health: { fr: "santé", en: "health" },
  "racial-or-ethnic-origin": { fr: "origine", en: "origin" },
  "political-opinions": { fr: "opinions politiques", en: "political opinions" },
  "religious-beliefs": { fr: "convictions religieuses", en: "religious beliefs" },
  "union-membership": { fr: "appartenance syndicale", en: "union membership" },
  genetic: { fr: "données génétiques", en: "genetic data" },
  biometric: { fr: "données biométriques", en: "biometric data" },
  "sex-life": { fr: "vie sexuelle", en: "sex life" },
  "sexual-orientation": { fr: "orientation sexuelle", en: "sexual orientation" },
  "criminal-offences": { fr: "infractions", en: "offences" },
};

/** GDPR art. 45 to 49. */
export const safeguardWords: Readonly<Record<NonNullable<Transfer["safeguard"]>, Bilingual>> = {
  "adequacy-decision": {
    fr: "une décision de la Commission européenne juge ce pays assez protecteur",
    en: "a decision of the European Commission finds this country protective enough",
  },
  "public-instrument": {
    fr: "un accord entre autorités publiques",
    en: "an agreement between public authorities",
  },
  "binding-corporate-rules": {
    fr: "des règles internes approuvées par une autorité",
    en: "internal rules approved by an authority",
  },
  "standard-contractual-clauses": {
    fr: "des clauses types de la Commission européenne",
    en: "standard clauses of the European Commission",
  },
  "ad-hoc-clauses": {
    fr: "des clauses autorisées par une autorité",
    en: "clauses authorised by an authority",
  },
  "code-of-conduct": { fr: "un code de conduite approuvé", en: "an approved code of conduct" },
  certification: { fr: "une certification approuvée", en: "an approved certification" },
  derogation: {
    fr: "une exception prévue par l’article 49 du RGPD",
    en: "an exception of GDPR article 49",
  },
};

/** The CNIL’s kinds of measures: what kind is public, how each is done stays inside. */
export const measureWords: Readonly<Record<Measure["kind"], Bilingual>> = {
  "access-control": { fr: "le contrôle des accès", en: "access control" },
  traceability: { fr: "la trace de ce qui est fait", en: "a trace of what is done" },
  "software-protection": { fr: "la protection des logiciels", en: "protection of software" },
  backup: { fr: "les sauvegardes", en: "backups" },
  encryption: { fr: "le chiffrement", en: "encryption" },
  "processor-control": { fr: "le contrôle des sous-traitants", en: "control of processors" },
  other: { fr: "d’autres mesures", en: "other measures" },
};

/** GDPR art. 13(2)(e). */
export const provisionWords: Readonly<Record<Provision["requirement"], Bilingual>> = {
  statutory: {
    fr: "Oui. La loi vous y oblige.",
    en: "Yes. The law obliges you to.",
  },
  contractual: {
    fr: "Oui. Votre contrat le prévoit.",
    en: "Yes. Your contract asks for it.",
  },
  "to-enter-contract": {
    fr: "Oui, si vous voulez conclure ce contrat.",
    en: "Yes, if you want to enter into this contract.",
  },
  optional: {
    fr: "Non. Vous êtes libre de les donner.",
    en: "No. You are free to give it or not.",
  },
};
