import type { FastifyRequest } from "fastify";
import type { Failure } from "../../../kernel/index.ts";
import { bindingPlaces, type BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { clockFields, personalFields } from "../../policy/model/describedFields.ts";
import type { PolicyDesk } from "../../policy/actions/policyDesk.ts";
import { writtenText } from "../../rules/actions/ruleChange.ts";
import { bindablePromises, type KeptPromise } from "../../rules/model/canBeBound.ts";
import { toFill } from "../../rules/model/draftedTerms.ts";
import { descendants, draftedRule } from "../../rules/model/draftRule.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { placed, placesIn } from "../../rules/model/placedNames.ts";
import { editedRuleText, ruleInText, textOfRule } from "../../rules/model/ruleText.ts";
import type { Standing } from "../../rules/model/standings.ts";
import type { WrittenRule } from "../../rules/model/writtenRule.ts";
import type { RulesRead } from "./rulesRead.ts";

/** What somebody is about to write: a new rule for a sentence, or one that stands already. */
export interface RuleSubject {
  readonly read: RulesRead;
  readonly standing: Standing;
  /** The table; null where the datasets no longer describe it. */
  readonly place: BindingPlace | null;
  /** The rule as it stands; null for a new one. */
  readonly rule: Rule | null;
  /** What it says at first: the draft, or the rule bound to the sentence as it is published now. */
  readonly written: WrittenRule;
  /** The same as it stands in its file, without the review: that is given anew by whoever saves. */
  readonly text: string;
  /** Why a person must read the sentence, as far as the draft knows. */
  readonly reviews: readonly Failure[];
  /** The revision that is shown. */
  readonly revision: number;
}

/** A table as the address of a page names it. */
export const tableValue = ({ store, dataset, collection }: BindingPlace): string =>
  placed(store, dataset.key, collection);

/** The table that an address names; null when the policy has none such. */
export const tableOf = (read: RulesRead, value: unknown): BindingPlace | null => {
  const names = typeof value === "string" ? placesIn(value, 3) : null;
  const [store, dataset, collection] = names ?? [];
  return (
    bindingPlaces(read.policy).find(
      (each) =>
        each.store === store && each.dataset.key === dataset && each.collection === collection,
    ) ?? null
  );
};

/** The promise that an address names, among those that a rule can keep; undefined when there is none such. */
export const promiseOf = (
  { activity, statement }: Standing,
  value: unknown,
): KeptPromise | undefined => {
  const promises = bindablePromises(activity, statement);
  if (value === undefined || value === "") return promises[0];
  return promises.find((each) => String(each ?? "all") === value);
};

/** A new rule for a sentence on a table, as the address says them; null when it says neither. */
export const newSubject = async (
  desk: Pick<PolicyDesk, "present">,
  read: RulesRead,
  statement: string,
  { query }: Pick<FastifyRequest, "query">,
): Promise<RuleSubject | null> => {
  const given = query as Readonly<Record<string, unknown>>;
  const standing = read.standings.find((each) => each.statement.id === statement);
  const place = tableOf(read, given["table"]);
  const promise = standing && promiseOf(standing, given["promesse"]);
  if (!standing || !place || promise === undefined) return null;
  const { store, collection, dataset, isAmbiguous } = place;
  const dated = clockFields(dataset, collection).filter(
    (each) => each.isDated && each.collection === null,
  );
  const archives = read.policy.stores.map(({ name }) => name).filter((name) => name !== store);
  const draft = draftedRule(standing.activity, standing.statement, {
    store,
    collection,
    clock: (dated.length === 1 ? dated[0]?.field : undefined) ?? toFill,
    promise,
    with: descendants(collection, dataset.links),
    archive: archives.length === 1 ? (archives[0] ?? null) : null,
    personal: personalFields(dataset, collection),
  });
  if (!draft.ok) return null;
  const written = {
    ...draft.value.written,
    id: freeName(draft.value.written.id, read.policy.rules),
    ...(isAmbiguous && { dataset: dataset.key }),
  };
  return {
    read,
    standing,
    place,
    rule: null,
    written,
    text: textOfRule(written),
    reviews: draft.value.reviews,
    revision: (await desk.present(read.policy.name))?.revision ?? 0,
  };
};

/** A rule that stands, bound to its sentence as it is published now; null when there is none, or its sentence is gone. */
export const standingSubject = async (
  desk: Pick<PolicyDesk, "present">,
  read: RulesRead,
  id: string,
): Promise<RuleSubject | null> => {
  const rule = read.policy.rules.find((each) => each.id === id);
  const standing = read.standings.find(({ rules }) => rules.some((each) => each.rule.id === id));
  const snapshot = await desk.present(read.policy.name);
  if (!rule || !standing || snapshot === null) return null;
  const before = await writtenText(snapshot, read.policy, rule);
  const found = before === null ? null : (ruleInText(before) as WrittenRule | null);
  if (before === null || found === null) return null;
  const { reviewed: _reviewed, ...rest } = found;
  const statement = { ...rest.statement, hash: standing.statement.hash };
  const written = { ...rest, statement };
  return {
    read,
    standing,
    place: placeOf(read, rule),
    rule,
    written,
    text: editedRuleText(before, written),
    reviews: [],
    revision: snapshot.revision,
  };
};

const placeOf = ({ policy }: RulesRead, rule: Rule): BindingPlace | null => {
  const here = bindingPlaces(policy).filter(
    ({ collection, dataset }) =>
      collection === rule.collection && (rule.dataset ?? dataset.key) === dataset.key,
  );
  const [any] = here;
  const own = here.find(({ store }) => store === rule.store);
  // A dataset may serve a store that nothing else says it serves: the rule itself says so.
  return own ?? (any === undefined ? null : { ...any, store: rule.store });
};

const freeName = (name: string, rules: readonly Rule[]): string => {
  const taken = new Set(rules.map(({ id }) => id));
  for (let count = 1; ; count++) {
    const each = count === 1 ? name : `${name.slice(0, 60)}-${count}`;
    if (!taken.has(each)) return each;
  }
};
