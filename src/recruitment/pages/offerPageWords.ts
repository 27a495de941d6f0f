import type { Bilingual } from "../../kernel/index.ts";
import type { OfferSort } from "../actions/offerSearch.ts";
import type { Facet } from "../model/criteria/criteria.ts";

/** What the public pages of offers say. */
export const words = {
  title: { fr: "Offres d’emploi", en: "Job offers" },
  lead: {
    fr: "Toutes les offres des organismes du réseau, sans compte et sans inscription.",
    en: "All offers of the bodies of the network, without an account.",
  },
  ofBody: { fr: "Offres d’emploi : {body}", en: "Job offers: {body}" },
  words: { fr: "Métier, mots de l’offre, ville", en: "Occupation, words of the offer, town" },
  wordsHint: {
    fr: "Sans accent, au masculin, au féminin ou au pluriel : c’est pareil.",
    en: "In French; accents, gender and plural make no difference.",
  },
  criteria: { fr: "Chercher une offre", en: "Search offers" },
  search: { fr: "Rechercher", en: "Search" },
  clear: { fr: "Effacer les critères", en: "Clear the criteria" },
  since: { fr: "Publiée depuis le", en: "Published since" },
  closingBy: { fr: "Date limite au plus tard le", en: "Closing by" },
  sort: { fr: "Trier par", en: "Sort by" },
  one: { fr: "1 offre", en: "1 offer" },
  many: { fr: "{count} offres", en: "{count} offers" },
  none: { fr: "Aucune offre ne correspond à ces critères", en: "No offer matches these criteria" },
  noneHelp: {
    fr: "Retirez un critère, ou suivez cette recherche par une alerte ou par son flux RSS : une offre qui paraîtra y sera.",
    en: "Take a criterion away, or follow this search by an alert or by its RSS feed: an offer to come will be in it.",
  },
  corrected: {
    fr: "Aucune offre ne contient « {typed} ». Voici celles qui contiennent « {meant} ».",
    en: "No offer has “{typed}”. Here are those that have “{meant}”.",
  },
  results: { fr: "Résultats", en: "Results" },
  follow: { fr: "Suivre cette recherche", en: "Follow this search" },
  alert: { fr: "Créer une alerte", en: "Create an alert" },
  feed: { fr: "Flux RSS de cette recherche", en: "RSS feed of this search" },
  json: { fr: "Les mêmes offres en JSON", en: "The same offers as JSON" },
  published: { fr: "Publiée le {day}", en: "Published {day}" },
  closes: { fr: "Candidatures jusqu’au {day} inclus", en: "Apply by {day}" },
  lastDay: { fr: "Date limite", en: "Closing date" },
  shownSince: { fr: "Publiée le", en: "Published on" },
  body: { fr: "Organisme", en: "Body" },
  family: { fr: "Famille de métiers", en: "Occupation family" },
  contract: { fr: "Contrat", en: "Contract" },
  months: { fr: "{contract}, {months} mois", en: "{contract}, {months} months" },
  start: { fr: "Début", en: "Start" },
  asap: { fr: "Dès que possible", en: "As soon as possible" },
  time: { fr: "Temps de travail", en: "Working time" },
  telework: { fr: "Télétravail", en: "Telework" },
  days: {
    fr: "{telework}, {days} jours par semaine au plus",
    en: "{telework}, at most {days} days a week",
  },
  salary: { fr: "Salaire brut", en: "Salary before tax" },
  places: { fr: "Lieu", en: "Place" },
  firm: { fr: "Cabinet de recrutement", en: "Recruitment firm" },
  firmText: {
    fr: "{firm} lit aussi les candidatures à cette offre, et à elle seule, jusqu’au {day}.",
    en: "{firm} also reads the applications to this offer, and to no other, until {day}.",
  },
  contact: { fr: "Renseignements", en: "Questions" },
  questions: {
    fr: "Questions posées à la candidature",
    en: "Questions that an application answers",
  },
  responsible: {
    fr: "{body} conduit ce recrutement sous sa seule responsabilité.",
    en: "{body} alone is responsible for this recruitment.",
  },
  others: { fr: "Toutes les offres de cet organisme", en: "All offers of this body" },
  gone: { fr: "Cette offre n’est plus en ligne", en: "This offer is over" },
  goneText: {
    fr: "Elle est pourvue, retirée, ou sa date limite est passée.",
    en: "The position was filled, the offer withdrawn, or its closing date is past.",
  },
  withheld: { fr: "Cette offre est suspendue", en: "This offer is suspended" },
  withheldText: {
    fr: "Une autorité a demandé sa suspension.",
    en: "An authority asked for its suspension.",
  },
  similar: { fr: "Offres proches", en: "Similar offers" },
  more: { fr: "Voir toutes les offres", en: "See all offers" },
  page: { fr: "page {page}", en: "page {page}" },
  home: { fr: "Accueil", en: "Home" },
} as const satisfies Record<string, Bilingual>;

/** What each list of a search is called. */
export const facetWords: Readonly<Record<Facet, Bilingual>> = {
  bodies: words.body,
  regions: { fr: "Région", en: "Region" },
  departments: { fr: "Département", en: "Department" },
  families: words.family,
  contracts: words.contract,
  workingTimes: words.time,
  teleworks: words.telework,
};

export const sortWords: Readonly<Record<OfferSort, Bilingual>> = {
  relevance: { fr: "Pertinence", en: "Relevance" },
  newest: { fr: "Les plus récentes", en: "Newest first" },
  closing: { fr: "Date limite la plus proche", en: "Closing soonest" },
};
