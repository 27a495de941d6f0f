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
  "retention.hold-field-missing": {
    class: "refused",
    message: {
      fr: "Le jeu de données nomme le champ « {collection}.{column} », que la base « {store} » n’a pas : rien n’y est gelé. Vérifier par : egide dataset check",
      en: 'The dataset names the field "{collection}.{column}", which the store "{store}" does not have: nothing is held there. Check with: egide dataset check',
    },
  },
  "retention.hold-dataset-unplaced": {
    class: "refused",
    message: {
      fr: "Rien ne dit quelle base le jeu de données « {dataset} » décrit (aucune règle ne s’en sert, aucune base n’a son nom) : rien n’y est gelé.",
      en: 'Nothing says which database the dataset "{dataset}" describes (no rule uses it, no store has its name): nothing is held there.',
    },
  },
  "retention.hold-nowhere": {
    class: "refused",
    message: {
      fr: "Aucune base ne peut porter ce gel ({kind}) : aucun jeu de données n’y déclare ce champ d’identité (fides_meta.identity), cette table ou cette colonne. Rien n’a été gelé ; compléter datasets/.",
      en: "No database can bear this hold ({kind}): no dataset declares that identity (fides_meta.identity), table or column there. Nothing is held; complete datasets/.",
    },
  },
  "retention.hold-partial": {
    class: "environment",
    message: {
      fr: "Le gel {id} tient dans {stores}, puis une base a refusé ({code}) : ailleurs, rien n’est gelé. Mettre fin à la panne, poser le gel de nouveau, puis lever celui-ci : egide hold release --id {id}",
      en: "The hold {id} stands in {stores}, then a store failed ({code}): elsewhere nothing is held. Mend what failed, place the hold again, then release this one: egide hold release --id {id}",
    },
  },
  "retention.hold-unknown": {
    class: "refused",
    message: {
      fr: "Aucune base de ce dossier n’a de gel « {id} ». Les gels sont donnés par : egide hold list",
      en: 'No store of this folder has a hold "{id}". The holds are given by: egide hold list',
    },
  },
  "retention.hold-what": {
    class: "usage",
    message: {
      fr: "Dire ce qui est gelé, d’une seule façon : --person FICHIER (les valeurs, une par ligne), --file TABLE --key FICHIER (la clé), ou --query FICHIER. « - » lit l’entrée standard.",
      en: 'Say what is held, in one way: --person FILE (the values, one a line), --file TABLE --key FILE (the key), or --query FILE. "-" reads standard input.',
    },
  },
  "retention.hold-empty": {
    class: "input",
    message: {
      fr: "Rien à geler : le fichier ne contient aucune valeur. En écrire une par ligne.",
      en: "Nothing to hold: the file has no value. Write one a line.",
    },
  },
  "retention.hold-review": {
    class: "usage",
    message: {
      fr: "Le réexamen d’un gel attend un jour à venir, écrit AAAA-MM-JJ (--review-on, ou --on pour un gel déjà posé).",
      en: "The review of a hold expects a day ahead, written YYYY-MM-DD (--review-on, or --on for a hold that stands).",
    },
  },
  "retention.hold-way-unsaid": {
    class: "input",
    message: {
      fr: "La condition du gel mène à d’autres lignes sans dire comment : ajouter « by: { leur champ: notre champ } » à chaque « exists ».",
      en: 'The condition of the hold leads to other rows without saying how: add "by: { their field: our field }" to each "exists".',
    },
  },
  "retention.outside-window": {
    class: "busy",
    message: {
      fr: "Ce n’est pas l’heure : les fenêtres demandées sont fermées, rien n’a été fait. Relancer dans une fenêtre, ou sans --window.",
      en: "This is not the time: the windows that were asked for are closed, nothing was done. Run again inside a window, or without --window.",
    },
  },
  "retention.window-over": {
    class: "busy",
    message: {
      fr: "La fenêtre s’est fermée après un lot entier : la suite se fera dans la prochaine.",
      en: "The window closed after a whole batch: the rest is done in the next one.",
    },
  },
  "retention.run-stopped": {
    class: "busy",
    message: {
      fr: "Quelqu’un a demandé l’arrêt : le lot en cours a été achevé, avec son reçu. Ce qui reste dû le sera à la prochaine exécution.",
      en: "Somebody asked for it to stop: the batch in hand was finished, with its receipt. What is still due is left to the next run.",
    },
  },
  "retention.rules-refused": {
    class: "refused",
    message: {
      fr: "Des règles sont refusées : rien n’a été fait. Les corriger, puis relancer.",
      en: "Rules are refused: nothing was done. Mend them, then run again.",
    },
  },
  "retention.window": {
    class: "usage",
    message: {
      fr: "--window attend deux heures de Paris, de 00:00 à 23:59 : --window 22:00-06:00",
      en: "--window expects two times of Paris, from 00:00 to 23:59: --window 22:00-06:00",
    },
  },
  "retention.rate": {
    class: "usage",
    message: {
      fr: "--rate attend un nombre entier de lignes par seconde, à partir de 1.",
      en: "--rate expects a whole number of rows a second, from 1.",
    },
  },
  "retention.clock-back": {
    class: "environment",
    message: {
      fr: "L’horloge dit {now}, mais une exécution de ce dossier date déjà de {last} : rien n’a été fait. Régler l’horloge de cette machine, ou attendre.",
      en: "The clock says {now}, but a run of this folder dates from {last} already: nothing was done. Set the clock of this machine right, or wait.",
    },
  },
  "retention.clock-skew": {
    class: "environment",
    message: {
      fr: "L’horloge de cette machine dit {here}, celle de « {store} » {there} : les échéances dépendent du jour, et rien n’a été fait. Régler celle des deux qui se trompe, puis relancer.",
      en: 'The clock of this machine says {here}, that of "{store}" {there}: what is due depends on the day, and nothing was done. Set right the one that is wrong, then run again.',
    },
  },
  "retention.approval-needed": {
    class: "refused",
    message: {
      fr: "Une seconde personne doit approuver cette exécution, demandée par {by} : egide approve run --id {id} --as NOM. Rien n’a été fait ; relancer ensuite la même commande.",
      en: "A second person must approve this run, asked for by {by}: egide approve run --id {id} --as NAME. Nothing was done; run the same command again afterwards.",
    },
  },
  "retention.approval-unknown": {
    class: "refused",
    message: {
      fr: "Aucune demande « {id} » n’attend d’approbation. Elles sont données par : egide approve list",
      en: 'No request "{id}" waits for approval. They are given by: egide approve list',
    },
  },
  "retention.approval-same-person": {
    class: "refused",
    message: {
      fr: "Qui a demandé l’exécution ne peut pas l’approuver : il faut une autre personne.",
      en: "Who asked for the run cannot approve it: another person is needed.",
    },
  },
  "retention.approval-digest": {
    class: "refused",
    message: {
      fr: "L’empreinte saisie n’est pas celle de la demande {id} : relire la demande (egide approve list), puis saisir ses {digits} premiers signes.",
      en: "What was typed is not the digest of request {id}: read the request again (egide approve list), then type its first {digits} digits.",
    },
  },
  "retention.store-not-here": {
    class: "usage",
    message: {
      fr: "stores.yaml ne nomme aucune base « {store} ».{nearestFr} Bases connues : {known}.",
      en: 'stores.yaml names no store "{store}".{nearestEn} Known stores: {known}.',
    },
  },
  "retention.instant": {
    class: "usage",
    message: {
      fr: "--restored-to attend un instant : 2026-11-01T03:00:00Z ou 2026-11-01T04:00:00+01:00",
      en: "--restored-to expects an instant: 2026-11-01T03:00:00Z or 2026-11-01T04:00:00+01:00",
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

/** What is said of a run that waits for a second person. */
export const approvalNeeded = (id: string, by: string): Failure => ({
  code: "retention.approval-needed" satisfies keyof typeof executionErrors,
  params: { id, by },
});

/** What is said of a key of pseudonyms that will not do; `source` is a variable or a file, never the key. */
export const pseudonymKeyFailure = (source: string): Failure => ({
  code: "retention.pseudonym-key" satisfies keyof typeof executionErrors,
  params: { source },
});
