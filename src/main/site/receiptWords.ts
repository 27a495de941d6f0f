import type { Bilingual } from "../../kernel/index.ts";

/** The wording of the page of one entry of the ledger. */
export const receiptWords = {
  title: { fr: "Écriture {index} du journal", en: "Entry {index} of the ledger" },
  lead: {
    fr: "Ce que le journal en retient : des nombres et des dates, jamais ce que les lignes contenaient.",
    en: "What the ledger keeps of it: numbers and dates, never what the rows held.",
  },
  home: { fr: "Accueil", en: "Home" },
  done: { fr: "Fait le", en: "Done on" },
  written: { fr: "Inscrit au journal le", en: "Written to the ledger on" },
  kind: { fr: "Sorte d’écriture", en: "Kind of entry" },
  publication: { fr: "Registre publié, de l’organisme", en: "Register published, of the body" },
  edition: { fr: "Édition", en: "Edition" },
  openData: {
    fr: "Données ouvertes, avec leur empreinte SHA-256",
    en: "Open data, with their SHA-256",
  },
  forced: { fr: "Publié malgré des erreurs", en: "Published in spite of errors" },
  accepted: {
    fr: "Erreurs acceptées, pour des motifs écrits que l’organisme garde",
    en: "Errors accepted, for written reasons that the body keeps",
  },
  end: { fr: "Fin des données", en: "End of the data" },
  byOwner: { fr: "Supprimé par son titulaire", en: "Deleted by its owner" },
  byRequest: { fr: "Effacé à la demande d’une personne", en: "Erased at the request of a person" },
  deleted: { fr: "Lignes effacées, par table", en: "Rows deleted, by table" },
  anonymised: { fr: "Lignes anonymisées, par table", en: "Rows anonymised, by table" },
  kept: { fr: "Lignes gardées, par table", en: "Rows kept, by table" },
  rows: { fr: "Lignes, par table", en: "Rows, by table" },
  sentence: { fr: "Phrase tenue", en: "Sentence kept" },
  store: { fr: "Base", en: "Store" },
  altered: {
    fr: "Cette écriture a été altérée : elle ne se lit plus. La vérification du journal la désigne.",
    en: "This entry was altered: it can no longer be read. Checking the ledger points to it.",
  },
  signed: {
    fr: "Un point de contrôle signé couvre cette écriture : sa preuve se vérifie sans nous croire, et sans accès à nos bases.",
    en: "A signed checkpoint covers this entry: its proof can be checked without trusting us, and without our databases.",
  },
  unsigned: {
    fr: "Aucun point de contrôle ne couvre encore cette écriture. Le prochain la signera.",
    en: "No checkpoint covers this entry yet. The next one will sign it.",
  },
  file: {
    fr: "L’écriture, telle qu’elle est inscrite (JSON)",
    en: "The entry as it is written (JSON)",
  },
  proof: { fr: "Sa preuve (JSON)", en: "Its proof (JSON)" },
  how: { fr: "Comment vérifier", en: "How to check" },
} as const satisfies Record<string, Bilingual>;
