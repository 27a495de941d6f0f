import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the page that simulates. */
export const words = {
  title: { fr: "Simuler les règles", en: "Simulate the rules" },
  lead: {
    fr: "Ce que des exécutions termineraient mois par mois, parmi les lignes d’aujourd’hui. Les bases sont lues sans que rien y soit écrit.",
    en: "What runs would end month by month, among the rows of today. The stores are read, and nothing is written in them.",
  },
  rule: { fr: "Règle", en: "Rule" },
  all: { fr: "toutes les règles", en: "all rules" },
  from: { fr: "Du mois", en: "From the month" },
  to: { fr: "Au mois", en: "To the month" },
  monthHint: { fr: "AAAA-MM, par exemple 2027-03", en: "YYYY-MM, such as 2027-03" },
  how: { fr: "Compter", en: "Count" },
  exact: { fr: "toutes les lignes", en: "all rows" },
  estimate: {
    fr: "un échantillon des grandes tables (plus rapide)",
    en: "a sample of large tables (faster)",
  },
  monthWrong: {
    fr: "Écrivez un mois sous la forme AAAA-MM, par exemple 2027-03.",
    en: "Write a month as YYYY-MM, such as 2027-03.",
  },
  order: {
    fr: "Le dernier mois vient avant le premier : choisissez-en un plus tardif.",
    en: "The last month comes before the first: choose a later one.",
  },
  tooMany: {
    fr: "Cette page va jusqu’à {most} mois : choisissez un mois plus proche, ou utilisez egide simulate.",
    en: "This page goes as far as {most} months: choose a nearer month, or use egide simulate.",
  },
  unknownRule: { fr: "Choisissez une règle de la liste.", en: "Choose a rule of the list." },
  simulate: { fr: "Simuler", en: "Simulate" },
  result: { fr: "Ce qui prendrait fin", en: "What would end" },
  caption: {
    fr: "{rule} : lignes terminées, mois par mois",
    en: "{rule}: rows ended, month by month",
  },
  month: { fr: "Exécution du", en: "Run of" },
  ended: { fr: "Lignes terminées", en: "Rows ended" },
  table: { fr: "Les mêmes nombres en tableau", en: "The same numbers as a table" },
  sum: {
    fr: "En tout, lignes terminées : {ended} ; restantes à la fin : {left}.",
    en: "In all, rows ended: {ended}; left at the end: {left}.",
  },
  nothing: {
    fr: "Aucune ligne ne prendrait fin ; restantes : {left}.",
    en: "No row would end; left: {left}.",
  },
  counted: { fr: "Compte exact, sur toutes les lignes.", en: "An exact count, of all rows." },
  estimated: {
    fr: "Estimé sur {share} des lignes, tirées au hasard ; chaque nombre est juste à {margin} lignes près, dix-neuf fois sur vingt.",
    en: "Estimated from {share} of the rows, drawn at random; each number is right to within {margin} rows, nineteen times in twenty.",
  },
  refused: {
    fr: "Rien n’a été simulé : ces règles ne s’exécuteraient pas.",
    en: "Nothing was simulated: these rules would not run.",
  },
  failed: { fr: "La simulation n’a pas abouti.", en: "The simulation came to nothing." },
  noRule: { fr: "Aucune règle à simuler", en: "No rule to simulate" },
  noRuleHelp: {
    fr: "Reliez d’abord une phrase à une table.",
    en: "Bind a sentence to a table first.",
  },
  back: { fr: "Toutes les phrases", en: "All sentences" },
} as const satisfies Record<string, Bilingual>;
