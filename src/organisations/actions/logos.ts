import type { Logo } from "../model/logo.ts";
import type { ChangedBy } from "./change.ts";

/** The logos of the bodies, made safe before they come here. */
export interface Logos {
  /** Which bodies have one, with its digest. */
  digests(): Promise<ReadonlyMap<string, string>>;
  find(body: string): Promise<Logo | null>;
  /** Puts one in the place of the old one, or with null takes it away; and writes who did it into the history. */
  put(body: string, logo: Logo | null, by: ChangedBy): Promise<void>;
}
