import { FailureError, type Failure, type Outcome } from "../../../kernel/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import { findHomonyms } from "../../reach/actions/findHomonyms.ts";
import { inSnapshots } from "../../reach/actions/personStores.ts";
import { withReach } from "../../reach/actions/openReach.ts";
import { planErasure } from "../../reach/actions/planErasure.ts";
import { readPerson } from "../../reach/actions/readPerson.ts";
import { executionFailure } from "../errors.ts";
import { countCopy, countErasure, rowsIn } from "../model/countRows.ts";
import { mayExecute } from "../model/executionSteps.ts";
import type { ExecutionStage } from "../model/requestExecution.ts";
import type { ExecutionChange } from "./executions.ts";
import { copyFor } from "./copyFor.ts";
import { eraseFor } from "./eraseFor.ts";
import { erasureOf, refusalsOf, stoppedAs, type Executed, type Work } from "./work.ts";

/**
 * Does what waits for one request: looks, copies, or erases. It may be killed at any statement and run again: a copy is made anew, an erasure
 * finds what is left. Before anything, it asks again whether the request may run: somebody may have doubted, or taken it back, meanwhile.
 */
export const runExecution = async (
  parts: RightsParts,
  id: string,
  stopping: AbortSignal,
): Promise<Executed | null> => {
  const [claimed, found] = [await parts.executions.claim(id), await parts.requests.find(id)];
  if (!claimed.ok || !found.ok || claimed.value === null || found.value === null) return null;
  const [held, request] = [claimed.value, found.value];
  const settle = async (
    change: ExecutionChange & { readonly stage: ExecutionStage },
    failure: Failure | null = null,
  ): Promise<Executed | null> =>
    (await parts.executions.change(held, change)) ? { stage: change.stage, failure } : null;
  const may: Outcome<unknown> = mayExecute(request, parts.clock.now());
  if (!may.ok) return await settle({ stage: stoppedAs(held), failures: [may.failure] });
  try {
    const policy = await parts.databases.policyOf(request.body);
    if (policy === null)
      return await settle({
        stage: stoppedAs(held),
        failures: [executionFailure("rights.execution-no-databases")],
      });
    const work = { parts, request, held, policy, stopping };
    if (held.stage === "looking") return await settle(await look(work));
    return await (held.kind === "copy" ? copyFor(work) : eraseFor(work));
  } catch (error) {
    // A worker that is asked to stop leaves it as it is: the job comes again.
    if (stopping.aborted) throw error;
    const [failure, cause] =
      error instanceof FailureError
        ? [error.failure, {}]
        : [executionFailure("rights.execution-interrupted"), { cause: causeOf(error) }];
    const settled = await settle({ stage: "failed", failures: [failure] }, failure);
    return settled && { ...settled, ...cause };
  }
};

/** The class of an error and the code it bears, as drivers and the system give one. */
const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? String(error.code) : "";
  const name = error.constructor.name;
  return /^[A-Z0-9_]{1,40}$/.test(code) ? `${name} ${code}` : name;
};

const look = async (work: Work): Promise<ExecutionChange & { readonly stage: ExecutionStage }> => {
  const { parts, held, policy } = work;
  const { identities, isOnePerson, kind } = held;
  return await withReach(parts.databases.openStore, policy, true, async (reach) => {
    const { map, stores, undescribed } = reach;
    const refused = (failures: readonly Failure[]) =>
      ({ stage: "refused", failures, undescribed }) as const;
    const wrong = refusalsOf(reach, held);
    if (wrong.length > 0) return refused(wrong);
    if (stores.size === 0) return refused([executionFailure("rights.execution-no-databases")]);
    return await inSnapshots(stores, async (rows) => {
      if (kind === "erasure") {
        const plan = await planErasure(map, rows, erasureOf(work));
        if (plan.refusals.length > 0) return refused(plan.refusals);
        const counts = countErasure(plan, map);
        return { stage: "seen", counts, undescribed, failures: [], rowsAll: rowsIn(counts) };
      }
      const homonyms = isOnePerson ? [] : await findHomonyms(map, rows, identities);
      if (homonyms.length > 0) return refused(homonyms);
      const counts = countCopy(await readPerson(map, rows, identities));
      return { stage: "seen", counts, undescribed, failures: [], rowsAll: rowsIn(counts) };
    });
  });
};
