import type { Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import type {
  ContactMessage,
  ExercisedRight,
  WaitingMessage,
} from "../model/contact/contactMessage.ts";

/** The messages that wait for the administrator of the site. What they say MUST be kept sealed. */
export interface ContactMessages {
  /**
   * Keeps one. `alongside` is done in the same transaction: `isNews` is false where the administrator was told of another less than an hour
   * ago.
   */
  keep(
    message: ContactMessage,
    alongside: (transaction: OpenTransaction, isNews: boolean) => Promise<void>,
  ): Promise<void>;
  /** The oldest first. */
  list(): Promise<readonly WaitingMessage[]>;
  /** One, opened; null where there is none. @returns `files.unreadable` where the key of the installation is another. */
  find(id: string): Promise<Outcome<ContactMessage | null>>;
  /** Erases one that was handled. @returns whether there was one. */
  erase(id: string): Promise<boolean>;
}

/**
 * What takes in hand a right that somebody exercises (GDPR art. 12), where a part of the installation does: `main/` gives it. Then no message
 * is kept; what it keeps is undone with the transaction.
 */
export interface RightsDoor {
  take(
    exercised: ContactMessage & { readonly right: ExercisedRight },
    transaction: OpenTransaction,
  ): Promise<void>;
}
