import type { Bilingual, Language } from "../../kernel/index.ts";
import type { FormField, FormSection } from "../model/notificationForm.ts";
import {
  authorityWords,
  causeWords,
  levelWords,
  lossWords,
  personsWords,
} from "./incidentWords.ts";

export const formWords = {
  lead: {
    fr: "Les champs que demande le téléservice de notification de la CNIL, à recopier ou à imprimer. Les heures sont celles de Paris.",
    en: "The fields that the notification service of the CNIL asks for, to copy or to print. Times are those of Paris.",
  },
  json: { fr: "Télécharger les champs (JSON)", en: "Download the fields (JSON)" },
  missing: {
    fr: "Manque encore, à apporter par un complément (art. 33(4))",
    en: "Still missing, to be brought by a complement (art. 33(4))",
  },
  nothingMissing: {
    fr: "Rien de ce que demande l’article 33(3) ne manque.",
    en: "Nothing that article 33(3) asks for is missing.",
  },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
} as const satisfies Record<string, Bilingual>;

export const sectionWords = {
  notification: { fr: "Notification", en: "Notification" },
  controller: { fr: "Responsable du traitement", en: "Controller" },
  breach: { fr: "Violation", en: "Breach" },
  data: { fr: "Données", en: "Data" },
  persons: { fr: "Personnes", en: "Persons" },
  measuresBefore: { fr: "Mesures avant la violation", en: "Measures before the breach" },
  consequences: { fr: "Conséquences probables", en: "Likely consequences" },
  measures: { fr: "Mesures prises ou proposées", en: "Measures taken or proposed" },
  communication: { fr: "Information des personnes", en: "Communication to the persons" },
  crossBorder: { fr: "Portée transfrontalière", en: "Across borders" },
} as const satisfies Record<FormSection, Bilingual>;

const names: Readonly<Record<string, Bilingual>> = {
  kind: { fr: "Type de notification", en: "Kind of notification" },
  earlierReference: { fr: "Numéro de la première", en: "Number of the first" },
  isComplete: { fr: "Complète", en: "Complete" },
  decisionGrounds: { fr: "Motifs de la décision", en: "Grounds of the decision" },
  name: { fr: "Dénomination", en: "Name" },
  siret: { fr: "SIRET", en: "SIRET" },
  address: { fr: "Adresse", en: "Address" },
  telephone: { fr: "Téléphone", en: "Telephone" },
  email: { fr: "Courriel", en: "E-mail" },
  officerName: { fr: "Délégué, point de contact", en: "Officer, contact point" },
  officerNumber: { fr: "Numéro de désignation", en: "Designation number" },
  officerContact: { fr: "Joindre le délégué", en: "To reach the officer" },
  processor: { fr: "Sous-traitant qui a prévenu", en: "Processor who gave notice" },
  processorNoticeAt: { fr: "Avis du sous-traitant reçu", en: "Notice of the processor received" },
  processorReference: { fr: "Référence de l’avis", en: "Reference of the notice" },
  title: { fr: "Intitulé", en: "Title" },
  beganAt: { fr: "Début", en: "Beginning" },
  endedAt: { fr: "Fin", en: "End" },
  discoveredAt: { fr: "Découverte", en: "Discovery" },
  awareAt: { fr: "Prise de connaissance", en: "Awareness" },
  discovery: { fr: "Circonstances de la découverte", en: "How it was discovered" },
  lateReasons: { fr: "Motifs du retard", en: "Reasons for the delay" },
  description: { fr: "Description", en: "Description" },
  losses: { fr: "Nature", en: "Nature" },
  cause: { fr: "Origine", en: "Cause" },
  rootCause: { fr: "Cause profonde", en: "Root cause" },
  activities: { fr: "Traitements concernés", en: "Processing activities concerned" },
  categories: { fr: "Catégories", en: "Categories" },
  records: { fr: "Nombre approximatif d’enregistrements", en: "Approximate number of records" },
  number: { fr: "Nombre approximatif", en: "Approximate number" },
  isUnintelligible: {
    fr: "Données incompréhensibles pour qui les a",
    en: "Data that nobody else can read",
  },
  severity: { fr: "Gravité", en: "Severity" },
  score: { fr: "Score (ENISA)", en: "Score (ENISA)" },
  lessons: { fr: "Pour l’avenir", en: "For the future" },
  decision: { fr: "Décision", en: "Decision" },
  grounds: { fr: "Motifs", en: "Grounds" },
  sentAt: { fr: "Envoi", en: "Sending" },
  means: { fr: "Moyen", en: "Means" },
  persons: { fr: "Personnes informées", en: "Persons told" },
  text: { fr: "Texte", en: "Text" },
  countries: { fr: "Autres pays et autorités", en: "Other countries and authorities" },
};

/** What a field is called; a test holds that every field is. */
export const fieldName = ({ name }: Pick<FormField, "name">, language: Language): string =>
  names[name]?.[language] ?? name;

const choices: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  kind: {
    first: { fr: "initiale", en: "first" },
    complement: { fr: "complémentaire", en: "complement" },
  },
  losses: lossWords,
  cause: causeWords,
  severity: levelWords,
  decision: { ...authorityWords, ...personsWords },
  means: {
    individual: { fr: "à chaque personne", en: "to each person" },
    public: { fr: "communication publique", en: "public communication" },
  },
};

/** A value that was chosen from a list, in words; any other as it is. */
export const choiceWords = (name: string, value: string, language: Language): string =>
  choices[name]?.[value]?.[language] ?? value;
