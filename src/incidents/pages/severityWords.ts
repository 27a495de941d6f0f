import type { Bilingual } from "../../kernel/index.ts";
import type {
  AvailabilityLoss,
  ConfidentialityLoss,
  DataClass,
  DataContext,
  Identification,
  IntegrityLoss,
} from "../model/severity.ts";

export const severityWords = {
  assess: { fr: "Peser la gravité", en: "Weigh the severity" },
  assessed: { fr: "La gravité est pesée.", en: "The severity is weighed." },
  method: {
    fr: "Méthode de l’ENISA (2013) : contexte des données × facilité d’identification + circonstances. Moins de 2 : faible ; moins de 3 : moyenne ; moins de 4 : élevée ; 4 et plus : très élevée.",
    en: "Method of ENISA (2013): data context × ease of identification + circumstances. Below 2: low; below 3: medium; below 4: high; 4 and more: very high.",
  },
  context: { fr: "Contexte des données", en: "Data context" },
  contextHint: {
    fr: "Chaque catégorie touchée, avec ce que son contexte y change ; la plus haute compte.",
    en: "Each kind that was touched, with what its context changes; the highest counts.",
  },
  notTouched: { fr: "non touchées", en: "not touched" },
  identification: { fr: "Facilité d’identification", en: "Ease of identification" },
  circumstances: { fr: "Circonstances", en: "Circumstances" },
  confidentiality: { fr: "Perte de confidentialité", en: "Loss of confidentiality" },
  integrity: { fr: "Perte d’intégrité", en: "Loss of integrity" },
  availability: { fr: "Perte de disponibilité", en: "Loss of availability" },
  isMalicious: {
    fr: "Intention de nuire (0,5)",
    en: "Malicious intent (0.5)",
  },
  isUnintelligible: {
    fr: "Données incompréhensibles pour qui les a (chiffrées, clé sûre)",
    en: "Data that nobody else can read (encrypted, the key is safe)",
  },
  dataGrounds: { fr: "Pourquoi ce contexte", en: "Why this context" },
  identificationGrounds: { fr: "Pourquoi cette facilité", en: "Why this ease" },
  circumstancesGrounds: { fr: "Pourquoi ces circonstances", en: "Why these circumstances" },
  score: { fr: "Score", en: "Score" },
  ofMany: { fr: "plus de 100 personnes", en: "more than 100 persons" },
  factor: { fr: "Facteur", en: "Factor" },
  chosen: { fr: "Ce qui a été retenu", en: "What was chosen" },
  value: { fr: "Valeur", en: "Value" },
  flags: { fr: "Signalements", en: "Flags" },
  noFlag: { fr: "aucun", en: "none" },
} as const satisfies Record<string, Bilingual>;

export const classWords = {
  simple: {
    fr: "Données simples (état civil, coordonnées)",
    en: "Simple data (civil status, contact)",
  },
  behavioural: {
    fr: "Données de comportement (lieux, habitudes, connexions)",
    en: "Behavioural data (places, habits, connections)",
  },
  financial: { fr: "Données financières", en: "Financial data" },
  sensitive: {
    fr: "Données sensibles (santé, opinions…)",
    en: "Sensitive data (health, opinions…)",
  },
} as const satisfies Record<DataClass, Bilingual>;

export const contextWords = {
  basic: { fr: "cas ordinaire", en: "ordinary case" },
  "no-insight": {
    fr: "rien d’important ne s’en déduit, ou déjà public",
    en: "nothing of weight follows, or public already",
  },
  "little-insight": {
    fr: "la situation financière ne s’en déduit pas",
    en: "the financial situation does not follow",
  },
  "general-assumptions": { fr: "suppositions générales", en: "general assumptions" },
  profile: { fr: "un profil de la personne s’en déduit", en: "a profile of the person follows" },
  "sensitive-assumptions": {
    fr: "suppositions sur une donnée sensible",
    en: "assumptions on something sensitive",
  },
  "sensitive-profile": { fr: "un profil sensible s’en déduit", en: "a sensitive profile follows" },
  fraud: {
    fr: "permet une fraude, ou un profil financier complet",
    en: "allows fraud, or a full financial profile",
  },
  safety: {
    fr: "personnes vulnérables, sécurité en jeu",
    en: "vulnerable persons, safety at stake",
  },
} as const satisfies Record<DataContext, Bilingual>;

export const identificationWords = {
  negligible: { fr: "négligeable : presque impossible", en: "negligible: nearly impossible" },
  limited: { fr: "limitée : avec d’autres sources", en: "limited: with other sources" },
  significant: { fr: "importante : avec peu de recherche", en: "significant: with little search" },
  maximum: { fr: "maximale : directe", en: "maximum: directly" },
} as const satisfies Record<Identification, Bilingual>;

export const confidentialityWords = {
  none: { fr: "aucune", en: "none" },
  unproved: { fr: "exposées, sans preuve d’un accès", en: "exposed, without proof of access" },
  "known-recipients": { fr: "destinataires connus", en: "known recipients" },
  "unknown-recipients": { fr: "destinataires inconnus", en: "unknown recipients" },
} as const satisfies Record<ConfidentialityLoss, Bilingual>;

export const integrityWords = {
  none: { fr: "aucune", en: "none" },
  unused: { fr: "altérées, sans usage constaté", en: "altered, no use found" },
  recoverable: {
    fr: "altérées, peut-être utilisées, récupérables",
    en: "altered, perhaps used, recoverable",
  },
  irrecoverable: {
    fr: "altérées, peut-être utilisées, irrécupérables",
    en: "altered, perhaps used, beyond recovery",
  },
} as const satisfies Record<IntegrityLoss, Bilingual>;

export const availabilityWords = {
  none: { fr: "aucune", en: "none" },
  recoverable: { fr: "récupérables sans difficulté", en: "recovered without difficulty" },
  temporary: { fr: "indisponibles pour un temps", en: "unavailable for a time" },
  full: { fr: "perdues pour de bon", en: "lost for good" },
} as const satisfies Record<AvailabilityLoss, Bilingual>;
