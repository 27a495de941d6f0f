import { defineErrors, type Failure } from "../../kernel/index.ts";

/** What taking, keeping or giving back a file can refuse. No message holds its name or a word of it. */
export const { catalogue: fileErrors, failure: fileFailure } = defineErrors({
  "files.empty": {
    class: "input",
    message: {
      fr: "Ce fichier est vide. Choisissez celui qui contient votre document.",
      en: "This file is empty. Choose the one that holds your document.",
    },
  },
  "files.too-large": {
    class: "input",
    message: {
      fr: "Ce fichier pèse plus de {limit} Mo. Réduisez la taille des images, ou exportez-le en PDF, puis recommencez.",
      en: "This file weighs more than {limit} MB. Make its images smaller, or export it as PDF, then try again.",
    },
  },
  "files.wrong-kind": {
    class: "input",
    message: {
      fr: "Ce fichier n’est ni un PDF, ni un DOCX, ni un ODT, quel que soit son nom. Enregistrez le document sous l’un de ces formats, puis recommencez.",
      en: "This file is no PDF, DOCX or ODT, whatever its name. Save the document in one of these formats, then try again.",
    },
  },
  "files.no-page": {
    class: "input",
    message: {
      fr: "Ce fichier n’est ni un PDF, ni une image JPEG ou PNG, quel que soit son nom. Photographiez ou numérisez le document de nouveau, puis recommencez.",
      en: "This file is no PDF, and no JPEG or PNG picture, whatever its name. Photograph or scan the document again, then try again.",
    },
  },
  "files.encrypted": {
    class: "input",
    message: {
      fr: "Ce fichier est protégé par un mot de passe ou chiffré : personne ne pourrait le lire. Enregistrez-le sans protection, puis recommencez.",
      en: "This file is protected by a password or encrypted: nobody could read it. Save it without protection, then try again.",
    },
  },
  "files.active": {
    class: "input",
    message: {
      fr: "Ce fichier contient une macro, un script, un fichier joint ou un lien qui s’ouvre seul : il pourrait nuire à qui l’ouvre. Exportez le document en PDF simple, puis recommencez.",
      en: "This file holds a macro, a script, an attached file or a link that opens by itself: it could harm whoever opens it. Export the document as a plain PDF, then try again.",
    },
  },
  "files.damaged": {
    class: "input",
    message: {
      fr: "Ce fichier est incomplet ou abîmé. Ouvrez-le, enregistrez-le de nouveau, puis recommencez.",
      en: "This file is incomplete or damaged. Open it, save it again, then try again.",
    },
  },
  "files.two-in-one": {
    class: "input",
    message: {
      fr: "Ce fichier en cache un autre, avant son début ou après sa fin. Ouvrez le document, enregistrez-le de nouveau, puis recommencez.",
      en: "This file hides another one, before its beginning or behind its end. Open the document, save it again, then try again.",
    },
  },
  "files.infected": {
    class: "refused",
    message: {
      fr: "L’antivirus a trouvé un programme malveillant dans ce fichier : rien n’en a été gardé. Vérifiez l’appareil d’où il vient, puis envoyez un autre fichier.",
      en: "The antivirus found malicious code in this file: nothing of it was kept. Check the device that it comes from, then send another file.",
    },
  },
  "files.scanner-silent": {
    class: "environment",
    message: {
      fr: "L’antivirus de ce site ne répond pas, et aucun fichier n’est pris sans lui : rien n’a été gardé. Réessayez dans quelques minutes.",
      en: "The antivirus of this site does not answer, and no file is taken without it: nothing was kept. Try again in a few minutes.",
    },
  },
  "files.unreadable": {
    class: "environment",
    message: {
      fr: "Ce qui a été gardé ne peut plus être lu : sa clé n’est pas celle de cette installation, ou elle a été détruite. Restaurer files.key d’une sauvegarde, ou déposer le document de nouveau.",
      en: "What was kept can no longer be read: its key is not that of this installation, or was destroyed. Restore files.key from a backup, or send the document again.",
    },
  },
  "files.key": {
    class: "environment",
    message: {
      fr: "La clé des fichiers ({source}) doit tenir en 64 chiffres hexadécimaux, dans un fichier que son propriétaire est seul à lire (chmod 600). La restaurer d’une sauvegarde : une autre clé rend illisibles les documents gardés.",
      en: "The key of files ({source}) must be 64 hexadecimal digits, in a file that its owner alone can read (chmod 600). Restore it from a backup: with another key the documents that are kept cannot be read.",
    },
  },
});

/** The key of files cannot be used. */
export const filesKeyFailure = (source: string): Failure => fileFailure("files.key", { source });
