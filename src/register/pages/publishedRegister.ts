import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Register } from "../model/register.ts";

/** What became of one published sentence, as whoever runs the rules can say it. */
export interface StatementStanding {
  /** In one or two words, and how good that is. */
  readonly state: {
    readonly name: Bilingual;
    readonly tone: "good" | "watch" | "bad" | "quiet";
  };
  /** What was read, in a few words; null when nothing was. */
  readonly reading: string | null;
  /** The rules that keep it: a sentence each, when it was last carried out, the index of its latest receipt. */
  readonly rules: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly lastRun: string | null;
    readonly receipt: number | null;
  }[];
}

/** A register as it is published, with the standing of each of its sentences. */
export interface PublishedRegister {
  /** The name of who publishes it. */
  readonly publisher: string;
  readonly register: Register;
  readonly standing: (statement: string) => StatementStanding | null;
}

/** The port of these pages: the register that this site shows; null while it shows none. */
export type ReadPublished = (language: Language) => Promise<PublishedRegister | null>;
