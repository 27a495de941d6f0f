import type { Outcome } from "../../kernel/index.ts";
import type { Designation } from "../model/designation.ts";
import type { ChangedBy } from "./change.ts";

/** Who is, and was, the data protection officer of which body. Nothing is deleted here: names end by rule. */
export interface Designations {
  /** All that ever were, the latest first. */
  list(): Promise<readonly Designation[]>;
  find(id: string): Promise<Designation | null>;
  /** Adds one as a first start finds it, or puts it in the place of the old one; the history says nothing of it. */
  save(designation: Designation, at: Temporal.Instant): Promise<void>;
  /** Adds one, and writes so into the history of each of its bodies. The bodies must be there. */
  add(designation: Designation, by: ChangedBy): Promise<void>;
  /**
   * Ends or corrects one, and writes so into the history of each of its bodies, those that it no longer holds for included.
   * @returns `organisations.changed-meanwhile` where it is no longer as `before` says; nothing was kept then.
   */
  change(before: Designation, after: Designation, by: ChangedBy): Promise<Outcome<null>>;
}
