import type { ErrorCatalogue } from "../../kernel/index.ts";

/** What a simulation says when it cannot be made. */
export const simulationErrors = {
  "retention.simulation-range": {
    class: "usage",
    message: {
      fr: "--from et --to attendent des jours (AAAA-MM-JJ), --from avant --to, et --every une période d’au moins un jour (P1M, P1Y) qui fasse au plus {most} pas : egide simulate --to 2030-12-31 --every P1M. Ils ne vont pas avec --at, et --estimate et --svg demandent --to.",
      en: "--from and --to expect days (YYYY-MM-DD), --from before --to, and --every a period of at least one day (P1M, P1Y) that makes at most {most} steps: egide simulate --to 2030-12-31 --every P1M. They do not go with --at, and --estimate and --svg need --to.",
    },
  },
  "retention.simulation-too-long": {
    class: "environment",
    message: {
      fr: "La simulation n’a pas fini en {seconds} secondes et a été arrêtée ; rien n’a été écrit. Demander moins de mois ou une seule règle, estimer sur un échantillon, ou laisser le temps à la commande : egide simulate @{policy} --to AAAA-MM-JJ",
      en: "The simulation did not end within {seconds} seconds and was stopped; nothing was written. Ask for fewer months or for one rule, estimate from a sample, or leave the time to the command: egide simulate @{policy} --to YYYY-MM-DD",
    },
  },
  "retention.preview-too-long": {
    class: "environment",
    message: {
      fr: "Les lignes dues n’ont pas été comptées en {seconds} secondes, et le compte a été arrêté ; rien n’a été écrit. Réessayer quand la base est moins chargée, ou laisser le temps à la commande : egide plan @{policy}",
      en: "The rows that are due were not counted within {seconds} seconds, and counting was stopped; nothing was written. Try again when the database is less busy, or leave the time to the command: egide plan @{policy}",
    },
  },
  "retention.simulation-busy": {
    class: "environment",
    message: {
      fr: "Une autre simulation est en cours, et une seule se fait à la fois. Réessayer dans un instant.",
      en: "Another simulation is under way, and only one is made at a time. Try again in a moment.",
    },
  },
  "retention.simulation-file": {
    class: "input",
    message: {
      fr: "Le fichier « {file} » ne peut pas être écrit ({reason}). Donner à --svg un fichier d’un dossier qui existe et où l’on peut écrire.",
      en: 'The file "{file}" cannot be written ({reason}). Give --svg a file in a folder that exists and can be written to.',
    },
  },
} as const satisfies ErrorCatalogue;
