import type { Language } from "../../../kernel/index.ts";
import { letterOf, type Activity } from "../../../register/index.ts";
import {
  definitionsOf,
  listOf,
  missing,
  paragraph,
  section,
  written,
  writtenOf,
  type Composed,
  type Definition,
} from "../blocks.ts";
import type { Missing } from "../noticeDocument.ts";
import { quote, say, type Text } from "../text.ts";
import { basisWords, noticeWords as words } from "../words/noticeWords.ts";
import { quotes } from "./whoSections.ts";

type SubPurpose = Activity["subPurposes"][number];
type Basis = Activity["legalBases"][number];

/** GDPR art. 13(1)(c), 14(1)(c): the purposes. */
export const purposesSection = (activity: Activity, language: Language): Composed => {
  const purposes = writtenOf(activity.purposes.map(({ text }) => text));
  const parts = flat(activity.subPurposes);
  const isUnsaid = purposes.length + parts.length === 0;
  return {
    section: section(
      "purposes",
      words.purposesTitle[language],
      ["13(1)(c)", "14(1)(c)"],
      [
        ...purposes.map((text) => paragraph([quote(text)])),
        ...(parts.length === 0
          ? []
          : [
              ...(purposes.length === 0 ? [] : [paragraph(say(words.subPurposes, language))]),
              ...listOf(parts.map((text): Text => [quote(text)])),
            ]),
        ...(isUnsaid ? [paragraph(say(words.missingHere, language))] : []),
      ],
    ),
    missing: isUnsaid ? [missing("purposes", "13(1)(c)")] : [],
  };
};

const flat = (parts: readonly SubPurpose[]): readonly string[] =>
  writtenOf(parts.flatMap(({ text, children }) => [text, ...flat(children)]));

/** GDPR art. 13(1)(c) and (d), 14(1)(c) and (2)(b): each legal basis, for which purposes, and the interest of 6(1)(f). */
export const basesSection = (activity: Activity, language: Language): Composed => {
  const { legalBases } = activity;
  const references = writtenOf(activity.legalReferences.map(({ text }) => text));
  return {
    section: section(
      "legal-basis",
      words.basesTitle[language],
      ["13(1)(c)", "13(1)(d)", "14(2)(b)"],
      [
        ...definitionsOf(legalBases.map((basis) => basisEntry(basis, language))),
        ...(legalBases.length === 0 ? [paragraph(say(words.missingHere, language))] : []),
        ...(references.length === 0
          ? []
          : [
              paragraph(say(words.texts, language)),
              ...listOf(references.map((text): Text => [quote(text)])),
            ]),
      ],
    ),
    missing: missingOf(activity),
  };
};

const basisEntry = (basis: Basis, language: Language): Definition => {
  const letter = letterOf(basis.article);
  const text = written(basis.text);
  const interest = written(basis.interest);
  const purposes = writtenOf(basis.purposes ?? []);
  const quoted = text === null ? null : say(words.baseQuoted, language, { text: quote(text) });
  return {
    // Without its letter it is the register that speaks: nothing is made of it (law 2).
    term: letter === null ? [quote(text ?? basis.article)] : say(basisWords[letter], language),
    meanings: [
      letter === null ? null : quoted,
      purposes.length === 0
        ? null
        : say(words.basePurposes, language, { purposes: quotes(purposes, ", ") }),
      interest === null ? null : say(words.interest, language, { interest: quote(interest) }),
    ].filter((each) => each !== null),
  };
};

const missingOf = ({ legalBases, purposes }: Activity): readonly Missing[] => {
  if (legalBases.length === 0) return [missing("legal-basis", "13(1)(c)")];
  const unallocated = legalBases.filter(({ purposes: of = [] }) => of.length === 0);
  return [
    ...legalBases
      .filter(({ article }) => letterOf(article) === null)
      .map(({ text, article }) => missing("legal-basis", "13(1)(c)", written(text) ?? article)),
    // One purpose and two bases leave nothing to allocate that a reader could not see.
    ...(legalBases.length > 1 && purposes.length > 1 && unallocated.length > 0
      ? [missing("basis-purposes", "13(1)(c)")]
      : []),
    ...(legalBases.some(
      ({ article, interest }) => letterOf(article) === "f" && written(interest) === null,
    )
      ? [missing("legitimate-interest", "13(1)(d)")]
      : []),
  ];
};
