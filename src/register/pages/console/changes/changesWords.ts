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
  changes: { fr: "Ce qui change", en: "What changes" },
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
  countNew: { fr: "Activités nouvelles", en: "New activities" },
  countChanged: { fr: "Activités modifiées", en: "Changed activities" },
  countRemoved: { fr: "Activités sorties du registre", en: "Activities taken out" },
  countStake: { fr: "Règles qui s’arrêteront", en: "Rules that will stop" },
  reason: { fr: "Motif de la publication", en: "Reason of the publication" },
  reasonHint: {
    fr: "Publié avec l’édition et gardé au journal : sans nom de personne.",
    en: "Published with the edition and kept in the ledger: without the name of a person.",
  },
  confirm: { fr: "Publier l’édition", en: "Publish the edition" },
  cancel: { fr: "Ne pas publier", en: "Do not publish" },
  meanwhile: {
    fr: "Le registre a changé depuis que cette page a été ouverte. Relisez ce qui suit, puis publiez.",
    en: "The register has changed since this page was opened. Read what follows, then publish.",
  },
  done: {
    fr: "Publié : une édition est figée et les règles suivent le registre.",
    en: "Published: an edition is frozen and the rules follow the register.",
  },
} as const satisfies Record<string, Bilingual>;
