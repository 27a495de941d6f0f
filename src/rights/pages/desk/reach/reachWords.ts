import type { Bilingual } from "../../../../kernel/index.ts";
import type { ExecutionStage } from "../../../execution/model/requestExecution.ts";

export const reachWords = {
  title: { fr: "Dans les bases", en: "In the databases" },
  back: { fr: "Revenir à la demande", en: "Back to the request" },
  open: { fr: "Chercher dans les bases", en: "Look in the databases" },
  see: { fr: "Voir ce qui se passe dans les bases", en: "See what happens in the databases" },
  copyLead: {
    fr: "Retrouver la personne dans les bases reliées, puis préparer la copie que la réponse lui remet. Vous voyez des nombres ; ses données ne s’affichent pas.",
    en: "Find the person in the connected databases, then prepare the copy that the answer gives them. You see counts; their data is not shown.",
  },
  erasureLead: {
    fr: "Retrouver la personne dans les bases reliées, relire ce qui serait effacé et ce qui resterait, puis effacer. Rien n’est écrit avant votre confirmation.",
    en: "Find the person in the connected databases, read what would be erased and what would stay, then erase. Nothing is written before you confirm.",
  },
  unproved: {
    fr: "L’identité n’est pas établie : rien n’est cherché avant.",
    en: "Identity is not proved: nothing is looked for before.",
  },
  none: {
    fr: "Aucune base décrite n’est reliée à cet organisme : la copie ou l’effacement se fait hors d’Égide.",
    en: "No described database is connected for this body: the copy or the erasure is done outside of Égide.",
  },
  state: { fr: "Où en est le travail", en: "How far the work is" },
  why: { fr: "Ce qui l’empêche", en: "What stands against it" },
  whyNot: { fr: "Pourquoi rien n’a été fait", en: "Why nothing was done" },
  silent: {
    fr: "Plus rien ne s’est dit depuis dix minutes : le service de travail est peut-être arrêté. Vous pouvez chercher de nouveau.",
    en: "Nothing was heard for ten minutes: the worker may have stopped. You can look again.",
  },
  silentErasure: {
    fr: "Plus rien ne s’est dit depuis dix minutes : le service de travail est peut-être arrêté. Vous pouvez reprendre l’effacement.",
    en: "Nothing was heard for ten minutes: the worker may have stopped. You can take up the erasure.",
  },
  goesOn: {
    fr: "Le travail continue sans cette page : vous pouvez la fermer.",
    en: "The work goes on without this page: you may close it.",
  },
  rows: { fr: "Lignes", en: "Rows" },
  copyCaption: {
    fr: "Ce que les bases contiennent de la personne",
    en: "What the databases hold of the person",
  },
  erasureCaption: { fr: "Ce que devient chaque table", en: "What becomes of each table" },
  doneCaption: { fr: "Ce qui a été fait", en: "What was done" },
  collection: { fr: "Table", en: "Table" },
  store: { fr: "Base", en: "Database" },
  whose: { fr: "À qui", en: "Whose" },
  owned: { fr: "à la personne", en: "the person’s" },
  accessed: { fr: "à autrui, qu’elle peut consulter", en: "another’s, which they may see" },
  deleted: { fr: "Effacées", en: "Deleted" },
  anonymised: { fr: "Anonymisées", en: "Anonymised" },
  detached: { fr: "D’autrui, détachées", en: "Of others, detached" },
  kept: { fr: "Gardées, et pourquoi", en: "Kept, and why" },
  nobody: {
    fr: "Aucune ligne de cette personne. Vérifiez ce qui la désigne, ou répondez qu’il n’y a rien.",
    en: "No row of this person. Check what designates them, or answer that there is nothing.",
  },
  undescribed: {
    fr: "Bases qu’aucun jeu de données ne décrit, où rien n’a été cherché : {stores}. Cherchez-y autrement, ou décrivez-les.",
    en: "Databases that no dataset describes, in which nothing was looked for: {stores}. Look there otherwise, or describe them.",
  },
  look: { fr: "Chercher la personne", en: "Look for the person" },
  again: { fr: "Chercher de nouveau", en: "Look again" },
  lookLead: {
    fr: "Ne donnez que ce qui la retrouve : ces éléments sont chiffrés, et ne restent pas après la fin de la demande.",
    en: "Give only what finds them: it is encrypted, and does not stay after the end of the request.",
  },
  isOnePerson: {
    fr: "Les lignes d’un même nom ou d’une même date sont bien celles d’une seule personne : je l’ai vérifié",
    en: "Rows of one name or date are one person’s: I have made sure",
  },
  otherAddress: {
    fr: "L’adresse électronique n’est pas celle de la demande. Vérifiez qu’elle est bien à la même personne : ses données partiraient à quelqu’un d’autre.",
    en: "The e-mail address is not that of the request. Make sure that it is the same person’s: their data would go to somebody else.",
  },
  prepare: { fr: "Préparer la copie", en: "Prepare the copy" },
  prepareText: {
    fr: "Lignes dans la copie : {count}. Elle est écrite chiffrée, et reste {days} jours.",
    en: "Rows in the copy: {count}. It is written encrypted, and stays {days} days.",
  },
  prepareNext: {
    fr: "Votre réponse la remet à la personne, derrière son lien et un code ; sa durée repart alors.",
    en: "Your answer gives it to the person, behind their link and a code; its time then begins anew.",
  },
  erase: { fr: "Effacer pour de bon", en: "Erase for good" },
  eraseRead: { fr: "Relire, puis effacer", en: "Read, then erase" },
  eraseText: {
    fr: "Lignes effacées ou changées : {count} ; elles ne reviennent pas. Si les bases changent d’ici là, rien n’est fait et de nouveaux nombres vous sont montrés.",
    en: "Rows erased or changed: {count}; they do not come back. If the databases change meanwhile, nothing is done and you are shown new counts.",
  },
  resume: { fr: "Reprendre", en: "Take it up again" },
  resumeText: {
    fr: "Ce qui est fait reste fait ; le reste est repris là où il s’est arrêté.",
    en: "What is done stays done; the rest is taken up where it stopped.",
  },
  cancel: { fr: "Ne rien faire", en: "Do nothing" },
  copy: { fr: "Copie", en: "Copy" },
  copyReady: { fr: "{size}, prête jusqu’au {until}", en: "{size}, ready until {until}" },
  copyGiven: {
    fr: "{size}, à télécharger jusqu’au {until}",
    en: "{size}, to be fetched until {until}",
  },
  copyGone: { fr: "détruite", en: "destroyed" },
  attach: {
    fr: "Répondez à la demande : la copie part avec la réponse.",
    en: "Answer the request: the copy leaves with the answer.",
  },
  answer: { fr: "Répondre", en: "Answer" },
  receipts: { fr: "Reçus", en: "Receipts" },
  receipt: { fr: "{store}, reçu n° {index}", en: "{store}, receipt no. {index}" },
  destroy: { fr: "Détruire la copie", en: "Destroy the copy" },
  destroyText: {
    fr: "Le lien de la personne ne s’ouvre plus. Une copie peut être préparée de nouveau tant que la demande attend.",
    en: "The link of the person opens no more. A copy can be prepared again as long as the request waits.",
  },
  hand: { fr: "Télécharger pour la remettre en main propre", en: "Download to hand it over" },
  handText: {
    fr: "Cette demande n’a pas d’adresse électronique : enregistrez la copie sur un support chiffré, et remettez-la contre signature. Le téléchargement est inscrit au dossier.",
    en: "This request has no e-mail address: save the copy on an encrypted medium, and hand it over against a signature. The download is written in the file.",
  },
  asked: { fr: "C’est demandé : le travail commence.", en: "It is asked for: the work begins." },
  destroyed: { fr: "La copie est détruite.", en: "The copy is destroyed." },
  progress: { fr: "Lignes écrites", en: "Rows written" },
} as const satisfies Record<string, Bilingual>;

