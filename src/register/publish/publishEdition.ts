import type { Actor, Failure, Language } from "../../kernel/index.ts";
import type { RegisterDesk } from "../actions/registerDesk.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import type { Finding, Register } from "../model/register.ts";
import { PublicationBlocked } from "./passGate.ts";

/** A register that somebody wants to publish. */
export interface EditionAsked {
  readonly body: string;
  /** The revision of the policy that its author saw; 0 for the first. */
  readonly base: number;
  readonly register: Register;
  /** The page that its places lead to; null: the one that stands there stays. */
  readonly page: PublishedPage | null;
  readonly author: Actor;
  readonly reason: string;
  /** In which what blocks it is said. */
  readonly language: Language;
  /** Why it is published in spite of errors; the ledger bears it, and so it names nobody. */
  readonly force?: string | undefined;
}

/** It was published whole, or nothing was and why. */
export type EditionPublished =
  | {
      readonly ok: true;
      readonly revision: number;
      /** The edition that now holds; null where the body has none. */
      readonly edition: string | null;
    }
  | {
      readonly ok: false;
      readonly failures: readonly Failure[];
      /** The errors that block, each of which a written reason can answer; empty where none would. */
      readonly blocking: readonly Finding[];
    };

/**
 * Publishes a register: it passes the gate (`passGate`), becomes what rules are bound to, an edition is frozen, and the
 * ledger bears it, in one transaction.
 */
export const publishEdition = async (
  { desk }: { readonly desk: RegisterDesk },
  { force = "", ...asked }: EditionAsked,
): Promise<EditionPublished> => {
  try {
    const saved = await desk.save({ ...asked, force: force.trim() === "" ? null : force });
    return saved.ok ? saved : { ...saved, blocking: [] };
  } catch (error) {
    if (!(error instanceof PublicationBlocked)) throw error;
    const { failure, blocking } = error;
    return {
      ok: false,
      failures: [failure, ...blocking.failures],
      blocking: blocking.findings,
    };
  }
};
