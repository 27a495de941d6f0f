import type { Actor, Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import { assertIdle } from "../execution/actions/assertIdle.ts";
import { executedFacts } from "../execution/actions/executedFacts.ts";
import { endExecution } from "../execution/actions/endExecution.ts";
import type { Decide } from "../model/request/change.ts";
import { answer, refuse, revoke, write, type Sender } from "../model/request/steps.ts";
import type { Refusal } from "../model/request/refusal.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";
import { letGoOfDocument } from "./identityDocuments.ts";
import type { RightsParts } from "./rightsParts.ts";
import { stepOfBody } from "./stepOfBody.ts";
import { tellPerson } from "./tellOfRequest.ts";

/** Which request, of which body: that of another does not exist. */
export interface RequestPlace {
  readonly body: string;
  readonly id: string;
}

/**
 * Does one step of an agent with a request, and tells whoever asked that there is news: both or neither. `first` may undo
 * it by a `FailureError`, in the same transaction.
 * @returns what `decide` refuses, `rights.unknown`, `files.unreadable`.
 */
export const handleRequest = async (
  parts: RightsParts,
  place: RequestPlace,
  decide: Decide,
  first?: (transaction: OpenTransaction) => Promise<void>,
): Promise<Outcome<RightsRequest>> =>
  await stepOfBody(parts.requests, place, decide, async (transaction, request) => {
    await first?.(transaction);
    await letGoOfDocument(parts, request, transaction);
    const last = request.events.at(-1);
    await endExecution(parts, transaction, request);
    if (last) await tellPerson(parts, request, last.kind, transaction);
  });

/** Who answers for a body, and what its register says today: what a letter is composed from. */
const senderOf = async (parts: RightsParts, id: string): Promise<Sender> => {
  const [activities, body, officer, authority] = await Promise.all([
    parts.activities(id),
    parts.findBody(id),
    parts.officerName(id),
    parts.authority(),
  ]);
  const { name = id, address = null } = body ?? {};
  return { activities, body: { name, address }, officer, authority };
};

/** Answers a request: the letter is composed from the register and from what databases did, and kept as it is. `namesRecipients`: the person asks who was told. @returns as `handleRequest`, and `rights.execution-busy` while databases work for it. */
export const answerRequest = async (
  parts: RightsParts,
  place: RequestPlace,
  text: string,
  by: Actor,
  namesRecipients = false,
): Promise<Outcome<RightsRequest>> => {
  const sender = await senderOf(parts, place.body);
  const found = await parts.requests.find(place.id);
  if (!found.ok) return found;
  const seen = await parts.executions.find(place.id);
  if (!seen.ok) return seen;
  const executed = found.value && (await executedFacts(parts, found.value, seen.value));
  const answering = { text, executed, namesRecipients };
  return await handleRequest(
    parts,
    place,
    answer(answering, sender, { by, at: parts.clock.now() }),
    async (transaction) =>
      await assertIdle(parts, transaction, place.id, { seen: seen.value, executed }),
  );
};

/** Refuses a request on a ground that the register bears today (GDPR art. 12(4)). @returns as `handleRequest`, and `rights.execution-busy` while databases work for it. */
export const refuseRequest = async (
  parts: RightsParts,
  place: RequestPlace,
  refusal: Refusal,
  by: Actor,
): Promise<Outcome<RightsRequest>> => {
  const sender = await senderOf(parts, place.body);
  return await handleRequest(
    parts,
    place,
    refuse(refusal, sender, { by, at: parts.clock.now() }),
    async (transaction) => await assertIdle(parts, transaction, place.id),
  );
};

/** What the person behind a private link writes. */
export const writeAsPerson = async (
  parts: RightsParts,
  id: string,
  text: string,
): Promise<Outcome<RightsRequest>> =>
  await parts.requests.step(
    id,
    write(text, { by: { kind: "person" }, at: parts.clock.now() }),
    async () => {},
  );

/** Takes a request back for the person behind its link: at any moment, without a reason. */
export const revokeAsPerson = async (
  parts: RightsParts,
  id: string,
): Promise<Outcome<RightsRequest>> =>
  await parts.requests.step(
    id,
    revoke({ by: { kind: "person" }, at: parts.clock.now() }),
    async (transaction, request) => {
      await letGoOfDocument(parts, request, transaction);
      await endExecution(parts, transaction, request);
      await tellPerson(parts, request, "revoked", transaction);
    },
  );
