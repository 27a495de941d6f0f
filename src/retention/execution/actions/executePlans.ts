import type { BatchRequest, Connector } from "../../../connectors/index.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";
import type { Plan } from "../../planning/model/plan.ts";
import { orderPlans } from "../model/orderPlans.ts";
import { executePlan } from "./executePlan.ts";
import { pacingOf } from "./pacing.ts";
import { watchLatency, type LatencyWatch } from "./watchLatency.ts";
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
  isInterrupted: () => boolean,
): Promise<boolean> => {
  const { ledger, clock, engine, timer, pseudonymKey } = dependencies;
  const { policy, signal, onProgress } = request;
  const ordered = orderPlans(plans);
  const key = ordered.some(makesPseudonyms) ? await pseudonymKey() : null;
  let batch = 0;
  const watches = new Map<Connector, LatencyWatch>();
  const watchOf = async (connector: Connector): Promise<LatencyWatch> => {
    if (request.feelsOthers === false) return nobodyElse;
    const known = watches.get(connector) ?? (await watchLatency(connector, timer));
    watches.set(connector, known);
    return known;
  };
  const work = async (archives: Archives): Promise<boolean> => {
    for (const plan of ordered) {
      const connector = stores.get(plan.rule.store);
      if (!connector) throw new TypeError(`the store ${plan.rule.store} was not opened`);
      const watch = await watchOf(connector);
      const isWhole = await executePlan(plan, {
        connector,
        ledger,
        clock,
        engine,
        pacing: pacingOf({
          timer,
          watch,
          collection: plan.rule.collection,
          batchSize: request.batchSize ?? null,
          rate: request.rate ?? null,
          signal,
        }),
        means: meansOf(plan, archives, key),
        run: draft.id,
        nextBatch: () => ++batch,
        isInterrupted,
        onRelayed: (relayed) => draft.relay(relayed),
        onProgress: onProgress ?? (() => {}),
      });
      if (!isWhole) return false;
    }
    return true;
  };
  try {
    return await withArchives(dependencies, policy, ordered, work);
  } finally {
    for (const watch of watches.values()) await watch.stop();
  }
};

const nobodyElse: LatencyWatch = { isCrowded: () => false, stop: async () => {} };

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
