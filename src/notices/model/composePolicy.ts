import type { Language } from "../../kernel/index.ts";
import { listOf, missing, paragraph, section } from "./blocks.ts";
import { withTerms } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import { chapters, type NoticeInput } from "./noticeInput.ts";
import { contactLines, officerLines } from "./notice/whoSections.ts";
import { ownBlocks } from "./ownTexts.ts";
import { chapterBlocks, controllerBlocks } from "./policy/policyChapters.ts";
import { name, say } from "./text.ts";
import { chapterArticles, chapterTitles, policyWords as words } from "./words/policyWords.ts";

/**
 * The general privacy policy of a body: who answers for it, and seven chapters, each followed by what the body adds.
 * @throws FailureError `notices.place-empty`, `notices.place-unknown`: from what the body added.
 */
export const composePolicy = (input: NoticeInput, language: Language): NoticeDocument => {
  const before = composed[language].get(input);
  if (before !== undefined) return before;
  const policy = policyOf(input, language);
  composed[language].set(input, policy);
  return policy;
};

/** A policy speaks of every activity: the same input is not gone through twice. */
const composed = {
  fr: new WeakMap<NoticeInput, NoticeDocument>(),
  en: new WeakMap<NoticeInput, NoticeDocument>(),
};

const policyOf = (input: NoticeInput, language: Language): NoticeDocument => {
  const { publisher, register } = input;
  return withTerms(
    {
      format: "egide/notice@1",
      kind: "policy",
      id: "policy",
      language,
      publisher: publisher.name,
      title: [...say(words.title, language)],
      lead: [...say(words.lead, language, { body: name(publisher.name) })],
      sections: [
        section(
          "controller",
          words.controllerTitle[language],
          ["13(1)(a)"],
          [
            ...controllerBlocks(input, language),
            ...listOf(contactLines(input, language)),
            paragraph(say(words.review, language)),
          ],
        ),
        ...chapters.map((chapter) =>
          section(chapter, chapterTitles[chapter][language], chapterArticles[chapter], [
            ...chapterBlocks[chapter](input, language),
            ...ownBlocks(chapter, input, language),
          ]),
        ),
      ],
      missing: [
        ...(contactLines(input, language).length === 0
          ? [missing("controller-address", "13(1)(a)")]
          : []),
        ...(officerLines(input, language).length === 0 ? [missing("dpo", "13(1)(b)")] : []),
        ...(register.activities.some(({ securityMeasures: all = [] }) => all.length > 0)
          ? []
          : [missing("security", "30(1)(g)")]),
      ],
    },
    input,
  );
};
