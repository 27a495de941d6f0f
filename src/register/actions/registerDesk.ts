import type { Actor, Failure, Language } from "../../kernel/index.ts";
import type { BoundPromise } from "../model/promisesAtStake.ts";
import type { Register } from "../model/register.ts";
import type { LintSettings } from "../lint/settings.ts";
import type { PublishedPage } from "./registerImports.ts";

/** The register of a body as it stands, with what hangs on it. */
export interface PresentRegister {
  /** The revision that it stands in; 0 for a body that has none yet. */
  readonly revision: number;
  /** Null where there is none. */
  readonly register: Register | null;
  /** The page that the places of its values lead to; null when it was not kept. */
  readonly page: PublishedPage | null;
  /** `lint.yaml` of its policy; what cannot be read of it sets nothing. */
  readonly lintSettings: LintSettings;
  /** The rules that carry out its sentences. */
  readonly bound: readonly BoundPromise[];
  /** Those of them that keep theirs: which may run. */
  readonly kept: readonly BoundPromise[];
}

/** The port by which the register of a body is read where it stands: among the files of its policy. */
export type ReadPresent = (body: string) => Promise<PresentRegister>;

/** A register in the place of the one that its author saw. */
export interface RegisterSave {
  readonly body: string;
  /** The revision that its author saw; 0 for the first. */
  readonly base: number;
  readonly register: Register;
  /** Null: the page that stands there stays. */
  readonly page: PublishedPage | null;
  readonly author: Actor;
  readonly reason: string;
  /** Why it is published in spite of errors; null: errors block it. */
  readonly force: string | null;
  /** In which what blocks it is said. */
  readonly language: Language;
}

/** The port by which a register takes the place of the one before. */
export interface RegisterDesk {
  /**
   * All of it, its edition and the entry of the ledger included, or nothing: then why.
   * @throws PublicationBlocked where the gate is closed.
   */
  save(
    of: RegisterSave,
  ): Promise<
    | { readonly ok: true; readonly revision: number; readonly edition: string | null }
    | { readonly ok: false; readonly failures: readonly Failure[] }
  >;
}
