import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import type { Activity } from "../../model/register.ts";
import { rightsOf } from "../../model/rightsOf.ts";
import { partNames } from "../../model/partNames.ts";
import {
  assessmentNames,
  formalityNames,
  measureNames,
  rightNames,
  safeguardNames,
} from "../../model/detailNames.ts";
import { words } from "./documentWords.ts";

/** One line of a block, and how deep it is nested. */
export interface Line {
  readonly text: string;
  readonly depth: number;
}

/** What an activity says under one label. */
export interface Block {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** An activity label by label; a part that nobody has said is left out, never filled. */
export const activityBlocks = (
  activity: Activity,
  language: Language,
  reader: "public" | "inside",
): readonly Block[] => {
  const block = (
    label: keyof typeof partNames,
    ...lines: readonly (string | Line | null | undefined)[]
  ) => {
    const said = lines.flatMap((line) =>
      line === null || line === undefined || line === ""
        ? []
        : [typeof line === "string" ? { text: line, depth: 0 } : line],
    );
    return said.length === 0 ? [] : [{ label: partNames[label][language], lines: said }];
  };
  const day = (date: string | null | undefined): string | null =>
    date === null || date === undefined ? null : dayWords(Temporal.PlainDate.from(date), language);
  const { processors, transfers, automatedDecisions, impactAssessment } = activity;
  return [
    ...block("reference", activity.reference),
    ...block("createdOn", day(activity.createdOn)),
    ...block("updatedOn", day(activity.updatedOn)),
    ...block("role", activity.role === "processor" ? words.processorRole[language] : null),
    ...block("onBehalfOf", ...(activity.onBehalfOf ?? []).map(partyLine)),
    ...block("jointControllers", ...(activity.jointControllers ?? []).map(partyLine)),
    ...block(
      "representative",
      activity.representative === undefined ? null : partyLine(activity.representative),
    ),
    ...block("purposes", ...activity.purposes.map(textOf)),
    ...block("subPurposes", ...nested(activity.subPurposes, 0)),
    ...block("legalBases", ...activity.legalBases.flatMap(basisLines)),
    ...block("legalReferences", ...activity.legalReferences.map(textOf)),
    ...block("specialConditions", ...(activity.specialConditions ?? []).map(conditionLine)),
    ...block("offencesGround", activity.offencesGround?.text),
    ...block("nationalIdentifierText", activity.nationalIdentifierText?.text),
    ...block("dataSubjects", ...activity.dataSubjects.map(textOf)),
    ...block(
      "dataCategories",
      ...activity.dataCategories.flatMap(({ subjects, items, necessity }) => [
        ...(subjects === null ? [] : [subjects]),
        ...items.map((text) => ({ text, depth: subjects === null ? 0 : 1 })),
        necessity === undefined
          ? null
          : { text: fill(words.necessity[language], { text: necessity }), depth: 1 },
      ]),
    ),
    ...block("dataSources", ...sourceLines(activity, language)),
    ...block(
      "recipients",
      activity.recipientsNone ? words.noRecipient[language] : null,
      ...activity.recipients.map(({ text, reason }) => joined(text, reason)),
    ),
    ...block(
      "transfers",
      transfers?.length === 0 ? words.noTransfer[language] : null,
      ...(transfers ?? []).map(({ recipient, country, safeguard, document }) =>
        joined(
          recipient,
          country,
          safeguard === undefined ? null : safeguardNames[safeguard][language],
          document,
        ),
      ),
    ),
    ...block(
      "retention",
      ...activity.retention.map(({ context, dataSet, text }) =>
        [dataSet, context, text].filter((part) => part !== undefined && part !== null).join(" — "),
      ),
    ),
    ...block(
      "processors",
      processors?.text,
      ...(processors?.named ?? []).map(({ name, service, country, agreement }) => ({
        text: joined(
          name,
          service,
          country,
          agreement === undefined
            ? words.noAgreement[language]
            : fill(words.agreement[language], { date: day(agreement.signedOn) ?? "" }),
        ),
        depth: processors?.text === "" ? 0 : 1,
      })),
    ),
    ...block("securityMeasures", ...securityLines(activity, language, reader)),
    ...block(
      "automatedDecisions",
      automatedDecisions === undefined
        ? null
        : words[automatedDecisions.used ? "automatedDecision" : "noAutomatedDecision"][language],
      automatedDecisions?.logic,
      automatedDecisions?.consequences,
    ),
    ...block(
      "impactAssessment",
      impactAssessment === undefined
        ? null
        : joined(
            assessmentNames[impactAssessment.status][language],
            day(impactAssessment.on),
            impactAssessment.reference,
            impactAssessment.reason,
          ),
    ),
    ...block("rights", activity.rights?.text, ...rightLines(activity, language)),
    ...block(
      "formalities",
      ...(activity.formalities ?? []).map(({ kind, reference, on, onRequest }) =>
        joined(
          formalityNames[kind][language],
          reference,
          day(on),
          onRequest ? words.onRequest[language] : null,
        ),
      ),
    ),
    ...block(
      "commitments",
      ...(activity.commitments ?? []).map(({ text, keptBy }) =>
        joined(text, fill(words.keptBy[language], { by: keptBy.by })),
      ),
    ),
  ];
};

const textOf = ({ text }: { readonly text: string }): string => text;

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(", ");

const partyLine = ({ name, contact }: { readonly name: string; readonly contact?: string }) =>
  joined(name, contact);

const basisLines = ({
  text,
  purposes = [],
  interest,
  withdrawal,
}: Activity["legalBases"][number]): readonly (Line | undefined)[] => [
  { text, depth: 0 },
  ...[interest, withdrawal, ...purposes].map((detail) =>
    detail === undefined ? undefined : { text: detail, depth: 1 },
  ),
];

const conditionLine = ({
  condition,
  text,
}: NonNullable<Activity["specialConditions"]>[number]): string => `${condition}, ${text}`;

const nested = (items: Activity["subPurposes"], depth: number): readonly Line[] =>
  items.flatMap(({ text, children }) => [{ text, depth }, ...nested(children, depth + 1)]);

const sourceLines = ({ dataSources }: Activity, language: Language): readonly string[] =>
  dataSources === undefined
    ? []
    : [
        ...(dataSources.collection === "from-others" ? [] : [words.fromSubject[language]]),
        ...dataSources.others.map(textOf),
      ];

/** The rights that the legal bases give, with the article or the ground; those that they do not give are not listed. */
const rightLines = (activity: Activity, language: Language): readonly Line[] =>
  rightsOf(activity).flatMap(({ right, applies, article, overridden, ground }) => {
    if (applies === false && !overridden) return [];
    const parts = [
      rightNames[right][language],
      applies === null ? words.rightUnknown[language] : null,
      applies === false ? words.rightDenied[language] : null,
      article === null ? null : fill(words.rightArticle[language], { article }),
      ground,
    ];
    return [{ text: joined(...parts), depth: activity.rights === null ? 0 : 1 }];
  });

const securityLines = (
  { securityMeasures = [] }: Activity,
  language: Language,
  reader: "public" | "inside",
): readonly string[] => [
  ...new Set(
    securityMeasures.map(({ kind, text }) =>
      reader === "inside"
        ? joined(measureNames[kind][language], text)
        : measureNames[kind][language],
    ),
  ),
];
