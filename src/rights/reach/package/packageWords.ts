import type { Language } from "../../../kernel/index.ts";

/** What a package says, in the language of whoever asked for it. */
export const packageWords = (language: Language) => (language === "fr" ? fr : en);

const fr = {
  title: "Vos données",
  intro:
    "Voici ce que les bases de données de l’organisme contiennent à votre sujet (RGPD, articles 15 et 20).",
  masked: (mark: string) =>
    `« ${mark} » remplace ce qui désigne une autre personne : vous n’y avez pas droit (RGPD, art. 15, paragraphe 4).`,
  files:
    "Chaque rubrique est aussi un fichier CSV, pour un tableur, et un fichier JSON, pour une machine.",
  owned: "Vous concernant",
  accessed: "Concernant quelqu’un d’autre, et que vous pouvez consulter",
  rows: (count: number) =>
    count === 1 ? "1 ligne" : `${new Intl.NumberFormat("fr-FR").format(count)} lignes`,
  first: (count: number) => `Les ${count} premières lignes ; toutes sont dans les fichiers.`,
  purposes: "Pour",
  source: (collection: string, store: string) => `Table « ${collection} » de la base « ${store} »`,
  nothing: "Aucune ligne ne vous concerne dans les bases qui ont été interrogées.",
  at: (moment: string) => `Établi le ${moment}.`,
};

const en: typeof fr = {
  title: "Your data",
  intro: "This is what the databases of the body hold about you (GDPR, articles 15 and 20).",
  masked: (mark) =>
    `“${mark}” stands in place of what designates another person: you have no right to it (GDPR, art. 15(4)).`,
  files: "Each section is also a CSV file, for a spreadsheet, and a JSON file, for a machine.",
  owned: "About you",
  accessed: "About somebody else, and that you may see",
  rows: (count) => (count === 1 ? "1 row" : `${new Intl.NumberFormat("en-GB").format(count)} rows`),
  first: (count) => `The first ${count} rows; all of them are in the files.`,
  purposes: "For",
  source: (collection, store) => `Table “${collection}” of the database “${store}”`,
  nothing: "No row of the databases that were asked is about you.",
  at: (moment) => `Made on ${moment}.`,
};
