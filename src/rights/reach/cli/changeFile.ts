import { FailureError } from "../../../kernel/index.ts";
import {
  readInputFile,
  type Call,
  type OptionDefinition,
} from "../../../platform/command-line/index.ts";
import { parseChangeLine, type ChangeLine } from "../model/proposedChange.ts";
import { rectifyFailure } from "../rectifyErrors.ts";

const largest = 65_536;

export const changeOption = {
  kind: "text",
  placeholder: "FILE",
  help: {
    fr: "ce qui change, une ligne par donnée : « table.champ: valeur », « catégorie: ancienne => nouvelle » ; « - » lit l’entrée standard",
    en: 'what changes, one datum a line: "table.field: value", "category: old => new"; "-" reads standard input',
  },
} as const satisfies OptionDefinition;

/** What a person wants changed, from a file or standard input: an argument would stand in the list of processes. */
export const readChangeFile = async (call: Call): Promise<readonly ChangeLine[]> => {
  const file = call.text("change");
  if (file === null) throw new FailureError(rectifyFailure("rights.rectify-change-unsaid"));
  if (file === "-" && call.text("person") === "-")
    throw new FailureError(rectifyFailure("rights.rectify-one-input"));
  const text = new TextDecoder().decode(await readInputFile(file, call.console, largest));
  const lines = text.split(/\r?\n/).flatMap((line, at): readonly ChangeLine[] => {
    if (line.trim() === "") return [];
    const parsed = parseChangeLine(line);
    if (parsed === null)
      throw new FailureError(rectifyFailure("rights.rectify-line", { line: at + 1 }));
    return [parsed];
  });
  if (lines.length === 0) throw new FailureError(rectifyFailure("rights.rectify-change-unsaid"));
  return lines;
};
