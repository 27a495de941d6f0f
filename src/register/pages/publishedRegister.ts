import type { Bilingual, Language } from "../../kernel/index.ts";
import type { NavigationEntry, Piece } from "../../platform/web/index.ts";
import type { BoundPromise } from "../model/promisesAtStake.ts";
import type { Register } from "../model/register.ts";
import type { Edition } from "../actions/editions.ts";
import type { RegisterPaths } from "./registerPaths.ts";

/** What became of one published sentence, as whoever runs the rules can say it. */
export interface StatementStanding {
  /** In one or two words, and how good that is. */
  readonly state: {
    readonly name: Bilingual;
    readonly tone: "good" | "watch" | "accent" | "bad" | "quiet";
    /** What that means for whoever reads the sentence; null where the words say it. */
    readonly means: Bilingual | null;
  };
  /** What was read, in a few words; null when nothing was. */
  readonly reading: Piece | null;
  /** The rules that keep it: a sentence each, when it was last carried out, the index of its latest receipt. */
  readonly rules: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly lastRun: string | null;
    /** It ends nothing, so that no run carries it out. */
    readonly onlyKeeps: boolean;
    readonly receipt: number | null;
  }[];
}

/** A register as it is published, with the standing of each of its sentences. */
export interface PublishedRegister {
  /** The name of who publishes it. */
  readonly publisher: string;
  readonly register: Register;
  readonly standing: (statement: string) => StatementStanding | null;
  /** The sentences that rules keep. */
  readonly kept: readonly BoundPromise[];
  /** Where the notice of an activity stands; absent where there is none. */
  readonly noticeOf?: (activity: string) => string;
  /** Where its pages stand. */
  readonly paths: RegisterPaths;
  /** The way from the home page to it. */
  readonly way: readonly NavigationEntry[];
  /** The edition that it is; absent where there is none. */
  readonly edition?: ShownEdition | null;
}

/** An edition as a page shows it. */
export interface ShownEdition {
  readonly edition: Edition;
  /** The one before it; null for the first. */
  readonly before: string | null;
  /** The last one; null where that is this very one. */
  readonly later: string | null;
  /** Whether a checkpoint covers its entry of the ledger. */
  readonly isSigned: boolean;
  /** Whether the page stands under its dated address. */
  readonly isDated: boolean;
}

/** The register that was asked for stands at another address. */
export interface RegisterElsewhere {
  readonly elsewhere: RegisterPaths;
}

/**
 * The port of these pages: the register of a body, or with null that of the site itself; null where none is published, and
 * for a body that does not exist.
 */
export type ReadPublished = (
  language: Language,
  body: string | null,
) => Promise<PublishedRegister | RegisterElsewhere | null>;
