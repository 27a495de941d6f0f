import {
  failed,
  FailureError,
  type Actor,
  type Failure,
  type Outcome,
} from "../../../kernel/index.ts";
import type { RequestPlace } from "../../actions/handleRequest.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import { stepOfBody } from "../../actions/stepOfBody.ts";
import type { RequestEventKind, RightsRequest } from "../../model/request/rightsRequest.ts";
import type { PersonIdentity } from "../../reach/model/reached.ts";
import { executionFailure } from "../errors.ts";
import { digestOfCounts } from "../model/countRows.ts";
import { executed } from "../model/executionSteps.ts";
import { executionOf, mayConfirm, mayLook } from "../model/requestExecution.ts";

/** The step of a request with what goes alongside; `work` undoes both by a failure. */
const stepWith = async (
  { requests, clock }: RightsParts,
  place: RequestPlace,
  kind: RequestEventKind,
  by: Actor,
  work: (...given: Parameters<Parameters<RightsParts["requests"]["step"]>[2]>) => Promise<void>,
): Promise<Outcome<RightsRequest>> =>
  await stepOfBody(requests, place, executed(kind, { by, at: clock.now() }), work);

const undo = (failure: Failure): never => {
  throw new FailureError(failure);
};

/**
 * Has the databases looked through for what an agent says finds the person. Nothing is looked for before identity is proved.
 * @returns `rights.closed`, `rights.identity-unproved`, `rights.mandate-over`, `rights.execution-not-asked`, `rights.execution-no-identity`,
 * `rights.execution-busy`, `rights.unknown`, `files.unreadable`.
 */
export const lookFor = async (
  parts: RightsParts,
  place: RequestPlace,
  asked: { readonly identities: readonly PersonIdentity[]; readonly isOnePerson: boolean },
  by: Actor,
): Promise<Outcome<RightsRequest>> => {
  if (asked.identities.length === 0)
    return failed(executionFailure("rights.execution-no-identity"));
  const known = await parts.executions.find(place.id);
  if (!known.ok) return known;
  const before = known.value;
  if (!mayLook(before, parts.clock.now())) return failed(executionFailure("rights.execution-busy"));
  return await stepWith(parts, place, "looked", by, async (transaction, request) => {
    const kind = executionOf(request.right);
    if (kind === null) return;
    await parts.packages.destroy(transaction, request.id);
    const begun = { request: request.id, kind, ...asked };
    if (!(await parts.executions.begin(transaction, begun, before?.attempt ?? null)))
      undo(executionFailure("rights.execution-busy"));
    await parts.databases.request(request.id, transaction);
  });
};

/**
 * Confirms what was seen, by the digest that stood on the page, or takes up what failed: the worker does it.
 * @returns as `lookFor`, and `rights.execution-changed` where something else stands there by now.
 */
export const confirmExecution = async (
  parts: RightsParts,
  place: RequestPlace,
  seen: string,
  by: Actor,
): Promise<Outcome<RightsRequest>> => {
  const found = await parts.executions.find(place.id);
  if (!found.ok) return found;
  const execution = found.value;
  if (execution === null || !mayConfirm(execution, parts.clock.now()))
    return failed(executionFailure("rights.execution-busy"));
  if (digestOfCounts(execution.counts ?? []) !== seen)
    return failed(executionFailure("rights.execution-changed"));
  return await stepWith(parts, place, "confirmed", by, async (transaction, request) => {
    const isTaken = await parts.executions.change(
      execution,
      { stage: "working", failures: [], rowsDone: 0 },
      transaction,
    );
    if (!isTaken) undo(executionFailure("rights.execution-busy"));
    await parts.databases.request(request.id, transaction);
  });
};

/** What finds somebody in the databases of a body, as its datasets say; null where nothing is connected. */
export const identityKinds = async (
  { databases }: Pick<RightsParts, "databases">,
  body: string,
): Promise<readonly string[] | null> => {
  const policy = await databases.policyOf(body);
  if (policy === null || policy.stores.length === 0) return null;
  const kinds = policy.datasets.flatMap(({ described }) =>
    described.collections.flatMap(({ fields }) =>
      fields.flatMap(({ identity }) => (identity === null ? [] : [identity])),
    ),
  );
  return kinds.length === 0 ? null : [...new Set(kinds)].toSorted();
};
