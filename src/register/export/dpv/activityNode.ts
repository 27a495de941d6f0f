import type { RetentionReading } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import type { SubjectRight } from "../../model/rightsByBasis.ts";
import { rightsOf } from "../../model/rightsOf.ts";
import { day, duration, node, plain, reference, term, words, type Node } from "./graph.ts";
import type { Term } from "./terms.ts";

/** One activity as a process of the vocabulary. `controller` is the node of who is responsible; null when nobody is named. */
export const activityNode = (activity: Activity, controller: string | null, lang: string): Node => {
  const said = (text: string | null | undefined) => words(text, lang);
  return node(
    "dpv:Process",
    {
      "dct:title": said(activity.title),
      "dct:created": day(activity.createdOn),
      "dct:modified": day(activity.updatedOn),
      "dpv:hasIdentifier": plain(activity.reference),
      ...partiesOf(activity, controller),
      "dpv:hasPurpose": [
        ...activity.purposes.map(({ text }) => purpose(text, [], said)),
        ...activity.subPurposes.map(({ text, children }) => purpose(text, children, said)),
      ],
      "dpv:hasLegalBasis": [
        ...activity.legalBases.map((basis) => legalBasis(basis, said)),
        ...(activity.specialConditions ?? []).map(({ condition, text }) =>
          node(specialTerms[condition], { "dct:description": said(text) }),
        ),
      ],
      "dct:source": activity.legalReferences.map(({ text }) => said(text)),
      "dpv:hasDataSubject": activity.dataSubjects.map(({ text }) =>
        node("dpv:DataSubject", { "rdfs:label": said(text) }),
      ),
      "dpv:hasPersonalData": [
        ...activity.dataCategories.map(({ subjects, items, necessity }) =>
          node("dpv:PersonalData", {
            "rdfs:label": said(items.join(" ; ")),
            "dpv:hasDataSubject":
              subjects === null ? null : node("dpv:DataSubject", { "rdfs:label": said(subjects) }),
            "dpv:hasNecessity":
              necessity === undefined
                ? null
                : node("dpv:Necessity", { "dct:description": said(necessity) }),
          }),
        ),
        ...activity.specialCategories.map((category) =>
          node("dpv:SpecialCategoryPersonalData", {
            "rdfs:label": words(category.replaceAll("-", " "), "en"),
          }),
        ),
      ],
      "dpv:hasDataSource": (activity.dataSources?.others ?? []).map(({ text }) =>
        node("dpv:DataSource", { "rdfs:label": said(text) }),
      ),
      "dpv:hasRecipient": activity.recipients.map(({ text, reason }) =>
        node("dpv:Recipient", {
          "rdfs:label": said(text),
          "dpv:hasJustification":
            reason === undefined
              ? null
              : node("dpv:Justification", { "dct:description": said(reason) }),
        }),
      ),
      "dpv:hasStorageCondition": activity.retention.map(({ text, dataSet, reading }) =>
        node("dpv:StorageDuration", {
          "dct:description": said(text),
          "dpv:hasScope": scopeOf(dataSet, said),
          "dpv:hasDuration": durations(reading, said),
        }),
      ),
      "dpv:hasProcessing": [...transfers(activity, said), ...decisions(activity, said)],
      // GDPR art. 30(1)(g) asks for a general description: the measures themselves are nobody's to read outside.
      "dpv:hasTechnicalOrganisationalMeasure": [
        ...new Set((activity.securityMeasures ?? []).map(({ kind }) => kind)),
      ].map((kind) =>
        node("dpv:TechnicalOrganisationalMeasure", {
          "rdfs:label": words(kind.replaceAll("-", " "), "en"),
        }),
      ),
      "dpv:hasRight": rightsOf(activity).flatMap(({ right, applies }) =>
        applies === true ? [term(rightTerms[right])] : [],
      ),
      ...assessmentOf(activity),
    },
    activity.id,
  );
};

type Said = (text: string | null | undefined) => ReturnType<typeof words>;

const partiesOf = (activity: Activity, controller: string | null) => {
  const { role, onBehalfOf, jointControllers, representative, processors } = activity;
  return {
    "dpv:hasDataController":
      role === "processor"
        ? (onBehalfOf ?? []).map((party) => partyNode("dpv:DataController", party))
        : controller === null
          ? null
          : reference(controller),
    "dpv:hasJointDataControllers": (jointControllers ?? []).map((party) =>
      partyNode("dpv:JointDataControllers", party),
    ),
    "dpv:hasRepresentative":
      representative === undefined ? null : partyNode("dpv:Representative", representative),
    "dpv:hasDataProcessor": (processors?.named ?? []).map(({ name, country }) =>
      node("dpv:DataProcessor", {
        "dpv:hasName": plain(name),
        "dpv:hasCountry":
          country === undefined ? null : node("dpv:Country", { "rdfs:label": plain(country) }),
      }),
    ),
  } as const;
};

/** Somebody who is responsible too, or acts for whoever is. */
export const partyNode = (
  type: Term,
  { name, contact }: { readonly name: string; readonly contact?: string },
): Node => node(type, { "dpv:hasName": plain(name), "dpv:hasContact": plain(contact) });

const purpose = (text: string, parts: Activity["subPurposes"], said: Said): Node =>
  node("dpv:Purpose", {
    "dct:description": said(text),
    "dct:hasPart": parts.map(({ text: part, children }) => purpose(part, children, said)),
  });

