import type { Bilingual } from "../../kernel/index.ts";
import type { AssessmentState, AssessmentStep } from "../model/assessment.ts";
import type { RiskLevel, RiskName, Verdict } from "../model/pia/pia.ts";
import type { ResidualWeight } from "../model/pia/riskIn.ts";

export const words = {
  title: { fr: "Analyses d’impact", en: "Impact assessments" },
  lead: {
    fr: "Le registre des analyses d’impact (RGPD, art. 35 et 36), échangées sans perte avec l’outil PIA de la CNIL.",
    en: "The register of impact assessments (GDPR art. 35 and 36), exchanged with the CNIL’s PIA tool without loss.",
  },
  none: { fr: "Aucune analyse d’impact", en: "No impact assessment" },
  noneHelp: {
    fr: "Partez d’une activité du registre, ou importez l’export d’une analyse menée avec l’outil PIA.",
    en: "Begin from an activity of the register, or import an assessment that was made with the PIA tool.",
  },
  start: { fr: "Partir d’une activité", en: "Begin from an activity" },
  startLead: {
    fr: "Ce que le registre dit déjà (finalités, données, destinataires, durées, mesures) est repris. Les risques restent à estimer par une personne.",
    en: "What the register says already (purposes, data, recipients, retention, measures) is taken over. Risks are left for a person to estimate.",
  },
  activity: { fr: "Activité", en: "Activity" },
  activities: { fr: "Activités du registre", en: "Activities of the register" },
  choose: { fr: "Choisir une activité", en: "Choose an activity" },
  noActivity: {
    fr: "Le registre n’a pas encore d’activité. En écrire une d’abord, ou importer une analyse.",
    en: "The register has no activity yet. Write one first, or import an assessment.",
  },
  startNow: { fr: "Commencer l’analyse", en: "Begin the assessment" },
  started: { fr: "L’analyse est commencée.", en: "The assessment is begun." },
  import: { fr: "Importer depuis l’outil PIA", en: "Import from the PIA tool" },
  importLead: {
    fr: "L’export est gardé octet par octet : tout ce qu’Égide ne montre pas reste dans le fichier, et en ressort.",
    en: "The export is kept byte by byte: all that Égide does not show stays in the file, and comes out again.",
  },
  file: { fr: "Export de l’outil PIA", en: "Export of the PIA tool" },
  fileHint: {
    fr: "Un fichier .json de {limit} Mo au plus.",
    en: "A .json file of {limit} MB at most.",
  },
  fileMissing: { fr: "Choisir le fichier exporté.", en: "Choose the file that was exported." },
  imported: { fr: "L’analyse est importée.", en: "The assessment is imported." },
  importNow: { fr: "Importer", en: "Import" },
  export: { fr: "Télécharger pour l’outil PIA (JSON)", en: "Download for the PIA tool (JSON)" },
  assessment: { fr: "Analyse", en: "Assessment" },
  reference: { fr: "Référence", en: "Reference" },
  referenceHint: {
    fr: "Celle que porte l’activité du registre, sous « Analyse d’impact ».",
    en: "The one that the activity of the register bears, under “Impact assessment”.",
  },
  state: { fr: "État", en: "State" },
  residual: { fr: "Risque résiduel", en: "Residual risk" },
  due: { fr: "Échéance", en: "Due" },
  changed: { fr: "activité modifiée depuis", en: "activity changed since" },
  changedText: {
    fr: "Depuis cette analyse, {titles} a changé dans le registre, ou n’y est plus : vérifier si le traitement est encore celui qui a été analysé (RGPD, art. 35(11)).",
    en: "Since this assessment, {titles} has changed in the register, or is no longer there: check whether the processing is still what was assessed (GDPR art. 35(11)).",
  },
  search: { fr: "Titre ou référence", en: "Title or reference" },
  back: { fr: "Retour à la liste", en: "Back to the list" },
  backToOne: { fr: "Retour à l’analyse", en: "Back to the assessment" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "C’est enregistré.", en: "It is saved." },
  grounds: { fr: "Pourquoi", en: "Why" },
  groundsHint: {
    fr: "Vingt caractères au moins : le responsable doit pouvoir le démontrer.",
    en: "Twenty characters at least: the controller must be able to demonstrate it.",
  },
  unsaid: { fr: "pas encore écrit", en: "not written yet" },
  next: { fr: "Avant la validation", en: "Before the validation" },
  ready: {
    fr: "Rien ne manque : le responsable du traitement peut valider l’analyse.",
    en: "Nothing is missing: the controller can validate the assessment.",
  },
  parts: { fr: "Parties de l’analyse", en: "Parts of the assessment" },
  risks: { fr: "Risques", en: "Risks" },
  risk: { fr: "Risque", en: "Risk" },
  severity: { fr: "Gravité", en: "Severity" },
  likelihood: { fr: "Vraisemblance", en: "Likelihood" },
  left: { fr: "Ce qu’il en reste", en: "What is left of it" },
  measures: { fr: "Mesures", en: "Measures" },
  measure: { fr: "Mesure", en: "Measure" },
  treats: { fr: "Risques traités", en: "Risks that it treats" },
  noMeasure: { fr: "Aucune mesure encore", en: "No measure yet" },
  addMeasure: { fr: "Ajouter une mesure", en: "Add a measure" },
  changeMeasure: { fr: "Modifier une mesure", en: "Change a measure" },
  measureTitle: { fr: "Titre", en: "Title" },
  measureText: { fr: "En quoi elle consiste", en: "What it is" },
  removeMeasure: {
    fr: "Retirer cette mesure, et des risques aussi",
    en: "Take this measure away, from the risks too",
  },
  opinions: { fr: "Avis et décisions", en: "Opinions and decisions" },
  history: { fr: "Versions", en: "Versions" },
  version: { fr: "Version {number}", en: "Version {number}" },
  besides: {
    fr: "L’export contient aussi {names} : gardés tels quels, et rendus à l’export.",
    en: "The export also holds {names}: kept as they are, and given back by the export.",
  },
  comments: { fr: "Commentaires de l’outil", en: "Comments of the tool" },
  cancel: { fr: "Annuler", en: "Cancel" },
  reopen: { fr: "Rouvrir l’analyse", en: "Reopen the assessment" },
  reopened: { fr: "L’analyse est rouverte.", en: "The assessment is reopened." },
  withdraw: { fr: "Clore sans suite", en: "Close without a result" },
  withdrawn: { fr: "L’analyse est close.", en: "The assessment is closed." },
  links: { fr: "Activités et référence", en: "Activities and reference" },
  ticket: { fr: "Formulaire", en: "Form" },
  change: { fr: "Modifier ({part})", en: "Change ({part})" },
} as const satisfies Record<string, Bilingual>;

