import { findReferences, type Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import { activityId } from "./activityId.ts";
import type { Coverage } from "./coverage.ts";
import { requiredFields, type Field } from "./fieldLabels.ts";
import type { FindingCollector } from "./findings.ts";
import { classifyData } from "./fields/classifyData.ts";
import { walk, type FieldContext } from "./fields/fieldContext.ts";
import { readDataCategories, readDataSubjects } from "./fields/readDataCategories.ts";
import { readLegalBases } from "./fields/readLegalBases.ts";
import { readPurposes, readRecipients, readSubPurposes } from "./fields/readLists.ts";
import { readRetentionField, type ReadStatement } from "./fields/readRetentionField.ts";
import { readProcessors, readRights, readUpdatedOn } from "./fields/readShortFields.ts";
import { joinSpans } from "./joinedText.ts";
import type { OutlineField, OutlineRecord } from "./outline.ts";
import { readValues, textOf, type Value } from "./values.ts";

interface RecordContext {
  readonly text: string;
  readonly coverage: Coverage;
  readonly findings: FindingCollector;
  readonly order: number;
  /** How often each identifier was wanted in this document. */
  readonly ids: Map<string, number>;
}

/** Usual label of each field, for messages about a field that is not there. */
const labelOf: Readonly<Record<Field, string>> = {
  purposes: "Finalité(s) du traitement",
  subPurposes: "Sous-finalité(s) du traitement",
  legalBases: "Fondement du traitement",
  dataSubjects: "Catégorie de personnes concernées",
  dataCategories: "Type de données traitées",
  recipients: "Destinataire(s) des données",
  retention: "Durée de conservation",
  processors: "Recours à la sous-traitance",
  rights: "Droit des personnes concernées",
  updatedOn: "Mise à jour",
  other: "",
};

/** Reads one record of the page into a processing activity (GDPR art. 30(1)). */
export const readRecord = (
  context: RecordContext,
  record: OutlineRecord & { readonly statements?: readonly ReadStatement[] },
): Activity => {
  const { text, coverage } = context;
  coverage.place([record.title, ...(record.domain ? [record.domain] : [])]);
  if (record.headSeparator) coverage.mark("separator", record.headSeparator);
  const title = text.slice(record.title.start, record.title.end);
  if (!record.domain && !record.isNotice)
    context.findings.add("title.no-domain", {
      activity: context.order,
      field: "domain",
      source: [record.title],
    });

  const contents = readContents(context, record);
  const valuesOf = (field: Field): Value[] => contents.get(field)?.values ?? [];
  const fieldContext = (field: Field): FieldContext => ({
    ...context,
    activity: context.order,
    field,
  });
  const legalReferences = readReferences(context, contents);
  const referenceSpans = legalReferences.flatMap(({ source }) => source);

  const legalBases = readLegalBases(
    fieldContext("legalBases"),
    valuesOf("legalBases"),
    referenceSpans,
  );
  const { subjects, misplaced } = readDataSubjects(
    fieldContext("dataSubjects"),
    valuesOf("dataSubjects"),
  );
  const dataCategories = [
    ...misplaced,
    ...readDataCategories(fieldContext("dataCategories"), valuesOf("dataCategories")),
  ];
  const { updatedOn, source: updatedOnSource } = readUpdatedOn(
    fieldContext("updatedOn"),
    valuesOf("updatedOn"),
  );
  const id = activityId(title, context.order, context.ids);
  const activity: Activity = {
    id,
    domain: record.domain ? text.slice(record.domain.start, record.domain.end) : null,
    title,
    updatedOn,
    sources: {
      title: [record.title],
      domain: record.domain ? [record.domain] : [],
      updatedOn: updatedOnSource,
    },
    purposes: readPurposes(fieldContext("purposes"), valuesOf("purposes")),
    subPurposes: readSubPurposes(fieldContext("subPurposes"), valuesOf("subPurposes")),
    legalBases,
    legalReferences,
    dataSubjects: subjects,
    dataCategories,
    ...classifyData(dataCategories),
    ...readRecipients(fieldContext("recipients"), valuesOf("recipients")),
    retention: (
      record.statements ?? readRetentionField(fieldContext("retention"), valuesOf("retention"))
    ).map((statement, index) => ({ id: `${id}.${index + 1}`, ...statement })),
    processors: readProcessors(fieldContext("processors"), valuesOf("processors")),
    rights: readRights(fieldContext("rights"), valuesOf("rights")),
  };
  reportFields(context, record, contents);
  markConnections(context, contents);
  return activity;
};

interface Content {
  readonly values: Value[];
  readonly fields: OutlineField[];
}

/** The values of each field of a record; a field that stands twice has the values of both. */
const readContents = (context: RecordContext, record: OutlineRecord): Map<Field, Content> => {
  const contents = new Map<Field, Content>();
  for (const field of record.fields) {
    context.coverage.mark("label", field.label);
    const { values, notices } = readValues(context.text, field, record.fieldIndent);
    const where = { activity: context.order, field: field.field };
    for (const bullet of notices.misplacedBullets.filter(
      (span) => record.nested || looksLikeLabel.test(context.text.slice(span.start, span.end)),
    ))
      context.findings.add("layout.bullet-at-field-level", { ...where, source: [bullet] });
    for (const joined of notices.joined)
      context.findings.add("list.split-item", { ...where, source: joined });
    const content = contents.get(field.field) ?? { values: [], fields: [] };
    for (const value of values) content.values.push(value);
    content.fields.push(field);
    contents.set(field.field, content);
  }
  return contents;
};

/** « Personnes habilitées : … » beside the fields of a page without indents may be a field that we do not know. */
const looksLikeLabel = /^(?!Pour |Donn|Coordonn)\p{Lu}[\p{L}'’()]+(?: [\p{L}'’()-]+){0,5}\s*:\s/u;

