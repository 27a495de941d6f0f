import type { Bilingual, Language } from "../../../kernel/index.ts";
import { details, html, table, type Markup } from "../../../platform/web/index.ts";
import { words } from "./formWords.ts";

/** How each kind of condition is written, groups within groups and rows of other tables too, and what it is true of. */
export const conditionExamples: readonly { readonly written: string; readonly true: Bilingual }[] =
  [
    {
      written: "{ field: statut, is: clos }",
      true: {
        fr: "le champ a cette valeur ; « is-not » : une autre",
        en: "the field has this value; “is-not”: another one",
      },
    },
    {
      written: "{ field: statut, in: [clos, annulé] }",
      true: {
        fr: "le champ a l’une de ces valeurs ; « not-in » : aucune d’elles",
        en: "the field has one of these values; “not-in”: none of them",
      },
    },
    {
      written: "{ field: montant, at-least: 10, below: 100 }",
      true: {
        fr: "le champ est entre les deux ; d’une date, « below » veut dire plus tôt, « above » plus tard",
        en: "the field is between both; of a date, “below” means earlier, “above” later",
      },
    },
    {
      written: "{ field: suite, empty: true }",
      true: {
        fr: "le champ est vide ; « false » : il ne l’est pas",
        en: "the field is empty; “false”: it is not",
      },
    },
    {
      written:
        "{ any: [{ field: statut, is: clos }, { all: [{ field: suite, empty: true }, { not: { field: montant, above: 0 } }] }] }",
      true: {
        fr: "l’une au moins est vraie (« any »), toutes le sont (« all »), elle est fausse (« not ») ; un groupe peut en contenir d’autres",
        en: "at least one is true (“any”), all are (“all”), it is false (“not”); a group may hold others",
      },
    },
    {
      written: "{ exists: { in: piece, where: { field: genre, is: avis } } }",
      true: {
        fr: "une autre table a une telle ligne, liée à celle-ci",
        en: "another table has such a row, linked to this one",
      },
    },
    {
      written: "{ exists: { in: recours, by: { numero_dossier: numero } } }",
      true: {
        fr: "le même, là où rien ne dit le lien : le champ de l’autre table, puis celui d’ici",
        en: "the same where nothing says the link: the field of the other table, then that of this one",
      },
    },
  ];

/** Opened by whoever needs it, below the text of a rule. */
export const conditionHelp = (language: Language): Markup =>
  details({
    summary: words.conditionHelp[language],
    content: html`<p>${words.conditionHelpText[language]}</p>
      ${table({
        caption: words.conditionHelp[language],
        hideCaption: true,
        language,
        columns: [
          { title: words.conditionWritten[language] },
          { title: words.conditionTrue[language] },
        ],
        rows: conditionExamples.map(({ written, true: of }) => [
          html`<code lang="en">${written}</code>`,
          of[language],
        ]),
      })}`,
  });
