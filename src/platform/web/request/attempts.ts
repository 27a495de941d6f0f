import type { FastifyInstance } from "fastify";

/**
 * How somebody tried to get past what guards the site. Some of it is chance, a page that lay open too long; whoever reads
 * the log tells by how much of it there is.
 */
export const attemptKinds = [
  /** Sent by a page of another site. */
  "foreign-origin",
  /** A form without the token that was given to this browser and this session. */
  "form-token",
  /** A form for everybody that came back faster than a person writes, or with its hidden field filled in. */
  "form-trap",
  /** Signed in, and asked for what belongs to a body where they hold no role. */
  "other-body",
  /** Signed in, and asked for what their role does not allow. */
  "missing-role",
  /** More than a route or an account takes in a time. */
  "held-back",
  /** Larger than what is asked for takes, or not written as a request must be. */
  "malformed",
  /** A field that holds what its page does not offer. */
  "not-offered",
  /** A system without an access, or with one that is none. */
  "service-token",
  /** What came back from the provider proves nothing. */
  "provider-answer",
] as const;

export type AttemptKind = (typeof attemptKinds)[number];

/** Never with a value of the address, of a field, or of a person. */
export interface Attempt {
  readonly kind: AttemptKind;
  readonly method: string;
  /** The pattern of the route. */
  readonly route: string;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Tells the operator of an attempt that this request was. */
    readonly tellAttempt: (kind: AttemptKind) => void;
  }
}

export const installAttempts = (web: FastifyInstance, tell: (attempt: Attempt) => void): void => {
  web.decorateRequest("tellAttempt", function (kind: AttemptKind) {
    const route = this.is404 ? "none" : (this.routeOptions.url ?? "none");
    tell({ kind, method: this.method, route });
  });
};
