/** What a database has under it, before it or behind it, that keeps a run from being what it was proved to be. */
export const groundErrors = {
  "connectors.pooled": {
    class: "environment",
    message: {
      fr: "Un intermédiaire (PgBouncer, Pgpool…) répond à la place de {store} : les réglages et les verrous d’Égide y passeraient à d’autres, et les leurs à Égide. Rien n’a été fait. Donnez l’adresse du serveur lui-même.",
      en: "A pooler (PgBouncer, Pgpool…) answers instead of {store}: settings and locks of Égide would pass to others there, and theirs to Égide. Nothing was done. Give the address of the server itself.",
    },
  },
  "connectors.type-closed": {
    class: "refused",
    message: {
      fr: "Le type de « {collection}.{column} » est dans un schéma où le compte d’Égide ne peut pas regarder : il le comparerait autrement que la base. Lui donner USAGE sur le schéma de ce type (souvent celui d’une extension).",
      en: 'The type of "{collection}.{column}" stands in a schema into which the account of Égide may not look: it would compare it otherwise than the database does. Grant it USAGE on the schema of that type (often that of an extension).',
    },
  },
  "connectors.table-changed": {
    class: "environment",
    message: {
      fr: "« {collection} » n’est plus telle que l’exécution l’a prouvée : une autre table sous ce nom, une colonne changée, un déclencheur ajouté. Le lot en cours est annulé. Relancez la commande : elle prouvera de nouveau et reprendra.",
      en: '"{collection}" is no longer as the run proved it: another table under that name, a column changed, a trigger added. The batch in hand was undone. Run the command again: it will prove anew and resume.',
    },
  },
  "connectors.part-detached": {
    class: "environment",
    message: {
      fr: "La partition « {part} » a été détachée de « {collection} » pendant l’exécution : des lignes dues peuvent s’y trouver, que plus aucune règle n’atteint. La rattacher, la supprimer, ou lui donner une règle ; puis relancer la commande.",
      en: 'The partition "{part}" was detached from "{collection}" during the run: rows that are due may stand in it, which no rule reaches any more. Attach it, drop it, or give it a rule; then run the command again.',
    },
  },
  "connectors.file-replaced": {
    class: "environment",
    message: {
      fr: "Un autre fichier a pris le nom de {store} pendant le travail (une restauration ?) : ce qui a été fait l’a été dans l’ancien. Relancez la commande quand le fichier ne change plus ; après une restauration, egide restore-check d’abord.",
      en: "Another file took the name of {store} during the work (a restore?): what was done was done in the old one. Run the command again when the file no longer changes; after a restore, egide restore-check first.",
    },
  },
  "connectors.collation-missing": {
    class: "refused",
    message: {
      fr: "Une table ou un index de {store} trie ses textes par une règle que seule son application connaît : SQLite ne peut rien y comparer ni y effacer d’ici. Dans l’application, remplacer cette règle (COLLATE NOCASE, RTRIM ou BINARY) dans la table et ses index.",
      en: "A table or an index of {store} sorts its texts by a rule that only its application knows: SQLite can compare and delete nothing there from here. In the application, replace that rule (COLLATE NOCASE, RTRIM or BINARY) in the table and its indexes.",
    },
  },
  "connectors.restricted": {
    class: "refused",
    message: {
      fr: "Le traitement d’une ligne de {store} est limité (RGPD, art. 18) : ni changée, ni effacée. Levez la limitation (« egide rights lift ») quand elle n’a plus lieu d’être ; rien n’a été écrit.",
      en: 'The processing of a row of {store} is restricted (GDPR art. 18): neither changed nor deleted. Lift the restriction ("egide rights lift") once there is no reason for it; nothing was written.',
    },
  },
} as const;
