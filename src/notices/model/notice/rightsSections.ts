import type { Language } from "../../../kernel/index.ts";
import { rightsOf, type Activity } from "../../../register/index.ts";
import {
  definitionsOf,
  missing,
  paragraph,
  section,
  written,
  writtenOf,
  type Composed,
  type Definition,
} from "../blocks.ts";
import type { Block, Section } from "../noticeDocument.ts";
import type { Authority, NoticeInput } from "../noticeInput.ts";
import { link, name, quote, say, type Text } from "../text.ts";
import { complaintWords, rightsText, rightsWords } from "../words/rightsWords.ts";
import { noticeWords as words } from "../words/noticeWords.ts";
import { officerContact } from "./whoSections.ts";

type RightOf = ReturnType<typeof rightsOf>[number];

/** What a link to the finder of a body ends with. */
export const finderAnchor = "rights";

/** GDPR art. 13(2)(b) and (c), 14(2)(c) and (d): the rights that the legal bases give, and no other. */
export const rightsSection = (
  activity: Activity,
  input: NoticeInput,
  language: Language,
): Composed => {
  const rights = rightsOf(activity);
  const given = rights.filter(({ applies }) => applies === true);
  const isUnsure = rights.some(({ applies }) => applies === null);
  return {
    section: section(
      finderAnchor,
      words.rightsTitle[language],
      ["13(2)(b)", "13(2)(c)", "14(2)(c)", "14(2)(d)"],
      [
        paragraph(say(rightsText.lead, language)),
        ...definitionsOf(given.map((right) => rightEntry(right, activity, input, language))),
        ...excluded(rights, language),
        ...(isUnsure ? [paragraph(say(rightsText.unknown, language))] : []),
        ...howToAsk(input, language),
      ],
    ),
    missing: [
      ...(isUnsure ? [missing("rights", "13(2)(b)")] : []),
      // The register takes away what its legal basis gives, on no written ground: a reader must not be told either for sure.
      ...(activity.rights?.objection === "excluded" &&
      given.some(({ right }) => right === "objection")
        ? [missing("objection-ground", "21(1)")]
        : []),
      ...(given.some(({ right }) => right === "withdrawal") &&
      withdrawals(activity).length === 0 &&
      askedFor(activity, input.consents).length === 0
        ? [missing("withdrawal", "13(2)(c)")]
        : []),
    ],
  };
};

/** A basis of consent says how it is withdrawn (GDPR art. 7(3)). */
const withdrawals = ({ legalBases }: Activity): readonly string[] =>
  writtenOf(legalBases.map(({ withdrawal }) => withdrawal));

const rightEntry = (
  { right, article, ground, overridden }: RightOf,
  activity: Activity,
  input: NoticeInput,
  language: Language,
): Definition => {
  const { name: title, gives, how } = rightsWords[right];
  const said = right === "withdrawal" ? withdrawals(activity) : [];
  return {
    id: `right-${right}`,
    term: say(title, language),
    meanings: [
      say(gives, language),
      ...(right === "withdrawal" ? personalLinks(activity, input, language) : []),
      ...(said.length === 0
        ? [say(how, language)]
        : said.map((text) => say(rightsText.withdrawalHow, language, { how: quote(text) }))),
      ...(overridden && written(ground) !== null
        ? [say(rightsText.ground, language, { ground: quote(ground ?? "") })]
        : []),
      ...(article === null ? [] : [say(rightsText.article, language, { article: name(article) })]),
    ],
  };
};

/** What consent is asked for here is taken back here, and the notice leads there (GDPR art. 7(3), 13(2)(c)). */
const personalLinks = (
  activity: Activity,
  { consents, links }: NoticeInput,
  language: Language,
): readonly Text[] => {
  const href = links[language].consents;
  return href === null
    ? []
    : askedFor(activity, consents).map(({ title }) =>
        say(rightsText.withdrawalLink, language, {
          title: title[language],
          link: link(rightsText.withdrawalPage[language], href),
        }),
      );
};

const askedFor = ({ id }: Activity, consents: NoticeInput["consents"]) =>
  consents.filter(({ activity }) => activity === id);

/** A right that somebody took away with a written ground is said, and why: GDPR art. 12(1) and 23(2)(h). */
const excluded = (rights: readonly RightOf[], language: Language): readonly Block[] =>
  rights
    .filter(({ applies, overridden, ground }) => applies === false && overridden && written(ground))
    .map(({ right, ground }) =>
      paragraph(
        say(rightsText.excluded, language, {
          right: rightsWords[right].name[language],
          ground: quote(ground ?? ""),
        }),
      ),
    );

/** GDPR art. 12(2) to (6): to whom to write, for free, and when the answer comes. */
export const howToAsk = (input: NoticeInput, language: Language): readonly Block[] => {
  const contact = officerContact(input.officers);
  return [
    ...(contact === null ? [] : [paragraph(say(rightsText.whom, language, { contact }))]),
    ...(input.hasTerritories
      ? [
          paragraph(
            say(rightsText.finder, language, {
              finder: link(rightsText.finderName[language], `${input.links[language].policy}#find`),
            }),
          ),
        ]
      : []),
    paragraph(say(rightsText.delay, language)),
    paragraph(say(rightsText.identity, language)),
  ];
};

/** GDPR art. 13(2)(d), 14(2)(e) and 77. */
export const complaintSection = (authority: Authority, language: Language): Section =>
  section(
    "complaint",
    complaintWords.title[language],
    ["13(2)(d)", "14(2)(e)", "77"],
    [paragraph(say(complaintWords.text, language)), ...complaintAddress(authority, language)],
  );

export const complaintAddress = (
  { name: who, address, website }: Authority,
  language: Language,
): readonly Block[] => [
  paragraph(say(complaintWords.where, language, { name: name(who), address: name(address) })),
  paragraph(say(complaintWords.online, language, { link: link(website, website) })),
];
