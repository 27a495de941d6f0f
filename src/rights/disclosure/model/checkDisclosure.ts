import { foldedText, type DatasetField } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import { suggestion, type Policy, type RuleCondition } from "../../../retention/index.ts";
import { disclosureFailure } from "../errors.ts";
import type { DisclosedCollection, DisclosedField, Disclosure } from "./declaration.ts";
import type { DeclaredPath } from "./parseDisclosures.ts";
import {
  isWithin,
  leavingFields,
  placeCollection,
  type PlacedCollection,
} from "./placeCollection.ts";

/** Something that speaks against a declaration, and where in it. */
export interface DisclosureProblem {
  readonly path: DeclaredPath;
  readonly failure: Failure;
}

type Wrong = (path: DeclaredPath, failure: Failure) => void;

/**
 * What speaks against a declared transmission, all at once: the recipient must stand in the register with a reason (GDPR
 * art. 30(1)(d)), each field in a dataset, what is marked never leaves, and statistics name nobody. None: it may be made.
 */
export const checkDisclosure = (
  disclosure: Disclosure,
  policy: Pick<Policy, "register" | "stores" | "datasets" | "rules">,
): readonly DisclosureProblem[] => {
  const problems: DisclosureProblem[] = [];
  const wrong: Wrong = (path, failure) => void problems.push({ path, failure });
  const { activities } = policy.register;
  const activity = activities.find(({ id }) => id === disclosure.activity);
  if (activity === undefined) {
    const known = activities.map(({ id }) => id);
    const params = { activity: disclosure.activity, ...suggestion(disclosure.activity, known) };
    wrong(["activity"], disclosureFailure("rights.disclosure-activity-unknown", params));
  } else checkRecipient(disclosure, activity, wrong);
  if (disclosure.form === "statistics" && disclosure.collections.length > 1)
    wrong(["collections"], disclosureFailure("rights.disclosure-statistics-form"));
  for (const [at, collection] of disclosure.collections.entries()) {
    const path = ["collections", at];
    if (disclosure.collections.findIndex(({ name }) => name === collection.name) < at)
      wrong(
        [...path, "name"],
        disclosureFailure("rights.disclosure-collection-repeated", { collection: collection.name }),
      );
    const placed = placeCollection(policy, collection);
    if ("code" in placed) wrong([...path, "name"], placed);
    else checkCollection(disclosure, activity ?? null, collection, placed, path, wrong);
  }
  return problems;
};

const checkRecipient = (disclosure: Disclosure, activity: Activity, wrong: Wrong): void => {
  const { recipient } = disclosure;
  const asked = foldedText(recipient);
  const found = activity.recipients.find(({ text }) => foldedText(text) === asked);
  if (found === undefined) {
    const known = activity.recipients.map(({ text }) => text);
    const params = { recipient, activity: activity.id, ...suggestion(recipient, known) };
    wrong(["recipient"], disclosureFailure("rights.disclosure-recipient-unknown", params));
    return;
  }
  if ((found.reason ?? disclosure.reason ?? "").trim() === "")
    wrong(
      ["recipient"],
      disclosureFailure("rights.disclosure-recipient-unreasoned", { recipient }),
    );
  const said = foldedText(`${found.text} ${found.reason ?? ""}`);
  if (disclosure.form === "rows" && /\b(?:anonym|agreg|non nominativ)/.test(said))
    wrong(["form"], disclosureFailure("rights.disclosure-recipient-anonymous", { recipient }));
  if (!disclosure.needsRequisition && /\brequisition/.test(said))
    wrong(["recipient"], disclosureFailure("rights.disclosure-requisition-unsaid", { recipient }));
};

const checkCollection = (
  disclosure: Disclosure,
  activity: Activity | null,
  collection: DisclosedCollection,
  { described }: PlacedCollection,
  path: DeclaredPath,
  wrong: Wrong,
): void => {
  const isStatistics = disclosure.form === "statistics";
  const { fields, by, distinct, period, when } = collection;
  if (isStatistics && (by.length === 0 || fields.length > 0))
    wrong(path, disclosureFailure("rights.disclosure-statistics-form"));
  if (!isStatistics && (fields.length === 0 || by.length > 0 || distinct !== null))
    wrong(path, disclosureFailure("rights.disclosure-fields-missing"));
  const known = described.fields.map(({ name }) => name);
  const mustBeKnown = (field: string, where: DeclaredPath): void => {
    if (known.includes(field)) return;
    const params = { field, collection: described.name, ...suggestion(field, known) };
    wrong(where, disclosureFailure("rights.disclosure-field-unknown", params));
  };
  for (const [key, list] of Object.entries({ fields, by }))
    for (const [at, field] of list.entries()) {
      const where = [...path, key, at];
      const { of } = field;
      if (of.kind === "field") mustBeKnown(of.name, where);
      else if (!described.fields.some((one) => isWithin(one, of.category)))
        wrong(
          where,
          disclosureFailure("rights.disclosure-category-empty", {
            category: of.category,
            collection: described.name,
          }),
        );
      for (const condition of [field.only, field.except])
        for (const column of columnsOf(condition)) mustBeKnown(column, where);
      if (isStatistics && (field.only !== null || field.except !== null))
        wrong(where, disclosureFailure("rights.disclosure-statistics-form"));
      checkMarks(field, described, where, wrong);
      if (isStatistics) checkTraits(field, described, where, wrong);
      else checkIdentifiers(field, described, activity, where, wrong);
    }
  for (const column of columnsOf(when)) mustBeKnown(column, [...path, "when"]);
  if (period !== null) mustBeKnown(period, [...path, "period"]);
  if (distinct !== null) mustBeKnown(distinct, [...path, "distinct"]);
  const headings = leavingFields(described, [...fields, ...by]).leaving.map(headingOf);
  const twice = headings.find((heading, at) => headings.indexOf(heading) < at);
  if (twice !== undefined)
    wrong(path, disclosureFailure("rights.disclosure-heading-repeated", { heading: twice }));
};

