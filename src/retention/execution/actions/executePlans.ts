import { civilTimeZone } from "../../../kernel/index.ts";
import type { BatchRequest, Connector, RowSalt } from "../../../connectors/index.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";
import type { Plan } from "../../planning/model/plan.ts";
import { largestBatch, largestNamedBatch } from "../model/pace.ts";
import { orderPlans } from "../model/orderPlans.ts";
import { executePlan, type ExecutionContext } from "./executePlan.ts";
import { pacingOf } from "./pacing.ts";
import { nobodyElse, watchLatency, type LatencyWatch } from "./watchLatency.ts";
import { archiveStoreOf, withArchives, type Archives } from "./openArchives.ts";
import type { ReportDraft } from "./reportDraft.ts";
import type { RunDependencies, RunRequest } from "./runRequest.ts";

/** Ends what the plans name, one plan after the other, in the order that their ends need; true when nothing due is left. */
export const executePlans = async (
  dependencies: RunDependencies,
  request: RunRequest,
  stores: OpenedStores,
  plans: readonly Plan[],
  draft: ReportDraft,
  progress: Pick<ExecutionContext, "isInterrupted" | "onProgress">,
): Promise<boolean> => {
  const { ledger, clock, engine, timer, pseudonymKey } = dependencies;
  const { policy, signal } = request;
  const ordered = orderPlans(plans);
  const key = ordered.some(makesPseudonyms) ? await pseudonymKey() : null;
  const salt = await saltOf(dependencies, request, draft);
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
          largest: salt === null ? largestBatch : largestNamedBatch,
          rate: request.rate ?? null,
          signal,
          isInterrupted: progress.isInterrupted,
        }),
        means: { ...meansOf(plan, archives, key), ...(salt === null ? {} : { salt }) },
        run: draft.id,
        nextBatch: () => ++batch,
        ...progress,
        onRelayed: (relayed) => draft.relay(relayed),
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

/** The salt of this run, where the policy asks for receipts that name rows. */
const saltOf = async (
  { salts }: RunDependencies,
  { policy: { settings } }: RunRequest,
  { id, startedAt }: ReportDraft,
): Promise<RowSalt | null> => {
  if (settings.receipts === "counts") return null;
  const over = startedAt.toZonedDateTimeISO(civilTimeZone).add(settings.saltsKeep);
  return await salts.make(id, { at: startedAt, destroyAfter: over.toInstant() });
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
