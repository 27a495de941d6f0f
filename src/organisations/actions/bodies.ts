import type { Body } from "../model/body.ts";

/** The bodies that this installation knows. */
export interface Bodies {
  /** All, heads of networks first, then by name. */
  list(): Promise<readonly Body[]>;
  /** The body of an identifier; null when there is none. */
  find(id: string): Promise<Body | null>;
  /** Adds a body, or puts its new description in the place of the old one. Its parent must be there. */
  save(body: Body, at: Temporal.Instant): Promise<void>;
}