const legalBasis = (
  { article, text, interest }: Activity["legalBases"][number],
  said: Said,
): Node => {
  // A basis without its letter is some legal basis: which one is not ours to say.
  const letter = /^6\.1\.([a-f])$/.exec(article)?.[1] as "a" | undefined;
  const types: readonly Term[] =
    letter === undefined ? ["dpv:LegalBasis"] : [`eu-gdpr:A6-1-${letter}`];
  return node(interest === undefined ? types : [...types, "dpv:LegitimateInterest"], {
    "dct:description": said(interest === undefined ? text : `${text} ${interest}`),
  });
};

const scopeOf = (text: string | null | undefined, said: Said): Node | null =>
  said(text) === null ? null : node("dpv:Scope", { "rdfs:label": said(text) });

/** What was read of a sentence, where every word of it was: a sentence in doubt speaks for itself. */
const durations = ({ status, rules }: RetentionReading, said: Said): readonly Node[] =>
  status !== "read"
    ? []
    : rules.flatMap(({ kind, keep, from, until, condition, scope }) => {
        const where = {
          "dct:description": said(condition),
          "dpv:hasScope": scopeOf(scope, said),
        } as const;
        if (kind === "unlimited") return [node("dpv:EndlessDuration", where)];
        if (keep !== null)
          return [
            node("dpv:TemporalDuration", {
              ...where,
              "rdf:value": duration(keep),
              "rdfs:label": said(from),
            }),
          ];
        return until === null
          ? []
          : [node("dpv:UntilEventDuration", { ...where, "rdfs:label": said(until) })];
      });

const transfers = ({ transfers: named = [] }: Activity, said: Said): readonly Node[] =>
  named.map(({ recipient, country, safeguard, document }) =>
    node("dpv:CrossBorderTransfer", {
      "dpv:hasDataImporter": node("dpv:DataImporter", { "rdfs:label": said(recipient) }),
      "dpv:hasThirdCountry": node("dpv:ThirdCountry", { "rdfs:label": said(country) }),
      "dpv:hasLegalBasis":
        safeguard === undefined
          ? null
          : node(safeguardTerms[safeguard], { "dct:description": said(document) }),
    }),
  );

const decisions = ({ automatedDecisions }: Activity, said: Said): readonly Node[] =>
  automatedDecisions?.used === true
    ? [
        node("dpv:AutomatedDecisionMaking", {
          "dct:description": said(automatedDecisions.consequences),
          "dpv:hasAlgorithmicLogic":
            automatedDecisions.logic === undefined
              ? null
              : node("dpv:AlgorithmicLogic", { "dct:description": said(automatedDecisions.logic) }),
        }),
      ]
    : [];

const assessmentOf = ({ impactAssessment }: Activity) => {
  if (impactAssessment === undefined) return {};
  const { status, on, reference: number } = impactAssessment;
  return {
    "dpv:hasStatus": term(
      status === "not-required" ? "eu-gdpr:DPIANotRequired" : "eu-gdpr:DPIARequired",
    ),
    "dpv:hasAssessment":
      status === "done"
        ? node("eu-gdpr:DPIAProcedure", {
            "dct:date": day(on),
            "dct:identifier": plain(number),
          })
        : null,
  } as const;
};

type Condition = NonNullable<Activity["specialConditions"]>[number]["condition"];
type Safeguard = NonNullable<NonNullable<Activity["transfers"]>[number]["safeguard"]>;

const specialTerms: Readonly<Record<Condition, Term>> = {
  "9.2.a": "eu-gdpr:A9-2-a",
  "9.2.b": "eu-gdpr:A9-2-b",
  "9.2.c": "eu-gdpr:A9-2-c",
  "9.2.d": "eu-gdpr:A9-2-d",
  "9.2.e": "eu-gdpr:A9-2-e",
  "9.2.f": "eu-gdpr:A9-2-f",
  "9.2.g": "eu-gdpr:A9-2-g",
  "9.2.h": "eu-gdpr:A9-2-h",
  "9.2.i": "eu-gdpr:A9-2-i",
  "9.2.j": "eu-gdpr:A9-2-j",
};

/** GDPR art. 45(3), 46(2)(a) to (f), 46(3)(a) and 49(1). */
const safeguardTerms: Readonly<Record<Safeguard, readonly Term[]>> = {
  "adequacy-decision": ["eu-gdpr:A45-3"],
  "public-instrument": ["eu-gdpr:A46-2-a"],
  "binding-corporate-rules": ["eu-gdpr:A46-2-b"],
  // The Commission's (c) or an authority's (d): the register does not say, so neither letter is written.
  "standard-contractual-clauses": ["dpv:LegalBasis", "eu-gdpr:StandardContractualClauses"],
  "code-of-conduct": ["eu-gdpr:A46-2-e"],
  certification: ["eu-gdpr:A46-2-f"],
  "ad-hoc-clauses": ["eu-gdpr:A46-3-a"],
  // Which of the derogations is not said either.
  derogation: ["dpv:LegalBasis"],
};

const rightTerms: Readonly<Record<SubjectRight, Term>> = {
  withdrawal: "eu-gdpr:A7-3",
  access: "eu-gdpr:A15",
  rectification: "eu-gdpr:A16",
  erasure: "eu-gdpr:A17",
  restriction: "eu-gdpr:A18",
  portability: "eu-gdpr:A20",
  objection: "eu-gdpr:A21",
  "no-automated-decision": "eu-gdpr:A22",
};
