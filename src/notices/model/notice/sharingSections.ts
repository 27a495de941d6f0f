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
import type { Block } from "../noticeDocument.ts";
import { quote, say, words as ours, type Text } from "../text.ts";
import { safeguardWords } from "../words/kindWords.ts";
import { noticeWords as words } from "../words/noticeWords.ts";

/** GDPR art. 13(1)(e), 14(1)(e): recipients, with the reason; processors are recipients too (art. 4(9)). */
export const recipientsSection = (activity: Activity, language: Language): Composed => {
  const recipients = activity.recipients
    .map(({ text, reason }) => ({ text: written(text), reason: written(reason) }))
    .filter(({ text }) => text !== null);
  const isUnsaid = recipients.length === 0 && !activity.recipientsNone;
  return {
    section: section(
      "recipients",
      words.recipientsTitle[language],
      ["13(1)(e)", "14(1)(e)"],
      [
        ...listOf(
          recipients.map(({ text, reason }): Text => [
            quote(text ?? ""),
            ...(reason === null
              ? []
              : [ours(". "), ...say(words.reason, language, { reason: quote(reason) })]),
          ]),
        ),
        ...(recipients.length === 0 && activity.recipientsNone
          ? [paragraph(say(words.nobody, language))]
          : []),
        ...(isUnsaid ? [paragraph(say(words.missingHere, language))] : []),
        ...processors(activity, language),
      ],
    ),
    missing: [
      ...(isUnsaid ? [missing("recipients", "13(1)(e)")] : []),
      ...(activity.processors === null ? [missing("processors", "13(1)(e)")] : []),
    ],
  };
};

const processors = ({ processors: said }: Activity, language: Language): readonly Block[] => {
  if (said === null) return [];
  const named = writtenOf((said.named ?? []).map(({ name }) => name));
  if (named.length > 0)
    return [
      paragraph(say(words.processors, language)),
      ...listOf(named.map((text): Text => [quote(text)])),
    ];
  const text = written(said.text);
  if (said.used === "no") return [paragraph(say(words.noProcessor, language))];
  return text === null
    ? []
    : [paragraph(say(words.processorSaid, language, { text: quote(text) }))];
};

/** GDPR art. 13(1)(f), 14(1)(f): transfers, what protects them, and how to get a copy. */
export const transfersSection = ({ transfers }: Activity, language: Language): Composed => {
  if (transfers === undefined)
    return { section: null, missing: [missing("transfers", "13(1)(f)")] };
  return {
    section: section(
      "transfers",
      words.transfersTitle[language],
      ["13(1)(f)", "14(1)(f)"],
      [
        ...(transfers.length === 0 ? [paragraph(say(words.noTransfer, language))] : []),
        ...definitionsOf(
          transfers.map(({ recipient, country, safeguard, document }) => ({
            term: say(words.transfer, language, {
              recipient: quote(recipient),
              country: quote(country),
            }),
            meanings: [
              safeguard === undefined
                ? say(words.missingHere, language)
                : say(words.safeguard, language, {
                    safeguard: safeguardWords[safeguard][language],
                  }),
              ...(written(document) === null
                ? []
                : [say(words.copy, language, { document: quote(document ?? "") })]),
            ],
          })),
        ),
      ],
    ),
    missing: transfers.flatMap(({ recipient, safeguard, document }) => [
      ...(safeguard === undefined ? [missing("transfer-safeguard", "13(1)(f)", recipient)] : []),
      // An adequacy decision is published: there is no copy to ask for.
      ...(safeguard !== undefined && safeguard !== "adequacy-decision" && written(document) === null
        ? [missing("transfer-copy", "13(1)(f)", recipient)]
        : []),
    ]),
  };
};
