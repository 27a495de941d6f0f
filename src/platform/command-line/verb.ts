import type { Bilingual, Language } from "../../kernel/index.ts";

/** Where a command reads and writes; in tests, strings in memory. */
export interface Console {
  /** Writes one piece to standard output, as it is. */
  out(text: string): void;
  /** Writes one piece to standard error, as it is: progress, warnings, errors. */
  err(text: string): void;
  /** The whole of standard input, at most `limit` bytes. */
  readInput(limit: number): Promise<Uint8Array>;
  /** Standard input piece by piece, as it comes: for work that must not hold all of it. */
  input(): AsyncIterable<Uint8Array>;
  /**
   * Resolves once standard output has taken what was written, so that a slow reader slows the work down instead of
   * filling the memory; false when nobody reads any more.
   */
  drained(): Promise<boolean>;
  /** True when a person watches: progress is then shown. */
  readonly isTerminal: boolean;
  /** The terminal that standard output is; null for a file or a pipe. */
  readonly screen: Screen | null;
}

/** How a terminal shows text. */
export interface Screen {
  readonly columns: number;
  /** True where marks such as underlining may be sent as escape sequences. */
  readonly isStyled: boolean;
}

/** One option of a verb, as `--name VALUE` or as a switch. */
export interface OptionDefinition {
  readonly kind: "text" | "switch";
  /** May be given several times. */
  readonly many?: boolean;
  /** The word shown for the value in the help, such as FILE. */
  readonly placeholder?: string;
  readonly help: Bilingual;
}

/** What a verb was called with, after the arguments were read. */
export interface Call {
  readonly arguments: readonly string[];
  /** The value of a text option, or null. */
  text(name: string): string | null;
  /** All values of a repeatable text option. */
  texts(name: string): readonly string[];
  switch(name: string): boolean;
  readonly language: Language;
  readonly console: Console;
}

/** One command of `egide`: its help is data, so that help, documentation and tests read the same source. */
export interface Verb {
  /** One or two words: "import", "rules check". */
  readonly name: string;
  readonly summary: Bilingual;
  /** The arguments as the help shows them: "FILE" or "[FOLDER]". */
  readonly usage: string;
  /** A command that works as written in a checkout, after the demo was made. */
  readonly example: string;
  readonly arguments: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, OptionDefinition>>;
  /** Does the work; returns an exit code of `exitCodes`, or throws a FailureError for the edge to say. */
  run(call: Call): Promise<number>;
}

/**
 * A verb in the table of contents: what the general help needs, and where the verb is.
 * Loading is put off until the verb is called, so that help and misuse answer at once.
 */
export interface VerbEntry {
  readonly name: string;
  /** The same as the verb's own (a test holds them together). */
  readonly summary: Bilingual;
  load(): Promise<Verb>;
}
