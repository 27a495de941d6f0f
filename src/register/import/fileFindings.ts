import type { FindingKind } from "./findingKind.ts";

/** What an import can find in a file that is no page: spreadsheets, tables, registers of other programs. */
export const fileFindings = {
  "archive.damaged": {
    severity: "error",
    message: {
      fr: "Ce fichier est endommagé ou incomplet : son archive ne peut pas être ouverte. Enregistrez-le de nouveau depuis votre tableur, puis recommencez.",
      en: "This file is damaged or incomplete: its archive cannot be opened. Save it again from your spreadsheet program, then try again.",
    },
  },
  "archive.encrypted": {
    severity: "error",
    message: {
      fr: "Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis recommencez.",
      en: "This file is protected by a password. Save a copy of it without a password, then try again.",
    },
  },
  "archive.too-large": {
    severity: "error",
    message: {
      fr: "Ce fichier contient plus de {limit} Mo une fois décompressé : il n’a pas été lu. Découpez le registre en plusieurs fichiers.",
      en: "This file holds more than {limit} MB once unpacked: it was not read. Split the register into several files.",
    },
  },
  "xml.damaged": {
    severity: "error",
    message: {
      fr: "Le contenu de ce fichier n’est pas du XML valable. Enregistrez-le de nouveau depuis votre tableur, puis recommencez.",
      en: "The content of this file is no valid XML. Save it again from your spreadsheet program, then try again.",
    },
  },
  "xml.doctype": {
    severity: "error",
    message: {
      fr: "Ce fichier déclare des entités XML, ce qu’aucun tableur ne fait : il n’a pas été lu. Enregistrez-le de nouveau depuis votre tableur.",
      en: "This file declares XML entities, which no spreadsheet program does: it was not read. Save it again from your spreadsheet program.",
    },
  },
  "file.old-office": {
    severity: "error",
    message: {
      fr: "Ce fichier est d’un ancien format d’Office (.xls, .doc ou .ppt). Enregistrez-le en .xlsx, .ods, .html ou .txt, puis recommencez.",
      en: "This file is of an old Office format (.xls, .doc or .ppt). Save it as .xlsx, .ods, .html or .txt, then try again.",
    },
  },
  "file.binary-workbook": {
    severity: "error",
    message: {
      fr: "Ce classeur est au format binaire .xlsb. Enregistrez-le en .xlsx ou .ods, puis recommencez.",
      en: "This workbook is of the binary format .xlsb. Save it as .xlsx or .ods, then try again.",
    },
  },
  "file.text-document": {
    severity: "error",
    message: {
      fr: "Ce fichier est un document de traitement de texte (.docx ou .odt). Enregistrez-le en .html ou .txt, puis recommencez.",
      en: "This file is a document of a word processor (.docx or .odt). Save it as .html or .txt, then try again.",
    },
  },
  "file.no-workbook": {
    severity: "error",
    message: {
      fr: "Ce fichier est une archive, mais pas un classeur. Donnez un classeur .ods ou .xlsx, un .csv, ou la page du registre.",
      en: "This file is an archive, but no workbook. Give an .ods or .xlsx workbook, a .csv, or the page of the register.",
    },
  },
  "workbook.too-many-sheets": {
    severity: "error",
    message: {
      fr: "Ce classeur a plus de {limit} feuilles : il n’a pas été lu. Découpez-le.",
      en: "This workbook has more than {limit} sheets: it was not read. Split it.",
    },
  },
  "workbook.cut": {
    severity: "error",
    message: {
      fr: "Le classeur dépasse ce qui est lu d’un fichier : la suite de « {sheets} » n’a pas été lue. Découpez-le, ou retirez les lignes et les cellules qui ne disent rien d’une activité.",
      en: "The workbook is more than is read of one file: the rest of “{sheets}” was not read. Split it, or remove the rows and cells that say nothing of an activity.",
    },
  },
  "workbook.macros": {
    severity: "warning",
    message: {
      fr: "Ce classeur contient des macros : elles n’ont été ni lues ni exécutées. Un registre n’en a pas besoin ; enregistrez-le sans.",
      en: "This workbook contains macros: they were neither read nor run. A register needs none; save it without them.",
    },
  },
  "workbook.formulas": {
    severity: "info",
    message: {
      fr: "{count} cellule(s) contiennent une formule : leur dernier résultat a été lu, rien n’a été calculé. Vérifiez ces valeurs.",
      en: "{count} cell(s) hold a formula: its last result was read, nothing was computed. Check these values.",
    },
  },
  "workbook.no-activity": {
    severity: "error",
    message: {
      fr: "Aucune activité de traitement n’a été trouvée dans ce classeur. {reasons} Une fiche a les rubriques du modèle de la CNIL ; un tableau a une ligne d’en-têtes telle que « Nom du traitement », « Finalité », « Durée de conservation ».",
      en: "No processing activity was found in this workbook. {reasons} A record has the headings of the CNIL’s form; a table has a row of headings such as “Nom du traitement”, “Finalité”, “Durée de conservation”.",
    },
  },
  "table.no-activity": {
    severity: "error",
    message: {
      fr: "Aucune activité de traitement n’a été trouvée dans ce tableau. {reasons} Donnez-lui une ligne d’en-têtes telle que « Nom du traitement », « Finalité », « Durée de conservation », ou dites ce que sont ses colonnes (--map COLONNE=CHAMP).",
      en: "No processing activity was found in this table. {reasons} Give it a row of headings such as “Nom du traitement”, “Finalité”, “Durée de conservation”, or say what its columns are (--map COLUMN=FIELD).",
    },
  },
  "table.unknown-column": {
    severity: "warning",
    message: {
      fr: "La colonne « {column} » n’est pas connue : elle n’a pas été lue. Nommez-la comme un champ du registre, ou dites ce qu’elle est (--map COLONNE=CHAMP).",
      en: "The column “{column}” is not known: it was not read. Name it like a field of the register, or say what it is (--map COLUMN=FIELD).",
    },
  },
  "table.not-mapped": {
    severity: "warning",
    message: {
      fr: "Aucune colonne ne s’appelle « {column} » : --map n’y change rien. Vérifiez son nom.",
      en: "No column is called “{column}”: --map changes nothing. Check its name.",
    },
  },
  "table.invalid-value": {
    severity: "error",
    message: {
      fr: "Cette cellule ne dit pas ce que la colonne « {column} » demande : elle n’a pas été retenue. Corrigez-la comme le dit docs/import.md.",
      en: "This cell does not say what the column “{column}” asks for: it was left out. Correct it as docs/import.md says.",
    },
  },
  "table.broken": {
    severity: "error",
    message: {
      fr: "Ce tableau ne peut pas être lu à partir de la ligne {line} : un guillemet n’y est pas fermé, ou la ligne est trop longue. Corrigez-la.",
      en: "This table cannot be read from line {line} on: a quote is not closed there, or the line is too long. Correct it.",
    },
  },
  "cell.formula": {
    severity: "warning",
    message: {
      fr: "Cette cellule commence comme une formule de tableur : elle a été lue comme du texte, et n’est pas exécutée. Vérifiez d’où vient ce fichier.",
      en: "This cell begins like a formula of a spreadsheet: it was read as text, and is not run. Check where this file comes from.",
    },
  },
  "sheet.not-read": {
    severity: "warning",
    message: {
      fr: "La feuille « {sheet} » n’est ni une fiche, ni la liste, ni un tableau de traitements : elle n’a pas été lue.",
      en: "The sheet “{sheet}” is neither a record, nor the list, nor a table of activities: it was not read.",
    },
  },
  "record.example": {
    severity: "info",
    message: {
      fr: "La feuille « {sheet} » est l’exemple du modèle de la CNIL : elle n’a pas été retenue. Si c’est une activité de votre organisme, changez sa référence.",
      en: "The sheet “{sheet}” is the example of the CNIL’s form: it was left out. If it is an activity of your body, change its reference.",
    },
  },
  "record.only-example": {
    severity: "warning",
    message: {
      fr: "Ce classeur n’a que l’exemple du modèle de la CNIL : il a été lu comme une activité. Remplacez-le par les vôtres.",
      en: "This workbook has only the example of the CNIL’s form: it was read as an activity. Replace it with your own.",
    },
  },
  "record.no-name": {
    severity: "warning",
    message: {
      fr: "La fiche n’a pas de nom de traitement ; un autre de ses mots en tient lieu. Donnez-lui un nom.",
      en: "The record has no name of the processing; other words of it stand in its place. Give it a name.",
    },
  },
  "record.list-only": {
    severity: "warning",
    message: {
      fr: "Cette activité est dans la liste des traitements et n’a pas de fiche. Faites-en une.",
      en: "This activity stands in the list of activities and has no record. Make one.",
    },
  },
  "record.not-listed": {
    severity: "info",
    message: {
      fr: "Cette fiche n’est pas dans la liste des traitements. Ajoutez-la à la liste.",
      en: "This record is not in the list of activities. Add it to the list.",
    },
  },
  "record.list-differs": {
    severity: "warning",
    message: {
      fr: "La liste des traitements dit autre chose que la fiche. La fiche compte ; corrigez la liste.",
      en: "The list of activities says something else than the record. The record counts; correct the list.",
    },
  },
  "record.other-controller": {
    severity: "warning",
    message: {
      fr: "Cette fiche nomme un autre responsable que le reste du registre. Un registre en a un ; vérifiez lequel.",
      en: "This record names another controller than the rest of the register. A register has one; check which.",
    },
  },
  "record.unknown-complement": {
    severity: "warning",
    message: {
      fr: "Cette ligne des compléments ne correspond à aucune fiche : elle n’a pas été lue. Vérifiez le nom de la feuille.",
      en: "This row of the complements belongs to no record: it was not read. Check the name of the sheet.",
    },
  },
  "transfer.incomplete": {
    severity: "warning",
    message: {
      fr: "Ce transfert ne dit pas à qui ou vers quel pays (RGPD, art. 30(1)(e)) : il n’a pas été retenu. Complétez-le.",
      en: "This transfer does not say to whom or to which country (GDPR, art. 30(1)(e)): it was left out. Complete it.",
    },
  },
  "transfer.privacy-shield": {
    severity: "error",
    message: {
      fr: "Le Privacy Shield ne fonde plus aucun transfert : il a été invalidé (CJUE, 16 juillet 2020, C-311/18). Choisissez une autre garantie.",
      en: "The Privacy Shield grounds no transfer any more: it was invalidated (CJEU, 16 July 2020, C-311/18). Choose another safeguard.",
    },
  },
  "own.invalid": {
    severity: "error",
    message: {
      fr: "Ce fichier se dit un registre (egide/register@1), mais « {place} » n’a pas la forme voulue : rien n’en a été lu. egide schema register donne le format.",
      en: "This file calls itself a register (egide/register@1), but “{place}” does not have its form: nothing of it was read. egide schema register gives the format.",
    },
  },
  "own.broken": {
    severity: "error",
    message: {
      fr: "Ce fichier n’est pas du {format} valable (ligne {line}). Corrigez-le, puis recommencez.",
      en: "This file is no valid {format} (line {line}). Correct it, then try again.",
    },
  },
  "own.unknown-format": {
    severity: "error",
    message: {
      fr: "Aucune activité de traitement n’a été trouvée : ce fichier n’est ni un registre (« format: egide/register@1 »), ni des systèmes Fides (« system: » avec leurs « privacy_declarations »).",
      en: "No processing activity was found: this file is neither a register (“format: egide/register@1”) nor Fides systems (“system:” with their “privacy_declarations”).",
    },
  },
  "own.reading-differs": {
    severity: "info",
    message: {
      fr: "Le fichier donne de cette phrase une lecture que les mots ne donnent plus : elle a été relue.",
      en: "The file gives of this sentence a reading that its words no longer give: it was read again.",
    },
  },
  "own.no-activity": {
    severity: "error",
    message: {
      fr: "Aucune activité de traitement n’a été trouvée : ce registre n’en contient pas.",
      en: "No processing activity was found: this register holds none.",
    },
  },
  "fides.not-modelled": {
    severity: "info",
    message: {
      fr: "« {name} » est un champ de Fides que le registre ne tient pas ; ses mots sont dans ce constat.",
      en: "“{name}” is a field of Fides that the register does not hold; its words are in this finding.",
    },
  },
  "fides.no-declaration": {
    severity: "warning",
    message: {
      fr: "Le système « {system} » n’a pas de « privacy_declarations » : il ne dit aucune activité.",
      en: "The system “{system}” has no “privacy_declarations”: it says no activity.",
    },
  },
} as const satisfies Record<string, FindingKind>;

/** With these a file gives no register at all. */
export const noRegisterFindings = [
  "archive.damaged",
  "archive.encrypted",
  "archive.too-large",
  "xml.damaged",
  "xml.doctype",
  "file.old-office",
  "file.binary-workbook",
  "file.text-document",
  "file.no-workbook",
  "workbook.too-many-sheets",
  "workbook.no-activity",
  "table.no-activity",
  "own.invalid",
  "own.broken",
  "own.unknown-format",
  "own.no-activity",
] as const satisfies readonly (keyof typeof fileFindings)[];
