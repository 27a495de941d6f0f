/** The command line: verbs as data, arguments, help, languages, progress, exit codes. */
export { commandLineErrors } from "./errors.ts";
export {
  findingLine,
  findingOptions,
  isAsGrave,
  ruleOptions,
  rulesText,
  ruleText,
  tally,
  thresholdOf,
} from "./findings.ts";
export { exitCodeMeanings } from "./help.ts";
export type { Locale } from "./language.ts";
export { readInputFile, streamInputFile } from "./inputFile.ts";
export { printable } from "./printable.ts";
export { processConsole } from "./processConsole.ts";
export { progress, type Progress } from "./progress.ts";
export { shellWord } from "./shellWord.ts";
export { runCommandLine, type CommandLine } from "./runCommandLine.ts";
export type { Call, Console, OptionDefinition, Screen, Verb, VerbEntry } from "./verb.ts";
