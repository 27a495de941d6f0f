import type { ErrorCatalogue, Failure } from "../../kernel/index.ts";

/** What can stop a run or a simulation, apart from refusals. */
export const executionErrors = {
  "retention.run-in-progress": {
    class: "busy",
    message: {
      fr: "Une autre exécution tient la base « {store} » : rien n’a été fait. Attendre sa fin, puis relancer.",
      en: 'Another run holds the store "{store}": nothing was done. Wait for its end, then run again.',
    },
  },
  "retention.archive-store-unknown": {
    class: "input",
    message: {
      fr: "La règle « {rule} » archive dans la base « {store} », que stores.yaml ne nomme pas : rien n’a été fait. Y ajouter cette base.",
      en: 'The rule "{rule}" archives into the store "{store}", which stores.yaml does not name: nothing was done. Add that store there.',
    },
  },
  "retention.pseudonym-key": {
    class: "environment",
    message: {
      fr: "La clé des pseudonymes ne convient pas ({source}) : il faut 32 octets, écrits en 64 chiffres hexadécimaux, lisibles de leur seul propriétaire (mode 0600). Remettre la bonne clé : une autre donnerait d’autres pseudonymes aux mêmes personnes.",
      en: "The key of pseudonyms will not do ({source}): 32 bytes are needed, written as 64 hexadecimal digits, readable by their owner only (mode 0600). Put the right key back: another would give other pseudonyms to the same people.",
    },
  },
  "retention.rule-unknown": {
    class: "usage",
    message: {
      fr: "La règle « {rule} » n’existe pas dans ce dossier.{nearestFr} Les règles sont données par : egide rules check",
      en: 'The rule "{rule}" does not exist in this folder.{nearestEn} The rules are given by: egide rules check',
    },
  },
  "retention.batch-size": {
    class: "usage",
    message: {
      fr: "--batch-size attend un nombre entier de 1 à {most}.",
      en: "--batch-size expects a whole number from 1 to {most}.",
    },
  },
  "retention.date": {
    class: "usage",
    message: {
      fr: "--at attend un jour, écrit AAAA-MM-JJ : egide simulate --at 2030-01-01",
      en: "--at expects a day, written YYYY-MM-DD: egide simulate --at 2030-01-01",
    },
  },
  "retention.option-missing": {
    class: "usage",
    message: {
      fr: "L’option --{option} manque. Exemple : {example}",
      en: "The option --{option} is missing. Example: {example}",
    },
  },
  "retention.draft-refused": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne donne aucune durée dont une règle puisse partir ({kind}). Publier une durée dans le registre d’abord.",
      en: 'The statement "{statement}" gives no period a rule could start from ({kind}). Publish a period in the register first.',
    },
  },
  "retention.draft-unknown-statement": {
    class: "usage",
    message: {
      fr: "Aucune phrase « {statement} » dans le registre.{nearestFr} Les phrases sont données par : egide statements",
      en: 'No statement "{statement}" in the register.{nearestEn} The statements are given by: egide statements',
    },
  },
} as const satisfies ErrorCatalogue;

/** What is said of a key of pseudonyms that will not do; `source` is a variable or a file, never the key. */
export const pseudonymKeyFailure = (source: string): Failure => ({
  code: "retention.pseudonym-key" satisfies keyof typeof executionErrors,
  params: { source },
});
