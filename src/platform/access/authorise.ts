import type { AccessNeed, Action } from "./action.ts";
import type { Visitor } from "./visitor.ts";

/**
 * `allowed`; `sign-in`: nobody is signed in (303 to the login, with a way back); `fresh`: ask for the password or the
 * factor again first; `forbidden`: 403; `unknown`: 404, since the object of another body does not exist for this visitor.
 */
export type Decision = "allowed" | "sign-in" | "fresh" | "forbidden" | "unknown";

/** To whom the thing belongs that is read or changed. */
export interface AccessObject {
  /** Code of a body; null: nobody in particular. */
  readonly body: string | null;
  readonly offer?: string;
  /** What the route demands by `fresh: true`. */
  readonly fresh?: boolean;
}

/** The port that identity implements: pure, it decides from its arguments alone. */
export type Authorise = (
  visitor: Visitor,
  action: Action,
  object: AccessObject,
  now: Temporal.Instant,
) => Decision;

/** What a request to a route with `need` is about; `body` is `:body` of its path, which a need of `param` must have. */
export const objectOf = (
  need: AccessNeed,
  body: string | undefined,
  offer?: string,
): AccessObject => {
  if (need.body === "param" && body === undefined)
    throw new TypeError(`the route that asks for ${need.action} has no :body in its path`);
  return {
    body: need.body === "param" ? (body ?? null) : null,
    ...(need.offer === "param" && offer !== undefined && { offer }),
    fresh: need.fresh === true,
  };
};
