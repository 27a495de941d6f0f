import { defineErrors } from "../kernel/index.ts";

export const { catalogue: consentErrors, failure: consentFailure } = defineErrors({
  "consent.inventory-yaml": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {reasonFr}.",
      en: "{file}, line {line}: {reasonEn}.",
    },
  },
  "consent.inventory-shape": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {place} n’a pas la forme attendue. « egide schema inventory » la décrit.",
      en: '{file}, line {line}: {place} does not have the expected form. "egide schema inventory" describes it.',
    },
  },
  "consent.inventory-key-unknown": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : « {key} » n’est pas une clé de {place}.{nearestFr}",
      en: '{file}, line {line}: "{key}" is no key of {place}.{nearestEn}',
    },
  },
  "consent.inventory-key-missing": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : il manque « {key} » à {place}.",
      en: '{file}, line {line}: {place} lacks "{key}".',
    },
  },
  "consent.inventory-word-unknown": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {place} ne peut pas être « {value} ». Choix possibles : {known}.",
      en: '{file}, line {line}: {place} cannot be "{value}". Possible: {known}.',
    },
  },
  "consent.inventory-html": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {place} contient du HTML. Écrire du texte simple : les pages l’affichent tel quel.",
      en: "{file}, line {line}: {place} holds HTML. Write plain text: pages show it as it is.",
    },
  },
  "consent.inventory-duration": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {place} n’est pas une durée. Écrire par exemple P13M, P6M, P1D, PT1H, ou « session » pour un traceur.",
      en: '{file}, line {line}: {place} is no duration. Write for instance P13M, P6M, P1D, PT1H, or "session" for a tracker.',
    },
  },
  "consent.inventory-too-long": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : {place} dépasse treize mois. Un traceur ou un choix ne vit pas plus longtemps (P13M).",
      en: "{file}, line {line}: {place} is longer than thirteen months. No tracker and no choice lives longer (P13M).",
    },
  },
  "consent.inventory-service-twice": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : le service « {id} » est déclaré deux fois. Un visiteur ne peut pas répondre deux fois à la même question.",
      en: '{file}, line {line}: the service "{id}" is declared twice. A visitor cannot answer the same question twice.',
    },
  },
  "consent.inventory-tracker-twice": {
    class: "input",
    message: {
      fr: "{file}, ligne {line} : « {name} » est déclaré deux fois ({services}). Ne le laisser qu’au service qui le dépose.",
      en: '{file}, line {line}: "{name}" is declared twice ({services}). Leave it to the one service that sets it.',
    },
  },
  "consent.inventory-none": {
    class: "input",
    message: {
      fr: "{folder} ne contient aucun inventaire. Un inventaire s’appelle inventory.yaml ou inventory-NOM.yaml.",
      en: "{folder} holds no inventory. An inventory is called inventory.yaml or inventory-NAME.yaml.",
    },
  },
  "consent.inventory-words": {
    class: "input",
    message: {
      fr: "{file} n’est pas le fichier de mots d’un bandeau dans la langue que dit son nom. Partir du words-fr.json qu’écrit « egide consent build », traduire chaque phrase, et écrire dans « language » la langue du nom : inventory.de.json pour « de ».",
      en: '{file} is not the file of words of a banner in the language that its name says. Begin with the words-en.json that "egide consent build" writes, translate each sentence, and put the language of the name into "language": inventory.de.json for "de".',
    },
  },
  "consent.rule-unknown": {
    class: "usage",
    message: {
      fr: "Aucune règle ne s’appelle « {rule} ».{nearestFr} « --list » les donne toutes.",
      en: 'No rule is called "{rule}".{nearestEn} "--list" gives them all.',
    },
  },
  "consent.fail-on": {
    class: "usage",
    message: {
      fr: "« {value} » n’est pas une gravité. Donner error, warning, info ou never.",
      en: '"{value}" is no severity. Give error, warning, info or never.',
    },
  },
  "consent.scan-no-driver": {
    class: "environment",
    message: {
      fr: "Le pilote du navigateur manque. L’installer : npm install playwright-core (il est facultatif, et ne sert qu’à cette commande).",
      en: "The driver of the browser is missing. Install it: npm install playwright-core (it is optional, and serves this command alone).",
    },
  },
  "consent.scan-no-browser": {
    class: "environment",
    message: {
      fr: "Aucun Chromium n’a pu être lancé ({path}). L’installer (Debian : apt-get install chromium), ou dire où il est : --browser CHEMIN.",
      en: "No Chromium could be started ({path}). Install it (Debian: apt-get install chromium), or say where it is: --browser PATH.",
    },
  },
  "consent.scan-address": {
    class: "usage",
    message: {
      fr: "« {url} » n’est pas l’adresse d’une page. Donner une adresse entière, http:// ou https://, et toutes d’un même site.",
      en: '"{url}" is not the address of a page. Give a whole address, http:// or https://, and all of one site.',
    },
  },
  "consent.scan-bound": {
    class: "usage",
    message: {
      fr: "--{option} veut un nombre entier, de {least} à {most}.",
      en: "--{option} takes a whole number, from {least} to {most}.",
    },
  },
  "consent.scan-inventories": {
    class: "usage",
    message: {
      fr: "{what} contient plusieurs inventaires ({sites}) : dire lequel par --site.",
      en: "{what} holds several inventories ({sites}): say which by --site.",
    },
  },
  "consent.scan-unreachable": {
    class: "environment",
    message: {
      fr: "{url} n’a montré aucune page : rien n’a été contrôlé. Vérifier l’adresse, et que cette machine peut l’atteindre.",
      en: "{url} has shown no page: nothing was checked. Check the address, and that this machine can reach it.",
    },
  },
});
