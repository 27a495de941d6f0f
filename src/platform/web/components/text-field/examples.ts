import type { Example } from "../component.ts";
import { textField } from "./textField.ts";

export const textFieldExamples: readonly Example[] = [
  {
    name: "text-field",
    description: {
      fr: "Une ligne de texte, avec ce qui aide à la remplir",
      en: "One line of text, with what helps to fill it",
    },
    markup: (language) =>
      textField({
        name: "example-name",
        label: language === "fr" ? "Nom de la règle" : "Name of the rule",
        hint:
          language === "fr"
            ? "Par exemple : messages du guichet"
            : "For example: messages of the desk",
        value: "",
        error: null,
        language,
      }),
  },
  {
    name: "text-field-wrong",
    description: {
      fr: "Ce qui ne va pas, à côté de ce qui a été saisi",
      en: "What is wrong, beside what was typed",
    },
    markup: (language) =>
      textField({
        name: "example-mail",
        label: language === "fr" ? "Adresse électronique" : "E-mail address",
        type: "email",
        autocomplete: "email",
        value: "ariane.delorme(at)valmarine.example",
        error:
          language === "fr"
            ? "Il manque un @ à l’adresse électronique"
            : "The e-mail address lacks an @",
        language,
      }),
  },
  {
    name: "text-field-optional",
    description: { fr: "Un champ facultatif, étroit", en: "An optional field, narrow" },
    markup: (language) =>
      textField({
        name: "example-count",
        label: language === "fr" ? "Lignes par lot" : "Rows a batch",
        inputmode: "numeric",
        width: "narrow",
        value: "500",
        error: null,
        optional: true,
        language,
      }),
  },
];
