import type { Language } from "../../kernel/index.ts";
import { letterOf, rightsOf, type Activity } from "../../register/index.ts";
import { listOf, section, writtenOf } from "./blocks.ts";
import { withTerms } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import type { NoticeInput } from "./noticeInput.ts";
import { officerContact } from "./notice/whoSections.ts";
import { joined, link, name, quote, say, type Text } from "./text.ts";
import { basisWords } from "./words/noticeWords.ts";
import { shortWords as words } from "./words/policyWords.ts";
import { rightsWords } from "./words/rightsWords.ts";

/**
 * The first layer, for the foot of a form: three to five lines and the way to the whole notice (GDPR art. 12(1); the layered
 * approach of the guidelines on transparency, WP 260).
 */
export const composeShortForm = (
  activity: Activity,
  input: NoticeInput,
  language: Language,
): NoticeDocument =>
  withTerms(
    {
      format: "egide/notice@1",
      kind: "short",
      id: activity.id,
      language,
      publisher: input.publisher.name,
      title: [...say(words.title, language)],
      lead: [],
      sections: [
        section(
          "short",
          words.title[language],
          ["12(1)", "13"],
          listOf(lines(activity, input, language)),
        ),
      ],
      missing: [],
    },
    input,
  );

const lines = (activity: Activity, input: NoticeInput, language: Language): readonly Text[] => {
  const body = name(input.publisher.name);
  const [purpose] = writtenOf(activity.purposes.map(({ text }) => text));
  const letters = [
    ...new Set(
      activity.legalBases.map(({ article }) => letterOf(article)).filter((each) => each !== null),
    ),
  ];
  const periods = writtenOf(activity.retention.map(({ text }) => text));
  const rights = rightsOf(activity)
    .filter(({ applies }) => applies === true)
    .map(({ right }) => lowered(rightsWords[right].name[language]));
  const contact = officerContact(input.officers);
  const notice = link(words.noticeName[language], input.links[language].notice(activity.id));
  return [
    purpose === undefined
      ? say(words.controllerAlone, language, { body })
      : say(words.controller, language, { body, purpose: quote(purpose) }),
    letters.length === 0
      ? null
      : say(words.basis, language, {
          basis: joined(
            letters.map((letter) => say(basisWords[letter], language)),
            " ",
          ),
        }),
    // Several sentences would be the whole notice again: it has them.
    periods.length === 1 ? say(words.period, language, { period: quote(periods[0] ?? "") }) : null,
    rights.length === 0
      ? null
      : contact === null
        ? say(words.rightsAlone, language, { rights: rights.join(", ") })
        : say(words.rights, language, { rights: rights.join(", "), contact }),
    say(words.more, language, { notice }),
  ].filter((each) => each !== null);
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
