import { createHash } from "node:crypto";

/**
 * The name of what a form brought: the same form sent twice with the same words is one thing, and a form that somebody went back to and corrected is
 * another, which must not be dropped for its ticket. `ticket` is the random one that the form was shown with.
 */
export const formTicket = (ticket: string, said: Readonly<Record<string, unknown>>): string =>
  createHash("sha256")
    .update(JSON.stringify([ticket, said]))
    .digest("base64url");
