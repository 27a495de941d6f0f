import type { Outcome } from "../../kernel/index.ts";
import type { Body } from "../model/body.ts";
import type { ChangedBy } from "./change.ts";

/** The bodies that this installation knows. */
export interface Bodies {
  /** All, heads of networks first, then by name. */
  list(): Promise<readonly Body[]>;
  /** The body of an identifier; null when there is none. */
  find(id: string): Promise<Body | null>;
  /** Adds a body, or puts its new description in the place of the old one. Its parent must be there. */
  save(body: Body, at: Temporal.Instant): Promise<void>;
  /**
   * Puts `after` in the place of `before`, and writes who did it into the history, both or neither.
   * @returns `organisations.changed-meanwhile` where the body is no longer as `before` says; nothing was kept then.
   */
  change(before: Body, after: Body, by: ChangedBy): Promise<Outcome<null>>;
}
