import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { AuthorisedAgent } from "../actions/authorisedAgents.ts";

/** What an access of an agent is good for. */
export interface AgentAccess {
  readonly agent: string;
  readonly body: string;
  /** `registrationOf` the agent when it was given. */
  readonly registration: string;
}

/** One registration of an agent: another after it ended or changed its key, so that an access of before opens nothing any more. */
export const registrationOf = ({
  verifyKey,
  addedAt,
}: Pick<AuthorisedAgent, "verifyKey" | "addedAt">): string =>
  createHash("sha256")
    .update(verifyKey)
    .update(addedAt.toString())
    .digest("base64url")
    .slice(0, 22);

/** Accesses that only we can write and read: nothing of them is kept, and each ends by itself. */
export interface AgentTokens {
  make(access: AgentAccess, until: Temporal.Instant): string;
  /** null: it is none of ours, or is over. Whoever calls it MUST ask whether its agent is still registered, and so. */
  open(token: string, now: Temporal.Instant): AgentAccess | null;
}

/** Under a key of the installation of 32 bytes. */
export const openAgentTokens = (key: Uint8Array): AgentTokens => {
  const derived = Buffer.from(hkdfSync("sha256", key, "", "egide rights agents", 32));
  const proofOf = (said: string): Buffer => createHmac("sha256", derived).update(said).digest();
  return {
    make: ({ agent, body, registration }, until) => {
      const said = `${agent}.${body}.${registration}.${until.epochMilliseconds}`;
      return `${said}.${proofOf(said).toString("base64url")}`;
    },
    open: (token, now) => {
      const [, said = "", agent = "", body = "", registration = "", until = "", proof = ""] =
        /^(([A-Z_]{1,64})\.([a-z0-9-]{1,64})\.([\w-]{22})\.(\d{1,15}))\.([\w-]{43})$/.exec(token) ??
        [];
      if (said === "") return null;
      const isOurs = timingSafeEqual(Buffer.from(proof, "base64url"), proofOf(said));
      return isOurs && now.epochMilliseconds < Number(until) ? { agent, body, registration } : null;
    },
  };
};
