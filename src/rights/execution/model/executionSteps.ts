import { civilDay, failed, success, type Outcome } from "../../../kernel/index.ts";
import { rightsFailure } from "../../errors.ts";
import { isOver } from "../../model/request/capacity.ts";
import { eventOf, type Decide, type StepBy } from "../../model/request/change.ts";
import { isClosed, mayRun } from "../../model/request/requestState.ts";
import type { RequestEventKind, RightsRequest } from "../../model/request/rightsRequest.ts";
import { executionFailure } from "../errors.ts";
import { executionOf } from "./requestExecution.ts";

/**
 * Whether the databases may be asked for a request now: its author is known (GDPR art. 12(6)), it waits, its mandate holds, and it asks for
 * something that databases do. Asked before each look, each confirmation, and again by the worker before it does anything.
 * @returns `rights.closed`, `rights.identity-unproved`, `rights.mandate-over`, `rights.execution-not-asked`.
 */
export const mayExecute = (
  { state, content, right }: Pick<RightsRequest, "state" | "content" | "right">,
  at: Temporal.Instant,
): Outcome<null> => {
  if (isClosed(state)) return failed(rightsFailure("rights.closed"));
  if (!mayRun(state)) return failed(rightsFailure("rights.identity-unproved"));
  if (isOver(content.capacity, civilDay(at))) return failed(rightsFailure("rights.mandate-over"));
  return executionOf(right) === null
    ? failed(executionFailure("rights.execution-not-asked"))
    : success(null);
};

/** Writes into the file of a request what was done in the databases for it, while that may be done. */
export const executed =
  (kind: RequestEventKind, by: StepBy): Decide =>
  (request) => {
    const may = mayExecute(request, by.at);
    return may.ok ? success({ events: [eventOf(kind, by)] }) : may;
  };

/** Changes nothing in the file, and holds the request while that may be done: a doubt or a withdrawal comes before or after. */
export const allowed =
  (at: Temporal.Instant): Decide =>
  (request) => {
    const may = mayExecute(request, at);
    return may.ok ? success({ events: [] }) : may;
  };

/** Writes into its file what became of a copy, also after the end of the request. */
export const noted =
  (kind: RequestEventKind, by: StepBy): Decide =>
  () =>
    success({ events: [eventOf(kind, by)] });
