import type { ErrorCatalogue } from "../../kernel/index.ts";

/** What a person should know of a plan that is safe, and do. */
export const planWarnings = {
  "retention.store-read-only": {
    class: "refused",
    message: {
      fr: "Un réglage garde « {store} » en lecture seule pour « {account} » (default_transaction_read_only). Le lever pour ce compte (ALTER ROLE … SET default_transaction_read_only = off), ou donner un autre compte.",
      en: 'A setting keeps "{store}" read-only for "{account}" (default_transaction_read_only). Lift it for this account (ALTER ROLE … SET default_transaction_read_only = off), or give another account.',
    },
  },
  "retention.store-standby": {
    class: "refused",
    message: {
      fr: "« {store} » suit un autre serveur et n’accepte aucune écriture. Donner dans stores.yaml l’adresse du serveur principal.",
      en: '"{store}" follows another server and takes no write. Give the address of the primary server in stores.yaml.',
    },
  },
  "retention.server-logs-values": {
    class: "refused",
    message: {
      fr: "Le serveur de « {store} » écrit dans son journal les valeurs des requêtes (lentes, ou toutes) : les sels des reçus et la clé des pseudonymes y resteraient après leur destruction. Laisser le compte « {account} » s’en abstenir : {statement}",
      en: 'The server of "{store}" writes the values of statements (slow ones, or all) into its log: salts of receipts and the key of pseudonyms would stay there after they were destroyed. Let the account "{account}" keep them out: {statement}',
    },
  },
  "retention.file-protected": {
    class: "refused",
    message: {
      fr: "Le compte « {account} » ne peut pas écrire « {path} », et SQLite écrit dans le fichier de « {store} », dans son dossier (journaux) et dans ce qui l’accompagne : l’exécution s’arrêterait avant d’écrire. Exécuter Égide sous le compte à qui le fichier appartient, ou donner ce droit : {statement}",
      en: 'The account "{account}" may not write "{path}", and SQLite writes the file of "{store}", its folder (journals) and what stands beside it: the run would stop before it writes. Run Égide under the account that owns the file, or give this right: {statement}',
    },
  },
  "retention.file-mounted-read-only": {
    class: "refused",
    message: {
      fr: "« {path} » (base « {store} ») est sur un système de fichiers monté en lecture seule : l’exécution s’arrêterait avant d’écrire. Si ce n’est pas une copie, le remonter en écriture : {statement}",
      en: '"{path}" (store "{store}") is on a file system that is mounted read-only: the run would stop before it writes. If it is no copy, mount it to be written: {statement}',
    },
  },
  "retention.file-immutable": {
    class: "refused",
    message: {
      fr: "« {path} » (base « {store} ») est marqué comme ne devant jamais changer, même par root : l’exécution s’arrêterait avant d’écrire. Si ce n’est pas une copie, ôter cette marque : {statement}",
      en: '"{path}" (store "{store}") is marked as never to be changed, not even by root: the run would stop before it writes. If it is no copy, take the mark away: {statement}',
    },
  },
  "retention.disk-short": {
    class: "refused",
    message: {
      fr: "Il reste {free} Mio sur le disque de « {store} », et un lot peut en demander {needed} : SQLite y garde les pages qu’il change jusqu’à la fin du lot. Faire de la place, ou exécuter par lots plus petits (--batch-size). Sans place, le lot en cours serait annulé et l’exécution s’arrêterait.",
      en: 'The disk of "{store}" has {free} MiB left, and a batch may need {needed}: SQLite keeps there the pages that it changes until the batch is over. Make room, or run in smaller batches (--batch-size). Without room the batch in hand would be undone and the run would stop.',
    },
  },
  "retention.clock-null": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » sans date utilisable dans « {column} » (vide, infinie, illisible, ou temps Unix nul), jamais dues : {count}. Si leur évènement a déjà eu lieu, mettre la date à la source.",
      en: 'Rows of "{collection}" without a usable date in "{column}" (empty, infinite, unreadable, or a Unix time of zero), never due: {count}. If their event has happened already, put the date in at its source.',
    },
  },
  "retention.rows-disputed": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dont un litige arrête le délai (« {column} » est vide) : {count}. Rien à faire tant qu’il dure ; s’il est fini, mettre la date de la décision à la source.",
      en: 'Rows of "{collection}" whose period a dispute stops ("{column}" is empty): {count}. Nothing to do while it lasts; if it is over, put the date of the decision in at its source.',
    },
  },
  "retention.rows-untold": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dont personne n’a encore été averti (« {column} » est vide) : {count}, dont le délai est écoulé pour {due}. Avertir ces personnes, et mettre ce jour dans « {column} ».",
      en: 'Rows of "{collection}" of which nobody was told yet ("{column}" is empty): {count}, of which the period is over for {due}. Tell these people, and put that day into "{column}".',
    },
  },
  "retention.clock-placeholder": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » porte des jours que beaucoup de programmes écrivent pour « pas de date » : {days}. Ces {count} lignes ne sont pas dues tant que personne ne dit ce qu’ils veulent dire. Dans le jeu de données, egide: { none: {none} } pour « pas de date », egide: { none: [] } pour de vraies dates.",
      en: '"{collection}.{column}" holds days that many programs write for "no date": {days}. These {count} rows are not due until somebody says what is meant. In the dataset, egide: { none: {none} } for "no date", egide: { none: [] } for true dates.',
    },
  },
  "retention.child-orphans": {
    class: "refused",
    message: {
      fr: "Lignes de « {child} » qui ne tiennent à aucune autre ({columns} vide, ou sans ligne en face) : {count}. Aucune règle ne les atteint par là, et elles resteraient toujours : les rattacher ou les ôter à la source, ou donner à « {child} » une règle avec sa propre date.",
      en: 'Rows of "{child}" that hang on no other ({columns} empty, or with no row opposite): {count}. No rule reaches them this way, and they would stay for ever: attach them or take them out at their source, or give "{child}" a rule with a date of its own.',
    },
  },
  "retention.clock-future": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dont la date dans « {column} » est à venir : {count}. Leur délai n’a pas commencé ; vérifier la saisie si ce n’est pas voulu.",
      en: 'Rows of "{collection}" whose date in "{column}" lies ahead: {count}. Their period has not begun; verify the input if that is not meant.',
    },
  },
  "retention.index-missing": {
    class: "refused",
    message: {
      fr: "Aucun index ne commence par « {collection} » ({column}) : chaque lot lira toute la table. Pour aller vite : {statement}",
      en: 'No index begins with "{collection}" ({column}): each batch will read the whole table. To be fast: {statement}',
    },
  },
  "retention.index-missing-parts": {
    class: "refused",
    message: {
      fr: "Aucun index ne commence par « {collection} » ({column}), table en partitions : chaque lot les lira toutes. Pour aller vite, à une heure calme, car les écritures attendent tant que l’index se fait : {statement}",
      en: 'No index begins with "{collection}" ({column}), a table in partitions: each batch will read them all. To be fast, at a calm hour, since writes wait while the index is made: {statement}',
    },
  },
  "retention.clock-zone": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » ne dit pas son fuseau et est lue à l’heure de Paris ; la base, elle, montre les heures en « {zone} ». Si l’application écrit dans un autre fuseau, le dire dans le jeu de données (egide.timezone).",
      en: '"{collection}.{column}" says no time zone and is read as Paris time; the database itself shows times in "{zone}". If the application writes in another zone, say so in the dataset (egide.timezone).',
    },
  },
  "retention.rows-undecided": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dont une condition de la règle ne peut pas être décidée (valeur vide), jamais dues : {count}. Compléter la valeur à la source, ou dire le cas dans la règle (empty).",
      en: 'Rows of "{collection}" for which a condition of the rule cannot be decided (an empty value), never due: {count}. Fill in the value at its source, or state the case in the rule (empty).',
    },
  },
  "retention.rows-protected": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dues et gardées par une durée minimale ({rules}) : {count}. Elles finiront quand celle-ci sera écoulée.",
      en: 'Rows of "{collection}" that are due and kept by a minimum ({rules}): {count}. They will end when it is over.',
    },
  },
  "retention.rows-held": {
    class: "refused",
    message: {
      fr: "Lignes de « {collection} » dues et gelées : {count}. Les revoir à la date prévue, et lever le gel quand sa raison a disparu (egide hold list).",
      en: 'Rows of "{collection}" that are due and held: {count}. Review them on the day set for it, and release the hold when its reason is gone (egide hold list).',
    },
  },
  "retention.part-left": {
    class: "refused",
    message: {
      fr: "« {part} » a exactement les colonnes de « {collection} », qui est en partitions, et n’en est pas une : si c’en est une qu’on a détachée, aucune règle n’atteint ses lignes. La rattacher, la supprimer, ou lui donner une règle.",
      en: '"{part}" has exactly the columns of "{collection}", which is in partitions, and is none of them: if it is one that was detached, no rule reaches its rows. Attach it, drop it, or give it a rule.',
    },
  },
  "retention.view-keeps": {
    class: "refused",
    message: {
      fr: "« {view} » (vue matérialisée, ou index de textes) garde des copies de ce qui finit. Après l’exécution : {statement}",
      en: '"{view}" (a materialised view, or an index of texts) keeps copies of what ends. After the run: {statement}',
    },
  },
  "retention.view-shows": {
    class: "refused",
    message: {
      fr: "La vue « {view} » lit « {collection} » sans lire la marque « {column} » : elle montrera les lignes mises à l’écart. Si l’application s’en sert, y ajouter la marque et la nommer dans views.",
      en: 'The view "{view}" reads "{collection}" without the mark "{column}": it will show the rows that are set aside. If the application uses it, add the mark to it and name it in views.',
    },
  },
} as const satisfies ErrorCatalogue;