const readReferences = (
  context: RecordContext,
  contents: ReadonlyMap<Field, Content>,
): Activity["legalReferences"] => {
  const found: Activity["legalReferences"] = [];
  for (const [field, { values }] of contents)
    for (const { spans } of walk(values)) {
      const joined = joinSpans(context.text, spans);
      for (const { spans: cited, ...reference } of findReferences(joined.text)) {
        const source = cited.flatMap((span) => joined.places(span));
        const isBasis =
          field === "legalBases" &&
          reference.code === null &&
          /^(?:6\.|9\.2)/.test(reference.article ?? "");
        if (isBasis) continue;
        const text = textOf(context.text, source);
        found.push({ ...reference, text, source });
        if (reference.code === null)
          context.findings.add(
            "legal-reference.no-text",
            { activity: context.order, field, source },
            { value: text },
          );
        context.coverage.place(source);
      }
    }
  return found;
};

const spansOf = (values: readonly Value[]): Span[] =>
  values.flatMap(({ spans, children }) => [...spans, ...spansOf(children)]);

const seldomInNotices: ReadonlySet<Field> = new Set(["subPurposes", "updatedOn", "dataSubjects"]);

const reportFields = (
  { text, findings, order }: RecordContext,
  record: OutlineRecord,
  contents: ReadonlyMap<Field, Content>,
): void => {
  for (const field of requiredFields)
    if (!contents.has(field) && !(record.isNotice && seldomInNotices.has(field)))
      findings.add(
        "field.missing",
        { activity: order, field, source: [record.title] },
        { label: labelOf[field] },
      );
  for (const [field, { values, fields }] of contents) {
    const labels = fields.map(({ label }) => label);
    const label = text.slice(labels[0]!.start, labels[0]!.end).replace(/[\s:]+$/, "");
    if (field === "other") {
      findings.add(
        "field.not-modelled",
        { activity: order, field, source: [...labels, ...spansOf(values)] },
        { label },
      );
      continue;
    }
    if (values.length === 0)
      findings.add("field.empty", { activity: order, field, source: labels }, { label });
    if (fields.length > 1 && field !== "updatedOn")
      findings.add("field.repeated", { activity: order, field, source: labels }, { label });
  }
};

/** What is left inside a legal-basis line between references only leads from one to the next. */
const markConnections = (context: RecordContext, contents: ReadonlyMap<Field, Content>): void => {
  const legal = contents.get("legalBases");
  const other = contents.get("other");
  for (const span of spansOf(legal?.values ?? []))
    for (const left of context.coverage.left(span)) {
      const standsAlone = left.start === span.start && left.end === span.end;
      if (!standsAlone) context.coverage.mark("boilerplate", left);
    }
  for (const span of spansOf(other?.values ?? [])) context.coverage.place([span]);
};
