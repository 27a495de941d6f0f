import type { Bilingual } from "../../kernel/index.ts";
import type {
  ActKind,
  MatterKind,
  MatterOutcome,
  MatterStep,
  SanctionMeasure,
} from "../model/matter.ts";

export const words = {
  title: { fr: "Réclamations et contrôles", en: "Complaints and controls" },
  lead: {
    fr: "Les réclamations reçues, les contrôles de l’autorité, ses questions, mises en demeure et sanctions, avec leurs échéances.",
    en: "Complaints received, controls of the authority, its questions, formal notices and sanctions, with their time limits.",
  },
  none: { fr: "Aucune réclamation, aucun contrôle", en: "No complaint, no control" },
  noneHelp: {
    fr: "Ouvrez un dossier dès qu’une réclamation arrive ou que l’autorité écrit : ses délais courent.",
    en: "Open a file as soon as a complaint comes or the authority writes: its time limits run.",
  },
  open: { fr: "Ouvrir un dossier", en: "Open a file" },
  opened: { fr: "Le dossier est ouvert.", en: "The file is opened." },
  matter: { fr: "Dossier", en: "File" },
  kind: { fr: "Nature", en: "Kind" },
  name: { fr: "Objet", en: "Subject" },
  nameHint: {
    fr: "Sans nom de personne : il paraît dans la liste.",
    en: "Without a person’s name: it stands in the list.",
  },
  openedOn: { fr: "Reçu ou commencé le", en: "Received or begun on" },
  reference: { fr: "Numéro de l’autorité", en: "Number of the authority" },
  text: { fr: "Les faits", en: "The facts" },
  activities: { fr: "Activités du registre", en: "Activities of the register" },
  request: { fr: "Demande de droit liée", en: "Request of a right that it is about" },
  requestHint: {
    fr: "L’identifiant qui termine l’adresse de la demande dans la console.",
    en: "The identifier at the end of the request’s address in the console.",
  },
  incident: { fr: "Incident lié", en: "Incident that it is about" },
  incidentHint: {
    fr: "L’identifiant qui termine l’adresse de l’incident dans la console.",
    en: "The identifier at the end of the incident’s address in the console.",
  },
  state: { fr: "État", en: "State" },
  isOpen: { fr: "ouvert", en: "open" },
  isClosed: { fr: "clos", en: "closed" },
  due: { fr: "Échéance", en: "Due" },
  overdue: { fr: "dépassée", en: "overdue" },
  outcome: { fr: "Issue", en: "Outcome" },
  search: { fr: "Objet ou numéro", en: "Subject or number" },
  correct: { fr: "Corriger", en: "Correct" },
  addAct: { fr: "Ajouter un acte", en: "Add an act" },
  act: { fr: "Acte", en: "Act" },
  on: { fr: "Le", en: "On" },
  actReference: { fr: "Référence", en: "Reference" },
  actText: { fr: "Ce qu’il dit", en: "What it says" },
  measures: { fr: "Ce que la sanction prononce", en: "What the sanction orders" },
  measuresHint: { fr: "Pour une sanction seulement.", en: "For a sanction only." },
  dueOn: { fr: "À faire au plus tard le", en: "To be done by" },
  dueHint: {
    fr: "Le jour que fixe l’autorité, s’il y en a un. Une mise en demeure en a toujours un.",
    en: "The day that the authority sets, if any. A formal notice always has one.",
  },
  followUp: { fr: "Inscrire la suite", en: "Record what was done" },
  which: { fr: "De quel acte", en: "Of which act" },
  doneOn: { fr: "Fait le", en: "Done on" },
  doneText: { fr: "Ce qui a été fait", en: "What was done" },
  nothingDue: { fr: "Rien n’est attendu.", en: "Nothing is awaited." },
  done: { fr: "Suite donnée le {day} : {text} ({name})", en: "Done on {day}: {text} ({name})" },
  dueBy: { fr: "À faire au plus tard le {day}.", en: "To be done by {day}." },
  appeal: {
    fr: "Recours devant le Conseil d’État jusqu’au {day} (deux mois, CJA, art. R. 421‑1) ; il ne suspend pas la sanction.",
    en: "Appeal to the Conseil d’État until {day} (two months, CJA, art. R. 421‑1); it does not suspend the sanction.",
  },
  acts: { fr: "Actes", en: "Acts" },
  noAct: { fr: "Aucun acte encore.", en: "No act yet." },
  close: { fr: "Clore le dossier", en: "Close the file" },
  closed: { fr: "Le dossier est clos.", en: "The file is closed." },
  reopen: { fr: "Rouvrir le dossier", en: "Reopen the file" },
  reopened: { fr: "Le dossier est rouvert.", en: "The file is reopened." },
  grounds: { fr: "Pourquoi", en: "Why" },
  groundsHint: { fr: "Vingt caractères au moins.", en: "Twenty characters at least." },
  history: { fr: "Versions", en: "Versions" },
  facts: { fr: "Le dossier", en: "The file" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "C’est enregistré.", en: "It is saved." },
  back: { fr: "Retour à la liste", en: "Back to the list" },
  backToOne: { fr: "Retour au dossier", en: "Back to the file" },
  unsaid: { fr: "rien d’écrit", en: "nothing written" },
  ticket: { fr: "Formulaire", en: "Form" },
} as const satisfies Record<string, Bilingual>;

