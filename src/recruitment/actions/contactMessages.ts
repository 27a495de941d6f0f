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
   * Keeps one, once: where its identifier is known, nothing is done. `alongside` is done in the same transaction: `isNews` is false where the
   * administrator was told of another less than an hour ago.
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

/** What takes in hand a right that somebody exercises (GDPR art. 12), where a part of the installation does: `main/` gives it. */
export interface RightsDoor {
  /**
   * Takes one; the same message taken twice is one request, and no message is kept.
   * @returns false where there is nobody to answer it: it then waits among the messages.
   */
  take(exercised: ContactMessage & { readonly right: ExercisedRight }): Promise<boolean>;
}
