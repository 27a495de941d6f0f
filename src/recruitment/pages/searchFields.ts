import type { Language } from "../../kernel/index.ts";
import type { Markup } from "../../platform/escaping/index.ts";
import {
  choiceGroup,
  dateField,
  details,
  filterForm,
  selectField,
  textField,
} from "../../platform/web/index.ts";
import { offerSorts, type Counts } from "../actions/offerSearch.ts";
import { longestWords, type Facet } from "../model/criteria/criteria.ts";
import { facetNames } from "../model/criteria/criteriaAddress.ts";
import type { LabelOf } from "./facetLabels.ts";
import { facetWords, sortWords, words } from "./offerPageWords.ts";
import type { ListedAsked } from "./searchAsked.ts";

/** The fields of a search: what is asked, and how many offers each other value would give. */
export const searchFields = ({
  path,
  asked,
  counts,
  shown,
  label,
  language,
}: {
  readonly path: string;
  readonly asked: ListedAsked;
  readonly counts: Counts;
  /** The lists that a visitor may narrow by here. */
  readonly shown: readonly Facet[];
  readonly label: LabelOf;
  readonly language: Language;
}): Markup => {
  const { criteria, sort } = asked;
  const bare = { error: null, language, optional: true } as const;
  const isAsked =
    criteria.words !== "" ||
    criteria.since !== null ||
    criteria.closingBy !== null ||
    shown.some((facet) => criteria[facet].length > 0);
  const day = (name: string, title: string, value: Temporal.PlainDate | null): Markup =>
    dateField({ ...bare, name, label: title, value: value?.toString() ?? "" });
  return filterForm({
    action: path,
    language,
    label: words.criteria[language],
    apply: words.search[language],
    ...(isAsked && { clear: path }),
    fields: [
      textField({
        ...bare,
        name: "q",
        label: words.words[language],
        hint: words.wordsHint[language],
        value: criteria.words,
        type: "search",
        maxlength: longestWords,
      }),
      selectField({
        ...bare,
        name: "tri",
        label: words.sort[language],
        value: sort,
        choices: offerSorts.map((value) => ({ value, label: sortWords[value][language] })),
      }),
      day("depuis", words.since[language], criteria.since),
      day("avant", words.closingBy[language], criteria.closingBy),
      ...shown.flatMap((facet) => facetField(facet, { asked, counts, label, language })),
    ],
  });
};

/** The lists whose values are names, in French in both languages. */
const frenchNames: ReadonlySet<Facet> = new Set<Facet>(["bodies", "regions", "departments"]);

/** A list with its values that have offers, or are asked for; nothing where there is none. */
const facetField = (
  facet: Facet,
  {
    asked: { criteria },
    counts,
    label,
    language,
  }: {
    readonly asked: ListedAsked;
    readonly counts: Counts;
    readonly label: LabelOf;
    readonly language: Language;
  },
): readonly Markup[] => {
  const chosen: readonly string[] = criteria[facet];
  const values = [...new Set([...Object.keys(counts[facet]), ...chosen])]
    .map((value) => ({ value, label: label(facet, value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));
  if (values.length === 0) return [];
  const title = facetWords[facet][language];
  return [
    details({
      summary: chosen.length === 0 ? title : `${title} (${chosen.length})`,
      open: chosen.length > 0,
      content: choiceGroup({
        name: facetNames[facet],
        label: title,
        value: "",
        error: null,
        language,
        kind: "boxes",
        values: chosen,
        choices: values.map(({ value, label: name }) => ({
          value,
          label: `${name} (${counts[facet][value] ?? 0})`,
          ...(language === "en" && frenchNames.has(facet) && { lang: "fr" as const }),
        })),
      }),
    }),
  ];
};
