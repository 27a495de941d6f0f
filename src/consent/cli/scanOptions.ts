import { findingOptions, type OptionDefinition } from "../../platform/command-line/index.ts";

const text = (placeholder: string, fr: string, en: string): OptionDefinition => ({
  kind: "text",
  placeholder,
  help: { fr, en },
});
const onOff = (fr: string, en: string): OptionDefinition => ({ kind: "switch", help: { fr, en } });

/** The options of `egide consent scan`. */
export const scanOptions: Readonly<Record<string, OptionDefinition>> = {
  inventory: text(
    "FILE",
    "l’inventaire avec lequel comparer : un fichier, un dossier, ou @organisme",
    "the inventory to compare with: a file, a folder, or @body",
  ),
  site: text(
    "SITE",
    "lequel, où il y en a plusieurs ; par défaut celui qui a l’adresse donnée",
    "which one, where there are several; by default the one that has the address given",
  ),
  pages: text("N", "pages ouvertes au plus, 20 par défaut", "pages opened at most, 20 by default"),
  depth: text(
    "N",
    "liens suivis l’un après l’autre au plus, 3 par défaut",
    "links followed one after another at most, 3 by default",
  ),
  seconds: text(
    "N",
    "durée du contrôle au plus, 300 par défaut, partagée entre les trois visites",
    "time of the check at most, 300 by default, shared by the three visits",
  ),
  calm: text(
    "MS",
    "attente après le chargement d’une page, en millisecondes, 1000 par défaut",
    "wait after a page has loaded, in milliseconds, 1000 by default",
  ),
  accept: text(
    "SELECTOR",
    "le bouton qui accepte tout, par un sélecteur CSS, si le bandeau n’est pas reconnu",
    "the button that accepts all, by a CSS selector, where the banner is not recognised",
  ),
  refuse: text(
    "SELECTOR",
    "le bouton qui refuse tout, de même",
    "the button that refuses all, likewise",
  ),
  browser: text("PATH", "où est Chromium", "where Chromium is"),
  json: onOff(
    "écrit en JSON tout ce qui a été vu (egide schema scan)",
    "writes all that was seen as JSON (egide schema scan)",
  ),
  sarif: findingOptions.sarif,
  "fail-on": findingOptions["fail-on"],
  keep: onOff(
    "garde le résultat, que montre la charte du site",
    "keeps the result, which the charter of the site shows",
  ),
  explain: text(
    "RULE",
    "dit pourquoi un constat compte et comment corriger",
    "says why a finding matters and how to mend it",
  ),
  list: onOff("liste les constats possibles", "lists the findings that there may be"),
};
