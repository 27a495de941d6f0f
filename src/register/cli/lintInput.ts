import { basename } from "node:path";
import { FailureError, type Language, type Outcome } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { lintSettingsOf, parseLintSettings } from "../lint/parseLintSettings.ts";
import type { LintSettings } from "../lint/settings.ts";
import { openRegister, type OpenedRegister, type RegisterFolder } from "./openRegister.ts";
import { readInputFile } from "./readInputFile.ts";

export interface LintInput extends OpenedRegister {
  readonly policy: PublishedPage | null;
  readonly settings: LintSettings;
}

/** Opens what is to be checked, with the settings of its lint: those that were named, or those beside it. */
export const openLintInput = async (
  what: string,
  {
    config,
    policy,
    ...where
  }: {
    readonly console: Console;
    readonly language: Language;
    readonly config: string | null;
    readonly policy: string | null;
    readonly openFolder: (folder: string) => RegisterFolder;
  },
): Promise<LintInput> => {
  const own =
    config === null ? null : settingsOf(config, await readInputFile(config, where.console));
  const opened = await openRegister(what, where);
  return {
    ...opened,
    policy:
      policy === null
        ? null
        : { name: basename(policy), content: await readInputFile(policy, where.console) },
    settings: own ?? (await keptSettings(opened.folder)),
  };
};

const keptSettings = async (folder: RegisterFolder | null): Promise<LintSettings> =>
  folder === null ? {} : valueOf(await lintSettingsOf(folder));

const settingsOf = (file: string, content: Uint8Array): LintSettings =>
  valueOf(parseLintSettings(file, new TextDecoder().decode(content)));

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
