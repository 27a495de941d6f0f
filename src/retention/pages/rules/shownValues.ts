import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Language } from "../../../kernel/index.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import type { ConditionValues } from "../../rules/model/conditionValues.ts";
import { formChanges } from "../../rules/model/endValues.ts";
import type { RowsValues } from "../../rules/model/linkValues.ts";
import { placed, placesIn } from "../../rules/model/placedNames.ts";
import { draftValues, ruleValues, type RuleValues } from "../../rules/model/ruleValues.ts";
import {
  archiveChoices,
  changedFields,
  childChoices,
  clockChoices,
  disputesChoices,
  noticeChoices,
  otherFields,
  ownFields,
  testedChoices,
  type FormChoice,
} from "./formChoices.ts";
import { ruleFormSchema } from "./formFields.ts";
import { mostRows, rowsShown, rowsTyped } from "./formRows.ts";
import type { RuleSubject } from "./ruleSubject.ts";

/**
 * What the form shows of a rule; null where it has no field for something of it, or where a field does not offer what the
 * rule says: a form that shows less than the rule would lose the rest when it is sent.
 */
export const shownValues = (
  { rule, written, place, read }: Pick<RuleSubject, "rule" | "written" | "place" | "read">,
  language: Language,
): RuleValues | null => {
  if (place === null) return null;
  const values = rule === null ? draftValues(written, language) : ruleValues(written, language);
  const stores = read.policy.stores.map(({ name }) => name);
  return values !== null && isOffered(values, { place, stores }, language) ? values : null;
};

type Typed = Static<typeof ruleFormSchema>;

/** An empty field is no value of a form, and an empty text of a rule. */
export const valuesOf = (values: Typed): RuleValues => ({
  id: values.id,
  clock: values.clock ?? "",
  keep: values.keep ?? "",
  plus: values.plus,
  plusPeriod: values.plusPeriod ?? "",
  with: values.with,
  end: values.end,
  changes: values.changes,
  archiveTo: values.archiveTo ?? "",
  archiveKeep: values.archiveKeep ?? "",
  restrictField: values.restrictField ?? "",
  restrictViews: values.restrictViews ?? "",
  ...rowsTyped(values),
  disputes: values.disputes ?? "",
  noticeSent: values.noticeSent ?? "",
  noticeBefore: values.noticeBefore ?? "",
});

/** The fields as the form shows them at first. */
export const initialOf = ({
  with: children,
  changes,
  when,
  cases,
  clockRows,
  disputesRows,
  marks,
  ...values
}: RuleValues) => ({
  ...values,
  with: [...children],
  changes: [...changes],
  ...rowsShown({ when, cases, clockRows, disputesRows, marks }),
});

/** Every value stands among the choices of its field, every text and every list of rows has room. */
export const isOffered = (
  values: RuleValues,
  { place, stores }: { readonly place: BindingPlace; readonly stores: readonly string[] },
  language: Language,
): boolean => {
  const own = ownFields(place);
  const tested = testedChoices(place, language);
  const others = otherFields(place);
  const changed = changedFields(place).map(({ collection, field }) => [collection, field] as const);
  const of = (choices: readonly FormChoice[]): ((value: string) => boolean) => {
    const offered = new Set(choices.map(({ value }) => value));
    return (value) => value === "" || offered.has(value);
  };
  const isMade = of(
    changed.flatMap(([collection, field]) =>
      formChanges.map((each) => ({ value: placed(collection, field, each), label: "" })),
    ),
  );
  const isTested = ({ tests }: ConditionValues, choices: readonly FormChoice[]): boolean =>
    tests.length <= mostRows.test && tests.every(({ field }) => of(choices)(field));
  const isLinked = ({ links, where }: RowsValues): boolean =>
    links.length <= mostRows.link &&
    links.every(({ theirs, ours }) => of(others)(theirs) && of(own)(ours)) &&
    isTested(where, others);
  return (
    of(clockChoices(place, language))(values.clock) &&
    isLinked(values.clockRows) &&
    values.with.every(of(childChoices(place))) &&
    isTested(values.when, tested) &&
    values.cases.length <= mostRows.case &&
    values.cases.every(({ when }) => isTested(when, tested)) &&
    of(disputesChoices(place, language))(values.disputes) &&
    isLinked(values.disputesRows) &&
    of(noticeChoices(place, language))(values.noticeSent) &&
    values.changes.every((each) => placesIn(each, 3) !== null && isMade(each)) &&
    values.marks.length <= mostRows.mark &&
    values.marks.every(({ field }) => of(changedFields(place))(field)) &&
    of(archiveChoices(place, stores))(values.archiveTo) &&
    of(own)(values.restrictField) &&
    hasRoom(values)
  );
};

const properties: Readonly<Record<string, TSchema | undefined>> = ruleFormSchema.properties;

/** What a field takes at most, it shows and sends back. */
const hasRoom = (values: RuleValues): boolean =>
  Object.entries(initialOf(values)).every(([name, value]) => {
    const property = properties[name];
    return property !== undefined && (value === "" || Value.Check(property, value));
  });
