import type { Bilingual } from "../../../kernel/index.ts";

export const availabilityPaths: Bilingual = { fr: "/disponibilite", en: "/en/availability" };

/** The wording of the page on how often the site answers. */
export const availabilityWords = {
  title: { fr: "Disponibilité du site", en: "Availability of the site" },
  link: { fr: "Disponibilité", en: "Availability" },
  lead: {
    fr: "Ce site est ouvert à toute heure, tous les jours, sauf interruptions. Voici celles qui ont eu lieu.",
    en: "This site is open at every hour, every day, interruptions apart. Here are those that took place.",
  },
  month: { fr: "sur les 30 derniers jours", en: "over the last 30 days" },
  year: { fr: "sur les 12 derniers mois", en: "over the last 12 months" },
  percent: { fr: "{share} %", en: "{share}%" },
  onlyMaintenance: { fr: "en maintenance", en: "in maintenance" },
  since: { fr: "mesuré depuis le {day}", en: "measured since {day}" },
  note: {
    fr: "{outages} d’arrêt, {maintenance} de maintenance annoncée",
    en: "{outages} of outage, {maintenance} of announced maintenance",
  },
  unmeasured: { fr: "Rien n’est encore mesuré", en: "Nothing has been measured yet" },
  unmeasuredHelp: {
    fr: "La première mesure a lieu dans la minute qui suit le démarrage du site.",
    en: "The first measure takes place in the minute after the start of the site.",
  },
  interruptions: { fr: "Les interruptions", en: "The interruptions" },
  none: { fr: "Aucune depuis le {day}.", en: "None since {day}." },
  latest: {
    fr: "Les {count} dernières des {all} interruptions des 12 derniers mois.",
    en: "The latest {count} of the {all} interruptions of the last 12 months.",
  },
  caption: {
    fr: "Les interruptions des 12 derniers mois, la plus récente d’abord",
    en: "The interruptions of the last 12 months, the latest first",
  },
  from: { fr: "Début", en: "Start" },
  length: { fr: "Durée", en: "Length" },
  kind: { fr: "Nature", en: "Kind" },
  outage: { fr: "arrêt", en: "outage" },
  maintenance: { fr: "maintenance annoncée", en: "announced maintenance" },
  ongoing: { fr: "en cours", en: "going on" },
  method: { fr: "Comment c’est mesuré", en: "How this is measured" },
  methodText: {
    fr: "Chaque minute, le site se demande sa page d’accueil, comme un visiteur, et note qu’il l’a reçue. Une minute sans réponse est un arrêt. Un arrêt de moins de {tolerance} secondes ne se voit pas ; une panne du réseau entre vous et le site non plus. Le temps de maintenance, annoncé sur chaque page, est compté à part : la part affichée est celle du reste du temps où le site a répondu, arrondie vers le bas.",
    en: "Every minute the site asks itself for its home page, as a visitor would, and notes that it got it. A minute without an answer is an outage. An outage of less than {tolerance} seconds is not seen, nor is a failure of the network between you and the site. Time of maintenance, announced on every page, is counted apart: the share shown is that of the remaining time in which the site answered, rounded down.",
  },
  days: { fr: "{count} j", en: "{count} d" },
  hours: { fr: "{count} h", en: "{count} h" },
  minutes: { fr: "{count} min", en: "{count} min" },
} as const satisfies Record<string, Bilingual>;
