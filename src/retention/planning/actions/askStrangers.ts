import { FailureError } from "../../../kernel/index.ts";
import type { Policy, Store } from "../../policy/model/policy.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Stranger } from "../model/ground.ts";
import { mayBeOne } from "../model/mayBeOne.ts";
import { withDerived } from "../model/withDerived.ts";
import type { PlanningDependencies } from "./planOnStores.ts";

/**
 * Asks the stores on which other rules of the policy stand, and which are not opened, who they are: one of them may be a
 * second name of an opened one, and what a minimum keeps there would not be seen here. Those that cannot be one are left
 * alone, and those without a rule have nothing to keep.
 */
export const askStrangers = async (
  { openStore }: Pick<PlanningDependencies, "openStore">,
  { stores, rules, folder }: Pick<Policy, "stores" | "rules" | "folder">,
  selected: readonly Rule[],
): Promise<ReadonlyMap<string, Stranger>> => {
  const opened = new Set(withDerived(selected).map((rule) => rule.store));
  const ruled = new Set(withDerived(rules).map((rule) => rule.store));
  const known = stores.filter(({ name }) => opened.has(name));
  const strangers = stores.filter(
    (store) =>
      ruled.has(store.name) &&
      !opened.has(store.name) &&
      known.some((other) => mayBeOne(store, other)),
  );
  const asked = new Map<string, Stranger>();
  for (const store of strangers) asked.set(store.name, await ask(openStore, store, folder));
  return asked;
};

/** What does not answer is as unknown as it was: the plan says so, with the reason that it gave. */
const ask = async (
  openStore: PlanningDependencies["openStore"],
  store: Store,
  folder: string,
): Promise<Stranger> => {
  try {
    const connector = await openStore(store, { readOnly: true, clocks: {}, folder });
    try {
      return { store, identity: await connector.identity() };
    } finally {
      await connector.close();
    }
  } catch (error) {
    if (error instanceof FailureError) return { store, code: error.failure.code };
    throw error;
  }
};
