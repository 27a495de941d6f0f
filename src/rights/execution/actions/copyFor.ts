import type { RowTuple } from "../../../connectors/index.ts";
import { FailureError } from "../../../kernel/index.ts";
import { undoableStep } from "../../actions/stepOfBody.ts";
import { executionFailure } from "../errors.ts";
import { inSnapshots } from "../../reach/actions/personStores.ts";
import { findHomonyms } from "../../reach/actions/findHomonyms.ts";
import { withReach } from "../../reach/actions/openReach.ts";
import { readPerson, type PersonPart } from "../../reach/actions/readPerson.ts";
import { writePackage } from "../../reach/package/writePackage.ts";
import { countCopy, rowsIn } from "../model/countRows.ts";
import { executed } from "../model/executionSteps.ts";
import { executionJob, refusalsOf, type Executed, type Work } from "./work.ts";

/** Each section is written twice, as CSV and as JSON. */
const passes = 2;

/**
 * Writes the copy of a person, in flat memory, sealed as it is written; it is seen once it is whole, and once the request may still run then.
 * null: somebody else has the request in hand by now, or its copy is no longer wanted.
 */
export const copyFor = async ({
  parts,
  request,
  held,
  policy,
  stopping,
}: Work): Promise<Executed | null> => {
  const { executions, packages, requests, clock, databases } = parts;
  const { identities, isOnePerson } = held;
  return await withReach(databases.openStore, policy, true, async (reach) => {
    const wrong = refusalsOf(reach, held);
    const refuse = async (failures: typeof wrong): Promise<Executed | null> =>
      (await executions.change(held, { stage: "refused", failures }))
        ? { stage: "refused", failure: null }
        : null;
    if (wrong.length > 0) return await refuse(wrong);
    return await inSnapshots(reach.stores, async (rows) => {
      const homonyms = isOnePerson ? [] : await findHomonyms(reach.map, rows, identities);
      if (homonyms.length > 0) return await refuse(homonyms);
      let read = 0;
      const found = await readPerson(reach.map, rows, identities);
      const counted = found.map((part) => counting(part, (page) => (read += page.length)));
      const counts = countCopy(found);
      const rowsAll = rowsIn(counts);
      const { language } = request;
      const content = writePackage(counted, { language, at: clock.now(), policy });
      const id = await packages.write(request.id, content, async () => {
        stopping.throwIfAborted();
        const rowsDone = Math.floor(read / passes);
        // Whoever was asked in its place begins anew: this copy is left, and destroyed later.
        if (!(await executions.change(held, { rowsDone, rowsAll, counts })))
          throw new Error("another worker has this request in hand");
      });
      const done = await undoableStep(
        requests,
        request.id,
        executed("copied", { by: executionJob, at: clock.now() }),
        async (transaction) => {
          const change = { stage: "done", rowsDone: rowsAll, rowsAll, counts } as const;
          // Nobody sees what was written here: it must not stand in the file either.
          if (!(await executions.change(held, change, transaction)))
            throw new FailureError(executionFailure("rights.execution-busy"));
          await packages.publish(transaction, request.id, id);
        },
      );
      if (!done.ok) return await refuse([done.failure]);
      return { stage: "done", failure: null };
    });
  });
};

const counting = (part: PersonPart, seen: (page: readonly RowTuple[]) => void): PersonPart => ({
  ...part,
  rows: async function* () {
    for await (const page of part.rows()) {
      seen(page);
      yield page;
    }
  },
});
