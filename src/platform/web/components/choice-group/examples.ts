import type { Example } from "../component.ts";
import { choiceGroup, singleBox } from "./choiceGroup.ts";

export const choiceGroupExamples: readonly Example[] = [
  {
    name: "choice-group",
    description: { fr: "Une réponse parmi quelques-unes", en: "One answer of a few" },
    markup: (language) =>
      choiceGroup({
        kind: "radios",
        name: "example-end",
        label: language === "fr" ? "À l’échéance, les lignes sont" : "When due, rows are",
        value: "delete",
        choices:
          language === "fr"
            ? [
                { value: "delete", label: "supprimées", hint: "Rien n’en reste." },
                {
                  value: "anonymise",
                  label: "anonymisées",
                  hint: "Ce qui désigne une personne est remplacé.",
                },
                { value: "archive", label: "archivées, puis supprimées" },
              ]
            : [
                { value: "delete", label: "deleted", hint: "Nothing of them remains." },
                {
                  value: "anonymise",
                  label: "anonymised",
                  hint: "What points to a person is replaced.",
                },
                { value: "archive", label: "archived, then deleted" },
              ],
        error: null,
        language,
      }),
  },
  {
    name: "choice-group-wrong",
    description: {
      fr: "Plusieurs réponses possibles, et une erreur",
      en: "Several answers allowed, and an error",
    },
    markup: (language) =>
      choiceGroup({
        kind: "boxes",
        name: "example-days",
        label: language === "fr" ? "Jours d’exécution" : "Days of runs",
        value: "",
        values: ["friday"],
        inline: true,
        choices:
          language === "fr"
            ? [
                { value: "monday", label: "lundi" },
                { value: "friday", label: "vendredi" },
              ]
            : [
                { value: "monday", label: "Monday" },
                { value: "friday", label: "Friday" },
              ],
        error: language === "fr" ? "Choisissez deux jours au moins" : "Choose two days at least",
        language,
      }),
  },
  {
    name: "single-box",
    description: { fr: "Une case, cochée ou non", en: "One box, ticked or not" },
    markup: (language) =>
      singleBox({
        name: "example-agree",
        label: language === "fr" ? "J’ai lu les comptes ci-dessus" : "I have read the counts above",
        value: "",
        error: null,
        language,
      }),
  },
];
