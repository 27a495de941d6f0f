import type { Bilingual } from "../../../../kernel/index.ts";

/** The wording of the page on which changes are published. */
export const words = {
  title: { fr: "Publier les modifications", en: "Publish the changes" },
  lead: {
    fr: "Ce qui suit remplace ce qui est publié : les règles s’y attachent, une édition datée est figée, et le journal des preuves la porte.",
    en: "What follows replaces what is published: rules are bound to it, a dated edition is frozen, and the ledger bears it.",
  },
  nothing: { fr: "Rien n’attend d’être publié", en: "Nothing waits to be published" },
  nothingHelp: {
    fr: "Le registre de travail dit ce que dit le registre publié.",
    en: "The working register says what the published one says.",
  },
  back: { fr: "Revenir au registre", en: "Back to the register" },
  new: { fr: "nouvelle", en: "new" },
  changed: { fr: "modifiée", en: "changed" },
  removed: { fr: "sortie du registre", en: "taken out of the register" },
  changes: {
    fr: "Publié et à publier, côte à côte",
    en: "Published and to be published, side by side",
  },
  published: { fr: "Publié", en: "Published" },
  next: { fr: "Sera publié", en: "Will be published" },
  by: {
    fr: "Version {number} de {name}, le {at} : {reason}",
    en: "Version {number} by {name}, on {at}: {reason}",
  },
  open: { fr: "Voir la fiche", en: "See the record" },
  history: { fr: "Historique", en: "History" },
  more: {
    fr: "Et {count} autres activités, dans la liste du registre.",
    en: "And {count} more activities, in the list of the register.",
  },
  overtaken: {
    fr: "publié autrement entre-temps",
    en: "published otherwise meanwhile",
  },
  overtakenLead: {
    fr: "Un import ou un envoi a changé ce que ces modifications remplacent. Les publier défait ce qui est venu entre-temps. Modifications concernées : {count}. Comparez avant de publier.",
    en: "An import or a push changed what these changes replace. Publishing them undoes what came meanwhile. Changes concerned: {count}. Compare before you publish.",
  },
  overtakenOne: {
    fr: "Ce qui est publié n’est plus ce sur quoi cette modification a été commencée.",
    en: "What is published is no longer what this change was begun on.",
  },
  compare: {
    fr: "Comparer avec ce qui est publié",
    en: "Compare with what is published",
  },
  inWords: { fr: "Ce qui change, en mots", en: "What changes, in words" },
  against: {
    fr: "Par rapport à l’édition {edition}. Activités ajoutées : {new} ; modifiées : {changed} ; sorties du registre : {removed}.",
    en: "Against the edition {edition}. Activities added: {new}; changed: {changed}; taken out: {removed}.",
  },
  firstEdition: {
    fr: "Ce sera la première édition. Activités : {new}.",
    en: "This will be the first edition. Activities: {new}.",
  },
  countNew: { fr: "Activités nouvelles", en: "New activities" },
  countChanged: { fr: "Activités modifiées", en: "Changed activities" },
  countRemoved: { fr: "Activités sorties du registre", en: "Activities taken out" },
  countStake: { fr: "Règles qui s’arrêteront", en: "Rules that will stop" },
  reason: { fr: "Motif de la publication", en: "Reason of the publication" },
  reasonHint: {
    fr: "Gardé avec l’édition, pour vos collègues : sans nom de personne.",
    en: "Kept with the edition, for your colleagues: without the name of a person.",
  },
  confirm: { fr: "Publier l’édition", en: "Publish the edition" },
  cancel: { fr: "Ne pas publier", en: "Do not publish" },
  meanwhile: {
    fr: "Le registre a changé depuis que cette page a été ouverte. Relisez ce qui suit, puis publiez.",
    en: "The register has changed since this page was opened. Read what follows, then publish.",
  },
  doneInside: {
    fr: "Publié : les règles suivent le registre. Rien de ce que le public lit ne change, donc aucune édition ne s’ajoute.",
    en: "Published: the rules follow the register. Nothing that the public reads changes, so no edition is added.",
  },
  done: {
    fr: "Publié : une édition est figée et les règles suivent le registre.",
    en: "Published: an edition is frozen and the rules follow the register.",
  },
} as const satisfies Record<string, Bilingual>;
