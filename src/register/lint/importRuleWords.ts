import type { Bilingual } from "../../kernel/index.ts";
import type { FindingId } from "../import/findings.ts";
import type { LintFamily } from "./lintRule.ts";

interface Told {
  readonly family: LintFamily;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  readonly legalSource?: Bilingual;
}

const article30: Bilingual = { fr: "RGPD, art. 30(1)", en: "GDPR, art. 30(1)" };
const legible: Bilingual = { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" };

/** What the import notices and is a defect of the page, rather than a limit of the reader: the rest of the rule. */
export const importRuleWords: Partial<Record<FindingId, Told>> = {
  "document.binary": {
    family: "document",
    title: { fr: "Fichier qui n’est pas un texte", en: "File that is no text" },
    why: {
      fr: "Rien n’a pu être lu, donc rien n’a pu être vérifié.",
      en: "Nothing could be read, so nothing could be checked.",
    },
    mend: {
      fr: "Enregistrez la page en texte, HTML ou Markdown.",
      en: "Save the page as text, HTML or Markdown.",
    },
  },
  "document.no-activity": {
    family: "document",
    title: { fr: "Aucune activité de traitement", en: "No processing activity" },
    why: {
      fr: "Un registre décrit au moins une activité ; sans elle, il n’y a rien à vérifier.",
      en: "A register describes at least one activity; without one there is nothing to check.",
    },
    mend: {
      fr: "Donnez la page du registre, avec ses champs (« Finalité », « Base légale »…).",
      en: "Give the page of the register, with its fields (“Finalité”, “Base légale”…).",
    },
    legalSource: article30,
  },
  "document.no-title": {
    family: "document",
    title: { fr: "Fiche sans titre", en: "Record without a title" },
    why: {
      fr: "Sans titre, on ne sait pas où commence une fiche, ni comment la citer.",
      en: "Without a title nobody knows where a record begins, or how to cite it.",
    },
    mend: {
      fr: "Donnez à chaque fiche une ligne de titre.",
      en: "Give each record a title line.",
    },
    legalSource: legible,
  },
  "document.damaged": {
    family: "form",
    title: { fr: "Caractères illisibles", en: "Unreadable characters" },
    why: {
      fr: "Un mot abîmé peut changer le sens d’une durée ou d’un nom.",
      en: "A damaged word may change the meaning of a period or a name.",
    },
    mend: {
      fr: "Corrigez ces caractères et enregistrez le fichier en UTF-8.",
      en: "Correct these characters and save the file as UTF-8.",
    },
    legalSource: legible,
  },
  "field.missing": {
    family: "form",
    title: { fr: "Champ absent", en: "Field missing" },
    why: {
      fr: "Une fiche à laquelle manque un champ n’informe pas les personnes, et ne prouve pas que la question a été posée.",
      en: "A record that lacks a field does not inform the persons, and does not prove that the question was asked.",
    },
    mend: {
      fr: "Ajoutez le champ, avec son libellé habituel.",
      en: "Add the field, with its usual label.",
    },
    legalSource: article30,
  },
  "field.empty": {
    family: "form",
    title: { fr: "Champ vide", en: "Field empty" },
    why: {
      fr: "Un champ vide se lit comme un oubli : on ne sait pas s’il n’y a rien ou si rien n’a été dit.",
      en: "An empty field reads as an omission: nobody knows whether there is nothing or nothing was said.",
    },
    mend: {
      fr: "Complétez le champ, ou écrivez pourquoi il n’y a rien à dire.",
      en: "Complete the field, or write why there is nothing to say.",
    },
    legalSource: article30,
  },
  "field.repeated": {
    family: "form",
    title: { fr: "Champ répété", en: "Field repeated" },
    why: {
      fr: "Deux champs de même nom peuvent se contredire, et l’un des deux est souvent mal nommé.",
      en: "Two fields of one name may contradict each other, and one of them often bears the wrong name.",
    },
    mend: {
      fr: "Réunissez les deux, ou renommez celui qui parle d’autre chose.",
      en: "Join them, or rename the one that is about something else.",
    },
    legalSource: legible,
  },
  "field.misplaced-data": {
    family: "form",
    title: { fr: "Données dans le champ des personnes", en: "Data in the field of persons" },
    why: {
      fr: "Qui cherche quelles données sont traitées ne les trouve pas à leur place, et les personnes concernées ne sont pas nommées.",
      en: "Whoever looks for the data does not find them in their place, and the persons concerned are not named.",
    },
    mend: {
      fr: "Déplacez les données dans leur champ, et nommez ici les seules catégories de personnes.",
      en: "Move the data to their field, and name here only the categories of persons.",
    },
    legalSource: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
  },
  "layout.bullet-at-field-level": {
    family: "form",
    title: { fr: "Puce sortie de son champ", en: "Bullet out of its field" },
    why: {
      fr: "Une puce au niveau des champs se lit comme un champ de plus : on ne sait plus de quoi elle parle.",
      en: "A bullet at the level of the fields reads as one more field: nobody knows what it is about.",
    },
    mend: {
      fr: "Remettez la puce sous le champ auquel elle appartient.",
      en: "Put the bullet back under its field.",
    },
    legalSource: legible,
  },
  "list.split-item": {
    family: "form",
    title: { fr: "Élément coupé en deux", en: "Item cut in two" },
    why: {
      fr: "Chaque moitié se lit comme un élément à part, qui ne veut rien dire.",
      en: "Each half reads as an item of its own that means nothing.",
    },
    mend: { fr: "Réunissez les deux puces.", en: "Join the two bullets." },
    legalSource: legible,
  },
  "list.merged-items": {
    family: "form",
    title: { fr: "Éléments collés", en: "Items run together" },
    why: {
      fr: "Deux éléments qui se suivent sans séparation se lisent comme un seul, et l’un des deux échappe au lecteur.",
      en: "Two items with nothing between read as one, and the reader misses one of them.",
    },
    mend: { fr: "Donnez une puce à chaque élément.", en: "Give each item its bullet." },
    legalSource: legible,
  },
  "date.malformed": {
    family: "form",
    title: { fr: "Date mal écrite", en: "Malformed date" },
    why: {
      fr: "Une date illisible ne dit pas si la fiche est à jour.",
      en: "An unreadable date does not tell whether the record is up to date.",
    },
    mend: { fr: "Écrivez la date JJ/MM/AAAA.", en: "Write the date DD/MM/YYYY." },
    legalSource: { fr: "RGPD, art. 5(2)", en: "GDPR, art. 5(2)" },
  },
  "date.repeated": {
    family: "form",
    title: { fr: "Plusieurs dates de mise à jour", en: "Several update dates" },
    why: {
      fr: "On ne sait pas de quand date la fiche.",
      en: "Nobody knows which day the record is of.",
    },
    mend: { fr: "Gardez la dernière date.", en: "Keep the latest date." },
    legalSource: { fr: "RGPD, art. 5(2)", en: "GDPR, art. 5(2)" },
  },
  "legal-basis.no-letter": {
    family: "law",
    title: { fr: "Base légale sans lettre", en: "Legal basis without its letter" },
    why: {
      fr: "Les droits ouverts dépendent de la lettre de l’article 6(1) : sans elle, la personne ne sait pas lesquels elle a.",
      en: "The rights depend on the letter of article 6(1): without it the person does not know which ones there are.",
    },
    mend: {
      fr: "Écrivez la lettre (a à f) que la fiche invoque.",
      en: "Write the letter (a to f) that the record invokes.",
    },
    legalSource: { fr: "RGPD, art. 6(1) et 13(1)(c)", en: "GDPR, art. 6(1) and 13(1)(c)" },
  },
  "legal-basis.none": {
    family: "law",
    title: { fr: "Base légale absente", en: "No legal basis" },
    why: {
      fr: "Un traitement sans base de l’article 6 n’est pas licite, et une page qui ne la dit pas n’informe pas.",
      en: "Processing without a basis of article 6 is not lawful, and a page that does not state it does not inform.",
    },
    mend: {
      fr: "Citez l’article 6(1) du RGPD, avec sa lettre.",
      en: "Cite article 6(1) of the GDPR, with its letter.",
    },
    legalSource: { fr: "RGPD, art. 6(1) et 13(1)(c)", en: "GDPR, art. 6(1) and 13(1)(c)" },
  },
  "legal-reference.no-text": {
    family: "law",
    title: { fr: "Article sans son texte", en: "Article without its text" },
    why: {
      fr: "Un numéro d’article seul ne permet pas de retrouver la règle qui fonde le traitement.",
      en: "The number of an article alone does not lead to the rule on which the processing rests.",
    },
    mend: {
      fr: "Ajoutez le code, la loi ou le décret.",
      en: "Add the code, the law or the decree.",
    },
    legalSource: { fr: "RGPD, art. 6(3)", en: "GDPR, art. 6(3)" },
  },
  "recipients.contradiction": {
    family: "recipients",
    title: { fr: "Destinataires contradictoires", en: "Contradictory recipients" },
    why: {
      fr: "La personne ne peut pas savoir si ses données sont transmises.",
      en: "The person cannot know whether the data are passed on.",
    },
    mend: {
      fr: "Nommez les destinataires, ou écrivez qu’il n’y en a pas.",
      en: "Name the recipients, or write that there are none.",
    },
    legalSource: { fr: "RGPD, art. 30(1)(d)", en: "GDPR, art. 30(1)(d)" },
  },
  "retention-field.no-period": {
    family: "retention",
    title: { fr: "Aucune durée de conservation", en: "No retention period" },
    why: {
      fr: "Des données gardées sans terme annoncé le sont en pratique pour toujours.",
      en: "Data kept without an announced end are in practice kept for ever.",
    },
    mend: {
      fr: "Écrivez la durée et l’événement qui la fait courir.",
      en: "Write the period and the event that starts it.",
    },
    legalSource: {
      fr: "RGPD, art. 5(1)(e), 13(2)(a) et 30(1)(f)",
      en: "GDPR, art. 5(1)(e), 13(2)(a) and 30(1)(f)",
    },
  },
  "processors.unclear": {
    family: "recipients",
    title: { fr: "Sous-traitance peu claire", en: "Unclear use of processors" },
    why: {
      fr: "On ne sait pas si quelqu’un d’autre tient les données.",
      en: "Nobody knows whether somebody else holds the data.",
    },
    mend: {
      fr: "Répondez par oui ou non, et nommez les sous-traitants.",
      en: "Answer yes or no, and name the processors.",
    },
    legalSource: { fr: "RGPD, art. 28 et 30(1)(d)", en: "GDPR, art. 28 and 30(1)(d)" },
  },
  "rights.wrong-name": {
    family: "form",
    title: { fr: "Droit mal nommé", en: "Right under a wrong name" },
    why: {
      fr: "Un droit qui n’existe pas ne peut être ni exercé ni refusé : la phrase ne vaut rien.",
      en: "A right that does not exist can be neither exercised nor refused: the sentence is worth nothing.",
    },
    mend: {
      fr: "Écrivez « droit d’opposition ».",
      en: "Write “droit d’opposition” (right to object).",
    },
    legalSource: { fr: "RGPD, art. 12(1) et 21", en: "GDPR, art. 12(1) and 21" },
  },
};
