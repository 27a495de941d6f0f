import { fill, type Bilingual } from "../../../kernel/index.ts";
import type { FieldWords } from "../../../platform/web/index.ts";
import { everyRow, joinNames, type ListName, type RowFieldName, type RowPart } from "./formRows.ts";
import { words } from "./formWords.ts";

interface ListWords {
  readonly title: Bilingual;
  readonly add: Bilingual;
  readonly remove: Bilingual;
}

const listWords = {
  test: {
    title: { fr: "Condition {row}", en: "Condition {row}" },
    add: { fr: "Ajouter une condition", en: "Add a condition" },
    remove: { fr: "Retirer la condition {row}", en: "Take condition {row} out" },
  },
  clockTest: {
    title: { fr: "Date, condition {row}", en: "Date, condition {row}" },
    add: {
      fr: "Ajouter une condition sur les lignes de la date",
      en: "Add a condition on the rows of the date",
    },
    remove: {
      fr: "Retirer la condition {row} sur les lignes de la date",
      en: "Take condition {row} on the rows of the date out",
    },
  },
  disputesTest: {
    title: { fr: "Litiges, condition {row}", en: "Disputes, condition {row}" },
    add: { fr: "Ajouter une condition sur les litiges", en: "Add a condition on the disputes" },
    remove: {
      fr: "Retirer la condition {row} sur les litiges",
      en: "Take condition {row} on the disputes out",
    },
  },
  clockLink: {
    title: { fr: "Date, lien {row}", en: "Date, link {row}" },
    add: {
      fr: "Dire comment les lignes de la date se rattachent",
      en: "Say how the rows of the date belong to the row",
    },
    remove: { fr: "Retirer le lien {row} de la date", en: "Take link {row} of the date out" },
  },
  disputesLink: {
    title: { fr: "Litiges, lien {row}", en: "Disputes, link {row}" },
    add: {
      fr: "Dire comment les litiges se rattachent",
      en: "Say how the disputes belong to the row",
    },
    remove: { fr: "Retirer le lien {row} des litiges", en: "Take link {row} of the disputes out" },
  },
  case: {
    title: { fr: "Cas {row}", en: "Case {row}" },
    add: { fr: "Ajouter un cas", en: "Add a case" },
    remove: { fr: "Retirer le cas {row}", en: "Take case {row} out" },
  },
  mark: {
    title: { fr: "Champ remplacé {row}", en: "Replaced field {row}" },
    add: { fr: "Ajouter un champ remplacé", en: "Add a replaced field" },
    remove: { fr: "Retirer le champ remplacé {row}", en: "Take replaced field {row} out" },
  },
} as const satisfies Record<string, ListWords>;

const caseWords = {
  title: { fr: "Cas {case}, condition {row}", en: "Case {case}, condition {row}" },
  add: { fr: "Ajouter une condition au cas {case}", en: "Add a condition to case {case}" },
  remove: {
    fr: "Retirer la condition {row} du cas {case}",
    en: "Take condition {row} of case {case} out",
  },
} as const satisfies ListWords;

/** How a row is called, and the buttons that add and remove one. */
export const rowSaid = (list: ListName, key: keyof ListWords, row = 0): Bilingual => {
  const of = /^case(\d+)Test$/.exec(list)?.[1];
  const said = of === undefined ? listWords[list as keyof typeof listWords] : caseWords;
  const put = (text: string): string => fill(text, { row, ...(of !== undefined && { case: of }) });
  return { fr: put(said[key].fr), en: put(said[key].en) };
};

const fieldMissing = { fr: "choisissez le champ.", en: "choose the field." };

const partWords: Readonly<Record<RowPart, FieldWords>> = {
  Field: { label: { fr: "Champ", en: "Field" }, missing: fieldMissing },
  Test: { label: { fr: "Il", en: "It" } },
  Value: {
    label: { fr: "Valeur", en: "Value" },
    missing: { fr: "écrivez la valeur qui convient.", en: "write the value that fits." },
  },
  Sense: { label: { fr: "Cette condition est", en: "This condition is" } },
  Tie: {
    label: { fr: "Avec la précédente", en: "With the one before" },
    missing: {
      fr: "donnez le même lien qu’à la condition du dessus.",
      en: "give the same tie as to the condition above.",
    },
  },
  Theirs: {
    label: { fr: "Champ de l’autre table", en: "Field of the other table" },
    missing: {
      fr: "choisissez un autre champ, de la table dont il s’agit.",
      en: "choose another field, of the table that is meant.",
    },
  },
  Ours: {
    label: { fr: "vaut le champ de la ligne", en: "is the field of the row" },
    missing: {
      fr: "choisissez le champ de la ligne qui porte la même valeur.",
      en: "choose the field of the row that holds the same value.",
    },
  },
  Keep: {
    label: { fr: "Garder pendant", en: "Keep for" },
    missing: {
      fr: "écrivez une durée, par exemple « 6 mois ».",
      en: "write a period, such as “6 months”.",
    },
  },
  As: { label: { fr: "Il devient", en: "It becomes" } },
};

/** A mark says the value, or how many characters; its field may be taken by another row. */
const markMissing: Partial<Record<RowPart, Bilingual>> = {
  Field: {
    fr: "choisissez un champ dont rien d’autre n’est dit.",
    en: "choose a field of which nothing else is said.",
  },
  Value: {
    fr: "écrivez la valeur, ou un nombre de signes de 1 à 100.",
    en: "write the value, or a number of characters from 1 to 100.",
  },
};

/** What each of these fields is called, and what it says when it says nothing yet: the summary of errors names its row. */
export const rowWords = Object.fromEntries([
  ...everyRow.map(({ list, row, part }) => {
    const { label, missing: usual } = partWords[part];
    const missing = (list === "mark" ? markMissing[part] : undefined) ?? usual;
    const title = rowSaid(list, "title", row);
    const named = missing && {
      fr: `${title.fr} : ${missing.fr}`,
      en: `${title.en}: ${missing.en}`,
    };
    return [`${list}${row}${part}`, { label, ...(named && { missing: named }) }];
  }),
  ...joinNames.map((name) => [name, { label: words.join }]),
]) as Record<RowFieldName, FieldWords>;