export const stateWords = {
  draft: { fr: "en cours", en: "in progress" },
  validated: { fr: "validée", en: "validated" },
  refused: { fr: "refusée", en: "refused" },
  "not-required": { fr: "non requise", en: "not required" },
  withdrawn: { fr: "close sans suite", en: "closed without a result" },
} as const satisfies Record<AssessmentState, Bilingual>;

export const residualWords = {
  unweighed: { fr: "à estimer", en: "to be estimated" },
  low: { fr: "faible", en: "low" },
  "to-reduce": { fr: "à réduire", en: "to be reduced" },
  high: { fr: "élevé", en: "high" },
} as const satisfies Record<ResidualWeight, Bilingual>;

export const levelWords = {
  negligible: { fr: "négligeable", en: "negligible" },
  limited: { fr: "limitée", en: "limited" },
  important: { fr: "importante", en: "important" },
  maximal: { fr: "maximale", en: "maximal" },
} as const satisfies Record<RiskLevel, Bilingual>;

export const riskWords = {
  access: { fr: "Accès illégitime aux données", en: "Illegitimate access to data" },
  change: { fr: "Modification non désirée des données", en: "Unwanted modification of data" },
  loss: { fr: "Disparition des données", en: "Disappearance of data" },
} as const satisfies Record<RiskName, Bilingual>;

export const verdictWords = {
  "to-be-fixed": { fr: "À corriger", en: "To be fixed" },
  improvable: { fr: "Améliorable", en: "Improvable" },
  acceptable: { fr: "Acceptable", en: "Acceptable" },
} as const satisfies Record<Verdict, Bilingual>;

export const stepWords = {
  started: { fr: "Commencée depuis une activité", en: "Begun from an activity" },
  imported: { fr: "Importée de l’outil PIA", en: "Imported from the PIA tool" },
  "need-decided": { fr: "Nécessité décidée", en: "Need decided" },
  described: { fr: "Description écrite", en: "Description written" },
  "measures-changed": { fr: "Mesures modifiées", en: "Measures changed" },
  "risk-weighed": { fr: "Risque estimé", en: "Risk estimated" },
  "officer-heard": { fr: "Avis du délégué écrit", en: "Opinion of the officer written" },
  "persons-heard": { fr: "Avis des personnes écrit", en: "Views of the persons written" },
  linked: { fr: "Activités rattachées", en: "Activities linked" },
  consulted: {
    fr: "Consultation de l’autorité inscrite",
    en: "Consultation of the authority recorded",
  },
  validated: { fr: "Validée par le responsable", en: "Validated by the controller" },
  refused: { fr: "Refusée par le responsable", en: "Refused by the controller" },
  reviewed: { fr: "Révisée sans changement", en: "Reviewed without change" },
  reopened: { fr: "Rouverte", en: "Reopened" },
  withdrawn: { fr: "Close sans suite", en: "Closed without a result" },
} as const satisfies Record<AssessmentStep, Bilingual>;