/** What a column of the file is called. */
export const headingOf = (leaving: {
  readonly field: Pick<DatasetField, "name">;
  readonly declared: Pick<DisclosedField, "label">;
}): string => leaving.declared.label ?? leaving.field.name;

/** A field that is asked for by its name although it never leaves is a mistake; a category merely leaves it out. */
const checkMarks = (
  { of }: DisclosedField,
  described: PlacedCollection["described"],
  where: DeclaredPath,
  wrong: Wrong,
): void => {
  const field = described.fields.find((one) => of.kind === "field" && one.name === of.name);
  const isMarked = !described.isTransmissible || field?.isTransmissible === false;
  if (!isMarked || (of.kind === "category" && described.isTransmissible)) return;
  const params = { field: of.kind === "field" ? of.name : of.category, collection: described.name };
  wrong(where, disclosureFailure("rights.disclosure-not-transmissible", params));
};

const nationalIdentifier = "user.government_id.national_identification_number";

/** French act of 6 January 1978, art. 30: the number is handled only where a text allows it, presence apart. */
const checkIdentifiers = (
  field: DisclosedField,
  described: PlacedCollection["described"],
  activity: Activity | null,
  where: DeclaredPath,
  wrong: Wrong,
): void => {
  if (activity === null || activity.nationalIdentifier || field.as === "present") return;
  for (const { field: one } of leavingFields(described, [field]).leaving)
    if (isWithin(one, nationalIdentifier)) {
      const params = { field: one.name, collection: described.name, activity: activity.id };
      wrong(where, disclosureFailure("rights.disclosure-nir-unfounded", params));
    }
};

const nominative = [
  "user.name",
  "user.contact",
  "user.government_id",
  "user.unique_id",
  "user.content",
  "user.biometric",
  "user.account",
  "user.authorization",
  "user.device",
  "user.financial.bank_account",
  "user.financial.credit_card",
];
const places = [
  "user.contact.address.postal_code",
  "user.contact.address.city",
  "user.contact.address.country",
];

/** Statistics are counted by traits: never by what names, nor by what nobody has said the category of. */
const checkTraits = (
  declared: DisclosedField,
  described: PlacedCollection["described"],
  where: DeclaredPath,
  wrong: Wrong,
): void => {
  for (const { field } of leavingFields(described, [declared]).leaving) {
    const isPlace = places.some((one) => isWithin(field, one));
    const names =
      field.primaryKey ||
      field.identity !== null ||
      field.references.length > 0 ||
      (!isPlace && nominative.some((one) => isWithin(field, one)));
    const isWhole = declared.as === "value";
    const isDay = isWithin(field, "user.demographic.date_of_birth");
    // Whether there is one, or in which year, names nobody.
    const isBare = isWhole && (names || isDay || field.dataCategories.length === 0);
    if (isBare || declared.of.kind === "category") {
      const params = { field: field.name, collection: described.name };
      wrong(where, disclosureFailure("rights.disclosure-statistics-nominative", params));
    }
  }
};

/** The fields of the row itself that a condition reads. */
const columnsOf = (condition: RuleCondition | null): readonly string[] => {
  if (condition === null) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(columnsOf);
    case "not":
      return columnsOf(condition.of);
    case "exists":
      return Object.values(condition.rows.by ?? {});
    default:
      return [condition.column];
  }
};

/** What speaks against a call of a declaration that is right by itself. */
export const checkCall = (
  disclosure: Disclosure,
  call: {
    readonly today: string;
    readonly requisition: string | null;
    readonly from: string | null;
    readonly until: string | null;
  },
): readonly Failure[] => {
  const { agreement, recipient } = disclosure;
  const failures: Failure[] = [];
  const reference = agreement?.reference ?? "";
  if (agreement?.until && call.today > agreement.until)
    failures.push(
      disclosureFailure("rights.disclosure-agreement-over", { reference, until: agreement.until }),
    );
  if (agreement?.from && call.today < agreement.from)
    failures.push(
      disclosureFailure("rights.disclosure-agreement-early", { reference, from: agreement.from }),
    );
  if (disclosure.needsRequisition && call.requisition === null)
    failures.push(disclosureFailure("rights.disclosure-requisition-missing", { recipient }));
  const hasPeriod = disclosure.collections.some(({ period }) => period !== null);
  const [from, until] = [dayIn(call.from), dayIn(call.until)];
  if (hasPeriod && (from === null || until === null || from > until))
    failures.push(disclosureFailure("rights.disclosure-period-missing"));
  if (!hasPeriod && (call.from !== null || call.until !== null))
    failures.push(disclosureFailure("rights.disclosure-period-unwanted"));
  return failures;
};

const dayIn = (text: string | null): string | null => {
  try {
    const day = text === null ? null : Temporal.PlainDate.from(text, { overflow: "reject" });
    return day?.toString() === text ? text : null;
  } catch {
    return null;
  }
};
