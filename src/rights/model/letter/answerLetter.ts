import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import type { Refusal } from "../request/refusal.ts";
import { groundOf } from "../request/refusalGrounds.ts";
import type { ToldRecipient } from "../request/recipients.ts";
import { articleOf } from "../request/requestedRight.ts";
import { rightWords } from "../request/rightWords.ts";
import type { RightsRequest } from "../request/rightsRequest.ts";
import { executedParts, recipientParts, type ExecutedFacts } from "./executedParts.ts";
import { letterWords as words, remediesOf, type Authority } from "./letterWords.ts";

/** A letter as it leaves, and as it is kept: what the register says later changes nothing of it. */
export interface AnswerLetter {
  readonly language: Language;
  /** Who answers, and where they are. */
  readonly from: readonly string[];
  /** Who is answered, and where. */
  readonly to: readonly string[];
  readonly day: string;
  readonly subject: string;
  readonly paragraphs: readonly LetterParagraph[];
  readonly signature: readonly string[];
}

export interface LetterParagraph {
  /** Above it, where it begins a part. */
  readonly heading: string | null;
  readonly text: string;
}

/** What a letter is composed from: the request, what the register says of its activity, and who signs. */
export interface LetterFacts {
  readonly request: Pick<RightsRequest, "right" | "clock" | "content" | "language">;
  readonly activity: Activity | null;
  readonly body: { readonly name: string; readonly address: string | null };
  /** Who answers for the body; null: nobody is named. */
  readonly officer: string | null;
  readonly authority: Authority;
  readonly day: Temporal.PlainDate;
  readonly outcome:
    | {
        readonly kind: "answered";
        readonly text: string;
        /** What was done in the databases; null: nothing that is done here. */
        readonly executed: ExecutedFacts | null;
        /** Who was told of it (GDPR art. 19). */
        readonly recipients: readonly ToldRecipient[];
        /** The person asks who they are. */
        readonly namesRecipients: boolean;
      }
    | { readonly kind: "refused"; readonly refusal: Refusal };
}

const plain = (text: string): LetterParagraph => ({ heading: null, text });

/** An answer with everything that the law asks of it (GDPR art. 12(3) and (4), 15(1), 19). */
export const answerLetter = ({
  request,
  activity,
  body,
  officer,
  authority,
  day,
  outcome,
}: LetterFacts): AnswerLetter => {
  const { language, content, clock, right } = request;
  const rightName = rightWords[right].name[language];
  const opening = fill(words.opening[language], {
    day: dayWords(clock.receivedOn, language),
    right: rightName,
    article: articleOf[right],
  });
  const { capacity } = content;
  return {
    language,
    from: [body.name, ...(body.address === null ? [] : [body.address])],
    to: [
      content.name,
      ...(content.postal?.split("\n") ?? []),
      ...(content.email === null ? [] : [content.email]),
    ],
    day: dayWords(day, language),
    subject: fill(words.subject[language], { right: rightName }),
    paragraphs: [
      plain(opening),
      ...(capacity.kind === "self"
        ? []
        : [plain(fill(words.forSubject[language], { subject: capacity.subject }))]),
      ...(outcome.kind === "refused"
        ? refusalParts(outcome.refusal, language)
        : [
            ...textParts(outcome.text),
            ...(outcome.executed === null ? [] : executedParts(outcome.executed, language)),
            ...recipientParts(outcome.recipients, outcome.namesRecipients, language),
            ...(activity === null || right !== "access" ? [] : factParts(activity, language)),
          ]),
      ...remediesOf(authority, language).map((text, index) => ({
        heading: index === 0 ? words.remedies[language] : null,
        text,
      })),
    ],
    signature: [officer ?? "", words.office[language]].filter((line) => line !== ""),
  };
};

const textParts = (text: string): readonly LetterParagraph[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(plain);

const refusalParts = (
  { ground, reasons, act }: Refusal,
  language: Language,
): readonly LetterParagraph[] => {
  const { words: said, text } = groundOf(ground);
  return [
    {
      heading: words.refused[language],
      text: fill(words.ground[language], { ground: said[language], text }),
    },
    ...(act === null ? [] : [plain(fill(words.act[language], { act }))]),
    ...textParts(reasons),
  ];
};

/** GDPR art. 15(1)(a) to (d), for whoever asks what is done with their data. */
const factParts = (activity: Activity, language: Language): readonly LetterParagraph[] => {
  const facts = [
    [words.purposes, activity.purposes.map(({ text }) => text).join(" ; ")],
    [words.categories, activity.dataCategories.flatMap(({ items }) => items).join(", ")],
    [words.recipients, activity.recipients.map(({ text }) => text).join(" ; ")],
    [words.retention, activity.retention.map(({ text }) => text).join(" ")],
  ] as const;
  return facts
    .filter(([, said]) => said !== "")
    .map(([label, text]) => ({ heading: label[language], text }));
};
