import { civilDay, type Actor, type Failure } from "../../../kernel/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import type { Policy } from "../../../retention/index.ts";
import { unknownKinds, type OpenedReach } from "../../reach/actions/openReach.ts";
import { dutiesOf } from "../../reach/model/dutiesOf.ts";
import type { ExecutionStage, RequestExecution } from "../model/requestExecution.ts";

/** In whose name the worker writes into the file of a request. */
export const executionJob: Actor = { kind: "system", id: "rights-execution", name: "Égide" };

/** One request in hand, with what is said of its databases. */
export interface Work {
  readonly parts: RightsParts;
  readonly request: RightsRequest;
  readonly held: RequestExecution;
  readonly policy: Policy;
  readonly stopping: AbortSignal;
}

/** What came of the worker's taking a request in hand; null: nothing waited. */
export interface Executed {
  readonly stage: ExecutionStage;
  /** What went wrong behind it, for the log. */
  readonly failure: Failure | null;
  /** Of what nobody foresaw: its class and code, for the log. Never its words, which may hold a value of the database. */
  readonly cause?: string;
}

/** What speaks against anything being done at all. */
export const refusalsOf = (
  { map, wrong }: OpenedReach,
  { identities }: Pick<RequestExecution, "identities">,
): readonly Failure[] => [...wrong, ...unknownKinds(map, identities)];

/** What speaks against an erasure that has begun makes it fail: it is taken up again once that is settled. */
export const stoppedAs = ({ hasBegun }: Pick<RequestExecution, "hasBegun">): "failed" | "refused" =>
  hasBegun ? "failed" : "refused";

/** What an erasure plans by, today. */
export const erasureOf = ({ held, policy, parts }: Work) => ({
  identities: held.identities,
  isOnePerson: held.isOnePerson,
  duties: dutiesOf(policy),
  today: civilDay(parts.clock.now()),
});
