import type { Language } from "../../../kernel/index.ts";
import { letterOf, rightsOf, subjectRights, type Activity } from "../../../register/index.ts";
import { definitionsOf, listOf, paragraph, writtenOf, type Definition } from "../blocks.ts";
import type { Block } from "../noticeDocument.ts";
import type { Chapter, NoticeInput } from "../noticeInput.ts";
import { link, name, quote, say, words as ours, type Text } from "../text.ts";
import { measureWords, specialWords } from "../words/kindWords.ts";
import { basisWords, noticeWords } from "../words/noticeWords.ts";
import { policyWords as words } from "../words/policyWords.ts";
import { complaintWords, rightsText, rightsWords } from "../words/rightsWords.ts";
import { sentence } from "../notice/afterSections.ts";
import { howToAsk, complaintAddress } from "../notice/rightsSections.ts";
import { officerLines } from "../notice/whoSections.ts";

/** A chapter that names each activity is readable up to here; beyond it counts, and leads to the list. */
const mostNamed = 60;

type Write = (input: NoticeInput, language: Language) => readonly Block[];

/** What each of the seven chapters says of the whole register. */
export const chapterBlocks: Readonly<Record<Chapter, Write>> = {
  purposes: (input, language) => {
    const { activities } = input.register;
    const letters = [
      ...new Set(
        activities.flatMap(({ legalBases }) => legalBases.map(({ article }) => letterOf(article))),
      ),
    ]
      .filter((letter) => letter !== null)
      .toSorted();
    return [
      paragraph(say(words.purposesText, language)),
      paragraph(say(words.activities, language, { count: String(activities.length) })),
      ...domains(input, language),
      ...(letters.length === 0
        ? []
        : [
            paragraph(say(words.bases, language)),
            ...listOf(letters.map((letter) => say(basisWords[letter], language))),
          ]),
      ...(letters.includes("a") ? [paragraph(say(words.consent, language))] : []),
      paragraph(say(words.exchanges, language)),
      paragraph(
        say(words.notices, language, {
          list: link(words.listName[language], input.links[language].list),
        }),
      ),
    ];
  },

  data: ({ register: { activities }, links }, language) => {
    const specials = [
      ...new Set(activities.flatMap(({ specialCategories: all }) => all)),
    ].toSorted();
    const list = specials.map((kind) => specialWords[kind][language]).join(", ");
    const some = (test: (activity: Activity) => boolean): boolean => activities.some(test);
    // Said of all only where each has said it (law 2).
    const areAllInside =
      activities.length > 0 && activities.every(({ transfers }) => transfers?.length === 0);
    return [
      paragraph(say(words.dataText, language)),
      ...(specials.length === 0 ? [] : [paragraph(say(words.specials, language, { list }))]),
      ...(some(({ nationalIdentifier }) => nationalIdentifier)
        ? [paragraph(say(words.identifier, language))]
        : []),
      ...(some(({ dataSources: from }) => from !== undefined && from.collection !== "from-subject")
        ? [paragraph(say(words.fromOthers, language))]
        : []),
      ...(some(({ transfers = [] }) => transfers.length > 0)
        ? [paragraph(say(words.transfers, language))]
        : areAllInside
          ? [paragraph(say(words.noTransfers, language))]
          : []),
      paragraph(say(words.accuracy, language)),
      paragraph(
        say(words.cookies, language, {
          cookies: link(words.cookiesName[language], links[language].cookies),
        }),
      ),
    ];
  },

  retention: (input, language) => {
    const { activities } = input.register;
    const kept = activities.filter(({ retention }) => retention.length > 0);
    return [
      paragraph(say(words.retentionText, language)),
      paragraph(say(words.minimum, language)),
      ...(kept.length === 0
        ? [paragraph(say(words.noPeriod, language))]
        : kept.length > mostNamed
          ? [paragraph(say(words.periodsElsewhere, language))]
          : [
              paragraph(say(words.periods, language)),
              ...definitionsOf(
                kept.map(({ id, title, retention }): Definition => ({
                  term: [link(title, input.links[language].notice(id), "fr")],
                  meanings: retention.map((statement) => sentence(statement, language)),
                })),
              ),
            ]),
    ];
  },

  security: ({ register: { activities } }, language) => {
    const kinds = [
      ...new Set(
        activities.flatMap(({ securityMeasures: all = [] }) => all.map(({ kind }) => kind)),
      ),
    ].toSorted();
    const list = kinds.map((kind) => measureWords[kind][language]).join(", ");
    return [
      paragraph(say(words.securityText, language)),
      paragraph(say(words.access, language)),
      ...(kinds.length === 0 ? [] : [paragraph(say(words.measures, language, { list }))]),
      paragraph(say(words.processors, language)),
    ];
  },

  rights: (input, language) => [
    paragraph(say(rightsText.policyLead, language)),
    ...definitionsOf(rightEntries(input.register.activities, language)),
    ...howToAsk(input, language),
  ],

  officer: (input, language) => {
    const { directory } = input.links[language];
    const lines = officerLines(input, language);
    return [
      paragraph(say(noticeWords.officerText, language)),
      ...(lines.length === 0 ? [paragraph(say(noticeWords.missingHere, language))] : listOf(lines)),
      ...(directory === null
        ? []
        : [
            paragraph(
              say(noticeWords.directory, language, {
                directory: link(noticeWords.directoryName[language], directory),
              }),
            ),
          ]),
      paragraph(say(words.formalities, language)),
    ];
  },

  authority: ({ authority }, language) => [
    paragraph(say(words.authorityText, language)),
    paragraph(say(complaintWords.text, language)),
    ...complaintAddress(authority, language),
  ],
};

