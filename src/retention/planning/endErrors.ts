import type { ErrorCatalogue } from "../../kernel/index.ts";

/** Why an end that changes, moves or hides rows cannot be proved possible. */
export const endErrors = {
  "retention.insert-trigger": {
    class: "refused",
    message: {
      fr: "L’arrivée d’une ligne dans « {collection} » de l’archive « {store} » déclenche « {triggers} », dont les effets ne peuvent pas être prévus. Le retirer de la table de l’archive.",
      en: 'The arrival of a row in "{collection}" of the archive "{store}" sets off "{triggers}", whose effects cannot be foreseen. Take it out of the table of the archive.',
    },
  },
  "retention.large-objects": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » ne tient que le numéro de grands objets (pg_largeobject) : la ligne finie, leur contenu resterait toujours dans la base, et plus rien n’y mènerait. Après une sauvegarde, et l’application adaptée, le mettre dans la table : {statement}",
      en: '"{collection}.{column}" holds only the number of large objects (pg_largeobject): with the row gone, their content would stay in the database for ever, and nothing would lead to it. After a backup, and with the application made ready, bring it into the table: {statement}',
    },
  },
  "retention.archive-unlogged": {
    class: "refused",
    message: {
      fr: "La table « {collection} » de l’archive « {store} » n’est pas journalisée (UNLOGGED) : le serveur la vide après une panne, et ce qui y a été mis n’est plus nulle part. La journaliser : {statement}",
      en: 'The table "{collection}" of the archive "{store}" is UNLOGGED: its server empties it after a crash, and what was put there is nowhere any more. Let it be logged: {statement}',
    },
  },
  "retention.field-generated": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » est calculée ou numérotée par la base : personne ne peut l’écrire. Nommer la colonne dont elle vient.",
      en: '"{collection}.{column}" is computed or numbered by the database: nobody can write it. Name the column that it comes from.',
    },
  },
  "retention.field-key": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » est une clé (primaire, étrangère, ou désignée par une autre table) : la changer déferait les liens entre les lignes. Anonymiser les autres champs, ou supprimer les lignes.",
      en: '"{collection}.{column}" is a key (primary, foreign, or referred to by another table): changing it would undo the links between rows. Anonymise the other fields, or delete the rows.',
    },
  },
  "retention.field-needed": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » décide dans la règle « {other} » quelles lignes finissent, et quand : une fois changée, elles ne finiraient plus. La retirer des champs à anonymiser, ou faire dépendre « {other} » d’un autre champ.",
      en: '"{collection}.{column}" decides in the rule "{other}" which rows end, and when: once changed, they would never end. Take it out of the fields to anonymise, or let "{other}" depend on another field.',
    },
  },
  "retention.field-required": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » n’accepte pas le vide (NOT NULL). Choisir une autre forme (fixed, pseudonym…), ou lever la contrainte.",
      en: '"{collection}.{column}" takes no null (NOT NULL). Choose another form (fixed, pseudonym…), or lift the constraint.',
    },
  },
  "retention.field-type": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » est de type {type} ; « {as} » demande {wantedFr}. Choisir une autre forme, ou changer le type de la colonne.",
      en: 'The type of "{collection}.{column}" is {type}; "{as}" needs {wantedEn}. Choose another form, or change the type of the column.',
    },
  },
  "retention.mark-unique": {
    class: "refused",
    message: {
      fr: "La marque « {collection}.{column} » fait partie de « {constraint} », qui tient les lignes à part : deux lignes marquées pourraient se heurter, et le lot serait refusé. Ôter la marque de cette clé, ou la remplacer par une clé sur les seules lignes non marquées (… WHERE NOT {column}).",
      en: 'The mark "{collection}.{column}" is part of "{constraint}", which keeps rows apart: two marked rows could collide, and the batch would be refused. Take the mark out of this key, or replace it by a key over unmarked rows alone (… WHERE NOT {column}).',
    },
  },
  "retention.field-unique": {
    class: "refused",
    message: {
      fr: "Plusieurs lignes porteraient la même valeur dans « {collection}.{column} », ce que « {constraint} » interdit. Choisir pseudonym, ou null si la contrainte l’admet ; sinon lever la contrainte.",
      en: 'Several rows would bear the same value in "{collection}.{column}", which "{constraint}" forbids. Choose pseudonym, or null if the constraint admits it; else lift the constraint.',
    },
  },
  "retention.field-checked": {
    class: "refused",
    message: {
      fr: "La contrainte « {constraint} » lit « {collection}.{column} » : il n’est pas sûr qu’elle accepte la nouvelle valeur. Choisir null si elle l’admet, ou lever la contrainte.",
      en: 'The constraint "{constraint}" reads "{collection}.{column}": it is not certain that it takes the new value. Choose null if it admits one, or lift the constraint.',
    },
  },
  "retention.mark-type": {
    class: "refused",
    message: {
      fr: "La marque « {collection}.{column} » est de type {type} ; il faut un booléen (vrai : la ligne est mise à l’écart).",
      en: 'The mark "{collection}.{column}" has the type {type}; it must be a boolean (true: the row is set aside).',
    },
  },
  "retention.view-missing": {
    class: "refused",
    message: {
      fr: "La vue « {view} » n’existe pas dans la base « {store} », ou ne lit aucune de ses tables.{nearestFr} Vues connues : {known}.",
      en: 'The view "{view}" does not exist in the store "{store}", or reads none of its tables.{nearestEn} Known views: {known}.',
    },
  },
  "retention.view-elsewhere": {
    class: "refused",
    message: {
      fr: "La vue « {view} » ne lit pas « {collection} » : elle ne montre ni ne cache ses lignes. La retirer de views.",
      en: 'The view "{view}" does not read "{collection}": it neither shows nor hides its rows. Take it out of views.',
    },
  },
  "retention.view-unmarked": {
    class: "refused",
    message: {
      fr: "La vue « {view} » ne lit pas la marque « {collection}.{column} » : elle montrerait encore les lignes mises à l’écart. L’ajouter à sa condition (WHERE {column} IS NOT TRUE).",
      en: 'The view "{view}" does not read the mark "{collection}.{column}": it would go on showing the rows that are set aside. Add it to its condition (WHERE {column} IS NOT TRUE).',
    },
  },
  "retention.view-key": {
    class: "refused",
    message: {
      fr: "La vue « {view} » montre sous le nom de la clé de « {collection} » ({key}) une colonne d’une autre table : personne ne peut y vérifier que les lignes mises à l’écart ont disparu. Y montrer la clé de « {collection} » sous son nom.",
      en: 'The view "{view}" shows under the name of the key of "{collection}" ({key}) a column of another table: nobody can verify there that the rows set aside are gone. Show the key of "{collection}" in it under its name.',
    },
  },
  "retention.view-asker": {
    class: "refused",
    message: {
      fr: "Ce que montre la vue « {view} » dépend de qui la lit, ou d’une fonction qui peut regarder ailleurs (current_user, current_setting, random…) : ce qu’Égide y voit ne dit pas ce que l’application y voit. Ôter cela de la vue, ou lui faire lire une vue sans condition de ce genre, à nommer ici.",
      en: 'What the view "{view}" shows depends on who reads it, or on a function that may look elsewhere (current_user, current_setting, random…): what Égide sees in it does not say what the application sees. Take that out of the view, or let it read a view without such a condition, and name that one here.',
    },
  },
  "retention.view-mixes": {
    class: "refused",
    message: {
      fr: "Ce que la vue « {view} » montre d’une ligne de « {collection} » dépend d’autres lignes (agrégat, fenêtre, LIMIT, DISTINCT ON) : une ligne mise à l’écart pourrait y rester sous une autre clé, ou y revenir. Faire lire à l’application une vue qui montre les lignes une à une, et la nommer ici.",
      en: 'What the view "{view}" shows of a row of "{collection}" depends on other rows (an aggregate, a window, LIMIT, DISTINCT ON): a row set aside could stay in it under another key, or come back. Let the application read a view that shows the rows one by one, and name that one here.',
    },
  },
  "retention.view-twice": {
    class: "refused",
    message: {
      fr: "La vue « {view} » lit « {collection} » plusieurs fois : elle pourrait montrer une ligne mise à l’écart sous la clé d’une autre, et personne ne le verrait. La récrire pour qu’elle lise « {collection} » une seule fois, ou ne faire passer l’application que par des vues qui le font.",
      en: 'The view "{view}" reads "{collection}" several times: it could show a row set aside under the key of another, and nobody would see it. Rewrite it so that it reads "{collection}" once only, or let the application go through views that do.',
    },
  },
  "retention.view-materialised": {
    class: "refused",
    message: {
      fr: "La vue « {view} » est matérialisée : elle garde des copies jusqu’à ce qu’on la rafraîchisse ({statement}). Nommer une vue ordinaire.",
      en: 'The view "{view}" is materialised: it keeps copies until it is refreshed ({statement}). Name an ordinary view.',
    },
  },
  "retention.archive-unknown": {
    class: "refused",
    message: {
      fr: "L’archive « {store} » n’est pas dans stores.yaml. L’y ajouter.",
      en: 'The archive "{store}" is not in stores.yaml. Add it there.',
    },
  },
  "retention.archive-kind": {
    class: "refused",
    message: {
      fr: "« {archive} » ({archiveKind}) ne peut pas recevoir les lignes de « {store} » ({kind}) telles qu’elles sont. Choisir une archive de la même sorte de base.",
      en: '"{archive}" ({archiveKind}) cannot take the rows of "{store}" ({kind}) as they are. Choose an archive on the same kind of database.',
    },
  },
  "retention.archive-table-missing": {
    class: "refused",
    message: {
      fr: "L’archive « {store} » n’a pas de table « {collection} ». La créer : {statement}",
      en: 'The archive "{store}" has no table "{collection}". To make it: {statement}',
    },
  },
  "retention.archive-table-differs": {
    class: "refused",
    message: {
      fr: "La table « {collection} » de l’archive « {store} » ne peut pas recevoir les lignes telles qu’elles sont : {columns}. Elle devrait être : {statement}",
      en: 'The table "{collection}" of the archive "{store}" cannot take the rows as they are: {columns}. It should be: {statement}',
    },
  },
} as const satisfies ErrorCatalogue;