export const stageWords = {
  looking: { fr: "recherche en cours", en: "looking" },
  refused: { fr: "refusé", en: "refused" },
  seen: { fr: "à relire", en: "to be read" },
  working: { fr: "en cours", en: "in progress" },
  failed: { fr: "arrêté", en: "stopped" },
  done: { fr: "terminé", en: "done" },
} as const satisfies Record<ExecutionStage, Bilingual>;

const kindWords: Readonly<Record<string, Bilingual>> = {
  email: { fr: "Adresse électronique", en: "E-mail address" },
  phone: { fr: "Téléphone", en: "Telephone" },
  phone_number: { fr: "Téléphone", en: "Telephone" },
  name: { fr: "Nom et prénom", en: "Name" },
  first_name: { fr: "Prénom", en: "First name" },
  last_name: { fr: "Nom", en: "Last name" },
  birth_name: { fr: "Nom de naissance", en: "Name at birth" },
  birth_date: { fr: "Date de naissance (AAAA-MM-JJ)", en: "Date of birth (YYYY-MM-DD)" },
  date_of_birth: { fr: "Date de naissance (AAAA-MM-JJ)", en: "Date of birth (YYYY-MM-DD)" },
  postal_code: { fr: "Code postal", en: "Postal code" },
  user_id: { fr: "Numéro de compte", en: "Account number" },
  national_id: { fr: "Numéro de sécurité sociale", en: "National identifier" },
};

/** What a kind of identity is called; one that we do not know is called as the dataset does. */
export const kindName = (kind: string, language: keyof Bilingual): string =>
  kindWords[kind]?.[language] ?? kind;
