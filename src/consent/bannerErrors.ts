import { defineErrors } from "../kernel/index.ts";

export const { catalogue: bannerErrors, failure: bannerFailure } = defineErrors({
  "consent.nothing-to-ask": {
    class: "refused",
    message: {
      fr: "Le site « {site} » ne déclare rien qui demande un accord : il n’a pas besoin de bandeau, et rien n’a été écrit.",
      en: 'The site "{site}" declares nothing that needs consent: it needs no banner, and nothing was written.',
    },
  },
  "consent.build-option": {
    class: "input",
    message: {
      fr: "Il manque {option} : « egide consent build --config inventory.yaml --out DOSSIER ».",
      en: 'Missing {option}: "egide consent build --config inventory.yaml --out FOLDER".',
    },
  },
  "consent.build-several": {
    class: "input",
    message: {
      fr: "{config} déclare plusieurs sites : nommer le fichier d’un seul.",
      en: "{config} declares several sites: name the file of one.",
    },
  },
  "consent.build-unreadable": {
    class: "input",
    message: {
      fr: "{config} ne se lit pas comme un inventaire : « egide consent lint {config} » dit où.",
      en: '{config} cannot be read as an inventory: "egide consent lint {config}" says where.',
    },
  },
  "consent.build-words": {
    class: "input",
    message: {
      fr: "{file} n’est pas un fichier de mots du bandeau : partir de words-fr.json, que cette commande écrit, et en traduire chaque phrase.",
      en: "{file} is no file of words of the banner: begin with words-en.json, which this command writes, and translate each sentence of it.",
    },
  },
  "consent.build-address": {
    class: "input",
    message: {
      fr: "{option} doit être une adresse https:// ou un chemin qui commence par / : {value}.",
      en: "{option} has to be an https:// address or a path that begins with /: {value}.",
    },
  },
  "consent.choice-too-long": {
    class: "input",
    message: {
      fr: "Les identifiants des services de « {site} » font une réponse de {length} octets, plus que n’en garde un cookie ({most}). Les raccourcir, ou réunir des services.",
      en: 'The identifiers of the services of "{site}" make an answer of {length} bytes, more than a cookie keeps ({most}). Shorten them, or join services.',
    },
  },
  "consent.build-folder": {
    class: "input",
    message: {
      fr: "Le dossier {folder} ne peut pas être écrit ({reason}).",
      en: "The folder {folder} cannot be written ({reason}).",
    },
  },
});
