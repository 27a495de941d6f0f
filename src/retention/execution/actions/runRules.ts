/**
 * The life of a run.
 *
 * An executed run whose rules are refused opens no store and is remembered as `failed`, with the reasons.
 *
 * A dry run decides everything that an executed run decides, on connections that the database holds read-only, and
 * is remembered as `done` (or `failed`) when it is over. An executed run first takes the lock of every store it acts
 * on, in the order of their names; when another run holds one, it gives back the others and nothing is remembered.
 * Holding the locks, it finds earlier runs still said to be `running` on those stores: whoever wrote that is dead,
 * since the living hold their locks, and they become `interrupted`. Then it is itself `running`. It first asks whether
 * the ledger can sign, since an end of rows that is never proved must not happen; it brings receipts that the dead left into the ledger, plans every rule, and only if all of them are proved safe begins to write.
 * From `running` it goes to `done` when nothing due is left, to `interrupted` when somebody asked it to stop, here or in
 * the memory of runs, and the batch in hand was finished, to `failed` when anything else ended it. None of the three ever changes again. A killed
 * process leaves `running`, batches that are whole, and their receipts beside them.
 */
import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import {
  planOnStores,
  withStores,
  type OpenedStores,
} from "../../planning/actions/planOnStores.ts";
import type { RuleCheck } from "../../rules/model/checkRules.ts";
import { checkSelected } from "../../simulation/actions/simulate.ts";
import { isWithin } from "../model/window.ts";
import { aftermathOf } from "./aftermathOf.ts";
import { compareClocks } from "./compareClocks.ts";
import { executePlans } from "./executePlans.ts";
import { withLocks } from "./lockStores.ts";
import { relayReceipts } from "./relayReceipts.ts";
import { ReportDraft } from "./reportDraft.ts";
import type { RunDependencies, RunRequest, RunResult } from "./runRequest.ts";
import { seekApproval } from "./seekApproval.ts";
import { tellProgress } from "./tellProgress.ts";

/**
 * Runs rules: a dry run unless `execute`. Refusals are values; a FailureError (busy, database, ledger) comes after
 * the run was remembered as failed, with whatever it did.
 */
export const runRules = async (
  dependencies: RunDependencies,
  request: RunRequest,
): Promise<RunResult> => {
  const { policy, rules, execute } = request;
  const check = checkSelected(policy, rules);
  const now = dependencies.clock.now();
  if (check.refused) {
    if (execute) await rememberRefused(dependencies, request, check, now);
    return { kind: "rules-refused", check };
  }
  if (execute && !isWithin(request.windows ?? [], now))
    throw new FailureError(retentionFailure("retention.outside-window"));
  const draft = new ReportDraft(dependencies, request, now);
  try {
    return await withStores(dependencies, policy, rules, !execute, async (stores) =>
      execute
        ? await withLocks(stores, async () => await executed(dependencies, request, stores, draft))
        : await dry(dependencies, request, stores, draft),
    );
  } catch (error) {
    if (!draft.isFinished && !leavesNoTrace(error)) await remembered(dependencies, draft, error);
    throw error;
  }
};

/** Whoever asked for the run may be at another machine: what refused it stands where they look. */
const rememberRefused = async (
  dependencies: RunDependencies,
  request: RunRequest,
  check: RuleCheck,
  now: Temporal.Instant,
): Promise<void> => {
  const draft = new ReportDraft(dependencies, request, now);
  draft.refusals = check.rules.flatMap(({ rule, refusals }) =>
    refusals.map((reason) => ({ rule: rule.id, reason })),
  );
  await dependencies.records.save(draft.finish("failed", "retention.rules-refused"));
};

const leavesNoTrace = (error: unknown): boolean =>
  error instanceof FailureError &&
  ["retention.run-in-progress", "retention.clock-back", "retention.clock-skew"].includes(
    error.failure.code,
  );

