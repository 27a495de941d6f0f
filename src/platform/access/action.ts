import type { Bilingual } from "../../kernel/index.ts";
import type { Population } from "./visitor.ts";

/** What can be asked of the product, `area.verb`, with the words a person reads for it. */
export const actions = {
  "site.read": { fr: "Lire les pages publiques", en: "Read the public pages" },
  "account.own": {
    fr: "Gérer son mot de passe, ses facteurs et ses sessions",
    en: "Manage one’s own password, factors and sessions",
  },
  "candidate.own": {
    fr: "Gérer son espace candidat",
    en: "Manage one’s own candidate space",
  },
  "console.open": { fr: "Ouvrir la console", en: "Open the console" },
  "register.read": { fr: "Lire le registre", en: "Read the register" },
  "register.edit": { fr: "Modifier le registre", en: "Edit the register" },
  "register.import": { fr: "Importer un registre", en: "Import a register" },
  "register.publish": { fr: "Publier le registre", en: "Publish the register" },
  "rules.read": { fr: "Lire les règles", en: "Read the rules" },
  "rules.edit": { fr: "Modifier les règles", en: "Edit the rules" },
  "rules.simulate": { fr: "Simuler les règles", en: "Simulate the rules" },
  "runs.read": { fr: "Lire les exécutions", en: "Read the runs" },
  "runs.request": { fr: "Demander une exécution", en: "Request a run" },
  "runs.approve": { fr: "Approuver une exécution", en: "Approve a run" },
  "runs.stop": { fr: "Arrêter une exécution", en: "Stop a run" },
  "stores.read": { fr: "Lire les bases reliées", en: "Read the stores" },
  "stores.edit": { fr: "Relier des bases", en: "Connect stores" },
  "holds.read": { fr: "Lire les gels", en: "Read the holds" },
  "holds.place": { fr: "Poser un gel", en: "Place a hold" },
  "holds.release": { fr: "Lever un gel", en: "Release a hold" },
  "organisations.read": {
    fr: "Lire l’organisme, ses délégués et les territoires",
    en: "Read the body, its officers and the territories",
  },
  "organisations.edit": {
    fr: "Modifier l’organisme, ses délégués et les territoires",
    en: "Change the body, its officers and the territories",
  },
  "offers.read": {
    fr: "Lire les offres d’emploi de l’organisme",
    en: "Read the job offers of the body",
  },
  "offers.edit": { fr: "Écrire les offres d’emploi", en: "Write job offers" },
  "offers.publish": { fr: "Publier les offres d’emploi", en: "Publish job offers" },
  "offers.moderate": {
    fr: "Retirer ou suspendre une offre d’emploi",
    en: "Remove or suspend a job offer",
  },
  "consents.read": {
    fr: "Lire les consentements que l’organisme demande",
    en: "Read the consents that the body asks for",
  },
  "consents.edit": {
    fr: "Demander, prouver et retirer des consentements",
    en: "Ask for, prove and withdraw consents",
  },
  "rights.read": {
    fr: "Lire les demandes d’exercice d’un droit",
    en: "Read the requests of data subjects",
  },
  "rights.handle": {
    fr: "Traiter les demandes d’exercice d’un droit",
    en: "Handle the requests of data subjects",
  },
  "incidents.read": {
    fr: "Lire le registre des violations",
    en: "Read the register of breaches",
  },
  "incidents.handle": {
    fr: "Consigner et traiter les incidents",
    en: "Record and handle incidents",
  },
  "oversight.read": {
    fr: "Lire les réclamations et les contrôles de l’autorité",
    en: "Read the complaints and the controls of the authority",
  },
  "oversight.handle": {
    fr: "Suivre les réclamations et les contrôles de l’autorité",
    en: "Handle the complaints and the controls of the authority",
  },
  "assessments.read": {
    fr: "Lire les analyses d’impact",
    en: "Read the impact assessments",
  },
  "assessments.handle": {
    fr: "Mener les analyses d’impact",
    en: "Carry out impact assessments",
  },
  "contact.handle": {
    fr: "Lire et traiter les messages du site",
    en: "Read and handle the messages of the site",
  },
  "applications.read": {
    fr: "Lire les candidatures",
    en: "Read applications",
  },
  "applications.comment": {
    fr: "Commenter les candidatures",
    en: "Comment on applications",
  },
  "applications.decide": {
    fr: "Répondre aux candidatures",
    en: "Answer applications",
  },
  "people.read": { fr: "Voir les personnes et leurs rôles", en: "See people and their roles" },
  "people.edit": {
    fr: "Inviter des personnes et changer leurs rôles",
    en: "Invite people and change their roles",
  },
  "agent-log.read": { fr: "Lire le journal des agents", en: "Read the agent log" },
  "settings.read": { fr: "Lire les réglages", en: "Read the settings" },
  "settings.edit": { fr: "Modifier les réglages", en: "Change the settings" },
  "site.suspend": {
    fr: "Suspendre le site et lire les décisions",
    en: "Suspend the site and read the decisions",
  },
  "installation.operate": { fr: "Exploiter l’installation", en: "Operate the installation" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Action = keyof typeof actions;

/** Every action, in the order of the list. */
export const actionNames = Object.keys(actions) as readonly Action[];

/** What a route asks of its visitor; stands in its `config.access`. A route without one makes the server refuse to start. */
export interface AccessNeed {
  /** Whose sessions count here: those of staff unless said. A session of the others is none. */
  readonly population?: Population;
  readonly action: Action;
  /** `param`: the object belongs to the body that `:body` of the path names; `none`: to nobody in particular. */
  readonly body: "param" | "none";
  /** `param`: it is about the one offer that `:offer` of the path names, so that an external recruiter may have it. */
  readonly offer?: "param";
  /** A password or a factor must have been given a short while ago (how short, identity decides). */
  readonly fresh?: true;
}