export const kindWords = {
  "complaint-of-person": { fr: "Réclamation d’une personne", en: "Complaint of a person" },
  "complaint-through-authority": {
    fr: "Réclamation transmise par la CNIL",
    en: "Complaint forwarded by the CNIL",
  },
  "control-on-site": { fr: "Contrôle sur place", en: "Control on site" },
  "control-online": { fr: "Contrôle en ligne", en: "Online control" },
  "control-on-documents": { fr: "Contrôle sur pièces", en: "Control on documents" },
  hearing: { fr: "Contrôle sur convocation", en: "Hearing" },
  "own-inquiry": { fr: "Autre démarche de l’autorité", en: "Other step of the authority" },
} as const satisfies Record<MatterKind, Bilingual>;

export const actWords = {
  received: { fr: "Courrier reçu", en: "Letter received" },
  question: { fr: "Question de l’autorité", en: "Question of the authority" },
  minutes: { fr: "Procès-verbal de contrôle", en: "Minutes of a control" },
  warning: { fr: "Avertissement (art. 20, I)", en: "Warning (art. 20(I))" },
  reminder: {
    fr: "Rappel aux obligations légales (art. 20, II)",
    en: "Reminder of legal obligations (art. 20(II))",
  },
  "formal-notice": { fr: "Mise en demeure (art. 20, II)", en: "Formal notice (art. 20(II))" },
  report: { fr: "Rapport proposant une sanction", en: "Report that proposes a sanction" },
  sanction: { fr: "Sanction (art. 20, IV)", en: "Sanction (art. 20(IV))" },
  closure: { fr: "Clôture par l’autorité", en: "Closure by the authority" },
  sent: { fr: "Envoi de l’organisme", en: "Sent by the body" },
  note: { fr: "Note", en: "Note" },
} as const satisfies Record<ActKind, Bilingual>;

export const measureWords = {
  "call-to-order": { fr: "Rappel à l’ordre", en: "Reprimand" },
  injunction: {
    fr: "Injonction, au besoin sous astreinte",
    en: "Order to comply, with a periodic penalty where need be",
  },
  limitation: {
    fr: "Limitation ou interdiction du traitement",
    en: "Limitation or ban of the processing",
  },
  "certification-withdrawn": { fr: "Retrait d’une certification", en: "Certification withdrawn" },
  "flows-suspended": {
    fr: "Suspension de flux vers un pays tiers",
    en: "Data flows to a third country suspended",
  },
  fine: { fr: "Amende administrative", en: "Administrative fine" },
} as const satisfies Record<SanctionMeasure, Bilingual>;

export const outcomeWords = {
  founded: { fr: "Fondé : corrigé", en: "Founded: put right" },
  "partly-founded": { fr: "Fondé en partie", en: "Founded in part" },
  unfounded: { fr: "Non fondé", en: "Unfounded" },
  "no-follow-up": { fr: "Sans suite", en: "No follow-up" },
  sanctioned: { fr: "Sanctionné", en: "Sanctioned" },
} as const satisfies Record<MatterOutcome, Bilingual>;

export const stepWords = {
  opened: { fr: "Ouvert", en: "Opened" },
  corrected: { fr: "Corrigé", en: "Corrected" },
  "act-added": { fr: "Acte ajouté", en: "Act added" },
  "followed-up": { fr: "Suite inscrite", en: "Follow-up recorded" },
  closed: { fr: "Clos", en: "Closed" },
  reopened: { fr: "Rouvert", en: "Reopened" },
} as const satisfies Record<MatterStep, Bilingual>;
