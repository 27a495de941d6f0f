import type { AnonymisedField } from "../../../connectors/index.ts";
import type { Language } from "../../../kernel/index.ts";
import { valueWords } from "./conditionWords.ts";
import { lengthWords } from "./delayWords.ts";
import { ofName, quoted } from "./nameWords.ts";
import { enumerated } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

/** What a rule does to its rows, before the delay is said and after it. */
export interface EndWords {
  readonly before: string;
  readonly after: string;
}

/** « sont supprimées », « sont déplacées dans la base archives … puis y sont supprimées dix ans plus tard ». */
export const endWords = (rule: Pick<Rule, "collection" | "end">, language: Language): EndWords =>
  language === "fr" ? french(rule) : english(rule);

const french = ({ collection, end }: Pick<Rule, "collection" | "end">): EndWords => {
  switch (end.kind) {
    case "delete":
      return { before: "sont supprimées", after: "" };
    case "keep":
      return {
        before: "sont gardées au moins jusqu’à",
        after: ", quoi que disent les autres règles",
      };
    case "anonymise":
      return {
        before: "sont anonymisées",
        after: ` : ${fieldsWords(end.fields, collection, "fr")}`,
      };
    case "archive":
      return {
        before: `sont déplacées dans la base ${end.to}`,
        after: `, puis y sont supprimées ${lengthWords(end.keep, "fr")} plus tard`,
      };
    default:
      return {
        before: `sont marquées (${quoted(end.column)}) et retirées ${end.views.length > 1 ? "des vues" : "de la vue"} ${enumerated(end.views.map(quoted), "fr")}`,
        after: "",
      };
  }
};

const english = ({ collection, end }: Pick<Rule, "collection" | "end">): EndWords => {
  switch (end.kind) {
    case "delete":
      return { before: "are deleted", after: "" };
    case "keep":
      return { before: "are kept at least until", after: ", whatever the other rules say" };
    case "anonymise":
      return { before: "are anonymised", after: `: ${fieldsWords(end.fields, collection, "en")}` };
    case "archive":
      return {
        before: `are moved to the store ${end.to}`,
        after: `, then deleted there ${lengthWords(end.keep, "en")} later`,
      };
    default:
      return {
        before: `are marked (${quoted(end.column)}) and taken out of the ${end.views.length > 1 ? "views" : "view"} ${enumerated(end.views.map(quoted), "en")}`,
        after: "",
      };
  }
};

const fieldsWords = (
  fields: readonly AnonymisedField[],
  collection: string,
  language: Language,
): string =>
  enumerated(
    fields.map((field) => {
      const of = { fr: ofName(field.collection), en: `of ${quoted(field.collection)}` }[language];
      const owner = field.collection === collection ? "" : ` ${of}`;
      return `${quoted(field.column)}${owner} ${changeWords(field.as, language)}`;
    }),
    language,
  );

const changeWords = (as: AnonymisedField["as"], language: Language): string => {
  switch (as.kind) {
    case "null":
      return { fr: "est vidé", en: "is emptied" }[language];
    case "fixed":
      return `${{ fr: "devient", en: "becomes" }[language]} ${valueWords(as.value, language)}`;
    case "year":
      return { fr: "est ramené à l’année", en: "is reduced to the year" }[language];
    case "month":
      return { fr: "est ramené au mois", en: "is reduced to the month" }[language];
    case "prefix":
      return as.length === 1
        ? { fr: "est réduit à son premier caractère", en: "is cut to its first character" }[
            language
          ]
        : {
            fr: `est réduit à ses ${as.length} premiers caractères`,
            en: `is cut to its first ${as.length} characters`,
          }[language];
    default:
      return { fr: "est remplacé par un pseudonyme", en: "is replaced by a pseudonym" }[language];
  }
};
