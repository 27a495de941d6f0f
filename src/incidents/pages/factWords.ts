import type { Bilingual } from "../../kernel/index.ts";

/** What each field of the facts is called. */
export const factWords = {
  ticket: { fr: "Formulaire", en: "Form" },
  title: { fr: "Titre de l’incident", en: "Title of the incident" },
  titleHint: { fr: "Sans nommer personne.", en: "Naming nobody." },
  isNearMiss: {
    fr: "Évité de peu : aucune donnée personnelle n’a été touchée",
    en: "A near miss: no personal data was touched",
  },
  discoveredDay: { fr: "Découverte, jour", en: "Discovery, day" },
  discoveredHour: { fr: "Découverte, heure", en: "Discovery, hour" },
  discovered: { fr: "Découverte (premiers signes)", en: "Discovery (first signs)" },
  awareDay: { fr: "Prise de connaissance, jour", en: "Awareness, day" },
  awareHour: { fr: "Prise de connaissance, heure", en: "Awareness, hour" },
  aware: {
    fr: "Prise de connaissance (certitude raisonnable : les 72 heures partent d’ici)",
    en: "Awareness (reasonable certainty: the 72 hours run from here)",
  },
  beganDay: { fr: "Début, jour", en: "Beginning, day" },
  beganHour: { fr: "Début, heure", en: "Beginning, hour" },
  began: { fr: "Début de la violation", en: "Beginning of the breach" },
  endedDay: { fr: "Fin, jour", en: "End, day" },
  endedHour: { fr: "Fin, heure", en: "End, hour" },
  ended: { fr: "Fin de la violation", en: "End of the breach" },
  hourHint: { fr: "Heure de Paris, comme 08:30", en: "Time of Paris, as 08:30" },
  momentWrong: {
    fr: "Donner un jour et une heure de Paris qui existent, comme 08:30.",
    en: "Give a day and an hour of Paris that exist, as 08:30.",
  },
  discovery: { fr: "Circonstances de la découverte", en: "How it was discovered" },
  what: { fr: "Ce qui s’est passé", en: "What happened" },
  whatHint: {
    fr: "Les faits, sans nommer les personnes touchées.",
    en: "The facts, without naming the persons touched.",
  },
  losses: { fr: "Ce qui est perdu", en: "What is lost" },
  cause: { fr: "Origine", en: "Cause" },
  rootCause: { fr: "Cause profonde", en: "Root cause" },
  activities: { fr: "Activités du registre touchées", en: "Activities of the register touched" },
  dataCategories: { fr: "Catégories de données", en: "Categories of data" },
  personCategories: { fr: "Catégories de personnes", en: "Categories of persons" },
  persons: { fr: "Nombre approximatif de personnes", en: "Approximate number of persons" },
  records: {
    fr: "Nombre approximatif d’enregistrements",
    en: "Approximate number of records",
  },
  numberWrong: {
    fr: "Écrire un nombre entier, sans espace.",
    en: "Write a whole number, without spaces.",
  },
  laterHint: {
    fr: "Vide tant qu’on ne sait pas : un complément le dira (art. 33(4)).",
    en: "Empty while nobody knows: a complement will say (art. 33(4)).",
  },
  effects: {
    fr: "Effets probables sur les personnes",
    en: "Likely effects on the persons",
  },
  measuresBefore: { fr: "Mesures en place avant", en: "Measures in place before" },
  measuresTaken: { fr: "Mesures prises ou proposées", en: "Measures taken or proposed" },
  abroad: {
    fr: "Autres pays et autorités concernés",
    en: "Other countries and authorities concerned",
  },
  processor: { fr: "Sous-traitant qui a prévenu", en: "Processor who gave notice" },
  processorDay: { fr: "Avis reçu, jour", en: "Notice received, day" },
  processorHour: { fr: "Avis reçu, heure", en: "Notice received, hour" },
  processorReference: { fr: "Référence de l’avis", en: "Reference of the notice" },
  processorGroup: {
    fr: "Avis d’un sous-traitant (art. 33(2))",
    en: "Notice of a processor (art. 33(2))",
  },
  lessons: { fr: "Leçons : ce qui change", en: "Lessons: what changes" },
  reason: { fr: "Pourquoi les faits changent", en: "Why the facts change" },
} as const satisfies Record<string, Bilingual>;
