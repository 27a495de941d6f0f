import type { Bilingual } from "../../../kernel/index.ts";
import type { FileKind } from "../../../platform/files/index.ts";
import type { DocumentKind } from "../../model/dossier/document.ts";

/** What is said of each of the two documents (REC-17). */
export const ofKind = {
  cv: {
    title: { fr: "Mon CV", en: "My CV" },
    send: { fr: "Déposer mon CV", en: "Send my CV" },
    replace: { fr: "Remplacer mon CV", en: "Replace my CV" },
    delete: { fr: "Supprimer mon CV", en: "Delete my CV" },
    cancel: { fr: "Garder mon CV", en: "Keep my CV" },
    kept: { fr: "Votre CV est gardé.", en: "Your CV is kept." },
    deleted: { fr: "Votre CV est supprimé.", en: "Your CV is deleted." },
    none: { fr: "Aucun CV", en: "No CV" },
  },
  letter: {
    title: { fr: "Ma lettre de motivation", en: "My cover letter" },
    send: { fr: "Déposer ma lettre de motivation", en: "Send my cover letter" },
    replace: { fr: "Remplacer ma lettre de motivation", en: "Replace my cover letter" },
    delete: { fr: "Supprimer ma lettre de motivation", en: "Delete my cover letter" },
    cancel: { fr: "Garder ma lettre", en: "Keep my letter" },
    kept: { fr: "Votre lettre de motivation est gardée.", en: "Your cover letter is kept." },
    deleted: {
      fr: "Votre lettre de motivation est supprimée.",
      en: "Your cover letter is deleted.",
    },
    none: { fr: "Aucune lettre de motivation", en: "No cover letter" },
  },
} as const satisfies Record<DocumentKind, Record<string, Bilingual>>;

export const words = {
  over: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Gardé chiffré, avec une clé qui n’est qu’à vous. Personne ne le lit tant que vous ne le joignez pas à une candidature.",
    en: "Kept encrypted, under a key that is yours alone. Nobody reads it before you attach it to an application.",
  },
  noneText: {
    fr: "Une candidature peut aussi recevoir un fichier au moment de postuler.",
    en: "An application can also take a file when you apply.",
  },
  keptNow: { fr: "Ce qui est gardé", en: "What is kept" },
  name: { fr: "Nom", en: "Name" },
  format: { fr: "Format et taille", en: "Format and size" },
  added: { fr: "Déposé", en: "Sent" },
  download: { fr: "Télécharger", en: "Download" },
  size: { fr: "{format}, {size} Ko", en: "{format}, {size} kB" },
  file: { fr: "Fichier", en: "File" },
  fileHint: {
    fr: "PDF, DOCX ou ODT, {limit} Mo au plus. L’auteur, les dates et le logiciel inscrits dans le fichier sont effacés ; son texte reste tel quel.",
    en: "PDF, DOCX or ODT, {limit} MB at most. The author, dates and program written into the file are erased; its text stays as it is.",
  },
  replaceNote: {
    fr: "Le nouveau fichier remplace l’ancien, qui est supprimé aussitôt.",
    en: "The new file takes the place of the old one, which is deleted at once.",
  },
  missing: { fr: "Choisissez un fichier.", en: "Choose a file." },
  goes: { fr: "Ce qui sera supprimé", en: "What will be deleted" },
  goesText: {
    fr: "« {name} », tout de suite et pour de bon. Le reste de votre espace ne change pas.",
    en: "“{name}”, at once and for good. The rest of your space does not change.",
  },
  goesUnread: {
    fr: "Ce document, tout de suite et pour de bon. Le reste de votre espace ne change pas.",
    en: "This document, at once and for good. The rest of your space does not change.",
  },
  gone: { fr: "Il n’y avait plus rien à supprimer.", en: "There was nothing left to delete." },
} as const satisfies Record<string, Bilingual>;

export const formats = {
  pdf: "PDF",
  docx: "DOCX",
  odt: "ODT",
} as const satisfies Record<FileKind, string>;
