import { sha256 } from "../../../kernel/index.ts";
import type { Span } from "../../../reading/index.ts";
import type { Activity, Register } from "../../model/register.ts";
import { activityId } from "../activityId.ts";
import { valuesIn } from "../cells.ts";
import { Coverage } from "../coverage.ts";
import { readRetentionField } from "../fields/readRetentionField.ts";
import { FindingCollector } from "../findings.ts";
import { languageOf, reportLeftovers, type ImportRequest } from "../importDocument.ts";
import { placesIn } from "../placesIn.ts";
import type { Tree } from "../own/readTree.ts";
import { emptyActivity } from "../../model/emptyActivity.ts";
import { mergedStructure } from "../workbook/mergedStructure.ts";
import { readResponsible } from "./readResponsible.ts";
import { fidesBases, fidesConditions, fidesSpecial, isNationalIdentifier } from "./fidesTerms.ts";

type Members = Readonly<Record<string, unknown>>;
type Words = { readonly text: string; readonly source: Span[] };

/** Whether a value is systems of Fides: `system:` with what each of them does. */
export const isFides = (value: unknown): boolean =>
  value !== null && typeof value === "object" && Array.isArray((value as Members)["system"]);

/**
 * Reads the systems of Fides (fideslang) into a register: each privacy declaration of a system is an activity. Keys of its
 * taxonomy stay words; what the register has no member for is a finding with its words.
 */
export const importFides = (
  { bytes, name, language }: Pick<ImportRequest, "bytes" | "name" | "language">,
  tree: Tree,
): Register => {
  const { text, places } = tree;
  const findings = new FindingCollector(text, language);
  const coverage = new Coverage(text);
  for (const { label } of places.values()) coverage.mark("label", label);
  const taken = new Set<string>();
  const words = (path: string): Words | null => {
    const place = places.get(path);
    if (place === undefined) return null;
    taken.add(path);
    return { text: text.slice(place.words.start, place.words.end), source: [place.words] };
  };
  const list = (path: string): Words[] => {
    const found: Words[] = [];
    for (let index = 0; ; index++) {
      const each = words(`${path}/${index}`);
      if (each === null) return found;
      found.push(each);
    }
  };
  const activities: Activity[] = [];
  const ids = new Map<string, number>();
  const systems = (tree.value as { readonly system: readonly unknown[] }).system;
  for (const [index, system] of systems.entries()) {
    const at = `system/${index}`;
    const declarations = (system as Members | null)?.["privacy_declarations"];
    const called = words(`${at}/name`) ?? words(`${at}/fides_key`);
    if (!Array.isArray(declarations) || declarations.length === 0) {
      findings.add(
        "fides.no-declaration",
        { source: called?.source ?? [] },
        { system: called?.text ?? String(index + 1) },
      );
      continue;
    }
    const shared = readSystem(at, words, list, called);
    for (const rank of declarations.keys()) {
      const order = activities.length + 1;
      const retention = (period: Words | null) => {
        const context = { text, coverage, findings, activity: order, field: "retention" };
        return period === null
          ? []
          : readRetentionField(
              context,
              period.source.flatMap((span) => valuesIn(context, span)),
            );
      };
      const declared = readDeclaration(`${at}/privacy_declarations/${rank}`, words, list, called);
      const id = activityId(declared.title, order, ids);
      activities.push({
        ...emptyActivity,
        ...shared,
        ...declared.members,
        id,
        title: declared.title,
        domain: called?.text ?? null,
        sources: { title: declared.source, domain: called?.source ?? [], updatedOn: [] },
        retention: retention(declared.period).map((statement, place) => ({
          id: `${id}.${place + 1}`,
          ...statement,
        })),
      });
      if (declared.members.legalBases?.length === 0)
        findings.add("legal-basis.none", {
          activity: order,
          field: "legalBases",
          source: declared.source,
        });
    }
  }
  const responsible = readResponsible(words, systems.length);
  coverage.place(placesIn([responsible, activities]));
  for (const [path, { words: span }] of places) {
    if (taken.has(path)) {
      coverage.markRest("boilerplate", span);
      continue;
    }
    const field = path.split("/").findLast((part) => !/^\d+$/.test(part)) ?? path;
    if (isMachine(path) || isPlainAnswer(text.slice(span.start, span.end)))
      coverage.mark("boilerplate", span);
    else {
      coverage.place([span]);
      findings.add("fides.not-modelled", { source: [span] }, { name: field });
    }
  }
  if (activities.length === 0) findings.add("own.unknown-format", { source: [] });
  reportLeftovers(text, coverage, findings);
  return {
    format: "egide/register@1",
    document: { name, sha256: sha256(bytes), language: languageOf(text) },
    ...responsible,
    activities,
    findings: findings.list,
    structure: mergedStructure(text, coverage.structure),
  };
};

