import { defineErrors } from "../kernel/index.ts";

/** Failures of the proofs of choices. */
export const { catalogue: proofErrors, failure: proofFailure } = defineErrors({
  "consent.choice-shape": {
    class: "input",
    message: {
      fr: "Ce qui a été envoyé n’est pas un choix : identifiant aléatoire, site, version, moment, services, geste et langue. Rien n’a été enregistré.",
      en: "What was sent is no choice: random identifier, site, version, time, services, act and language. Nothing was recorded.",
    },
  },
  "consent.version-unknown": {
    class: "input",
    message: {
      fr: "Ce choix porte sur un texte que ce serveur n’a montré à personne pour ce site. Recharger la page, qui posera de nouveau la question. Rien n’a été enregistré.",
      en: "This choice is about a text that this server has shown to nobody for this site. Load the page again, which will ask again. Nothing was recorded.",
    },
  },
  "consent.site-unknown": {
    class: "refused",
    message: {
      fr: "Aucune politique servie ici ne déclare le site « {site} » : ses choix n’ont pas de preuve ici. Ajouter son inventaire à la politique de son organisme (« egide policy push »), ou refaire son bandeau sans --proof. Rien n’a été enregistré, et le navigateur ne le renverra pas.",
      en: 'No policy served here declares the site "{site}": its choices have no proof here. Add its inventory to the policy of its body ("egide policy push"), or build its banner without --proof. Nothing was recorded, and the browser will not send it again.',
    },
  },
  "consent.choice-of-another-text": {
    class: "input",
    message: {
      fr: "Ce choix ne répond pas à tous les services du texte, ou répond à d’autres, ou dans une langue où il n’a pas été montré. Recharger la page. Rien n’a été enregistré.",
      en: "This choice does not answer each service of the text, or answers others, or in a language in which it was not shown. Load the page again. Nothing was recorded.",
    },
  },
  "consent.origin-unknown": {
    class: "refused",
    message: {
      fr: "La page qui envoie ce choix n’est pas d’une adresse que le site déclare. L’ajouter à « addresses » de son inventaire. Rien n’a été enregistré.",
      en: 'The page that sends this choice is of no address that the site declares. Add it to "addresses" of its inventory. Nothing was recorded.',
    },
  },
  "consent.proofs-busy": {
    class: "busy",
    message: {
      fr: "Trop de choix arrivent à la fois. Le navigateur garde le sien et l’enverra plus tard. Rien n’a été enregistré.",
      en: "Too many choices come at once. The browser keeps its own and will send it later. Nothing was recorded.",
    },
  },
  "consent.proof-unknown": {
    class: "refused",
    message: {
      fr: "Aucune preuve n’est gardée sous cet identifiant : il est inconnu, ses preuves ont pris fin, ou la personne les a effacées.",
      en: "No proof is kept under this identifier: it is unknown, its proofs have ended, or the person has erased them.",
    },
  },
  "consent.proof-id": {
    class: "usage",
    message: {
      fr: "L’identifiant d’un choix s’écrit comme 0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05 : il est dans le témoin de la personne, et sur la page « Ma preuve ».",
      en: 'The identifier of a choice is written like 0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05: it is in the cookie of the person, and on the page "My proof".',
    },
  },
  "consent.day-not-closed": {
    class: "busy",
    message: {
      fr: "Le jour de ce choix, {day}, n’est pas encore au journal : il y entre le lendemain. Redemander alors sa preuve.",
      en: "The day of this choice, {day}, does not stand in the ledger yet: it enters on the next day. Ask for its proof then.",
    },
  },
  "consent.day-altered": {
    class: "refused",
    message: {
      fr: "Les choix du {day} ne donnent plus la racine qui est au journal : des lignes ont été changées, ajoutées ou ôtées. Aucune preuve n’est faite ; comparer avec une sauvegarde de ce jour",
      en: "The choices of {day} no longer give the root that stands in the ledger: rows were changed, added or taken away. No proof is made; compare with a backup of that day",
    },
  },
  "consent.version-not-kept": {
    class: "refused",
    message: {
      fr: "La page pose la question de la version {version} du site « {site} », que cette installation ne connaît pas : ni un choix ni son inventaire n’y mènent. Servir cet inventaire d’ici, puis recommencer.",
      en: 'The page asks version {version} of the site "{site}", which this installation does not know: neither a choice nor its inventory leads there. Serve that inventory from here, then try again.',
    },
  },
  "consent.capture-no-browser": {
    class: "environment",
    message: {
      fr: "Aucun Chromium ne s’ouvre ({path}). L’installer (Debian : apt-get install chromium), avec playwright-core, ou dire où il est : --browser",
      en: "No Chromium opens ({path}). Install it (Debian: apt-get install chromium), with playwright-core, or say where it is: --browser",
    },
  },
  "consent.capture-unreachable": {
    class: "environment",
    message: {
      fr: "{url} ne s’ouvre pas dans un navigateur. Vérifier l’adresse, et qu’elle répond d’ici.",
      en: "{url} does not open in a browser. Check the address, and that it answers from here.",
    },
  },
  "consent.capture-other-version": {
    class: "input",
    message: {
      fr: "{url} ne pose pas la question de la même version, ou du même site, que la première adresse. Donner des pages d’un même site, dans ses langues.",
      en: "{url} does not ask the same version, or the same site, as the first address. Give pages of one site, in its languages.",
    },
  },
  "consent.capture-no-banner": {
    class: "input",
    message: {
      fr: "{url} ne pose aucune question d’Égide à ses visiteurs : la page n’a pas le script du bandeau. Donner une page du site qui l’a.",
      en: "{url} asks its visitors nothing of Égide’s: the page lacks the script of the banner. Give a page of the site that has it.",
    },
  },
});
