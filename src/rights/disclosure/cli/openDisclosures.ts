import { FailureError, messageOf } from "../../../kernel/index.ts";
import type { Call } from "../../../platform/command-line/index.ts";
import {
  openPolicy,
  type Policy,
  type Problem,
  type RetentionCommands,
} from "../../../retention/index.ts";
import { disclosureFailure } from "../errors.ts";
import { checkDisclosure } from "../model/checkDisclosure.ts";
import type { Disclosure } from "../model/declaration.ts";
import { disclosuresFile, parseDisclosures } from "../model/parseDisclosures.ts";

/** The transmissions of a policy folder, with everything that speaks against them. */
export interface OpenedDisclosures {
  readonly policy: Policy;
  readonly folder: string;
  readonly file: string;
  readonly disclosures: readonly Disclosure[];
  readonly problems: readonly Problem[];
  /** Those of one declaration. */
  readonly problemsOf: (disclosure: Disclosure) => readonly Problem[];
}

/** Reads a policy folder and its `disclosures.yaml`. @throws `rights.disclosure-none` where nothing is declared. */
export const openDisclosures = async (
  commands: Pick<RetentionCommands, "openFolder" | "readers" | "catalogue">,
  call: Call,
  folder: string,
): Promise<OpenedDisclosures> => {
  const policy = await openPolicy(commands, call, folder);
  const files = commands.openFolder(folder);
  const file = (await files.list()).find((path) => disclosuresFile.test(path));
  if (file === undefined)
    throw new FailureError(disclosureFailure("rights.disclosure-none", { folder }));
  const text = new TextDecoder().decode(await files.read(file));
  const { disclosures, problems, problemAt } = parseDisclosures(file, text);
  const checked = disclosures.map((disclosure, index) =>
    checkDisclosure(disclosure, policy).map(({ path, failure }) => problemAt(index, path, failure)),
  );
  return {
    policy,
    folder,
    file,
    disclosures,
    problems: [...problems, ...checked.flat()],
    problemsOf: (disclosure) => checked[disclosures.indexOf(disclosure)] ?? [],
  };
};

/** Every problem with its place, its code and its words. */
export const sayProblems = async (
  problems: readonly Problem[],
  { console, language }: Call,
  commands: Pick<RetentionCommands, "catalogue">,
): Promise<void> => {
  const catalogue = await commands.catalogue();
  for (const { file, place, failure } of problems) {
    const where = place === null ? file : `${file}:${place.line}:${place.column}`;
    console.err(`${where} [${failure.code}] ${messageOf(failure, language, catalogue)}\n`);
  }
};
