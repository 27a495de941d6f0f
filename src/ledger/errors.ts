import { defineErrors } from "../kernel/index.ts";

/** Failures of the ledger. A refusal to sign or to verify is `refused`; it is never smoothed over. */
export const { catalogue: ledgerErrors, failure: ledgerFailure } = defineErrors({
  "ledger.entry-invalid": {
    class: "defect",
    message: {
      fr: "Une écriture de type « {kind} » n’a pas la forme attendue par le journal : rien n’a été ajouté. Signaler ce défaut avec le code de l’erreur.",
      en: 'An entry of kind "{kind}" does not have the form that the ledger expects: nothing was appended. Report this defect with the error code.',
    },
  },
  "ledger.entry-too-large": {
    class: "defect",
    message: {
      fr: "Une écriture de type « {kind} » dépasse {limit} octets : rien n’a été ajouté. Le journal garde des constats, pas des documents ; signaler ce défaut.",
      en: 'An entry of kind "{kind}" is larger than {limit} bytes: nothing was appended. The ledger keeps facts, not documents; report this defect.',
    },
  },
  "ledger.entry-conflict": {
    class: "refused",
    message: {
      fr: "L’écriture {id} est déjà au journal avec un autre contenu : rien n’a été ajouté. Comparer avec : egide ledger prove {id}",
      en: "Entry {id} already stands in the ledger with another content: nothing was appended. Compare with: egide ledger prove {id}",
    },
  },
  "ledger.entry-unknown": {
    class: "refused",
    message: {
      fr: "Le journal n’a pas d’écriture {which}. Voir les dernières : egide ledger list --last 20",
      en: "The ledger has no entry {which}. See the last ones: egide ledger list --last 20",
    },
  },
  "ledger.entry-after-checkpoint": {
    class: "refused",
    message: {
      fr: "L’écriture {index} est postérieure au point de contrôle, qui couvre {size} écritures : prouver sans --checkpoint, ou avec un point de contrôle plus récent.",
      en: "Entry {index} came after the checkpoint, which covers {size} entries: prove it without --checkpoint, or with a more recent one.",
    },
  },
  "ledger.no-checkpoint-of-size": {
    class: "refused",
    message: {
      fr: "Aucun point de contrôle n’a été signé à {size} écritures. Donner le fichier d’un point de contrôle conservé, ou prouver contre le dernier.",
      en: "No checkpoint was signed at {size} entries. Give the file of a saved checkpoint, or prove against the last one.",
    },
  },
  "ledger.sizes-out-of-order": {
    class: "refused",
    message: {
      fr: "Pas de preuve de continuité de {from} à {to} écritures : le journal en compte {size}, et l’ancien point de contrôle doit être le plus petit.",
      en: "No consistency proof from {from} to {to} entries: the ledger has {size}, and the old checkpoint must be the smaller one.",
    },
  },
  "ledger.checkpoint-unreadable": {
    class: "input",
    message: {
      fr: "Ce texte n’est pas un point de contrôle de ce journal (origine, nombre, racine, ligne vide, signature). Le reprendre tel qu’il a été donné par : egide ledger checkpoint",
      en: "This text is no checkpoint of this ledger (origin, size, root, empty line, signature). Take it again as it was given by: egide ledger checkpoint",
    },
  },
  "ledger.checkpoint-of-another-key": {
    class: "refused",
    message: {
      fr: "Ce point de contrôle n’est pas signé par la clé « {key} » : il vient d’un autre journal, ou la clé a changé. Comparer avec : egide ledger checkpoint --key",
      en: 'This checkpoint is not signed by the key "{key}": it comes from another ledger, or the key has changed. Compare with: egide ledger checkpoint --key',
    },
  },
  "ledger.checkpoint-forged": {
    class: "refused",
    message: {
      fr: "La signature de ce point de contrôle est fausse : le texte a été modifié après signature. Ne pas s’y fier ; repartir d’une copie sûre.",
      en: "The signature of this checkpoint does not hold: the text was altered after it was signed. Do not trust it; start again from a safe copy.",
    },
  },
  "ledger.verifier-key-unreadable": {
    class: "usage",
    message: {
      fr: "La clé de vérification est incomplète ou altérée (nom+8 chiffres hexadécimaux+base64). La reprendre telle que donnée par : egide ledger checkpoint --key",
      en: "The verifier key is cut or altered (name+8 hexadecimal digits+base64). Take it again as given by: egide ledger checkpoint --key",
    },
  },
  "ledger.origin-invalid": {
    class: "environment",
    message: {
      fr: "« {origin} » ne peut pas nommer le journal : ni blanc ni signe plus. Choisir une forme comme exemple.fr/egide.",
      en: '"{origin}" cannot name the ledger: neither blank nor plus sign. Choose a form such as example.org/egide.',
    },
  },
  "ledger.proof-unreadable": {
    class: "input",
    message: {
      fr: "Ce fichier n’est pas une preuve egide/ledger-proof@1. La refaire : egide ledger prove INDEX",
      en: "This file is no egide/ledger-proof@1 proof. Make it again: egide ledger prove INDEX",
    },
  },
  "ledger.proof-refused": {
    class: "refused",
    message: {
      fr: "La preuve ne mène pas à la racine signée : l’écriture, sa place ou le chemin ont été modifiés. Redemander la preuve, et conserver celle-ci comme pièce.",
      en: "The proof does not lead to the signed root: the entry, its place or the path were altered. Ask for the proof again, and keep this one as evidence.",
    },
  },
  "ledger.proof-of-another-checkpoint": {
    class: "refused",
    message: {
      fr: "La preuve vaut pour {size} écritures, le point de contrôle conservé pour {saved}. La refaire contre lui : egide ledger prove {index} --checkpoint FICHIER",
      en: "The proof is for {size} entries, the saved checkpoint for {saved}. Make it again against that one: egide ledger prove {index} --checkpoint FILE",
    },
  },
  "ledger.checkpoints-contradict": {
    class: "refused",
    message: {
      fr: "Deux points de contrôle signés se contredisent à {size} écritures : l’histoire du journal a été réécrite. Conserver les deux fichiers comme pièces.",
      en: "Two signed checkpoints contradict each other at {size} entries: the history of the ledger was rewritten. Keep both files as evidence.",
    },
  },
  "ledger.history-rewritten": {
    class: "refused",
    message: {
      fr: "Le journal ne prolonge plus le point de contrôle signé à {size} écritures : rien n’est signé. Trouver ce qui a changé : egide ledger verify",
      en: "The ledger no longer extends the checkpoint signed at {size} entries: nothing is signed. Find what changed: egide ledger verify",
    },
  },
  "ledger.key-changed": {
    class: "environment",
    message: {
      fr: "Le dernier point de contrôle est signé par une autre clé ou sous un autre nom : rien n’est signé. Remettre le fichier ledger.key et l’origine (EGIDE_ORIGIN) avec lesquels ce journal a commencé ; clé perdue : voir docs/ledger.md.",
      en: "The last checkpoint was signed by another key or under another name: nothing is signed. Put back the ledger.key file and the origin (EGIDE_ORIGIN) with which this ledger began; key lost: see docs/ledger.md.",
    },
  },
  "ledger.key-missing": {
    class: "environment",
    message: {
      fr: "{file} manque, alors que ce journal a des points de contrôle signés : aucune autre clé n’est faite, rien n’est signé ni supprimé. Restaurer ce fichier depuis une sauvegarde, ou donner par EGIDE_DATA le dossier qui le contient ; clé perdue : voir docs/ledger.md.",
      en: "{file} is missing, although this ledger has signed checkpoints: no other key is made, nothing is signed or deleted. Restore this file from a backup, or name by EGIDE_DATA the folder that holds it; key lost: see docs/ledger.md.",
    },
  },
  "ledger.storage-damaged": {
    class: "environment",
    message: {
      fr: "Les tables du journal ne se tiennent plus (près de l’écriture {index}) : rien n’a été ajouté ni signé. Trouver ce qui a changé : egide ledger verify",
      en: "The tables of the ledger no longer hold together (near entry {index}): nothing was appended or signed. Find what changed: egide ledger verify",
    },
  },
  "ledger.key-unreadable": {
    class: "environment",
    message: {
      fr: "{file} n’est pas une clé privée Ed25519 (PEM) lisible. Restaurer ce fichier depuis une sauvegarde ; clé perdue : voir docs/ledger.md.",
      en: "{file} is no readable Ed25519 private key (PEM). Restore this file from a backup; key lost: see docs/ledger.md.",
    },
  },
  "ledger.key-exposed": {
    class: "environment",
    message: {
      fr: "{file} est accessible à d’autres que son propriétaire (droits {mode}). S’assurer que personne ne l’a copié, puis : chmod 600 {file}",
      en: "{file} is open to others than its owner (mode {mode}). Make sure that nobody copied it, then: chmod 600 {file}",
    },
  },
  "ledger.key-folder-unusable": {
    class: "environment",
    message: {
      fr: "La clé du journal ne peut pas être écrite dans {folder} ({reason}). Donner à ce dossier les droits d’écriture, ou en choisir un autre.",
      en: "The ledger key cannot be written in {folder} ({reason}). Make this folder writable, or choose another.",
    },
  },
  "ledger.file-unreadable": {
    class: "input",
    message: {
      fr: "Le fichier {file} ne peut pas être lu ({reason}). Vérifier le nom et les droits.",
      en: "The file {file} cannot be read ({reason}). Check its name and its permissions.",
    },
  },
  "ledger.usage": {
    class: "usage",
    message: {
      fr: "Options incompatibles ou manquantes : {detail}. Voir : egide help {verb}",
      en: "Options that do not go together or are missing: {detail}. See: egide help {verb}",
    },
  },
  "ledger.document-refused": {
    class: "refused",
    message: {
      fr: "L’écriture {index} est au journal, mais ne porte pas l’empreinte du fichier « {file} » ({digest}) : ce n’est pas ce qui a été publié. Téléchargez-le de nouveau, ou demandez à qui le publie.",
      en: "Entry {index} stands in the ledger, but does not bear the digest of the file “{file}” ({digest}): it is not what was published. Download it again, or ask its publisher.",
    },
  },
});
