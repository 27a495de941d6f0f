import type { Example } from "../component.ts";
import { fileField } from "./fileField.ts";

export const fileFieldExamples: readonly Example[] = [
  {
    name: "file-field",
    description: { fr: "Un fichier à envoyer", en: "A file to send" },
    markup: (language) =>
      fileField({
        name: "example-file",
        label: language === "fr" ? "Registre publié" : "Published register",
        hint:
          language === "fr"
            ? "HTML, Markdown ou texte, 2 Mo au plus."
            : "HTML, Markdown or text, 2 MB at most.",
        accept: ".html,.md,.txt",
        error: null,
        language,
      }),
  },
];
