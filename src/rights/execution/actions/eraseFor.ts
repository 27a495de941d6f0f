import { erasePerson } from "../../reach/actions/erasePerson.ts";
import { inSnapshots } from "../../reach/actions/personStores.ts";
import { withReach } from "../../reach/actions/openReach.ts";
import { planErasure } from "../../reach/actions/planErasure.ts";
import { personDigest } from "../../reach/model/personDigest.ts";
import { executionFailure } from "../errors.ts";
import { countErasure, digestOfCounts, rowsIn } from "../model/countRows.ts";
import { allowed, executed } from "../model/executionSteps.ts";
import type { ExecutionReceipt } from "../model/requestExecution.ts";
import { beating } from "./beating.ts";
import type { Databases } from "./databases.ts";
import {
  erasureOf,
  executionJob,
  refusalsOf,
  stoppedAs,
  type Executed,
  type Work,
} from "./work.ts";

/**
 * Erases a person as it was shown: where the databases hold something else by now, nothing is written and it is shown again. What one store
 * refuses (a hold that was placed meanwhile) is said, and what another has done already stays done, with its receipt.
 * null: somebody else has the request in hand by now.
 */
export const eraseFor = async (work: Work): Promise<Executed | null> => {
  const { parts, request, held, policy } = work;
  const { executions, databases, clock, ids, requests } = parts;
  return await withReach(databases.openStore, policy, false, async (reach) => {
    const { map, stores } = reach;
    const wrong = refusalsOf(reach, held);
    if (wrong.length > 0) {
      const stage = stoppedAs(held);
      await executions.change(held, { stage, failures: wrong });
      return { stage, failure: null };
    }
    const asked = { ...erasureOf(work), id: request.id };
    if (!held.hasBegun) {
      const plan = await inSnapshots(stores, (rows) => planErasure(map, rows, asked));
      const counts = countErasure(plan, map);
      if (plan.refusals.length > 0) {
        await executions.change(held, { stage: "refused", failures: plan.refusals });
        return { stage: "refused", failure: null };
      }
      if (digestOfCounts(counts) !== digestOfCounts(held.counts ?? [])) {
        const failures = [executionFailure("rights.execution-changed")];
        await executions.change(held, { stage: "seen", counts, failures, rowsAll: rowsIn(counts) });
        return { stage: "seen", failure: null };
      }
    }
    await databases.ledger.assertCanSign();
    const key = await databases.pseudonymKey();
    let isHeld = false;
    // A doubt or a withdrawal that came meanwhile stops it here; one that comes later finds it begun.
    const begun = await requests.step(request.id, allowed(clock.now()), async (transaction) => {
      isHeld = await executions.change(held, { hasBegun: true }, transaction);
    });
    if (!begun.ok) {
      const stage = stoppedAs(held);
      await executions.change(held, { stage, failures: [begun.failure] });
      return { stage, failure: null };
    }
    if (!isHeld) return null;
    const receipts: ExecutionReceipt[] = [...held.receipts];
    const dependencies = {
      clock,
      ids,
      engine: databases.engine,
      digests: held.identities.map((identity) => personDigest(key, identity)),
      ledger: { append: appending(databases, request.id, receipts, executions, held) },
    };
    // One store may take longer than anybody waits for a word: whoever is thought dead would be taken up while it writes.
    const { refusals } = await beating(
      async () => await executions.change(held, {}),
      async () => await erasePerson(dependencies, map, stores, asked),
    );
    if (receipts.length > 0) await databases.ledger.checkpoint();
    if (refusals.length > 0) {
      // Where no store wrote anything, the request can be answered without it.
      const hasBegun = held.hasBegun || receipts.length > 0;
      return (await executions.change(held, { stage: "failed", failures: refusals, hasBegun }))
        ? { stage: "failed", failure: null }
        : null;
    }
    const at = clock.now();
    const rowsDone = rowsIn(held.counts ?? []);
    const end = { stage: "done", identities: [], rowsDone, failures: [] } as const;
    if (!(await executions.change(held, end))) return null;
    // Taken back while it was being done: it is done all the same, and the execution says so.
    await requests.step(request.id, executed("erased", { by: executionJob, at }), async () => {});
    return { stage: "done", failure: null };
  });
};

/** Receipts are noted as they enter the ledger: after a death between the two they are appended again, which changes nothing there. */
const appending =
  (
    { ledger }: Databases,
    request: string,
    receipts: ExecutionReceipt[],
    executions: Work["parts"]["executions"],
    held: Work["held"],
  ): Databases["ledger"]["append"] =>
  async (drafts) => {
    const appended = await ledger.append(drafts);
    for (const { id, index } of appended) {
      const body: { readonly store?: unknown; readonly request?: unknown } | undefined =
        drafts.find((draft) => draft.id === id)?.body;
      // What another command left behind in a store is brought to the ledger too, and is no receipt of this request.
      if (body?.request !== request || receipts.some((one) => one.id === id)) continue;
      receipts.push({ id, index, store: String(body.store) });
    }
    await executions.change(held, { receipts });
    return appended;
  };
