import type { Bilingual, Language } from "../../../kernel/index.ts";
import { dayWords } from "../../../kernel/index.ts";
import { editionDay } from "../../publish/editionName.ts";

/** The wording of editions, of their changes and of their open data. */
export const words = {
  title: { fr: "Les éditions du registre", en: "The editions of the register" },
  lead: {
    fr: "Le registre tel qu’il a été publié, date après date. Une édition ne change plus jamais ; le journal public en garde l’empreinte.",
    en: "The register as it was published, date after date. An edition never changes again; the public ledger keeps its digest.",
  },
  none: { fr: "Aucune édition n’est encore publiée", en: "No edition has been published yet" },
  noneHelp: {
    fr: "La première paraîtra avec la prochaine publication du registre.",
    en: "The first one will appear with the next publication of the register.",
  },
  edition: { fr: "Édition", en: "Edition" },
  published: { fr: "Publiée", en: "Published" },
  publishedAt: { fr: "Publiée le", en: "Published on" },
  changes: { fr: "Ce qui a changé", en: "What changed" },
  first: { fr: "Première édition", en: "First edition" },
  firstLead: {
    fr: "C’est la première édition : rien ne la précède.",
    en: "This is the first edition: nothing comes before it.",
  },
  between: {
    fr: "De l’édition {before} à l’édition {after}.",
    en: "From the edition {before} to the edition {after}.",
  },
  persons: { fr: "Pour les personnes concernées", en: "For the persons concerned" },
  personsNone: {
    fr: "Rien ne change pour les personnes.",
    en: "Nothing changes for the persons.",
  },
  editorial: { fr: "Tenue du registre", en: "Bookkeeping" },
  document: { fr: "Dans tout le registre", en: "In the whole register" },
  moreChanges: {
    fr: "Et d’autres changements encore : {count}. Le fichier des changements les donne tous.",
    en: "And other changes: {count}. The file of changes holds them all.",
  },
  same: {
    fr: "Ces deux éditions disent la même chose.",
    en: "These two editions say the same.",
  },
  unreadable: {
    fr: "Cette édition est d’un format ancien, que cette page ne sait plus lire. Ses fichiers sont tels qu’ils ont été publiés.",
    en: "This edition is in an old format that this page no longer reads. Its files are as they were published.",
  },
  ofEdition: { fr: "À propos de cette édition", en: "About this edition" },
  isDated: {
    fr: "Vous lisez le registre tel qu’il a été publié à cette date. Ce que les règles en ont fait se lit dans le registre d’aujourd’hui.",
    en: "You are reading the register as it was published on this date. What the rules did with it stands in the register of today.",
  },
  later: { fr: "Une édition plus récente existe.", en: "A later edition exists." },
  toLater: { fr: "Lire l’édition {name}", en: "Read the edition {name}" },
  today: { fr: "Le registre d’aujourd’hui", en: "The register of today" },
  proof: { fr: "Preuve", en: "Proof" },
  entry: { fr: "écriture {index} du journal", en: "entry {index} of the ledger" },
  proofFile: { fr: "preuve à vérifier hors ligne", en: "proof to verify offline" },
  unsigned: { fr: "pas encore signée", en: "not signed yet" },
  forced: { fr: "Publiée malgré des erreurs", en: "Published in spite of errors" },
  forcedBy: {
    fr: "{count}, avec ce motif : « {reason} »",
    en: "{count}, for this reason: “{reason}”",
  },
  files: { fr: "Données ouvertes", en: "Open data" },
  otherFiles: { fr: "Autres formats", en: "Other formats" },
  all: { fr: "Toutes les éditions", en: "All editions" },
  feed: { fr: "Flux des changements (Atom)", en: "Feed of changes (Atom)" },
  feedTitle: {
    fr: "Changements du registre – {publisher}",
    en: "Changes of the register – {publisher}",
  },
  documentation: {
    fr: "Comment réutiliser ces données",
    en: "How to use these data",
  },
} as const satisfies Record<string, Bilingual>;

export const fileNames = {
  json: { fr: "JSON", en: "JSON" },
  csv: { fr: "CSV (tableur)", en: "CSV (spreadsheet)" },
  jsonld: { fr: "JSON-LD (DCAT-AP)", en: "JSON-LD (DCAT-AP)" },
  changes: { fr: "Changements (JSON)", en: "Changes (JSON)" },
} as const satisfies Record<string, Bilingual>;

/** « du 21 novembre 2026 », with its order in the day from the second on. */
export const editionName = (name: string, language: Language): string => {
  const { day, order } = editionDay(name);
  const of = language === "fr" ? `du ${dayWords(day, "fr")}` : `of ${dayWords(day, "en")}`;
  return order === 1 ? of : `${of} (${order})`;
};
