import { defineErrors } from "../kernel/index.ts";

export const { catalogue: noticesErrors, failure: noticesFailure } = defineErrors({
  "notices.place-empty": {
    class: "refused",
    message: {
      fr: "Une notice a un emplacement vide : {{place}}. Renseigner cette valeur (organisme, registre ou réglages), ou retirer l’emplacement du texte ajouté.",
      en: "A notice has an empty place: {{place}}. State this value (body, register or settings), or take the place out of the added text.",
    },
  },
  "notices.place-unknown": {
    class: "refused",
    message: {
      fr: "Un texte ajouté demande {{place}}, qui n’existe pas. Les emplacements possibles sont ceux que la page énumère ; une accolade ne s’écrit pas seule.",
      en: "An added text asks for {{place}}, which does not exist. The places that may be used are listed on the page; a brace never stands alone.",
    },
  },
  "notices.one-language": {
    class: "input",
    message: {
      fr: "Le texte ajouté à « {chapter} » n’est écrit que dans une langue. L’écrire en français et en anglais, ou le retirer.",
      en: 'The text added to "{chapter}" is written in one language only. Write it in French and in English, or take it out.',
    },
  },
  "notices.term-unknown": {
    class: "refused",
    message: {
      fr: "Le sigle « {term} » n’a pas d’entrée au glossaire. L’y définir, ou écrire les mots en entier.",
      en: 'The acronym "{term}" has no entry in the glossary. Define it there, or write the words out.',
    },
  },
  "notices.unknown": {
    class: "input",
    message: {
      fr: "Aucune notice ne porte le nom « {notice} ». Donner policy, glossary, ou l’identifiant d’une activité du registre (« egide statements » les liste).",
      en: 'No notice is called "{notice}". Give policy, glossary, or the identifier of an activity of the register ("egide statements" lists them).',
    },
  },
  "notices.format-unknown": {
    class: "usage",
    message: {
      fr: "Aucune notice ne s’écrit au format « {format} ». Donner text, md, html ou json.",
      en: 'No notice is written in the format "{format}". Give text, md, html or json.',
    },
  },
  "notices.changed": {
    class: "busy",
    message: {
      fr: "Quelqu’un a changé ces textes entre-temps. Rouvrir la page, comparer, puis enregistrer de nouveau.",
      en: "Somebody has changed these texts meanwhile. Open the page again, compare, then save again.",
    },
  },
});
