import { FailureError } from "../../../kernel/index.ts";
import type { OpenTransaction } from "../../../platform/database/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import { undoableStep } from "../../actions/stepOfBody.ts";
import { isClosed } from "../../model/request/requestState.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { executionFailure } from "../errors.ts";
import { isOpen } from "../model/copyLink.ts";
import { noted } from "../model/executionSteps.ts";
import type { RequestPackage } from "./executions.ts";
import { executionJob } from "./work.ts";

type Ending = Pick<RightsParts, "executions" | "packages">;

/**
 * What goes with the end of a request, in its transaction: the answer gives its copy, whose link holds from now on; any other end destroys it.
 * What found the person is kept no longer.
 */
export const endExecution = async (
  { executions, packages }: Ending,
  transaction: OpenTransaction,
  request: RightsRequest,
): Promise<void> => {
  if (!isClosed(request.state)) return;
  if (request.state.status === "fulfilled") await packages.give(transaction, request.id);
  else await packages.destroy(transaction, request.id);
  await executions.forget(transaction, request.id);
};

/** The copy of a request whose link holds; null otherwise. */
export const openCopy = async (
  { packages, databases, clock }: Pick<RightsParts, "packages" | "databases" | "clock">,
  request: RightsRequest,
): Promise<RequestPackage | null> => {
  const copy = await packages.find(request.id);
  return copy !== null && isOpen(request, copy, await databases.copyTerm(), clock.now())
    ? copy
    : null;
};

/** Destroys every copy whose time is over, or whose request ended without it. @returns how many. */
export const tendCopies = async (parts: RightsParts): Promise<number> => {
  const { packages, requests, databases, clock } = parts;
  const now = clock.now();
  const term = await databases.copyTerm();
  const over = now.toZonedDateTimeISO("Europe/Paris").subtract(term).toInstant();
  let destroyed = 0;
  for (const request of await packages.seenBefore(over)) {
    const by = { by: executionJob, at: now };
    // Where its file cannot be written any more, the rule of our own ends it.
    const ended = await undoableStep(
      requests,
      request,
      noted("copy-destroyed", by),
      async (transaction) => {
        // An answer that gave it just now lets its link begin anew.
        if (!(await packages.destroy(transaction, request, over)))
          throw new FailureError(executionFailure("rights.copy-gone"));
      },
    );
    destroyed += Number(ended.ok);
  }
  // Longer than any copy takes to be written.
  await packages.destroyLeft(now.subtract({ hours: 24 }));
  return destroyed;
};
