import { fill, type Language } from "../../../kernel/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { clockFields, linkedCollections } from "../../policy/model/describedFields.ts";
import { descendants } from "../../rules/model/draftRule.ts";
import { placed } from "../../rules/model/placedNames.ts";
import { words } from "./formWords.ts";

/** Choices of a form of a rule, as its dataset gives them. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

const plain = (names: readonly string[]): readonly FormChoice[] =>
  names.map((name) => ({ value: name, label: name }));

const dated = (name: string, isDated: boolean, language: Language): string =>
  isDated ? fill(words.dated[language], { field: name }) : name;

const fieldsOf = ({ dataset }: BindingPlace, collection: string): readonly string[] =>
  dataset.collections.get(collection) ?? [];

/** Every other collection of the dataset, those that are linked first. */
const otherCollections = ({ dataset, collection }: BindingPlace): readonly string[] => {
  const linked = linkedCollections(dataset, collection);
  const others = [...dataset.collections.keys()].filter((name) => name !== collection);
  return [...new Set([...linked, ...others])];
};

/** The dated fields of other collections, under the name of each. */
const otherDated = (
  place: BindingPlace,
  collections: readonly string[],
  language: Language,
): readonly FormChoice[] =>
  collections.flatMap((name) =>
    clockFields(place.dataset, name)
      .filter((each) => each.collection === null)
      .map(({ field, isDated }) => ({
        value: placed(name, field),
        label: dated(field, isDated, language),
        group: name,
      })),
  );

export const ownFields = (place: BindingPlace): readonly FormChoice[] =>
  plain(fieldsOf(place, place.collection));

/** The collections that end with the rows. */
export const childChoices = ({ dataset, collection }: BindingPlace): readonly FormChoice[] =>
  plain(descendants(collection, dataset.links));

/** Where a period may run from: the row, what is linked to it, then all else that the dataset describes. */
export const clockChoices = (place: BindingPlace, language: Language): readonly FormChoice[] => {
  const near = clockFields(place.dataset, place.collection).map(
    ({ collection, field, isDated }) => ({
      value: placed(collection, field),
      label: dated(collection === null ? field : `${collection} › ${field}`, isDated, language),
      group: words.nearFields[language],
    }),
  );
  const known = new Set(near.map(({ value }) => value));
  const far = otherDated(place, otherCollections(place), language).filter(
    ({ value }) => !known.has(value),
  );
  return far.length === 0
    ? near.map(({ value, label }) => ({ value, label }))
    : [
        ...near,
        ...far.map((each) => ({
          ...each,
          label: `${each.group} › ${each.label}`,
          group: words.farFields[language],
        })),
      ];
};

export const disputesChoices = (place: BindingPlace, language: Language): readonly FormChoice[] =>
  otherDated(place, otherCollections(place), language);

export const noticeChoices = (
  { dataset, collection }: BindingPlace,
  language: Language,
): readonly FormChoice[] =>
  clockFields(dataset, collection)
    .filter((each) => each.collection === null)
    .map(({ field, isDated }) => ({ value: field, label: dated(field, isDated, language) }));

/** The fields of the row, then those of the collections that are linked to it, each with « any row ». */
export const testedChoices = (place: BindingPlace, language: Language): readonly FormChoice[] => [
  ...fieldsOf(place, place.collection).map((field) => ({
    value: placed(null, field),
    label: field,
    group: words.ownFields[language],
  })),
  ...linkedCollections(place.dataset, place.collection).flatMap((name) => {
    const group = fill(words.linked[language], { collection: name });
    return [
      {
        value: placed(name, null),
        label: fill(words.anyRow[language], { collection: name }),
        group,
      },
      ...fieldsOf(place, name).map((field) => ({
        value: placed(name, field),
        label: `${name} › ${field}`,
        group,
      })),
    ];
  }),
];

/** The fields of every other collection, under the name of each. */
export const otherFields = (place: BindingPlace): readonly FormChoice[] =>
  otherCollections(place).flatMap((name) =>
    fieldsOf(place, name).map((field) => ({
      value: placed(name, field),
      label: field,
      group: name,
    })),
  );

/** The fields that an anonymisation may change: those of the row, then of what ends with it. */
export const changedFields = (
  place: BindingPlace,
): readonly (FormChoice & { readonly collection: string | null; readonly field: string })[] =>
  [null, ...descendants(place.collection, place.dataset.links)].flatMap((collection) =>
    fieldsOf(place, collection ?? place.collection).map((field) => ({
      value: placed(collection, field),
      label: collection === null ? field : `${collection} › ${field}`,
      collection,
      field,
    })),
  );

export const archiveChoices = (
  { store }: BindingPlace,
  stores: readonly string[],
): readonly FormChoice[] => plain(stores.filter((name) => name !== store));
