import type { FileKind } from "./historyList.ts";
import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the pages about settings. */
export const words = {
  title: { fr: "Réglages", en: "Settings" },
  lead: {
    fr: "Quand les règles s’exécutent, qui doit y consentir, et ce qu’une exécution laisse derrière elle.",
    en: "When the rules run, who must agree to it, and what a run leaves behind.",
  },
  folder: {
    fr: "Les fichiers d’un dossier font foi (EGIDE_POLICY) : ces réglages se lisent ici et se modifient dans ce dossier.",
    en: "The files of a folder rule alone (EGIDE_POLICY): these settings are read here, and changed in that folder.",
  },
  ofProduct: {
    fr: "Ces réglages viennent avec Égide, pour ses propres données : ils se lisent ici et ne se modifient pas.",
    en: "These settings come with Égide, for its own data: they are read here, and cannot be changed.",
  },
  none: { fr: "Aucune politique pour cet organisme", en: "No policy for this body" },
  noneHelp: {
    fr: "Importez d’abord son registre : les réglages vaudront pour ses règles.",
    en: "Import its register first: the settings hold for its rules.",
  },
  faulty: {
    fr: "Le fichier {file} ne peut pas être lu : rien ne s’exécute. L’enregistrer ici le remplace.",
    en: "The file {file} cannot be read: nothing runs. Saving it here replaces it.",
  },
  change: { fr: "Modifier", en: "Change" },
  care: { fr: "Prudence des exécutions", en: "Care of the runs" },
  hours: { fr: "Horaires", en: "Hours" },
  copies: { fr: "Sauvegardes et copies", en: "Backups and copies" },
  copiesLead: {
    fr: "Ce qu’une exécution efface dure encore dans les sauvegardes. Cela se déclare avec chaque base.",
    en: "What a run erases lasts on in the backups. It is declared with each store.",
  },
  copiesLink: { fr: "Voir les bases reliées", en: "See the stores" },
  noStore: { fr: "Aucune base n’est reliée.", en: "No store is connected." },
  store: { fr: "Base", en: "Store" },
  backups: { fr: "Sauvegardes gardées", en: "Backups kept" },
  replicas: { fr: "Copies", en: "Copies" },
  unsaid: { fr: "non déclarées", en: "not declared" },
  noReplica: { fr: "aucune", en: "none" },
  approval: { fr: "Accord d’une seconde personne", en: "Agreement of a second person" },
  never: { fr: "jamais demandé", en: "never asked for" },
  fromRows: {
    fr: "au-delà de {rows} lignes d’une règle ou de {share} % d’une table",
    en: "beyond {rows} rows of a rule or {share} % of a table",
  },
  andFirst: {
    fr: ", et à la première exécution de chaque règle",
    en: ", and at the first run of each rule",
  },
  receipts: { fr: "Reçus", en: "Receipts" },
  salts: { fr: "Sels des reçus gardés", en: "Salts of the receipts kept" },
  schedule: { fr: "Exécutions automatiques", en: "Runs by themselves" },
  unscheduled: { fr: "aucune : une personne les demande", en: "none: a person asks for them" },
  imposed: {
    fr: "L’installation impose d’autres heures (EGIDE_SCHEDULE) : {when}.",
    en: "The installation imposes other hours (EGIDE_SCHEDULE): {when}.",
  },
  doing: { fr: "Ce qu’elles font", en: "What they do" },
  executes: {
    fr: "elles mettent fin pour de bon à ce qui est dû",
    en: "they end what is due, for real",
  },
  tries: {
    fr: "elles comptent ce qui est dû, sans rien effacer",
    en: "they count what is due, and erase nothing",
  },
  windows: { fr: "Plages autorisées", en: "Hours allowed" },
  always: { fr: "à toute heure", en: "at any hour" },
  rate: { fr: "Débit", en: "Rate" },
  perSecond: {
    fr: "au plus {rows} lignes par seconde (schedule.yaml)",
    en: "at most {rows} rows a second (schedule.yaml)",
  },
  history: { fr: "Qui a changé quoi", en: "Who changed what" },
  historyLead: {
    fr: "Chaque version des fichiers de la politique, avec son auteur et son motif ; une version remplacée est gardée cinq ans.",
    en: "Every version of the files of the policy, with its author and reason; a replaced version is kept for five years.",
  },
  all: { fr: "Voir toutes les versions", en: "See all versions" },
  number: { fr: "Version", en: "Version" },
  at: { fr: "Quand", en: "When" },
  author: { fr: "Qui", en: "Who" },
  why: { fr: "Motif", en: "Reason" },
  files: { fr: "Fichiers", en: "Files" },
  saved: { fr: "Les réglages sont enregistrés.", en: "The settings have been saved." },
  same: {
    fr: "Rien n’a changé : rien n’est enregistré.",
    en: "Nothing changed: nothing was saved.",
  },
  present: { fr: "Ce qui vaut aujourd’hui", en: "What holds today" },
  save: { fr: "Enregistrer", en: "Save" },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
} as const satisfies Record<string, Bilingual>;

/** What receipts say of the rows that ended. */
export const receiptKinds = {
  counts: { fr: "des nombres de lignes seulement", en: "counts of rows only" },
  rows: {
    fr: "aussi l’empreinte de chaque ligne, pour la reconnaître si une sauvegarde la ramène",
    en: "also the digest of each row, to know it again if a backup brings it back",
  },
} as const satisfies Record<string, Bilingual>;

