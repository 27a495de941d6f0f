import type { Bilingual } from "../../../kernel/index.ts";
import type { Contract, Family, SalaryPeriod, Telework, WorkingTime } from "./offerCodes.ts";

/** What the values of the lists are called. */
export const familyWords: Readonly<Record<Family, Bilingual>> = {
  reception: { fr: "Accueil et relation de service", en: "Reception and customer relations" },
  benefits: { fr: "Gestion des prestations", en: "Benefits" },
  health: { fr: "Santé et soins", en: "Health and care" },
  "social-work": { fr: "Action sociale", en: "Social work" },
  prevention: { fr: "Prévention", en: "Prevention" },
  control: { fr: "Contrôle et lutte contre la fraude", en: "Control and fraud prevention" },
  legal: { fr: "Juridique", en: "Legal" },
  finance: { fr: "Finances et comptabilité", en: "Finance and accounting" },
  "human-resources": { fr: "Ressources humaines", en: "Human resources" },
  it: { fr: "Informatique et données", en: "IT" },
  studies: { fr: "Études et statistiques", en: "Studies and statistics" },
  communication: { fr: "Communication", en: "Communication" },
  logistics: { fr: "Achats, logistique et immobilier", en: "Purchasing, logistics and premises" },
  management: { fr: "Direction et pilotage", en: "Management" },
  other: { fr: "Autres métiers", en: "Other occupations" },
};

export const contractWords: Readonly<Record<Contract, Bilingual>> = {
  permanent: { fr: "CDI", en: "Permanent contract" },
  "fixed-term": { fr: "CDD", en: "Fixed-term contract" },
  apprenticeship: { fr: "Alternance", en: "Apprenticeship" },
  internship: { fr: "Stage", en: "Internship" },
  temporary: { fr: "Intérim ou vacation", en: "Temporary work" },
  secondment: { fr: "Détachement ou mobilité", en: "Secondment" },
  "civic-service": { fr: "Service civique", en: "Civic service" },
};

export const workingTimeWords: Readonly<Record<WorkingTime, Bilingual>> = {
  full: { fr: "Temps plein", en: "Full time" },
  part: { fr: "Temps partiel", en: "Part time" },
};

export const teleworkWords: Readonly<Record<Telework, Bilingual>> = {
  none: { fr: "Sans télétravail", en: "No telework" },
  some: { fr: "Télétravail possible", en: "Telework possible" },
  full: { fr: "Télétravail complet", en: "Telework only" },
};

export const salaryPeriodWords: Readonly<Record<SalaryPeriod, Bilingual>> = {
  year: { fr: "par an", en: "a year" },
  month: { fr: "par mois", en: "a month" },
  hour: { fr: "de l’heure", en: "an hour" },
};
