import { defineErrors } from "../kernel/index.ts";
import { datasetErrors } from "./dataset/errors.ts";
import { groundErrors } from "./groundErrors.ts";
import { placeErrors } from "./placeErrors.ts";

const connectorErrors = {
  "connectors.url-unreadable": {
    class: "usage",
    message: {
      fr: "L’adresse de la base ne se lit pas : attendu « sqlite:CHEMIN » ou « postgres://HÔTE/BASE ». Corrigez-la là où elle est écrite.",
      en: 'The address of the database cannot be read: expected "sqlite:PATH" or "postgres://HOST/DATABASE". Correct it where it is written.',
    },
  },
  "connectors.unknown-kind": {
    class: "usage",
    message: {
      fr: "Aucun connecteur ne sait ouvrir « {scheme} ». Il existe : {known}.",
      en: 'No connector can open "{scheme}". There are: {known}.',
    },
  },
  "connectors.unreachable": {
    class: "environment",
    message: {
      fr: "La base {store} ne répond pas ({reason}). Vérifiez qu’elle est démarrée et joignable d’ici, puis recommencez.",
      en: "The database {store} does not answer ({reason}). Check that it is started and reachable from here, then try again.",
    },
  },
  "connectors.wrong-credentials": {
    class: "environment",
    message: {
      fr: "La base {store} refuse l’identifiant ou le mot de passe. Vérifiez la variable d’environnement qui porte son adresse.",
      en: "The database {store} refuses the user or the password. Check the environment variable that holds its address.",
    },
  },
  "connectors.no-such-database": {
    class: "environment",
    message: {
      fr: "Le serveur répond, mais la base {store} n’y existe pas. Vérifiez son nom.",
      en: "The server answers, but the database {store} does not exist there. Check its name.",
    },
  },
  "connectors.no-such-schema": {
    class: "environment",
    message: {
      fr: "La base {store} n’a pas de schéma « {schema} ». Vérifiez « schema » dans stores.yaml.",
      en: 'The database {store} has no schema "{schema}". Check "schema" in stores.yaml.',
    },
  },
  "connectors.server-too-old": {
    class: "environment",
    message: {
      fr: "Le serveur de {store} est PostgreSQL {version} ; il faut la version 15 ou une plus récente.",
      en: "The server of {store} is PostgreSQL {version}; version 15 or newer is needed.",
    },
  },
  "connectors.permission-denied": {
    class: "environment",
    message: {
      fr: "Le compte utilisé sur {store} n’a pas le droit de faire cela ({object}). Donnez-lui ce droit, ou levez la politique de lignes qui lui cache des données.",
      en: "The account used on {store} may not do this ({object}). Grant it the right, or lift the row policy that hides rows from it.",
    },
  },
  "connectors.read-only": {
    class: "environment",
    message: {
      fr: "La base {store} est en lecture seule : rien n’a été effacé. Donnez l’adresse du serveur principal ou le droit d’écrire, puis recommencez.",
      en: "The database {store} is read-only: nothing was deleted. Give the address of the primary server or the right to write, then try again.",
    },
  },
  "connectors.connection-lost": {
    class: "environment",
    message: {
      fr: "La liaison avec {store} s’est rompue. Un lot est effacé en entier avec son reçu, ou pas du tout : relancez la commande, elle reprendra.",
      en: "The connection to {store} broke. A batch is deleted whole with its receipt, or not at all: run the command again, it will resume.",
    },
  },
  "connectors.lock-lost": {
    class: "environment",
    message: {
      fr: "La liaison qui réservait {store} à cette exécution s’est rompue ; l’exécution s’arrête avant qu’une autre ne commence. Relancez la commande.",
      en: "The connection that reserved {store} for this run broke; the run stops before another one begins. Run the command again.",
    },
  },
  "connectors.rows-locked": {
    class: "busy",
    message: {
      fr: "Un autre programme garde des lignes à effacer dans {store}. Les lots déjà faits le restent ; relancez quand il aura terminé.",
      en: "Another program holds rows to delete in {store}. Batches already done stay done; run again when it has finished.",
    },
  },
  "connectors.conflict": {
    class: "busy",
    message: {
      fr: "D’autres programmes modifient sans cesse les mêmes lignes dans {store} ({sqlstate}). Les lots déjà faits le restent ; relancez à une heure plus calme.",
      en: "Other programs keep changing the same rows in {store} ({sqlstate}). Batches already done stay done; run again at a quieter time.",
    },
  },
  "connectors.still-referenced": {
    class: "refused",
    message: {
      fr: "Des lignes à effacer de {store} sont encore désignées par une autre table (contrainte « {constraint} »). Nommez cette table dans « with » de la règle, ou retirez la référence.",
      en: 'Rows to delete in {store} are still referenced by another table (constraint "{constraint}"). Name that table in "with" of the rule, or remove the reference.',
    },
  },
  "connectors.side-effect": {
    class: "refused",
    message: {
      fr: "Mettre fin à des lignes de « {collection} » aurait touché d’autres lignes que celles de la règle (déclencheur ou cascade). Le lot a été annulé ; nommez ces tables dans « with » ou retirez le déclencheur.",
      en: 'Ending rows of "{collection}" would have touched rows other than those of the rule (trigger or cascade). The batch was undone; name those tables in "with", or remove the trigger.',
    },
  },
  "connectors.constraint-refuses": {
    class: "refused",
    message: {
      fr: "La base refuse ce qui serait écrit dans « {collection} » (contrainte « {constraint} »). Rien de ce lot n’a été fait ; choisissez une autre fin pour ce champ, ou levez la contrainte.",
      en: 'The database refuses what would be written to "{collection}" (constraint "{constraint}"). Nothing of this batch was done; choose another end for this field, or lift the constraint.',
    },
  },
  "connectors.end-not-met": {
    class: "refused",
    message: {
      fr: "Ce qui a été écrit dans « {collection} » n’y est pas resté tel quel : un déclencheur ou le type d’une colonne le change. Le lot a été annulé ; retirez ce déclencheur, ou choisissez une autre fin.",
      en: 'What was written to "{collection}" did not stay as it was: a trigger or the type of a column changes it. The batch was undone; remove that trigger, or choose another end.',
    },
  },
  "connectors.view-shows-restricted": {
    class: "refused",
    message: {
      fr: "La vue « {view} » montre encore des lignes de « {collection} » dont le traitement est limité. Le lot a été annulé ; faites que la vue écarte les lignes marquées, et qu’elle montre la clé de la table sous le même nom.",
      en: 'The view "{view}" still shows rows of "{collection}" whose processing is restricted. The batch was undone; make the view leave out marked rows, and show the key of the table under the same name.',
    },
  },
  "connectors.archive-differs": {
    class: "refused",
    message: {
      fr: "L’archive tient sous la même clé d’autres lignes de « {collection} », ou les change en les écrivant. Rien n’a été effacé ; comparez les deux tables, leurs colonnes et leurs types.",
      en: 'The archive holds other rows of "{collection}" under the same key, or changes them on writing. Nothing was deleted; compare both tables, their columns and their types.',
    },
  },
  "connectors.archive-in-schema": {
    class: "refused",
    message: {
      fr: "La base {store} n’a pas de schémas où archiver. Nommez une autre base comme archive.",
      en: "The database {store} has no schemas to archive in. Name another database as the archive.",
    },
  },
  "connectors.statement-timeout": {
    class: "environment",
    message: {
      fr: "Une instruction a duré trop longtemps dans {store} et a été annulée. Il manque sans doute un index sur l’horloge ou sur une clé étrangère : « egide plan » le dit.",
      en: 'A statement took too long in {store} and was cancelled. An index on the clock or on a foreign key is probably missing: "egide plan" says which.',
    },
  },
  "connectors.statement-refused": {
    class: "environment",
    message: {
      fr: "{store} a refusé une instruction ({sqlstate}). Rien de ce lot n’a été fait ; cherchez ce code dans la documentation de la base.",
      en: "{store} refused a statement ({sqlstate}). Nothing of this batch was done; look this code up in the documentation of the database.",
    },
  },
  "connectors.collection-missing": {
    class: "refused",
    message: {
      fr: "La table ou la colonne « {object} » n’existe pas dans {store}. Comparez le jeu de données et la base : « egide dataset check ».",
      en: 'The table or column "{object}" does not exist in {store}. Compare the dataset with the database: "egide dataset check".',
    },
  },
  "connectors.no-primary-key": {
    class: "refused",
    message: {
      fr: "La table « {collection} » n’a pas de clé primaire : ses lignes ne peuvent pas être désignées sûrement. Donnez-lui une clé primaire.",
      en: 'The table "{collection}" has no primary key: its rows cannot be told apart safely. Give it a primary key.',
    },
  },
  "connectors.inheritance": {
    class: "refused",
    message: {
      fr: "La table « {collection} » hérite d’une autre ou en a qui héritent d’elle (INHERITS) : une ligne y appartient à plusieurs tables. Séparez-les, ou faites-en des partitions.",
      en: 'The table "{collection}" inherits from another or has heirs (INHERITS): a row belongs to several tables. Separate them, or make them partitions.',
    },
  },
  "connectors.value-unfit": {
    class: "refused",
    message: {
      fr: "Une valeur comparée à « {collection}.{column} » ne se lit pas dans le type de cette colonne. Corrigez-la dans la règle ou le gel ; rien n’a été écrit.",
      en: 'A value compared with "{collection}.{column}" cannot be read as the type of that column. Correct it in the rule or the hold; nothing was written.',
    },
  },
  "connectors.change-unfit": {
    class: "refused",
    message: {
      fr: "La colonne « {collection}.{column} » ne peut pas recevoir ce que la règle veut y mettre. Choisissez un changement qui convient à son type et à sa longueur ; rien n’a été écrit.",
      en: 'The column "{collection}.{column}" cannot take what the rule puts there. Choose a change that suits its type and length; nothing was written.',
    },
  },
  "connectors.counts-off": {
    class: "environment",
    message: {
      fr: "{store} ne compte pas les lignes modifiées (track_counts = off) : une cascade passerait inaperçue. Remettez ce réglage, puis recommencez.",
      en: "{store} does not count changed rows (track_counts = off): a cascade would go unnoticed. Turn that setting on, then try again.",
    },
  },
  "connectors.links-in-circle": {
    class: "refused",
    message: {
      fr: "Les tables effacées avec « {collection} » se désignent en rond : aucun ordre n’est sûr. Retirez de « with » celle qui ferme le cercle.",
      en: 'The tables deleted with "{collection}" refer to each other in a circle: no order is safe. Remove from "with" the one that closes it.',
    },
  },
  "connectors.link-without-parent": {
    class: "refused",
    message: {
      fr: "« {collection} » doit partir avec « {parent} », que la règle ne nomme pas. Ajoutez « {parent} » à « with ».",
      en: '"{collection}" is to go with "{parent}", which the rule does not name. Add "{parent}" to "with".',
    },
  },
  "connectors.hold-key": {
    class: "input",
    message: {
      fr: "La clé d’une ligne de « {collection} » a {count} partie(s) ; la suspension en donne un autre nombre et ne retiendrait rien. Donnez la clé entière, dans l’ordre de la clé primaire.",
      en: 'The key of a row of "{collection}" has {count} part(s); the hold gives another number and would keep nothing. Give the whole key, in the order of the primary key.',
    },
  },
  "connectors.not-prepared": {
    class: "defect",
    message: {
      fr: "La table des reçus manque dans {store} : « prepare » n’a pas été appelé avant l’effacement.",
      en: 'The table of receipts is missing in {store}: "prepare" was not called before deleting.',
    },
  },
  "connectors.file-missing": {
    class: "input",
    message: {
      fr: "Le fichier {store} n’existe pas. Vérifiez le chemin : il se lit depuis le dossier de la politique dans stores.yaml, depuis le dossier courant sur la ligne de commande.",
      en: "The file {store} does not exist. Check the path: it is read from the policy folder in stores.yaml, from the current folder on the command line.",
    },
  },
  "connectors.file-is-no-database": {
    class: "input",
    message: {
      fr: "{store} n’est pas une base SQLite, ou elle est chiffrée ou endommagée. Vérifiez le chemin, ou reprenez une sauvegarde.",
      en: "{store} is no SQLite database, or it is encrypted or damaged. Check the path, or restore a backup.",
    },
  },
  "connectors.file-unreadable": {
    class: "environment",
    message: {
      fr: "{store} ne peut pas être ouvert ({reason}). Donnez à ce compte le droit de lire et d’écrire le fichier et son dossier (SQLite y pose des fichiers voisins).",
      en: "{store} cannot be opened ({reason}). Let this account read and write the file and its folder (SQLite puts files beside it).",
    },
  },
  "connectors.disk-full": {
    class: "environment",
    message: {
      fr: "Le disque qui porte {store} est plein. Ce qui était en cours n’a pas été fait ; libérez de la place, puis recommencez.",
      en: "The disk that holds {store} is full. What was under way was not done; free some space, then try again.",
    },
  },
} as const;

/** Everything a connector or a dataset can say. */
export const { catalogue: errors, failure } = defineErrors({
  ...connectorErrors,
  ...datasetErrors,
  ...groundErrors,
  ...placeErrors,
});