/** The wording of the two forms. */
export const formWords = {
  careTitle: { fr: "Régler la prudence des exécutions", en: "Set the care of the runs" },
  hoursTitle: { fr: "Régler les horaires", en: "Set the hours" },
  base: { fr: "Version", en: "Version" },
  reason: { fr: "Motif du changement", en: "Reason for the change" },
  reasonHint: {
    fr: "Gardé avec la nouvelle version, à côté de votre nom.",
    en: "Kept with the new version, beside your name.",
  },
  approval: {
    fr: "Une seconde personne doit-elle consentir ?",
    en: "Must a second person agree?",
  },
  asked: { fr: "Oui, au-delà des seuils ci-dessous", en: "Yes, beyond the thresholds below" },
  unasked: { fr: "Non, jamais", en: "No, never" },
  unaskedHint: {
    fr: "Une seule personne, ou l’horaire, peut alors effacer sans limite.",
    en: "One person alone, or the schedule, can then erase without limit.",
  },
  rows: { fr: "Nombre de lignes d’une règle", en: "Rows of one rule" },
  share: { fr: "Part d’une table, en %", en: "Share of a table, in %" },
  first: {
    fr: "Demander aussi à la première exécution de chaque règle",
    en: "Ask also at the first run of each rule",
  },
  receipts: { fr: "Ce que disent les reçus", en: "What the receipts say" },
  saltsCount: { fr: "Garder les sels pendant", en: "Keep the salts for" },
  saltsHint: {
    fr: "Tant qu’un sel existe, l’empreinte d’une ligne permet de la reconnaître. Choisissez au moins la durée de vos sauvegardes.",
    en: "As long as a salt exists, the digest of a row tells it again. Choose at least the time that your backups last.",
  },
  saltsUnit: { fr: "Unité", en: "Unit" },
  saltsWrong: {
    fr: "Il faut un nombre entier, d’au moins 1, et de 99 ans, 999 mois ou 9 999 jours au plus.",
    en: "A whole number is needed, 1 at least, and at most 99 years, 999 months or 9,999 days.",
  },
  when: { fr: "Quand les règles s’exécutent", en: "When the rules run" },
  never: { fr: "Jamais d’elles-mêmes", en: "Never by themselves" },
  neverHint: {
    fr: "Une personne demande alors chaque exécution.",
    en: "A person then asks for each run.",
  },
  daily: { fr: "Chaque jour", en: "Every day" },
  weekly: { fr: "Chaque semaine", en: "Every week" },
  monthly: { fr: "Le premier jour de chaque mois", en: "On the first day of each month" },
  other: { fr: "Autrement (expression cron)", en: "Otherwise (a cron expression)" },
  time: { fr: "À quelle heure", en: "At what time" },
  timeHint: {
    fr: "À l’heure de Paris, de 00:00 à 23:59.",
    en: "In the time of Paris, from 00:00 to 23:59.",
  },
  timeWrong: { fr: "L’heure s’écrit 02:07.", en: "The time is written 02:07." },
  weekday: { fr: "Quel jour de la semaine", en: "On which day of the week" },
  weekdayWrong: { fr: "Choisissez un jour de la semaine.", en: "Choose a day of the week." },
  cron: { fr: "Expression cron", en: "Cron expression" },
  cronHint: {
    fr: "Cinq champs : minute, heure, jour, mois, jour de la semaine.",
    en: "Five fields: minute, hour, day, month, day of the week.",
  },
  cronWrong: {
    fr: "Il faut cinq champs de chiffres, * , - et /, tels que « 7 2 * * * ».",
    en: "Five fields of digits, * , - and / are needed, such as “7 2 * * *”.",
  },
  doing: { fr: "Ce que font ces exécutions", en: "What these runs do" },
  windows: { fr: "Plages autorisées", en: "Hours allowed" },
  windowsHint: {
    fr: "Une par ligne, telle que 22:00-06:00. Hors de ces heures, aucune exécution ne commence, et celle qui est en cours s’arrête après un lot entier.",
    en: "One a line, such as 22:00-06:00. Outside of these hours no run begins, and one that goes on stops after a whole batch.",
  },
  windowsWrong: {
    fr: "Une plage s’écrit 22:00-06:00, une par ligne.",
    en: "Hours are written 22:00-06:00, one a line.",
  },
  outside: {
    fr: "Cette heure n’est dans aucune des plages autorisées : l’exécution ne commencerait pas.",
    en: "This time lies in none of the hours allowed: the run would not begin.",
  },
} as const satisfies Record<string, Bilingual>;

/** Units in which salts are kept, by the letter of their period. */
export const units = {
  Y: { fr: "ans", en: "years" },
  M: { fr: "mois", en: "months" },
  D: { fr: "jours", en: "days" },
} as const satisfies Record<string, Bilingual>;

export const weekdays: readonly Bilingual[] = [
  { fr: "dimanche", en: "Sunday" },
  { fr: "lundi", en: "Monday" },
  { fr: "mardi", en: "Tuesday" },
  { fr: "mercredi", en: "Wednesday" },
  { fr: "jeudi", en: "Thursday" },
  { fr: "vendredi", en: "Friday" },
  { fr: "samedi", en: "Saturday" },
];

export const fileKindNames = {
  register: { fr: "le registre", en: "the register" },
  rules: { fr: "les règles", en: "the rules" },
  datasets: { fr: "les jeux de données", en: "the datasets" },
  stores: { fr: "les bases", en: "the stores" },
  settings: { fr: "les réglages et les horaires", en: "the settings and the hours" },
} as const satisfies Record<FileKind, Bilingual>;
