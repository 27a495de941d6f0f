import type { Outcome } from "../../../kernel/index.ts";
import type { OpenTransaction } from "../../../platform/database/index.ts";
import type {
  ExecutionContent,
  ExecutionStage,
  RequestExecution,
} from "../model/requestExecution.ts";

/** What an execution becomes; what is not named stays. */
export interface ExecutionChange extends Partial<ExecutionContent> {
  readonly stage?: ExecutionStage;
  readonly rowsDone?: number;
  readonly rowsAll?: number;
}

/** The work that databases do for requests, one for each; what finds a person and what was counted MUST be kept sealed. */
export interface Executions {
  /** That of a request; null where nobody has looked. @returns `files.unreadable` where the key of the installation is another. */
  find(request: string): Promise<Outcome<RequestExecution | null>>;
  /**
   * Puts one in the place of the one that was seen (by its attempt; null: none), to be looked for: within the step that allows it.
   * @returns false where another stands there by now, and nothing was changed.
   */
  begin(
    transaction: OpenTransaction,
    begun: Pick<RequestExecution, "request" | "kind" | "identities" | "isOnePerson">,
    before: number | null,
  ): Promise<boolean>;
  /** Takes one in hand: from then on, whoever held it before changes nothing more. null where nothing waits to be done. */
  claim(request: string): Promise<Outcome<RequestExecution | null>>;
  /**
   * Changes one as whoever holds it, by its attempt. @returns false where somebody else holds it by now, and nothing was changed.
   * Within a transaction where one is given.
   */
  change(
    held: Pick<RequestExecution, "request" | "attempt">,
    change: ExecutionChange,
    transaction?: OpenTransaction,
  ): Promise<boolean>;
  /** That of a request, which nobody changes until the end of the transaction. @returns as `find`. */
  lock(transaction: OpenTransaction, request: string): Promise<Outcome<RequestExecution | null>>;
  /** Keeps no longer what finds the person: the request is over. */
  forget(transaction: OpenTransaction, request: string): Promise<void>;
}

/** The copy that a person is given. */
export interface RequestPackage {
  readonly id: string;
  readonly request: string;
  readonly bytes: number;
  /** Its link opens from then on. */
  readonly since: Temporal.Instant;
}

/** Copies of persons, sealed under a key of their own each; they MUST be written and read in pieces, whatever their size. */
export interface Packages {
  /** Keeps a copy, which nobody sees before `publish`; whatever it breaks off leaves is destroyed by `destroyLeft`. @returns its identifier. */
  write(
    request: string,
    content: AsyncIterable<Uint8Array>,
    onPart?: () => Promise<void>,
  ): Promise<string>;
  /** Lets it be seen in the place of those before. */
  publish(transaction: OpenTransaction, request: string, id: string): Promise<void>;
  /** The copy of a request; null: there is none (any more). */
  find(request: string): Promise<RequestPackage | null>;
  /** Its link begins to hold now: the person is told of it. @returns whether there is one. */
  give(transaction: OpenTransaction, request: string): Promise<boolean>;
  /** The content, piece by piece. @returns `files.unreadable` where the key of the installation is another. @throws where a part is gone meanwhile. */
  read(id: string): Promise<Outcome<AsyncIterable<Uint8Array>>>;
  /** Destroys every copy of a request, with its key; `seenUntil`: only one that is seen, since then or before. @returns whether there was one. */
  destroy(
    transaction: OpenTransaction,
    request: string,
    seenUntil?: Temporal.Instant,
  ): Promise<boolean>;
  /** Requests whose copy is seen since before a moment. */
  seenBefore(moment: Temporal.Instant): Promise<readonly string[]>;
  /** Destroys what was begun before a moment and never finished. */
  destroyLeft(before: Temporal.Instant): Promise<void>;
}
