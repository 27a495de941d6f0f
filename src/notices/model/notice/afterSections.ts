import type { Language } from "../../../kernel/index.ts";
import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { definitionsOf, missing, paragraph, section, written, type Composed } from "../blocks.ts";
import type { NoticeInput } from "../noticeInput.ts";
import { quote, say, type Text } from "../text.ts";
import { provisionWords } from "../words/kindWords.ts";
import { noticeWords as words } from "../words/noticeWords.ts";
import { articleOf } from "./dataSections.ts";

/** GDPR art. 13(2)(a), 14(2)(a): the sentence of the register exactly, and what was read of it. */
export const retentionSection = (
  { retention }: Activity,
  input: NoticeInput,
  language: Language,
): Composed => ({
  section: section(
    "retention",
    words.retentionTitle[language],
    ["13(2)(a)", "14(2)(a)"],
    [
      paragraph(say(retention.length === 0 ? words.missingHere : words.retentionLead, language)),
      ...definitionsOf(
        retention.map((statement) => ({
          ...(written(statement.id) === null ? {} : { id: `retention-${statement.id}` }),
          term: sentence(statement, language),
          meanings: [readingText(statement, input, language)],
        })),
      ),
    ],
  ),
  missing: retention.length === 0 ? [missing("retention", "13(2)(a)")] : [],
});

/** A sentence of the register, with what it is about where it does not say so itself. */
export const sentence = (
  { text, context, dataSet }: RetentionStatement,
  language: Language,
): Text => {
  const about = written(dataSet) ?? written(context);
  return about === null
    ? [quote(text)]
    : [
        ...say(words.dataSet, language, { dataSet: quote(about) }),
        { kind: "words", text: " " },
        quote(text),
      ];
};

const readingText = (
  statement: RetentionStatement,
  { readingOf }: NoticeInput,
  language: Language,
): Text => {
  const reading = readingOf(statement, language);
  return reading === null ? say(words.unread, language) : say(words.reading, language, { reading });
};

/** GDPR art. 13(2)(e): whether the data must be provided. Article 14 does not ask it. */
export const provisionSection = (activity: Activity, language: Language): Composed => {
  const { provision } = activity;
  if (articleOf(activity) === 14 && activity.dataSources?.collection === "from-others")
    return { section: null, missing: [] };
  if (provision === undefined)
    return { section: null, missing: [missing("provision", "13(2)(e)")] };
  const consequences = written(provision.consequences);
  return {
    section: section(
      "provision",
      words.provisionTitle[language],
      ["13(2)(e)"],
      [
        paragraph(say(provisionWords[provision.requirement], language)),
        ...(consequences === null
          ? []
          : [paragraph(say(words.consequences, language, { consequences: quote(consequences) }))]),
      ],
    ),
    missing:
      consequences === null && provision.requirement !== "optional"
        ? [missing("provision-consequences", "13(2)(e)")]
        : [],
  };
};

/** GDPR art. 13(2)(f), 14(2)(g) and 22. */
export const automatedSection = (
  { automatedDecisions: decisions }: Activity,
  language: Language,
): Composed => {
  if (decisions === undefined)
    return { section: null, missing: [missing("automated-decisions", "13(2)(f)")] };
  const logic = written(decisions.logic);
  const consequences = written(decisions.consequences);
  const articles = ["13(2)(f)", "14(2)(g)", "22"];
  if (!decisions.used)
    return {
      section: section("automated", words.automatedTitle[language], articles, [
        paragraph(say(words.notAutomated, language)),
      ]),
      missing: [],
    };
  return {
    section: section("automated", words.automatedTitle[language], articles, [
      paragraph(say(words.automated, language)),
      ...(logic === null ? [] : [paragraph(say(words.logic, language, { logic: quote(logic) }))]),
      ...(consequences === null
        ? []
        : [
            paragraph(
              say(words.automatedConsequences, language, { consequences: quote(consequences) }),
            ),
          ]),
    ]),
    missing:
      logic === null || consequences === null ? [missing("automated-logic", "13(2)(f)")] : [],
  };
};
