import type { Bilingual } from "../../kernel/index.ts";
import type { BreachCause, Loss } from "../model/breach.ts";
import type { AuthorityChoice, PersonsChoice, ProposalReason } from "../model/duties.ts";
import type { SeverityLevel } from "../model/severity.ts";
import type { VersionKind } from "../model/steps.ts";

export const words = {
  title: { fr: "Incidents et violations", en: "Incidents and breaches" },
  lead: {
    fr: "Le registre des violations de données (RGPD, art. 33(5)) et les incidents évités de peu. L’autorité est notifiée dans les 72 heures de la prise de connaissance.",
    en: "The register of breaches (GDPR art. 33(5)) and near misses. The authority is notified within 72 hours of awareness.",
  },
  none: { fr: "Aucun incident consigné", en: "No incident recorded" },
  noneHelp: {
    fr: "Consignez aussi ce qui paraît sans gravité : l’article 33(5) le demande de toute violation.",
    en: "Record also what seems harmless: article 33(5) asks it of every breach.",
  },
  record: { fr: "Consigner un incident", en: "Record an incident" },
  incident: { fr: "Incident", en: "Incident" },
  aware: { fr: "Prise de connaissance", en: "Awareness" },
  clock: { fr: "Les 72 heures", en: "The 72 hours" },
  severity: { fr: "Gravité", en: "Severity" },
  state: { fr: "État", en: "State" },
  open: { fr: "ouvert", en: "open" },
  closed: { fr: "clos", en: "closed" },
  nearMiss: { fr: "évité de peu", en: "near miss" },
  unassessed: { fr: "à peser", en: "to be weighed" },
  left: { fr: "reste {time}", en: "{time} left" },
  over: { fr: "dépassé de {time}", en: "over by {time}" },
  inTime: { fr: "notifié dans le délai", en: "notified in time" },
  late: { fr: "notifié avec {time} de retard", en: "notified {time} late" },
  notDue: { fr: "sans notification", en: "no notification" },
  hours: { fr: "{hours} h {minutes}", en: "{hours} h {minutes}" },
  due: { fr: "Notifier avant", en: "Notify before" },
  back: { fr: "Retour à la liste", en: "Back to the list" },
  backToIncident: { fr: "Retour à l’incident", en: "Back to the incident" },
  correct: { fr: "Corriger les faits", en: "Correct the facts" },
  corrected: { fr: "Les faits sont corrigés.", en: "The facts are corrected." },
  recorded: { fr: "L’incident est consigné.", en: "The incident is recorded." },
  save: { fr: "Enregistrer", en: "Save" },
  facts: { fr: "Faits, effets et mesures", en: "Facts, effects and measures" },
  decisions: { fr: "Décisions", en: "Decisions" },
  proposal: { fr: "Ce que le dossier propose", en: "What the record proposes" },
  proposalText: {
    fr: "Rien n’est fait sans une personne qui décide et écrit pourquoi.",
    en: "Nothing is done without a person who decides and writes why.",
  },
  authority: { fr: "L’autorité", en: "The authority" },
  persons: { fr: "Les personnes", en: "The persons" },
  undecided: { fr: "à décider", en: "to be decided" },
  decidedBy: { fr: "{name}, le {moment}", en: "{name}, {moment}" },
  outdated: {
    fr: "Ce qui est proposé a changé depuis : confirmer cette décision ou la revoir.",
    en: "What is proposed has changed since: confirm this decision or review it.",
  },
  decideAuthority: { fr: "Décider de la notification", en: "Decide on the notification" },
  decidePersons: {
    fr: "Décider de l’information des personnes",
    en: "Decide on telling the persons",
  },
  decided: { fr: "La décision est inscrite.", en: "The decision is recorded." },
  choice: { fr: "Décision", en: "Decision" },
  grounds: { fr: "Motifs", en: "Grounds" },
  groundsHint: {
    fr: "Au moins vingt caractères : ce que l’autorité lira si elle vérifie.",
    en: "At least twenty characters: what the authority will read if it verifies.",
  },
  sent: { fr: "Ce qui a été envoyé", en: "What was sent" },
  nothingSent: { fr: "Rien n’est inscrit comme envoyé.", en: "Nothing is recorded as sent." },
  first: { fr: "Première notification", en: "First notification" },
  complement: { fr: "Complément", en: "Complement" },
  complete: { fr: "complète", en: "complete" },
  toldPersons: { fr: "Information des personnes", en: "Communication to the persons" },
  notify: { fr: "Inscrire une notification", en: "Record a notification" },
  notified: { fr: "La notification est inscrite.", en: "The notification is recorded." },
  communicate: {
    fr: "Inscrire l’information des personnes",
    en: "Record the communication to the persons",
  },
  communicated: {
    fr: "L’information des personnes est inscrite.",
    en: "The communication to the persons is recorded.",
  },
  form: { fr: "Formulaire de notification", en: "Notification form" },
  history: { fr: "Versions", en: "Versions" },
  version: { fr: "Version {number}", en: "Version {number}" },
  close: { fr: "Clore l’incident", en: "Close the incident" },
  closeText: {
    fr: "Le dossier ne change plus, sauf à être rouvert avec une raison. Il est supprimé six ans après.",
    en: "The record changes no more, unless it is reopened with a reason. It is deleted six years later.",
  },
  closedNow: { fr: "L’incident est clos.", en: "The incident is closed." },
  reopen: { fr: "Rouvrir l’incident", en: "Reopen the incident" },
  reopened: { fr: "L’incident est rouvert.", en: "The incident is open again." },
  cancel: { fr: "Annuler", en: "Cancel" },
  seen: { fr: "Version lue", en: "Version read" },
  reason: { fr: "Pourquoi", en: "Why" },
  unknown: { fr: "pas encore connu", en: "not known yet" },
} as const satisfies Record<string, Bilingual>;