/** Keys by which machines know a resource. */
const isMachine = (path: string): boolean =>
  /(?:^|\/)(?:fides_key|organization_fides_key|system_type|type|vendor_id|resource_id)$/.test(path);

const isPlainAnswer = (words: string): boolean => /^(?:true|false|Not defined|\d+)$/.test(words);

type One = (path: string) => Words | null;
type Many = (path: string) => Words[];

const doneAt = ({ text, source }: Words) => ({
  status: "done" as const,
  reference: text,
  source: [...source],
});

/** The entries of a list that are words, or have a name. */
const namesOf = (at: string, words: One): Words[] => {
  const found: Words[] = [];
  for (let index = 0; ; index++) {
    const each = words(`${at}/${index}`) ?? words(`${at}/${index}/name`);
    if (each === null) return found;
    found.push(each);
  }
};

/** What a system says of all of its declarations. */
const readSystem = (
  at: string,
  words: One,
  list: Many,
  called: Words | null,
): Partial<Activity> => {
  const countries = list(`${at}/third_country_transfers`);
  const joint = words(`${at}/joint_controller_info`);
  const measures = words(`${at}/data_security_practices`);
  const assessment = words(`${at}/dpa_location`);
  const isProcessor = list(`${at}/responsibility`).some(({ text }) => /processor/i.test(text));
  const profiling = list(`${at}/legal_basis_for_profiling`);
  return {
    ...(isProcessor ? { role: "processor" as const } : {}),
    ...(joint ? { jointControllers: [{ name: joint.text, source: joint.source }] } : {}),
    ...(measures
      ? {
          securityMeasures: [
            { kind: "other" as const, text: measures.text, source: measures.source },
          ],
        }
      : {}),
    ...(assessment ? { impactAssessment: doneAt(assessment) } : {}),
    ...(countries.length > 0
      ? {
          transfers: countries.map(({ text: country, source }) => ({
            recipient: called?.text ?? country,
            country,
            source: [...source],
          })),
        }
      : {}),
    ...(profiling.length > 0
      ? {
          automatedDecisions: {
            used: true,
            logic: profiling.map(({ text }) => text).join(", "),
            source: profiling.flatMap(({ source }) => source),
          },
        }
      : {}),
  };
};

const readDeclaration = (
  at: string,
  words: One,
  list: Many,
  system: Words | null,
): {
  readonly title: string;
  readonly source: Span[];
  readonly period: Words | null;
  readonly members: Partial<Activity>;
} => {
  const name = words(`${at}/name`);
  const use = words(`${at}/data_use`);
  const title = name ?? use ?? system ?? { text: "", source: [] };
  const basis = words(`${at}/legal_basis_for_processing`);
  const article = basis && fidesBases[basis.text.toLowerCase()];
  const assessment = words(`${at}/impact_assessment_location`);
  const condition = words(`${at}/special_category_legal_basis`);
  const letter = condition && fidesConditions[condition.text.toLowerCase()];
  const categories = list(`${at}/data_categories`);
  const keys = categories.map(({ text }) => text);
  const parties = words(`${at}/third_parties`);
  return {
    title: title.text,
    source: title.source,
    period: words(`${at}/retention_period`),
    members: {
      purposes: use ? [use] : [],
      subPurposes: list(`${at}/features`).map((each) => ({ ...each, children: [] })),
      legalBases: basis
        ? [
            {
              article: article ?? "6.1",
              text: basis.text,
              source: [...basis.source],
            },
          ]
        : [],
      dataSubjects: namesOf(`${at}/data_subjects`, words),
      dataCategories:
        categories.length > 0
          ? [{ subjects: null, items: keys, source: categories.flatMap(({ source }) => source) }]
          : [],
      specialCategories: [
        ...new Set(
          fidesSpecial
            .filter(([sign]) => keys.some((key) => sign.test(key)))
            .map(([, kind]) => kind),
        ),
      ],
      nationalIdentifier: keys.some(isNationalIdentifier),
      ...(condition && letter
        ? {
            specialConditions: [
              { condition: letter, text: condition.text, source: condition.source },
            ],
          }
        : {}),
      recipients: parties ? [parties] : [],
      ...(assessment ? { impactAssessment: doneAt(assessment) } : {}),
    },
  };
};
