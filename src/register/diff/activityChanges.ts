import type { Activity } from "../model/register.ts";
import { valuesOf } from "../model/activityValues.ts";
import { basisChanges, rightsChanges } from "./basisChanges.ts";
import { dataChanges } from "./dataChanges.ts";
import { itemsOf, listChanges } from "./listChanges.ts";
import { processorChanges, recipientChanges, transferChanges } from "./partyChanges.ts";
import { listWords, valueWords } from "./partWords.ts";
import type { LegalChange } from "./registerDiff.ts";
import { retentionChanges } from "./retentionChanges.ts";
import { valueChange } from "./valueChange.ts";

/** The lists whose items are plain texts, each with how it is read. */
const lists: Readonly<
  Record<
    Exclude<keyof typeof listWords, "dataCategories" | "recipients" | "necessity">,
    (activity: Activity) => readonly string[]
  >
> = {
  purposes: ({ purposes }) => purposes.map(({ text }) => text),
  subPurposes: (activity) => valuesOf(activity, "subPurposes").map(({ text }) => text),
  legalReferences: ({ legalReferences }) => legalReferences.map(({ text }) => text),
  dataSubjects: ({ dataSubjects }) => dataSubjects.map(({ text }) => text),
  dataSources: ({ dataSources }) => dataSources?.others.map(({ text }) => text) ?? [],
  jointControllers: ({ jointControllers = [] }) => jointControllers.map(({ name }) => name),
  onBehalfOf: ({ onBehalfOf = [] }) => onBehalfOf.map(({ name }) => name),
  specialConditions: ({ specialConditions = [] }) =>
    specialConditions.map(({ condition, text }) => `${condition} : ${text}`),
  securityMeasures: ({ securityMeasures = [] }) => securityMeasures.map(({ text }) => text),
  formalities: ({ formalities = [] }) => formalities.map(({ reference }) => reference),
  commitments: ({ commitments = [] }) => commitments.map(({ text }) => text),
};

const collections = {
  "from-subject": "auprès de la personne",
  "from-others": "auprès de tiers",
  both: "auprès de la personne et de tiers",
} as const;

const assessments = {
  "not-required": "non requise",
  required: "requise",
  done: "faite",
} as const;

/** What an activity says otherwise than before, in the order in which it is read; those that matter to persons first. */
export const activityChanges = (before: Activity, after: Activity): readonly LegalChange[] => {
  const value = (
    part: string,
    words: (typeof valueWords)[keyof typeof valueWords],
    of: (activity: Activity) => string | null | undefined,
  ): readonly LegalChange[] => valueChange(part, words, of(before), of(after));
  const list = (part: keyof typeof lists): readonly LegalChange[] =>
    listChanges(part, listWords[part], itemsOf(lists[part](before)), itemsOf(lists[part](after)));
  const all = [
    ...value("title", valueWords.title, ({ title }) => title),
    ...value("domain", valueWords.domain, ({ domain }) => domain),
    ...value("role", valueWords.role, ({ role }) => role ?? "controller"),
    ...list("jointControllers"),
    ...list("onBehalfOf"),
    ...value(
      "representative",
      valueWords.representative,
      ({ representative }) => representative?.name,
    ),
    ...list("purposes"),
    ...list("subPurposes"),
    ...basisChanges(before, after),
    ...list("legalReferences"),
    ...list("dataSubjects"),
    ...dataChanges(before, after),
    ...list("specialConditions"),
    ...value(
      "offencesGround",
      valueWords.offencesGround,
      ({ offencesGround }) => offencesGround?.text,
    ),
    ...value(
      "nationalIdentifierText",
      valueWords.nationalIdentifierText,
      ({ nationalIdentifierText }) => nationalIdentifierText?.text,
    ),
    ...value("dataSources", valueWords.collection, ({ dataSources }) =>
      dataSources === undefined ? null : collections[dataSources.collection],
    ),
    ...list("dataSources"),
    ...recipientChanges(before, after),
    ...transferChanges(before, after),
    ...retentionChanges(before, after),
    ...processorChanges(before, after),
    ...list("securityMeasures"),
    ...value("automatedDecisions", valueWords.automatedDecisions, automated),
    ...value("impactAssessment", valueWords.impactAssessment, ({ impactAssessment }) =>
      impactAssessment === undefined ? null : assessments[impactAssessment.status],
    ),
    ...rightsChanges(before, after),
    ...list("formalities"),
    ...list("commitments"),
    ...value("reference", valueWords.reference, ({ reference }) => reference),
    ...value("createdOn", valueWords.createdOn, ({ createdOn }) => createdOn),
    ...value("updatedOn", valueWords.updatedOn, ({ updatedOn }) => updatedOn),
  ];
  return [
    ...all.filter(({ grade }) => grade === "persons"),
    ...all.filter(({ grade }) => grade === "editorial"),
  ];
};

const automated = ({ automatedDecisions }: Activity): string | null => {
  if (automatedDecisions === undefined) return null;
  const { used, logic, consequences } = automatedDecisions;
  return [used ? "oui" : "non", logic, consequences].filter(Boolean).join(" ; ");
};
