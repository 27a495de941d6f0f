import { defineErrors } from "../../kernel/index.ts";

/** What the reader's commands cannot read. A message names a line, never its words: they may be a person's. */
export const { catalogue: readingErrors, failure: readingFailure } = defineErrors({
  "reading.line-is-no-json": {
    class: "input",
    message: {
      fr: 'La ligne {line} n’est pas du JSON. Avec --json, écrire sur chaque ligne un objet : { "text": "…", "context": null }.',
      en: 'Line {line} is no JSON. With --json, write an object on each line: { "text": "…", "context": null }.',
    },
  },
  "reading.line-lacks-text": {
    class: "input",
    message: {
      fr: "La ligne {line} n’est pas un objet dont « text » est un texte, et « context » un texte ou null.",
      en: "Line {line} is no object whose “text” is a string, and “context” a string or null.",
    },
  },
  "reading.line-too-long": {
    class: "input",
    message: {
      fr: "La ligne {line} dépasse {limit} octets : aucune phrase n’est si longue. Vérifier que le fichier est bien du texte, une phrase par ligne.",
      en: "Line {line} is longer than {limit} bytes: no sentence is. Check that the file is text, one sentence a line.",
    },
  },
  "reading.lines-unreadable": {
    class: "input",
    message: {
      fr: "Lignes illisibles : {count}, dont la première est la ligne {line}. Chacune a sa réponse « error », à sa place ; toutes les autres ont été lues.",
      en: "Unreadable lines: {count}, the first of which is line {line}. Each has its answer “error”, in its place; all others were read.",
    },
  },
  "reading.no-text": {
    class: "input",
    message: {
      fr: "« {file} » ne contient pas de texte (PDF, image ou tableur, sans doute). En donner le texte, le HTML ou le Markdown.",
      en: "“{file}” holds no text (probably a PDF, an image or a spreadsheet). Give its text, HTML or Markdown.",
    },
  },
  "reading.options-contradict": {
    class: "usage",
    message: {
      fr: "Les options {first} et {second} ne vont pas ensemble : n’en garder qu’une.",
      en: "The options {first} and {second} do not go together: keep one.",
    },
  },
});
