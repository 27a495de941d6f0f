import type { Language } from "../../kernel/index.ts";
import type { Activity } from "../../register/index.ts";
import { listOf, paragraph, section, type Composed } from "./blocks.ts";
import { withTerms } from "./glossary.ts";
import type { Missing, NoticeDocument, Section } from "./noticeDocument.ts";
import type { NoticeInput } from "./noticeInput.ts";
import { automatedSection, provisionSection, retentionSection } from "./notice/afterSections.ts";
import { dataSection, sourceSection } from "./notice/dataSections.ts";
import { complaintSection, rightsSection } from "./notice/rightsSections.ts";
import { recipientsSection, transfersSection } from "./notice/sharingSections.ts";
import { controllerSection, officerSection } from "./notice/whoSections.ts";
import { basesSection, purposesSection } from "./notice/whySections.ts";
import { link, name, quote, say, words as ours } from "./text.ts";
import { missingWords } from "./words/missingWords.ts";
import { noticeWords as words } from "./words/noticeWords.ts";

/**
 * The notice of one activity (GDPR art. 13 or 14). What the register does not say is listed as missing, for the reader and
 * for the data protection officer; nothing is guessed and no sentence has a hole.
 */
export const composeNotice = (
  activity: Activity,
  input: NoticeInput,
  language: Language,
): NoticeDocument => {
  const parts: readonly Composed[] = [
    controllerSection(activity, input, language),
    officerSection(input, language),
    purposesSection(activity, language),
    basesSection(activity, language),
    dataSection(activity, language),
    sourceSection(activity, language),
    recipientsSection(activity, language),
    transfersSection(activity, language),
    retentionSection(activity, input, language),
    provisionSection(activity, language),
    automatedSection(activity, language),
    rightsSection(activity, input, language),
    { section: complaintSection(input.authority, language), missing: [] },
  ];
  const unsaid = parts.flatMap(({ missing }) => missing);
  const lead = activity.role === "processor" ? words.leadProcessor : words.lead;
  return withTerms(
    {
      format: "egide/notice@1",
      kind: "notice",
      id: activity.id,
      language,
      publisher: input.publisher.name,
      title: [quote(activity.title)],
      lead: [...say(lead, language, { body: name(input.publisher.name) })],
      sections: [
        ...parts.map((part) => part.section).filter((each) => each !== null),
        ...missingSection(unsaid, language),
        furtherSection(activity, input, language),
      ],
      missing: [...unsaid],
    },
    input,
  );
};

const missingSection = (unsaid: readonly Missing[], language: Language): readonly Section[] =>
  unsaid.length === 0
    ? []
    : [
        section(
          "missing",
          words.missingTitle[language],
          [],
          [
            paragraph(say(words.missingLead, language)),
            ...listOf(
              unsaid.map(({ item, about }) => [
                ours(missingWords[item][language]),
                ...(about === undefined
                  ? []
                  : [ours(language === "fr" ? "\u{a0}: " : ": "), quote(about)]),
              ]),
            ),
          ],
        ),
      ];

const furtherSection = (activity: Activity, input: NoticeInput, language: Language): Section => {
  const { activity: pageOf, policy } = input.links[language];
  return section(
    "further",
    words.registerTitle[language],
    [],
    [
      paragraph(
        say(words.registerText, language, {
          activity: link(words.registerName[language], pageOf(activity.id)),
          policy: link(words.policyName[language], policy),
        }),
      ),
    ],
  );
};
