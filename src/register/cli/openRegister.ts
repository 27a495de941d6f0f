import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { FailureError, type Language, type Outcome } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { registerFailure } from "../errors.ts";
import { importFile } from "../import/importFile.ts";
import { parseRegister } from "../model/parseRegister.ts";
import type { Register } from "../model/register.ts";
import { readInputFile } from "./readInputFile.ts";

/** The files of a policy, on disk or in the database: where a register is kept, with what else hangs on it. */
export interface RegisterFolder {
  readonly folder: string;
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

export interface OpenedRegister {
  readonly register: Register;
  /** The page that it was read from; null for a register of ours. */
  readonly page: PublishedPage | null;
  /** What results call the document. */
  readonly uri: string;
  /** The policy that it stands in; null for a file. */
  readonly folder: RegisterFolder | null;
}

/**
 * Opens what a command names: a page, a register of ours, a policy folder, or `@body` of the database.
 * @throws FailureError with what to do next.
 */
export const openRegister = async (
  what: string,
  {
    console,
    language,
    openFolder,
  }: {
    readonly console: Console;
    readonly language: Language;
    readonly openFolder: (folder: string) => RegisterFolder;
  },
): Promise<OpenedRegister> => {
  if (what.startsWith("@") || (await isFolder(what))) {
    const folder = openFolder(what);
    const paths = await folder.list();
    const file = paths.find((path) => /^register\.(?:json|txt|html?|md)$/.test(path));
    if (file === undefined)
      throw new FailureError(registerFailure("register.folder-without-register", { folder: what }));
    return {
      ...readRegister(file, await folder.read(file), language),
      uri: what.startsWith("@") ? `${what}/${file}` : `${what.replace(/\/+$/, "")}/${file}`,
      folder,
    };
  }
  const bytes = await readInputFile(what, console);
  const name = what === "-" ? "stdin" : basename(what);
  return {
    ...readRegister(name, bytes, language),
    uri: what === "-" ? name : what,
    folder: null,
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
): Pick<OpenedRegister, "register" | "page"> => {
  if (/\.json$/i.test(name) || (!name.includes(".") && isJson(content)))
    return { register: valueOf(parseRegister(decoded(content), name)), page: null };
  return {
    register: importFile({ bytes: content, name, language }),
    page: { name, content },
  };
};

const isJson = (content: Uint8Array): boolean =>
  /^\s*\{\s*"format"\s*:\s*"egide\/register@1"/.test(decoded(content.subarray(0, 200)));

const decoded = (content: Uint8Array): string => new TextDecoder().decode(content);

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
