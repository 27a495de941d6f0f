import {
  exitCodes,
  FailureError,
  messageOf,
  nearest,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../kernel/index.ts";
import { commandLineErrors, commandLineFailure } from "./errors.ts";
import { helpOfAll, helpOfVerb } from "./help.ts";
import { takeLanguage, languageOf, type Locale } from "./language.ts";
import { parseCall } from "./parseCall.ts";
import type { Console, VerbEntry } from "./verb.ts";

export interface CommandLine {
  readonly entries: readonly VerbEntry[];
  readonly version: string;
  readonly locale: Locale;
  readonly console: Console;
  /** All error catalogues of the product; asked for only when something failed. */
  catalogue(): Promise<ErrorCatalogue>;
  /** True to show the stack of what nobody foresaw. */
  readonly debug: boolean;
}

/** Runs one call, says every failure on standard error in the user's language, and gives the exit code. Never throws. */
export const runCommandLine = async (
  line: CommandLine,
  argv: readonly string[],
): Promise<number> => {
  const taken = takeLanguage(argv, line.locale);
  if (!taken.ok) return await sayFailure(line, languageOf(line.locale), taken.failure);
  const { language, rest } = taken.value;
  try {
    return await dispatch(line, language, rest);
  } catch (error) {
    if (error instanceof FailureError) {
      const code = await sayFailure(line, language, error.failure);
      if (line.debug) line.console.err(`${error.stack ?? ""}\n`);
      return code;
    }
    return await sayDefect(line, language, error);
  }
};

const dispatch = async (
  line: CommandLine,
  language: Language,
  words: readonly string[],
): Promise<number> => {
  const { entries, console } = line;
  const first = words[0];
  if (first === "--version") {
    console.out(`egide ${line.version}\n`);
    return exitCodes.done;
  }
  const beforeDashes = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  const asksHelp =
    first === "help" || beforeDashes.some((word) => word === "--help" || word === "-h");
  const called = (first === "help" ? words.slice(1) : words).filter(
    (word) => !asksHelp || !word.startsWith("-"),
  );
  if (called.length === 0) {
    const help = helpOfAll(entries, language);
    if (asksHelp) console.out(help);
    else console.err(help);
    return asksHelp ? exitCodes.done : exitCodes.usage;
  }
  const entry = entryOf(entries, called);
  if (!entry) throw new FailureError(unknownVerb(entries, called));
  const verb = await entry.load();
  if (asksHelp) {
    console.out(helpOfVerb(verb, language));
    return exitCodes.done;
  }
  const call = parseCall(verb, words.slice(entry.name.split(" ").length), { language, console });
  if (!call.ok) throw new FailureError(call.failure);
  return await verb.run(call.value);
};

const entryOf = (entries: readonly VerbEntry[], words: readonly string[]): VerbEntry | undefined =>
  entries.find(({ name }) => name === words.slice(0, 2).join(" ")) ??
  entries.find(({ name }) => name === words[0]);

const unknownVerb = (entries: readonly VerbEntry[], words: readonly string[]): Failure => {
  const names = entries.map(({ name }) => name);
  const family = names.filter((name) => name.startsWith(`${words[0] ?? ""} `));
  const typed = words.slice(0, family.length > 0 ? 2 : 1).join(" ");
  const close =
    family.length > 0 && words.length < 2
      ? family.join(", ")
      : (nearest(words.slice(0, 2).join(" "), names) ?? nearest(typed, names));
  return commandLineFailure("command-line.unknown-verb", {
    verb: typed,
    nearest: close ? ` → ${close} ?` : "",
  });
};

const sayFailure = async (
  line: CommandLine,
  language: Language,
  failure: Failure,
): Promise<number> => {
  const catalogue: ErrorCatalogue = Object.hasOwn(commandLineErrors, failure.code)
    ? commandLineErrors
    : await line.catalogue().catch(() => ({}));
  const heading = language === "fr" ? "Erreur" : "Error";
  line.console.err(`${heading} [${failure.code}] ${messageOf(failure, language, catalogue)}\n`);
  return exitCodes[catalogue[failure.code]?.class ?? "defect"];
};

/** The message of an unforeseen error may quote a row or a path: only its kind is said unless it was asked for. */
const sayDefect = async (
  line: CommandLine,
  language: Language,
  error: unknown,
): Promise<number> => {
  const kind = error instanceof Error ? error.name : typeof error;
  await sayFailure(line, language, commandLineFailure("command-line.defect", { kind }));
  if (line.debug)
    line.console.err(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  return exitCodes.defect;
};
