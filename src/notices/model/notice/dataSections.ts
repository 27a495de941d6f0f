import type { Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import {
  definitionsOf,
  listOf,
  missing,
  paragraph,
  section,
  written,
  writtenOf,
  type Composed,
} from "../blocks.ts";
import type { Block, Missing } from "../noticeDocument.ts";
import { quote, say, words as ours, type Text } from "../text.ts";
import { specialWords } from "../words/kindWords.ts";
import { noticeWords as words } from "../words/noticeWords.ts";

/** Which article a notice answers: GDPR art. 14 where any of the data comes from others; unsaid, it is composed as art. 13. */
export const articleOf = ({ dataSources }: Activity): 13 | 14 =>
  dataSources === undefined || dataSources.collection === "from-subject" ? 13 : 14;

/** GDPR art. 14(1)(d), shown for art. 13 too; art. 9, 10 and 87 where such data is used. */
export const dataSection = (activity: Activity, language: Language): Composed => {
  const subjects = writtenOf(activity.dataSubjects.map(({ text }) => text));
  const categories = activity.dataCategories
    .map(({ subjects: of, items, necessity }) => ({
      of: written(of),
      items: writtenOf(items),
      necessity: written(necessity),
    }))
    .filter(({ items }) => items.length > 0);
  const isUnsaid = categories.length === 0;
  return {
    section: section(
      "data",
      words.dataTitle[language],
      ["14(1)(d)", "9", "10"],
      [
        ...(subjects.length === 0
          ? []
          : [
              paragraph(say(words.subjects, language)),
              ...listOf(subjects.map((text): Text => [quote(text)])),
            ]),
        ...definitionsOf(
          categories.map(({ of, items, necessity }) => ({
            term: of === null ? say(words.allSubjects, language) : [quote(of)],
            meanings: [
              ...items.map((item): Text => [quote(item)]),
              ...(necessity === null
                ? []
                : [say(words.necessity, language, { necessity: quote(necessity) })]),
            ],
          })),
        ),
        ...(isUnsaid ? [paragraph(say(words.missingHere, language))] : []),
        ...special(activity, language),
      ],
    ),
    missing: [
      ...(isUnsaid ? [missing("categories", "14(1)(d)")] : []),
      ...missingGrounds(activity),
    ],
  };
};

const special = (activity: Activity, language: Language): readonly Block[] => {
  const kinds = activity.specialCategories.filter((kind) => kind !== "criminal-offences");
  const hasOffences = kinds.length < activity.specialCategories.length;
  const conditions = writtenOf((activity.specialConditions ?? []).map(({ text }) => text));
  const list = kinds.map((kind) => specialWords[kind][language]).join(", ");
  const condition = (text: string | null): readonly Block[] =>
    text === null ? [] : [paragraph(say(words.condition, language, { text: quote(text) }))];
  return [
    ...(kinds.length === 0
      ? []
      : [
          paragraph(say(words.special, language, { list: ours(list) })),
          ...conditions.flatMap(condition),
        ]),
    ...(hasOffences
      ? [
          paragraph(say(words.offences, language)),
          ...condition(written(activity.offencesGround?.text)),
        ]
      : []),
    ...(activity.nationalIdentifier
      ? [
          paragraph(say(words.identifier, language)),
          ...condition(written(activity.nationalIdentifierText?.text)),
        ]
      : []),
  ];
};

const missingGrounds = (activity: Activity): readonly Missing[] => {
  const { specialCategories: kinds } = activity;
  const hasSpecial = kinds.some((kind) => kind !== "criminal-offences");
  return [
    ...(hasSpecial && (activity.specialConditions ?? []).length === 0
      ? [missing("special-condition", "9(2)")]
      : []),
    ...(kinds.includes("criminal-offences") && written(activity.offencesGround?.text) === null
      ? [missing("offences-ground", "10")]
      : []),
    ...(activity.nationalIdentifier && written(activity.nationalIdentifierText?.text) === null
      ? [missing("national-identifier-text", "87")]
      : []),
  ];
};

/** GDPR art. 14(2)(f): where the data comes from. Unsaid, nothing is said of it here, and the officer is told. */
export const sourceSection = ({ dataSources }: Activity, language: Language): Composed => {
  if (dataSources === undefined) return { section: null, missing: [missing("source", "14(2)(f)")] };
  const { collection } = dataSources;
  const others = writtenOf(dataSources.others.map(({ text }) => text));
  if (collection === "from-subject")
    return {
      section: section(
        "source",
        words.sourceTitle[language],
        ["13(1)"],
        [paragraph(say(words.fromYou, language))],
      ),
      missing: [],
    };
  return {
    section: section(
      "source",
      words.sourceTitle[language],
      ["14(2)(f)"],
      [
        paragraph(say(collection === "both" ? words.fromBoth : words.fromOthers, language)),
        ...listOf(others.map((text): Text => [quote(text)])),
        ...(others.length === 0 ? [paragraph(say(words.missingHere, language))] : []),
      ],
    ),
    missing: others.length === 0 ? [missing("source-names", "14(2)(f)")] : [],
  };
};
