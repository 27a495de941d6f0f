import { createHash } from "node:crypto";
import type { Outcome } from "../../kernel/index.ts";
import type { RequestedRight } from "../model/request/requestedRight.ts";
import type { AuthorisedAgent } from "./authorisedAgents.ts";
import { takeRequest, type Filed } from "./fileRequest.ts";
import type { RightsParts } from "./rightsParts.ts";

/** What an agent asks for somebody. */
export interface AgentAsked {
  readonly body: string;
  readonly right: RequestedRight;
  /** Of the person: they confirm by a code that goes to this address. */
  readonly name: string;
  readonly email: string;
  /** The last day of the mandate; null: the agent does not say it. */
  readonly until: Temporal.PlainDate | null;
  /** How the agent calls the request; null: it does not. */
  readonly request: string | null;
  /** What makes it one request however often it is sent, where the agent does not call it by a name: the message as it was signed. */
  readonly message: string;
  readonly text: string | null;
}

/**
 * Takes the request of a registered agent. What proves the mandate is the person: a code goes to their address, and nothing is done before they type
 * it. Sent twice, it is one request. @returns what `takeRequest` refuses: `rights.mandate-undated`, `rights.mandate-over` among it.
 */
export const askAsAgent = async (
  parts: RightsParts,
  agent: Pick<AuthorisedAgent, "id" | "name">,
  { body, right, name, email, until, request, message, text }: AgentAsked,
): Promise<Outcome<Filed>> => {
  const named = createHash("sha256").update(
    JSON.stringify([agent.id, body, request === null ? ["message", message] : ["named", request]]),
  );
  return await takeRequest(parts, {
    ticket: `agent-${named.digest("hex")}`,
    body,
    right,
    activity: null,
    channel: "agent",
    language: "fr",
    content: {
      name: agent.name,
      email,
      postal: null,
      finding: null,
      text,
      agent: { id: agent.id, request },
    },
    capacity: { kind: "mandate", subject: name, until },
    identity: null,
    receivedOn: null,
    by: null,
  });
};