/** The activities by domain: each by its name where there are few, else how many there are. */
const domains = (
  { register: { activities }, links }: NoticeInput,
  language: Language,
): readonly Block[] => {
  const named = writtenOf(activities.map(({ domain }) => domain));
  const of = (domain: string | null): readonly Activity[] =>
    activities.filter((activity) => (activity.domain?.trim() || null) === domain);
  const title = (domain: string | null): Text =>
    domain === null ? [ours(words.otherDomain[language])] : [quote(domain)];
  const groups = [...named, null]
    .map((domain) => ({ domain, members: of(domain) }))
    .filter(({ members }) => members.length > 0);
  if (activities.length > mostNamed)
    return listOf(
      groups.map(({ domain, members }) =>
        say(words.domain, language, { domain: title(domain), count: String(members.length) }),
      ),
    );
  return definitionsOf(
    groups.map(({ domain, members }) => ({
      term: title(domain),
      meanings: members.map((each): Text => [
        link(each.title, links[language].notice(each.id), "fr"),
      ]),
    })),
  );
};

/** The rights that at least one activity gives, each with how many do. */
const rightEntries = (
  activities: readonly Activity[],
  language: Language,
): readonly Definition[] => {
  const given = activities.map((activity) =>
    rightsOf(activity)
      .filter(({ applies }) => applies === true)
      .map(({ right }) => right),
  );
  return subjectRights.flatMap((right) => {
    const count = given.filter((rights) => rights.includes(right)).length;
    if (count === 0) return [];
    const { name: title, gives, how } = rightsWords[right];
    return [
      {
        id: `right-${right}`,
        term: say(title, language),
        meanings: [
          say(gives, language),
          say(how, language),
          count === activities.length
            ? say(rightsText.everywhere, language)
            : say(rightsText.somewhere, language, {
                count: String(count),
                all: String(activities.length),
              }),
        ],
      },
    ];
  });
};

/** Who answers for all of it. */
export const controllerBlocks: Write = ({ publisher }, language) => [
  paragraph(say(words.controller, language, { body: name(publisher.name) })),
];
