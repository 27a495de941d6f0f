import { defineErrors } from "../../kernel/index.ts";

/** Everything the database layer can refuse, with what to do next. */
export const databaseErrors = defineErrors({
  "database.platform-unsupported": {
    class: "environment",
    message: {
      fr: "La base embarquée n’existe pas pour ce système ({platform}). Donnez l’adresse d’un PostgreSQL 15 ou plus récent dans DATABASE_URL.",
      en: "There is no embedded database for this system ({platform}). Give the address of a PostgreSQL 15 or newer in DATABASE_URL.",
    },
  },
  "database.package-incomplete": {
    class: "environment",
    message: {
      fr: "Le paquet de la base embarquée est incomplet et ne peut être réparé ({detail}). Relancez « npm ci » avec le compte qui possède le dossier, ou renseignez DATABASE_URL.",
      en: 'The package of the embedded database is incomplete and cannot be mended ({detail}). Run "npm ci" again as the owner of the folder, or set DATABASE_URL.',
    },
  },
  "database.tools-missing": {
    class: "environment",
    message: {
      fr: "La base embarquée a besoin des commandes flock, setpriv et unshare de util-linux ({detail}). Installez le paquet util-linux, ou renseignez DATABASE_URL.",
      en: "The embedded database needs the commands flock, setpriv and unshare of util-linux ({detail}). Install the package util-linux, or set DATABASE_URL.",
    },
  },
  "database.root-without-user-namespace": {
    class: "environment",
    message: {
      fr: "PostgreSQL refuse de tourner sous root et les espaces d’utilisateurs sont interdits ici. Lancez Égide sous un autre compte, ou renseignez DATABASE_URL.",
      en: "PostgreSQL refuses to run as root and user namespaces are forbidden here. Start Égide under another account, or set DATABASE_URL.",
    },
  },
  "database.account-without-name": {
    class: "environment",
    message: {
      fr: "PostgreSQL refuse de tourner sous un compte sans nom, et les espaces d’utilisateurs sont interdits ici. Donnez une ligne à ce compte dans /etc/passwd, lancez Égide sous un compte qui en a une, ou renseignez DATABASE_URL.",
      en: "PostgreSQL refuses to run under an account without a name, and user namespaces are forbidden here. Give this account a line in /etc/passwd, start Égide under one that has a line, or set DATABASE_URL.",
    },
  },
  "database.folder-not-accessible": {
    class: "environment",
    message: {
      fr: "Le dossier {folder} ne peut pas être fait, lu ou écrit ({reason}). EACCES : lancez Égide avec le compte qui l’a créé ; ENOTDIR, EEXIST : un fichier est à la place d’un dossier ; sinon, choisissez un autre dossier (EGIDE_DATA).",
      en: "The folder {folder} cannot be made, read or written ({reason}). EACCES: start Égide under the account that made it; ENOTDIR, EEXIST: a file stands in place of a folder; else choose another folder (EGIDE_DATA).",
    },
  },
  "database.folder-not-ours": {
    class: "environment",
    message: {
      fr: "Le dossier {folder} contient autre chose qu’une base d’Égide ; rien n’y a été touché. Choisissez un dossier vide ou un dossier créé par Égide.",
      en: "The folder {folder} holds something else than a database of Égide; nothing in it was touched. Choose an empty folder, or one that Égide made.",
    },
  },
  "database.folder-other-version": {
    class: "environment",
    message: {
      fr: "Le dossier {folder} a été créé par PostgreSQL {found}, et cette version d’Égide embarque PostgreSQL {expected}. Revenez à la version d’Égide qui l’a créé, ou passez par une sauvegarde (docs/operate/database.md).",
      en: "The folder {folder} was made by PostgreSQL {found}, and this version of Égide embeds PostgreSQL {expected}. Go back to the version of Égide that made it, or go through a backup (docs/operate/database.md).",
    },
  },
  "database.folder-password-missing": {
    class: "environment",
    message: {
      fr: "Le fichier « password » du dossier {folder} manque ou n’est pas lisible : la base ne peut être ouverte sans lui. Rétablissez-le depuis la sauvegarde.",
      en: 'The file "password" of the folder {folder} is missing or cannot be read: the database cannot be opened without it. Restore it from the backup.',
    },
  },
  "database.folder-in-use": {
    class: "busy",
    message: {
      fr: "La base du dossier {folder} est déjà tenue par le processus {pid}. « npm start » ne se lance qu’une fois par dossier ; les commandes « egide … » se raccordent d’elles-mêmes à la base ouverte. Arrêtez l’autre processus, ou choisissez un autre dossier.",
      en: 'The database of the folder {folder} is already held by process {pid}. "npm start" runs once per folder; "egide …" commands attach to the open database by themselves. Stop the other process, or choose another folder.',
    },
  },
  "database.folder-not-running": {
    class: "environment",
    message: {
      fr: "Aucune base n’est ouverte sur le dossier {folder}. Lancez d’abord « npm start ».",
      en: 'No database is open on the folder {folder}. Run "npm start" first.',
    },
  },
  "database.server-not-started": {
    class: "environment",
    message: {
      fr: "La base embarquée du dossier {folder} n’a pas démarré : {detail}. Vérifiez l’espace disque et les droits, puis relancez ; les données écrites sont intactes.",
      en: "The embedded database of the folder {folder} did not start: {detail}. Check disk space and permissions, then start again; what was written is intact.",
    },
  },
  "database.url-invalid": {
    class: "environment",
    message: {
      fr: "DATABASE_URL n’est pas une adresse PostgreSQL. Exemple : postgres://compte:motdepasse@hote:5432/egide.",
      en: "DATABASE_URL is not a PostgreSQL address. Example: postgres://account:password@host:5432/egide.",
    },
  },
  "database.server-unreachable": {
    class: "environment",
    message: {
      fr: "La base {server} ne répond pas ({detail}). Vérifiez qu’elle est démarrée et que DATABASE_URL est juste, puis relancez.",
      en: "The database {server} does not answer ({detail}). Check that it is started and that DATABASE_URL is right, then start again.",
    },
  },
  "database.connection-lost": {
    class: "environment",
    message: {
      fr: "La connexion à la base {server} a été coupée. Ce qui était validé est gardé, le reste est annulé ; relancez la commande.",
      en: "The connection to the database {server} was cut. What was committed is kept, the rest is undone; run the command again.",
    },
  },
  "database.not-encrypted": {
    class: "environment",
    message: {
      fr: "Aucune connexion chiffrée digne de foi avec {server} ({detail}), alors que l’adresse en demande une : rien n’a été envoyé. Activer TLS sur le serveur, corriger son certificat, ou donner l’autorité par sslrootcert=FICHIER (docs/operate/database.md).",
      en: "No encrypted connection that can be trusted with {server} ({detail}), though the address asks for one: nothing was sent. Switch TLS on at the server, mend its certificate, or give the authority by sslrootcert=FILE (docs/operate/database.md).",
    },
  },
  "database.credentials-refused": {
    class: "environment",
    message: {
      fr: "La base {server} refuse le compte ou le mot de passe. Corrigez-les dans DATABASE_URL.",
      en: "The database {server} refuses the account or the password. Correct them in DATABASE_URL.",
    },
  },
  "database.unknown-database": {
    class: "environment",
    message: {
      fr: "Le serveur {server} n’a pas cette base. Créez-la (CREATE DATABASE), ou corrigez DATABASE_URL.",
      en: "The server {server} has no such database. Create it (CREATE DATABASE), or correct DATABASE_URL.",
    },
  },
  "database.too-many-connections": {
    class: "busy",
    message: {
      fr: "La base {server} n’accepte plus de connexions. Réessayez plus tard, ou augmentez max_connections.",
      en: "The database {server} takes no more connections. Try again later, or raise max_connections.",
    },
  },
  "database.permission-denied": {
    class: "environment",
    message: {
      fr: "Le compte n’a pas les droits nécessaires sur la base {server}. Donnez-lui la propriété de la base (ALTER DATABASE … OWNER TO).",
      en: "The account lacks the necessary rights on the database {server}. Make it the owner of the database (ALTER DATABASE … OWNER TO).",
    },
  },
  "database.read-only": {
    class: "environment",
    message: {
      fr: "La base {server} est en lecture seule (serveur de secours, ou default_transaction_read_only). Donnez l’adresse du serveur principal dans DATABASE_URL.",
      en: "The database {server} is read-only (a standby, or default_transaction_read_only). Give the address of the primary server in DATABASE_URL.",
    },
  },
  "database.encoding": {
    class: "environment",
    message: {
      fr: "La base {server} est en {encoding}, et Égide écrit en UTF8. Faites-en une autre : CREATE DATABASE egide ENCODING 'UTF8' TEMPLATE template0 ;",
      en: "The database {server} is in {encoding}, and Égide writes in UTF8. Make another: CREATE DATABASE egide ENCODING 'UTF8' TEMPLATE template0;",
    },
  },
  "database.server-too-old": {
    class: "environment",
    message: {
      fr: "La base {server} est en version {found} de PostgreSQL ; il faut au moins la version {least}. Mettez le serveur à jour.",
      en: "The database {server} runs PostgreSQL {found}; at least version {least} is needed. Upgrade the server.",
    },
  },
  "database.backup-file": {
    class: "environment",
    message: {
      fr: "Le fichier de sauvegarde {file} ne peut pas être lu ou écrit ({reason}). EEXIST : une sauvegarde n’en remplace pas une autre, choisir un autre nom ; ENOENT : ce fichier n’existe pas ; ENOSPC : le disque est plein.",
      en: "The backup file {file} cannot be read or written ({reason}). EEXIST: a backup replaces no other, choose another name; ENOENT: there is no such file; ENOSPC: the disk is full.",
    },
  },
  "database.backup-locked": {
    class: "usage",
    message: {
      fr: "La sauvegarde {file} est chiffrée. Donner sa clé dans EGIDE_BACKUP_KEY.",
      en: "The backup {file} is encrypted. Give its key in EGIDE_BACKUP_KEY.",
    },
  },
  "database.backup-damaged": {
    class: "input",
    message: {
      fr: "La sauvegarde est incomplète, altérée, ou chiffrée avec une autre clé ({part}) ; rien n’en a été gardé. En prendre une autre, ou vérifier EGIDE_BACKUP_KEY.",
      en: "The backup is incomplete, altered, or encrypted with another key ({part}); nothing of it was kept. Take another one, or check EGIDE_BACKUP_KEY.",
    },
  },
  "database.restore-not-empty": {
    class: "refused",
    message: {
      fr: "La base {server} contient déjà des données d’Égide ({table}) : une restauration n’écrase rien. Donner une base vide (DATABASE_URL) ou un dossier neuf (EGIDE_DATA).",
      en: "The database {server} holds data of Égide already ({table}): a restore overwrites nothing. Give an empty database (DATABASE_URL) or a new folder (EGIDE_DATA).",
    },
  },
  "database.migration-newer": {
    class: "environment",
    message: {
      fr: "La base {server} a été préparée par une version plus récente d’Égide (migration {migration}, inconnue ici). Installez cette version ; rien n’a été modifié.",
      en: "The database {server} was prepared by a newer version of Égide (migration {migration}, unknown here). Install that version; nothing was changed.",
    },
  },
  "database.migration-changed": {
    class: "environment",
    message: {
      fr: "Le fichier de migration {migration} n’est plus celui qui a été appliqué. Rétablissez le fichier d’origine : une migration appliquée ne se modifie pas, on en ajoute une.",
      en: "The migration file {migration} is no longer the one that was applied. Restore the original file: an applied migration is never edited, another is added.",
    },
  },
  "database.migration-misnumbered": {
    class: "environment",
    message: {
      fr: "Les fichiers de migration ne se suivent pas : {expected} était attendu, {found} a été trouvé. Rétablissez le fichier manquant, ou renumérotez celui qui n’a jamais été appliqué.",
      en: "The migration files do not follow each other: {expected} was expected, {found} was found. Restore the missing file, or renumber the one that was never applied.",
    },
  },
  "database.migration-commits": {
    class: "environment",
    message: {
      fr: "Le fichier de migration {migration} ouvre ou ferme lui-même une transaction. Retirez ces instructions : chaque fichier est appliqué en une seule transaction.",
      en: "The migration file {migration} begins or ends a transaction by itself. Remove these statements: each file is applied in one transaction.",
    },
  },
  "database.migration-failed": {
    class: "environment",
    message: {
      fr: "La migration {migration} a échoué (SQLSTATE {state}) et a été annulée en entier ; les précédentes sont gardées. Corrigez la cause, puis relancez.",
      en: "The migration {migration} failed (SQLSTATE {state}) and was undone as a whole; earlier ones are kept. Mend the cause, then start again.",
    },
  },
  "database.migration-waiting": {
    class: "busy",
    message: {
      fr: "Un autre processus prépare la base {server} depuis plus de {seconds} secondes. Attendez qu’il ait fini, puis relancez.",
      en: "Another process has been preparing the database {server} for more than {seconds} seconds. Wait for it to finish, then start again.",
    },
  },
});

export type DatabaseErrorCode = keyof typeof databaseErrors.catalogue;

export const databaseFailure = databaseErrors.failure;
