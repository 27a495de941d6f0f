import type { RetentionStatement } from "../../model/register.ts";
import { listPart, type Part } from "./part.ts";
import { partNames } from "../../model/partNames.ts";

/** How long what is kept: each sentence is a promise, and a machine reads it. */
export const retentionParts: readonly Part[] = [
  listPart<RetentionStatement>({
    name: "retention",
    title: partNames.retention,
    why: {
      fr: "Une phrase par promesse : quelles données, combien de temps, à compter de quoi, et ce qui arrive ensuite. Une règle peut l’exécuter dès qu’elle est publiée.",
      en: "One sentence for each promise: which data, how long, counted from what, and what happens then. A rule can carry it out as soon as it is published.",
    },
    article: {
      fr: "RGPD, art. 5(1)(e), 13(2)(a), 30(1)(f)",
      en: "GDPR, art. 5(1)(e), 13(2)(a), 30(1)(f)",
    },
    row: { fr: "Phrase", en: "Sentence" },
    columns: [
      {
        name: "text",
        kind: "text",
        isNeeded: true,
        label: { fr: "La phrase, comme elle est publiée", en: "The sentence, as it is published" },
      },
      {
        name: "context",
        kind: "text",
        label: { fr: "Introduite par", en: "Introduced by" },
        hint: {
          fr: "Les mots sans lesquels elle ne se comprend pas, comme « Pour les dossiers refusés ».",
          en: "The words without which it is not understood, such as “Pour les dossiers refusés”.",
        },
      },
      {
        name: "dataSet",
        kind: "line",
        label: { fr: "Jeu de données", en: "Data set" },
        hint: { fr: "Vide : toute l’activité.", en: "Empty: the whole activity." },
      },
      { name: "id", kind: "line", isHidden: true, label: { fr: "Identifiant", en: "Identifier" } },
    ],
    items: ({ retention }) => retention,
    rowOf: ({ text, context, dataSet = "", id }) => ({ text, context: context ?? "", dataSet, id }),
    // Its hash and its reading are those of the sentence before, until the version is kept: then it is read again.
    make: ({ text = "", context = "", dataSet = "", id = "" }, was) => ({
      ...(was ?? unread),
      id: was?.id ?? id,
      text: was?.text ?? text,
      context: context === "" ? null : context,
      source: was?.source ?? [],
      ...(dataSet === "" ? withoutDataSet : { dataSet }),
    }),
    put: (activity, retention) => ({ ...activity, retention: retention.map(plain) }),
  }),
];

const unread: RetentionStatement = {
  id: "",
  hash: "",
  text: "",
  context: null,
  source: [],
  reading: { status: "not-understood", text: "", unread: [], rules: [] },
};

const withoutDataSet = { dataSet: "" } as const;

/** A statement about the whole activity names no data set. */
const plain = (statement: RetentionStatement): RetentionStatement => {
  if (statement.dataSet !== "") return statement;
  const { dataSet: _none, ...rest } = statement;
  return rest;
};
