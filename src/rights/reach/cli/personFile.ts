import { FailureError } from "../../../kernel/index.ts";
import {
  readInputFile,
  type Call,
  type OptionDefinition,
} from "../../../platform/command-line/index.ts";
import { reachFailure } from "../errors.ts";
import type { PersonIdentity } from "../model/reached.ts";

const largest = 65_536;

export const personOption = {
  kind: "text",
  placeholder: "FILE",
  help: {
    fr: "ce qui désigne la personne, une identité par ligne, « email: … » ; « - » lit l’entrée standard",
    en: 'what designates the person, one identity a line, "email: …"; "-" reads standard input',
  },
} as const satisfies OptionDefinition;

export const onePersonOption = {
  kind: "switch",
  help: {
    fr: "les lignes d’un même nom sont d’une seule personne : quelqu’un l’a vérifié",
    en: "rows of one name are one person’s: somebody has made sure",
  },
} as const satisfies OptionDefinition;

/** The identities of a person, from a file or standard input: an argument would stand in the list of processes. */
export const readPersonFile = async (call: Call): Promise<readonly PersonIdentity[]> => {
  const file = call.text("person");
  if (file === null) throw new FailureError(reachFailure("rights.reach-person-unsaid"));
  const text = new TextDecoder().decode(await readInputFile(file, call.console, largest));
  const identities = text.split(/\r?\n/).flatMap((line, at): readonly PersonIdentity[] => {
    if (line.trim() === "") return [];
    const [, kind, value] = /^\s*([\w.-]+)\s*[:=]\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (kind === undefined || value === undefined)
      throw new FailureError(reachFailure("rights.reach-person-line", { line: at + 1 }));
    return [{ kind, value: value.normalize("NFC") }];
  });
  if (identities.length === 0) throw new FailureError(reachFailure("rights.reach-person-unsaid"));
  return identities;
};
