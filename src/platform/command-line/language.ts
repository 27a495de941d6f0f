import { failed, success, type Language, type Outcome } from "../../kernel/index.ts";
import { commandLineFailure } from "./errors.ts";

/** The variables of POSIX that name the user's language, strongest first. */
export interface Locale {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** English where the locale says English; French for all the rest, also when it says nothing (`C`, `POSIX`). */
export const languageOf = (locale: Locale): Language => {
  const said = [locale.LC_ALL, locale.LC_MESSAGES, locale.LANG].find((value) => value) ?? "";
  return /^en(_|\.|-|$)/i.test(said) ? "en" : "fr";
};

/** Takes `--lang fr|en` out of the arguments, wherever it stands before `--`; the locale decides without it. */
export const takeLanguage = (
  argv: readonly string[],
  locale: Locale,
): Outcome<{ readonly language: Language; readonly rest: readonly string[] }> => {
  const end = argv.indexOf("--");
  const at = argv.findIndex(
    (word, index) => (end < 0 || index < end) && (word === "--lang" || word.startsWith("--lang=")),
  );
  if (at < 0) return success({ language: languageOf(locale), rest: argv });
  const inline = argv[at]?.startsWith("--lang=") ?? false;
  const said = inline ? (argv[at]?.slice("--lang=".length) ?? "") : (argv[at + 1] ?? "");
  if (said !== "fr" && said !== "en")
    return failed(commandLineFailure("command-line.unknown-language", { language: said }));
  return success({
    language: said,
    rest: [...argv.slice(0, at), ...argv.slice(at + (inline ? 1 : 2))],
  });
};
