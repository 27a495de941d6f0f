import type { Bilingual } from "../../../kernel/index.ts";
import type { ActivityDifference } from "../../diff/registerDiff.ts";

/** The wording of an import, from the file to the publication. */
export const words = {
  title: { fr: "Importer un registre", en: "Import a register" },
  lead: {
    fr: "Le fichier est lu phrase par phrase, puis gardé à part jusqu’à votre relecture. Rien n’est publié à cette étape.",
    en: "The file is read sentence by sentence, then kept apart until you have reviewed it. Nothing is published at this step.",
  },
  file: { fr: "Fichier du registre", en: "File of the register" },
  fileHint: {
    fr: "La page publiée (.txt, .html, .md), le modèle de la CNIL ou un tableau (.ods, .fods, .xlsx, .csv), ou un registre en JSON ou YAML ; 5 Mo au plus.",
    en: "The published page (.txt, .html, .md), the CNIL’s form or a table (.ods, .fods, .xlsx, .csv), or a register in JSON or YAML; 5 MB at most.",
  },
  text: { fr: "Ou le texte de la page", en: "Or the text of the page" },
  textHint: {
    fr: "Collez la page entière. Une fiche commence par son titre, seul sur sa ligne, puis ses champs :",
    en: "Paste the whole page. A record begins with its title, alone on its line, then its fields:",
  },
  textTooLong: {
    fr: "Ce texte est trop long pour être collé : déposez-le comme fichier.",
    en: "This text is too long to be pasted: send it as a file.",
  },
  read: { fr: "Lire la page", en: "Read the page" },
  nothing: {
    fr: "Choisissez un fichier, ou collez le texte de la page.",
    en: "Choose a file, or paste the text of the page.",
  },
  both: {
    fr: "Un fichier et un texte sont donnés : gardez l’un des deux.",
    en: "A file and a text are given: keep one of the two.",
  },
  pasted: { fr: "texte-colle.txt", en: "pasted-text.txt" },
  readNotice: {
    fr: "La page est lue. Relisez chaque fiche avant de publier.",
    en: "The page has been read. Review each record before you publish.",
  },
  cancel: { fr: "Annuler", en: "Cancel" },

  reviewTitle: { fr: "Relire l’import", en: "Review the import" },
  reviewLead: {
    fr: "Le registre sera exactement ce qui est coché ici. Ouvrez une fiche pour voir chaque valeur à côté de la phrase dont elle vient, et la corriger.",
    en: "The register will be exactly what is ticked here. Open a record to see each value beside the sentence that it comes from, and to correct it.",
  },
  from: { fr: "« {name} », déposé par {by} le {at}", en: "“{name}”, imported by {by} on {at}" },
  activities: { fr: "fiches lues", en: "records read" },
  differences: { fr: "nouvelles ou modifiées", en: "new or changed" },
  removedCount: { fr: "ne sont plus dans la page", en: "no longer in the page" },
  removedTitle: {
    fr: "Activités qui ne seront plus au registre",
    en: "Activities that will leave the register",
  },
  removedHelp: {
    fr: "Elles sont au registre aujourd’hui, et pas dans ce que vous avez coché.",
    en: "They are in the register today, and not in what you ticked.",
  },
  stake: { fr: "Règles qui s’arrêteront", en: "Rules that will stop" },
  stakeHelp: {
    fr: "Une règle n’exécute que la phrase pour laquelle elle a été écrite. Ces phrases ne seront plus publiées telles quelles : reliez les règles aux nouvelles phrases après la publication.",
    en: "A rule carries out only the sentence that it was written for. These sentences will no longer be published as they are: bind the rules to the new sentences after publication.",
  },
  stakeRules: { fr: "Voir les phrases et les règles", en: "See statements and rules" },
  stakeRule: { fr: "Règle", en: "Rule" },
  stakeBefore: { fr: "Phrase d’aujourd’hui", en: "Sentence of today" },
  stakeAfter: { fr: "À sa place", en: "In its place" },
  stakeGone: { fr: "plus aucune phrase", en: "no sentence any more" },
  contacts: { fr: "Contacts lus dans la page", en: "Contacts read in the page" },
  controller: { fr: "Responsable des traitements", en: "Controller" },
  officer: { fr: "Délégué à la protection des données", en: "Data protection officer" },
  deputy: { fr: "Adjoint", en: "Deputy" },
  unsaid: { fr: "La page ne le dit pas.", en: "The page does not say." },
  kept: { fr: "Fiches qui entrent au registre", en: "Records that go into the register" },
  keptHint: {
    fr: "Décochez une fiche pour la laisser en dehors.",
    en: "Untick a record to leave it out.",
  },
  open: { fr: "Relire la fiche", en: "Review the record" },
  corrected: { fr: "corrigée", en: "corrected" },
  keep: { fr: "Garder ces choix", en: "Keep these choices" },
  keptNotice: { fr: "Vos choix sont gardés.", en: "Your choices are kept." },
  publish: { fr: "Passer à la publication", en: "Go on to publication" },
  mayNotPublish: {
    fr: "La publication revient à la personne déléguée à la protection des données : l’import l’attend dans sa liste du jour.",
    en: "Publication is for the data protection officer: the import waits in their list of the day.",
  },
  discard: { fr: "Abandonner cet import", en: "Give this import up" },

  order: { fr: "Fiche {order} sur {count}", en: "Record {order} of {count}" },
  back: { fr: "Revenir à toutes les fiches", en: "Back to all records" },
  decide: { fr: "Décider de cette fiche", en: "Decide on this record" },
  keepOne: { fr: "Cette fiche entre au registre", en: "This record goes into the register" },
  name: { fr: "Nom de l’activité", en: "Name of the activity" },
  purposes: { fr: "Finalités, une par ligne", en: "Purposes, one a line" },
  retention: { fr: "Phrases de durée, une par ligne", en: "Retention sentences, one a line" },
  correctHint: {
    fr: "Corrigez ce qui a été mal lu. La correction est signalée au registre, avec ce que dit la page.",
    en: "Correct what was misread. The register says that it was corrected, and what the page says.",
  },
  retentionHint: {
    fr: "Chaque ligne est une promesse : coupez en deux ce qui en dit deux, réunissez ce qui n’en dit qu’une. La phrase corrigée est relue aussitôt.",
    en: "Each line is one promise: cut in two what says two, join what says one. A corrected sentence is read again at once.",
  },
  nameMissing: { fr: "Une activité a un nom.", en: "An activity has a name." },
  next: { fr: "Garder, et passer à la suivante", en: "Keep, and go to the next" },
  last: { fr: "Garder, et revenir aux fiches", en: "Keep, and go back to the records" },
  unchanged: {
    fr: "Cette fiche dit la même chose que le registre d’aujourd’hui.",
    en: "This record says the same as the register of today.",
  },
  isNew: {
    fr: "Cette activité n’est pas au registre d’aujourd’hui.",
    en: "This activity is not in the register of today.",
  },
  whatChanges: {
    fr: "Ce qui change par rapport au registre d’aujourd’hui",
    en: "What differs from the register of today",
  },

  publishTitle: { fr: "Publier le registre importé", en: "Publish the imported register" },
  publishLead: {
    fr: "Il prendra la place du registre d’aujourd’hui sur les pages publiques. La version remplacée reste gardée cinq ans, avec son auteur.",
    en: "It will take the place of the register of today on the public pages. The version replaced is kept for five years, with its author.",
  },
  inWords: { fr: "Ce qui change, en mots", en: "What changes, in words" },
  overDrafts: {
    fr: "Des modifications attendent leur publication : {count}. Elles resteront en attente ; celles dont cet import change la base seront signalées.",
    en: "Changes wait for their publication: {count}. They will go on waiting; those whose ground this import changes will be marked.",
  },
  publishConfirm: { fr: "Publier ce registre", en: "Publish this register" },
  countKept: { fr: "Activités au registre", en: "Activities in the register" },
  countNew: { fr: "dont nouvelles", en: "of which new" },
  countChanged: { fr: "dont modifiées", en: "of which changed" },
  countRemoved: { fr: "Activités qui le quittent", en: "Activities that leave it" },
  countLeftOut: { fr: "Fiches laissées en dehors", en: "Records left out" },
  countCorrected: { fr: "Fiches corrigées à la main", en: "Records corrected by hand" },
  countStake: { fr: "Règles qui s’arrêteront", en: "Rules that will stop" },
  reason: {
    fr: "Motif, tel qu’il sera gardé avec cette version",
    en: "Reason, as it will be kept with this version",
  },
  reasonHint: {
    fr: "Par exemple : mise à jour de la page au 1er décembre. Aucun nom de personne.",
    en: "For instance: update of the page on 1 December. No name of a person.",
  },
  published: {
    fr: "Le registre est publié : les pages publiques le montrent dès maintenant.",
    en: "The register is published: the public pages show it from now on.",
  },

  discardTitle: { fr: "Abandonner cet import", en: "Give this import up" },
  discardText: {
    fr: "La page « {name} », sa lecture, {corrections} fiche(s) corrigée(s) et {leftOut} fiche(s) décochée(s) seront effacées. Le registre publié ne change pas.",
    en: "The page “{name}”, its reading, {corrections} corrected record(s) and {leftOut} unticked record(s) will be erased. The published register does not change.",
  },
  discardConfirm: { fr: "Effacer cet import", en: "Erase this import" },
  discarded: { fr: "L’import est effacé.", en: "The import is erased." },
} as const satisfies Record<string, Bilingual>;

/** Fields as they stand in a page, which is French. */
export const fieldsOfPage = "« Finalité : … », « Durée de conservation : … ».";

/** How a record stands against the register of today. */
export const standingOf = (difference: ActivityDifference | undefined): keyof typeof changeNames =>
  difference === undefined ? "unchanged" : difference.kind === "added" ? "new" : "changed";

export const changeNames = {
  new: { fr: "nouvelle", en: "new", tone: "accent" },
  changed: { fr: "modifiée", en: "changed", tone: "watch" },
  unchanged: { fr: "inchangée", en: "unchanged", tone: "quiet" },
} as const satisfies Readonly<
  Record<string, Bilingual & { readonly tone: "accent" | "watch" | "quiet" }>
>;