export const levelWords = {
  low: { fr: "faible", en: "low" },
  medium: { fr: "moyenne", en: "medium" },
  high: { fr: "élevée", en: "high" },
  "very-high": { fr: "très élevée", en: "very high" },
} as const satisfies Record<SeverityLevel, Bilingual>;

export const lossWords = {
  confidentiality: { fr: "confidentialité", en: "confidentiality" },
  integrity: { fr: "intégrité", en: "integrity" },
  availability: { fr: "disponibilité", en: "availability" },
} as const satisfies Record<Loss, Bilingual>;

export const causeWords = {
  "internal-error": { fr: "erreur interne", en: "internal mistake" },
  "internal-malice": { fr: "acte interne malveillant", en: "malicious act from inside" },
  "external-error": {
    fr: "erreur d’un tiers ou d’un sous-traitant",
    en: "mistake of a third party or processor",
  },
  "external-malice": { fr: "acte externe malveillant", en: "malicious act from outside" },
  "technical-failure": { fr: "défaillance technique", en: "technical failure" },
  unknown: { fr: "inconnue à ce jour", en: "unknown so far" },
} as const satisfies Record<BreachCause, Bilingual>;

export const authorityWords = {
  notify: { fr: "Notifier l’autorité (art. 33(1))", en: "Notify the authority (art. 33(1))" },
  "register-only": {
    fr: "Consigner seulement : un risque pour les personnes est improbable",
    en: "Record only: a risk to the persons is unlikely",
  },
} as const satisfies Record<AuthorityChoice, Bilingual>;

export const personsWords = {
  communicate: { fr: "Informer les personnes (art. 34(1))", en: "Tell the persons (art. 34(1))" },
  "no-high-risk": {
    fr: "Ne pas les informer : un risque élevé est improbable",
    en: "Not tell them: a high risk is unlikely",
  },
  unintelligible: {
    fr: "Ne pas les informer : données incompréhensibles pour qui les a (art. 34(3)(a))",
    en: "Not tell them: data that nobody else can read (art. 34(3)(a))",
  },
  "risk-removed": {
    fr: "Ne pas les informer : mesures prises depuis, le risque élevé a disparu (art. 34(3)(b))",
    en: "Not tell them: measures taken since, the high risk is gone (art. 34(3)(b))",
  },
  disproportionate: {
    fr: "Communication publique à la place : effort disproportionné (art. 34(3)(c))",
    en: "A public communication in its place: effort out of proportion (art. 34(3)(c))",
  },
} as const satisfies Record<PersonsChoice, Bilingual>;

export const reasonWords = {
  "near-miss": { fr: "aucune donnée n’a été touchée", en: "no data was touched" },
  unassessed: {
    fr: "la gravité n’est pas pesée, et le doute notifie",
    en: "severity is not weighed, and doubt notifies",
  },
  low: { fr: "gravité faible", en: "low severity" },
  "low-of-many": {
    fr: "gravité faible, mais plus de 100 personnes",
    en: "low severity, but more than 100 persons",
  },
  medium: { fr: "gravité moyenne", en: "medium severity" },
  high: { fr: "gravité élevée", en: "high severity" },
  "very-high": { fr: "gravité très élevée", en: "very high severity" },
  unintelligible: {
    fr: "gravité élevée, données incompréhensibles pour qui les a",
    en: "high severity, data that nobody else can read",
  },
} as const satisfies Record<ProposalReason, Bilingual>;

export const kindWords = {
  recorded: { fr: "consigné", en: "recorded" },
  corrected: { fr: "faits corrigés", en: "facts corrected" },
  assessed: { fr: "gravité pesée", en: "severity weighed" },
  "authority-decided": { fr: "décision sur la notification", en: "decision on the notification" },
  "persons-decided": {
    fr: "décision sur l’information des personnes",
    en: "decision on telling the persons",
  },
  notified: { fr: "notification inscrite", en: "notification recorded" },
  communicated: { fr: "information inscrite", en: "communication recorded" },
  closed: { fr: "clos", en: "closed" },
  reopened: { fr: "rouvert", en: "reopened" },
} as const satisfies Record<VersionKind, Bilingual>;
