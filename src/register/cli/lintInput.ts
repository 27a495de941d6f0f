import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { FailureError, type Language, type Outcome } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { registerFailure } from "../errors.ts";
import { importDocument } from "../import/importDocument.ts";
import { parseLintSettings } from "../lint/parseLintSettings.ts";
import type { LintSettings } from "../lint/settings.ts";
import { parseRegister } from "../model/parseRegister.ts";
import type { Register } from "../model/register.ts";
import { readInputFile } from "./readInputFile.ts";

/** The files of a policy, on disk or in the database: where a register is kept with the settings of its lint. */
export interface RegisterFolder {
  readonly folder: string;
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

export interface LintInput {
  readonly register: Register;
  readonly page: PublishedPage | null;
  /** What results call the document. */
  readonly uri: string;
  readonly settings: LintSettings;
}

/** Opens what is to be checked: a page, a register of ours, a policy folder, or `@body` of the database. */
export const openLintInput = async (
  what: string,
  {
    console,
    language,
    config,
    openFolder,
  }: {
    readonly console: Console;
    readonly language: Language;
    readonly config: string | null;
    readonly openFolder: (folder: string) => RegisterFolder;
  },
): Promise<LintInput> => {
  const own = config === null ? null : settingsOf(config, await readInputFile(config, console));
  if (what.startsWith("@") || (await isFolder(what))) {
    const folder = openFolder(what);
    const paths = await folder.list();
    const file = paths.find((path) => /^register\.(?:json|txt|html?|md)$/.test(path));
    if (file === undefined)
      throw new FailureError(registerFailure("register.lint-no-register", { folder: what }));
    const kept = paths.find((path) => /^lint\.ya?ml$/.test(path));
    return {
      ...readRegister(file, await folder.read(file), language),
      uri: what.startsWith("@") ? `${what}/${file}` : `${what.replace(/\/+$/, "")}/${file}`,
      settings: own ?? (kept === undefined ? {} : settingsOf(kept, await folder.read(kept))),
    };
  }
  const bytes = await readInputFile(what, console);
  const name = what === "-" ? "stdin" : basename(what);
  return {
    ...readRegister(name, bytes, language),
    uri: what === "-" ? name : what,
    settings: own ?? {},
  };
};

const isFolder = async (path: string): Promise<boolean> =>
  await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** A register of ours has no page; a page is read as `egide import` reads it. */
const readRegister = (
  name: string,
  content: Uint8Array,
  language: Language,
): Pick<LintInput, "register" | "page"> => {
  if (/\.json$/i.test(name) || (!name.includes(".") && isJson(content)))
    return { register: valueOf(parseRegister(decoded(content), name)), page: null };
  return {
    register: importDocument({ bytes: content, name, language }),
    page: { name, content },
  };
};

const isJson = (content: Uint8Array): boolean =>
  /^\s*\{\s*"format"\s*:\s*"egide\/register@1"/.test(decoded(content.subarray(0, 200)));

const settingsOf = (file: string, content: Uint8Array): LintSettings =>
  valueOf(parseLintSettings(file, decoded(content)));

const decoded = (content: Uint8Array): string => new TextDecoder().decode(content);

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
