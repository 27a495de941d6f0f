import type { BatchRequest } from "../../../connectors/index.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";
import type { Plan } from "../../planning/model/plan.ts";
import { orderPlans } from "../model/orderPlans.ts";
import { executePlan } from "./executePlan.ts";
import { archiveStoreOf, withArchives, type Archives } from "./openArchives.ts";
import type { ReportDraft } from "./reportDraft.ts";
import type { RunDependencies, RunRequest } from "./runRules.ts";

/** Ends what the plans name, one plan after the other, in the order that their ends need; true when nothing due is left. */
export const executePlans = async (
  dependencies: RunDependencies,
  request: RunRequest,
  stores: OpenedStores,
  plans: readonly Plan[],
  draft: ReportDraft,
): Promise<boolean> => {
  const { ledger, clock, engine, pseudonymKey } = dependencies;
  const { policy, batchSize, signal, onProgress } = request;
  const ordered = orderPlans(plans);
  const key = ordered.some(makesPseudonyms) ? await pseudonymKey() : null;
  let batch = 0;
  return await withArchives(dependencies, policy, ordered, async (archives) => {
    for (const plan of ordered) {
      const connector = stores.get(plan.rule.store);
      if (!connector) throw new TypeError(`the store ${plan.rule.store} was not opened`);
      const isWhole = await executePlan(plan, {
        connector,
        ledger,
        clock,
        engine,
        batchSize,
        means: meansOf(plan, archives, key),
        run: draft.id,
        nextBatch: () => ++batch,
        isInterrupted: () => signal?.aborted ?? false,
        onRelayed: (relayed) => draft.relay(relayed),
        onProgress: onProgress ?? (() => {}),
      });
      if (!isWhole) return false;
    }
    return true;
  });
};

const makesPseudonyms = ({ target: { end } }: Plan): boolean =>
  end.kind === "anonymise" && end.fields.some((field) => field.as.kind === "pseudonym");

const meansOf = (
  plan: Plan,
  archives: Archives,
  key: Uint8Array | null,
): Pick<BatchRequest, "pseudonymKey" | "archive"> => {
  const archive = archives.get(archiveStoreOf(plan.target.end) ?? "");
  return {
    ...(archive ? { archive } : {}),
    ...(key !== null && makesPseudonyms(plan) ? { pseudonymKey: key } : {}),
  };
};