/** The failure that ended the run is what its caller must hear, also when remembering it fails. */
const remembered = async (
  { records }: RunDependencies,
  draft: ReportDraft,
  error: unknown,
): Promise<void> => {
  const code = error instanceof FailureError ? error.failure.code : "defect";
  await records.save(draft.finish("failed", code)).catch(() => {});
};

const dry = async (
  dependencies: RunDependencies,
  { policy, rules }: RunRequest,
  stores: OpenedStores,
  draft: ReportDraft,
): Promise<RunResult> => {
  const planned = await planOnStores(dependencies, policy, rules, stores, draft.startedAt);
  return await planFinished(dependencies, planned, draft);
};

const planFinished = async (
  { records }: RunDependencies,
  { plans, refusals }: Awaited<ReturnType<typeof planOnStores>>,
  draft: ReportDraft,
): Promise<RunResult> => {
  draft.plan(plans);
  if (refusals.length === 0) {
    const record = draft.finish("done", null);
    await records.save(record);
    return { kind: "ran", plans, report: record.report };
  }
  draft.refusals = refusals.flatMap(({ rule, reasons }) =>
    reasons.map((reason) => ({ rule: rule.id, reason })),
  );
  const record = draft.finish("failed", "retention.plan-refused");
  await records.save(record);
  return { kind: "plan-refused", plans, refusals, report: record.report };
};

const executed = async (
  dependencies: RunDependencies,
  request: RunRequest,
  stores: OpenedStores,
  draft: ReportDraft,
): Promise<RunResult> => {
  const { records, ledger, clock } = dependencies;
  const { policy, rules } = request;
  await compareClocks(clock, stores);
  const last = await records.lastMoment(policy.name);
  if (last !== null && Temporal.Instant.compare(draft.startedAt, last) < 0)
    throw new FailureError(
      retentionFailure("retention.clock-back", {
        now: draft.startedAt.toString({ smallestUnit: "second" }),
        last: last.toString({ smallestUnit: "second" }),
      }),
    );
  for (const dead of await records.running(policy.name, [...stores.keys()]))
    await records.save({ ...dead, state: "interrupted", finishedAt: clock.now() });
  await records.save(draft.begin());

  await ledger.assertCanSign();
  for (const connector of stores.values()) {
    draft.recover(await relayReceipts(connector, ledger));
  }
  const own = await planOnStores(dependencies, policy, rules, stores, draft.startedAt);
  const more = await request.alsoPlan?.(stores);
  const planned = {
    plans: [...own.plans, ...(more?.plans ?? [])],
    refusals: [...own.refusals, ...(more?.refusals ?? [])],
  };
  if (planned.refusals.length > 0) return await planFinished(dependencies, planned, draft);
  draft.plan(planned.plans);
  const requestedBy = request.requestedBy ?? dependencies.account;
  const { plans } = planned;
  const sought = await seekApproval(dependencies, policy, plans, stores, requestedBy);
  if (sought.kind === "waits") {
    const record = draft.finish("failed", "retention.approval-needed");
    await records.save(record);
    const { approval } = sought;
    return { kind: "approval-needed", plans, approval, report: record.report };
  }
  for (const connector of stores.values()) await connector.prepare();
  const isOver = (): boolean => !isWithin(request.windows ?? [], clock.now());
  const progress = tellProgress(dependencies, draft.id, plans);
  let isStopAsked = false;
  const isWhole = await executePlans(dependencies, request, stores, plans, draft, {
    isInterrupted: async () => {
      isStopAsked = await progress.isStopAsked();
      return isStopAsked || (request.signal?.aborted ?? false) || isOver();
    },
    onProgress: (each) => {
      progress.on(each);
      request.onProgress?.(each);
    },
  });
  await ledger.checkpoint();
  draft.aftermath = await aftermathOf(draft, policy, stores, clock.now());
  if (isWhole) await dependencies.approvals.use(sought.used);
  const reason = isStopAsked ? "retention.run-stopped" : isOver() ? "retention.window-over" : null;
  const record = draft.finish(isWhole ? "done" : "interrupted", isWhole ? null : reason);
  await records.save(record);
  return { kind: "ran", plans, report: record.report };
};
