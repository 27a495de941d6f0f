import type { Outcome } from "../../kernel/index.ts";
import type { DocumentKind, KeptDocument } from "../model/dossier/document.ts";
import type { Profile } from "../model/dossier/profile.ts";

/** A document with what is in it. */
export interface WholeDocument extends KeptDocument {
  readonly content: Uint8Array;
}

/**
 * What candidates keep for their applications: each reads and changes their own alone, and everything is sealed under a key of
 * theirs. Fails with `files.unreadable` where the key is not there or another, and `recruitment.space-gone` where the space ended
 * meanwhile.
 */
export interface Dossiers {
  profile(account: string): Promise<Outcome<Profile | null>>;
  saveProfile(account: string, profile: Profile): Promise<Outcome<void>>;
  /** False when there was none. */
  deleteProfile(account: string): Promise<boolean>;
  document(account: string, kind: DocumentKind): Promise<Outcome<KeptDocument | null>>;
  /** null: this account has no such document, whoever else has. */
  open(account: string, id: string): Promise<Outcome<WholeDocument | null>>;
  /** Keeps a document in place of the one of its kind, all or nothing. */
  keep(account: string, document: Omit<WholeDocument, "size">): Promise<Outcome<void>>;
  /** False when there was none. */
  deleteDocument(account: string, kind: DocumentKind): Promise<boolean>;
}
