import { defineErrors } from "../kernel/index.ts";

/** Failures of the composition: configuration, start, demo. */
export const { catalogue: mainErrors, failure: mainFailure } = defineErrors({
  "main.invalid-configuration": {
    class: "environment",
    message: {
      fr: "Configuration invalide : {problems}. Corriger ces variables d’environnement (docs/operate/configuration.md).",
      en: "Invalid configuration: {problems}. Mend these environment variables (docs/operate/configuration.md).",
    },
  },
  "main.plain-http": {
    class: "environment",
    message: {
      fr: "EGIDE_PUBLIC_URL commence par http:// : mots de passe et cookies passeraient en clair. Mettre un serveur mandataire qui termine TLS devant Égide et donner son adresse en https:// ; pour un essai sur un réseau fermé, EGIDE_PLAIN_HTTP=1.",
      en: "EGIDE_PUBLIC_URL begins with http://: passwords and cookies would pass in the clear. Put a proxy that ends TLS in front of Égide and give its address in https://; for a trial on a closed network, EGIDE_PLAIN_HTTP=1.",
    },
  },
  "main.port-taken": {
    class: "environment",
    message: {
      fr: "Le port {port} est déjà pris. En choisir un autre par EGIDE_PORT, ou EGIDE_PORT=0 pour un port libre.",
      en: "Port {port} is already taken. Choose another by EGIDE_PORT, or EGIDE_PORT=0 for a free one.",
    },
  },
  "main.cannot-listen": {
    class: "environment",
    message: {
      fr: "Impossible d’écouter sur {host}:{port} ({reason}). Vérifier EGIDE_HOST et EGIDE_PORT.",
      en: "Cannot listen on {host}:{port} ({reason}). Check EGIDE_HOST and EGIDE_PORT.",
    },
  },
  "main.web-key": {
    class: "environment",
    message: {
      fr: "La clé des cookies et des formulaires ne convient pas ({source}) : il faut 32 octets, écrits en 64 chiffres hexadécimaux, lisibles de leur seul propriétaire (mode 0600). Supprimer le fichier pour qu’une autre soit faite, ou corriger EGIDE_WEB_KEY.",
      en: "The key of cookies and forms will not do ({source}): 32 bytes are needed, written as 64 hexadecimal digits, readable by their owner only (mode 0600). Remove the file so that another is made, or mend EGIDE_WEB_KEY.",
    },
  },
  "main.key-missing": {
    class: "environment",
    message: {
      fr: "{file} n’est plus dans le dossier de données, et des données sont scellées par cette clé : rien n’est ouvert, et aucune autre clé n’est faite. La remettre depuis sa sauvegarde (docs/operate/backup.md). Perdue pour de bon : « egide key forget {name} » dit ce qui ne se lira plus.",
      en: "{file} is no longer in the data folder, and data is sealed under that key: nothing is opened, and no other key is made. Put it back from its backup (docs/operate/backup.md). Lost for good: “egide key forget {name}” says what can no longer be read.",
    },
  },
  "main.key-other": {
    class: "environment",
    message: {
      fr: "La clé {source} n’est pas celle qui scelle les données de cette base : rien n’est ouvert. Donner à tous les processus la même clé, ou remettre celle de la sauvegarde (docs/operate/backup.md). Perdue pour de bon : « egide key forget {name} » dit ce qui ne se lira plus.",
      en: "The key {source} is not the one under which the data of this database is sealed: nothing is opened. Give all processes the same key, or put that of the backup back (docs/operate/backup.md). Lost for good: “egide key forget {name}” says what can no longer be read.",
    },
  },
  "main.key-unknown": {
    class: "usage",
    message: {
      fr: "« {name} » n’est pas une clé que la base retient. Dire files ou identity.",
      en: "“{name}” is no key that the database remembers. Say files or identity.",
    },
  },
  "main.cannot-open-operations": {
    class: "environment",
    message: {
      fr: "Impossible d’écouter sur {host}:{port} pour la santé et les mesures ({reason}). Vérifier EGIDE_OPERATIONS ; web et worker d’une même machine veulent chacun leur port.",
      en: "Cannot listen on {host}:{port} for health and metrics ({reason}). Check EGIDE_OPERATIONS; web and worker of one machine each want their own port.",
    },
  },
  "main.invalid-site": {
    class: "input",
    message: {
      fr: "{file} ne peut pas être lu ({places}) : ce qui valait avant vaut encore. Corriger ces endroits (docs/operate/site.md).",
      en: "{file} cannot be read ({places}): what held before still holds. Mend these places (docs/operate/site.md).",
    },
  },
  "main.suspension-ground-missing": {
    class: "usage",
    message: {
      fr: "Dire quelle autorité le demande et pour quel motif : les deux restent aux décisions. Rien n’a été changé.",
      en: "Say which authority asks for it, and on which ground: both stay among the decisions. Nothing was changed.",
    },
  },
  "main.site-suspended": {
    class: "refused",
    message: {
      fr: "Le site est déjà suspendu : rien n’a été changé. Lire le motif aux décisions ; le rouvrir avant de le suspendre pour un autre.",
      en: "The site is suspended already: nothing was changed. Read the ground among the decisions; open it again before it is suspended on another.",
    },
  },
  "main.site-not-suspended": {
    class: "refused",
    message: {
      fr: "Le site n’est pas suspendu : rien n’a été changé. Regarder aux décisions qui l’a rouvert.",
      en: "The site is not suspended: nothing was changed. Look among the decisions who opened it again.",
    },
  },
  "main.site-changed": {
    class: "refused",
    message: {
      fr: "Quelqu’un d’autre a modifié les réglages du site entre-temps : rien n’a été enregistré. Regarder ce qui vaut à présent, puis reprendre la modification.",
      en: "Somebody else has changed the settings of the site in the meantime: nothing was saved. Look at what holds now, then make the change again.",
    },
  },
  "main.site-reason-missing": {
    class: "usage",
    message: {
      fr: 'Rien n’a été enregistré : l’historique demande un motif. Le donner : --reason "mentions légales".',
      en: 'Nothing was saved: the history asks for a reason. Give one: --reason "mentions légales".',
    },
  },
  "main.site-file-there": {
    class: "refused",
    message: {
      fr: "{file} existe déjà : rien n’a été écrit. Donner un nouveau nom.",
      en: "{file} exists already: nothing was written. Give another name.",
    },
  },
  "main.site-unwritable": {
    class: "environment",
    message: {
      fr: "{file} règle le site et ne peut pas être écrit ({reason}) : rien n’a changé. Y écrire ou en retirer « maintenance » à la main, ou rendre ce dossier inscriptible.",
      en: '{file} rules the site and cannot be written ({reason}): nothing changed. Write "maintenance" there or take it out by hand, or make that folder writable.',
    },
  },
  "main.unknown-schema": {
    class: "usage",
    message: {
      fr: "Schéma inconnu : « {name} ».{nearest} Schémas publiés : {known}.",
      en: 'Unknown schema: "{name}".{nearest} Published schemas: {known}.',
    },
  },
  "main.invalid-schedule": {
    class: "input",
    message: {
      fr: '{file} est invalide : il faut « cron: "m h j m s" » et « execute: true » ou « false », au besoin « windows: ["22:00-06:00"] » et « rate: 500 », rien d’autre.',
      en: '{file} is invalid: it needs `cron: "m h d m w"` and `execute: true` or `false`, `windows: ["22:00-06:00"]` and `rate: 500` if need be, nothing else.',
    },
  },
  "main.store-variable-unset": {
    class: "environment",
    message: {
      fr: "L’adresse de la base « {store} » manque : donner à la variable {variable} une adresse postgres://… ou sqlite:…",
      en: 'The address of the store "{store}" is missing: set the variable {variable} to postgres://… or sqlite:…',
    },
  },
  "main.store-address-unreadable": {
    class: "environment",
    message: {
      fr: "L’adresse de la base « {store} » est illisible ({source}). Formes admises : postgres://UTILISATEUR@HÔTE:PORT/BASE, sqlite:FICHIER ; un signe particulier d’un mot de passe s’écrit en %.",
      en: 'The address of the store "{store}" cannot be read ({source}). Accepted forms: postgres://USER@HOST:PORT/DATABASE, sqlite:FILE; a special sign of a password is written with %.',
    },
  },
  "main.policy-unknown": {
    class: "input",
    message: {
      fr: "Aucune politique ne s’appelle « {name} ». Les lister : egide policy list",
      en: 'No policy is called "{name}". List them: egide policy list',
    },
  },
  "main.folder-with-errors": {
    class: "refused",
    message: {
      fr: "Le registre du dossier « {folder} » a des erreurs ({count}) qui bloqueraient sa publication : egide lint {folder} les donne. Il est servi tel quel, car le dossier fait loi.",
      en: 'The register of the folder "{folder}" has errors ({count}) that would block its publication: egide lint {folder} gives them. It is served as it is, since the folder rules.',
    },
  },
  "main.policy-invalid": {
    class: "environment",
    message: {
      fr: "Le dossier de politique {folder} comporte {count} erreur(s). Les lire : egide rules check {folder}",
      en: "The policy folder {folder} holds {count} error(s). Read them: egide rules check {folder}",
    },
  },
  "main.rules-refused": {
    class: "refused",
    message: {
      fr: "Aucune règle n’a été exécutée : {count} sont refusées. Lire pourquoi : egide rules check {folder}, puis egide plan {folder}",
      en: "No rule was run: {count} are refused. Read why: egide rules check {folder}, then egide plan {folder}",
    },
  },
  "main.database-ended": {
    class: "environment",
    message: {
      fr: "La base embarquée s’est arrêtée. Vérifier la place sur le disque et la mémoire, puis relancer.",
      en: "The embedded database has ended. Check the space on the disk and the memory, then start again.",
    },
  },
  "main.identity-missing": {
    class: "refused",
    message: {
      fr: "L’organisme n’a pas dit : {partFr}. Le compléter dans « Organismes » avant de publier.",
      en: "The body has not said: {partEn}. Complete it under “Bodies” before you publish.",
    },
  },
  "main.edition-unknown": {
    class: "input",
    message: {
      fr: "Il n’y a pas d’édition @{name}. Ses éditions se lisent sur la page du registre.",
      en: "There is no edition @{name}. The page of the register lists its editions.",
    },
  },
});
