import { basename } from "node:path";
import { exitCodes, FailureError, type Bilingual } from "../../kernel/index.ts";
import { progress, type Verb } from "../../platform/command-line/index.ts";
import { importFile } from "../import/importFile.ts";
import { registerFailure } from "../errors.ts";
import { tableFields, type TableField } from "../import/table/tableFields.ts";
import { readInputFile } from "./readInputFile.ts";
import { registerJson } from "../model/registerJson.ts";
import { registerText } from "./registerText.ts";

/** `egide import FILE`: reads a published register page. Findings alone are no failure. */
export const importVerb: Verb = {
  name: "import",
  summary: {
    fr: "Lit un registre (page publiée, modèle de la CNIL, tableau, JSON, YAML, Fides) et en tire les activités, les durées et les constats.",
    en: "Reads a register (published page, the CNIL’s form, table, JSON, YAML, Fides) into activities, retention periods and findings.",
  },
  usage: "FILE",
  example: "egide import demo/register.txt",
  arguments: { least: 1, most: 1 },
  options: {
    json: {
      kind: "switch",
      help: {
        fr: "Écrit le registre en JSON (egide schema register).",
        en: "Writes the register as JSON (egide schema register).",
      },
    },
    map: {
      kind: "text",
      many: true,
      placeholder: "COLUMN=FIELD",
      help: {
        fr: `Dit ce qu’est une colonne d’un tableau : ${tableFields.join(", ")}.`,
        en: `Says what a column of a table is: ${tableFields.join(", ")}.`,
      },
    },
  },
  run: async (call) => {
    const file = call.arguments[0]!;
    const bytes = await readInputFile(file, call.console);
    const line = progress(call.console);
    line.show(reading[call.language]);
    const register = importFile({
      columns: columnsOf(call.texts("map")),
      bytes,
      name: file === "-" ? "stdin" : basename(file),
      language: call.language,
      onProgress: (read, all) => line.show(`${reading[call.language]} ${read}/${all}`),
    });
    line.clear();
    if (call.switch("json"))
      for (const block of inBlocks(registerJson(register))) call.console.out(block);
    else call.console.out(registerText(register, call.language));
    return exitCodes.done;
  },
};

/** The columns of `--map COLUMN=FIELD`; the last `=` parts them, since a heading may have one. */
const columnsOf = (texts: readonly string[]): ReadonlyMap<string, TableField> =>
  new Map(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      const field = tableFields.find((each) => each === text.slice(at + 1).trim());
      if (at <= 0 || field === undefined)
        throw new FailureError(
          registerFailure("register.import-map", { map: text, fields: tableFields.join(", ") }),
        );
      return [text.slice(0, at).trim(), field] as const;
    }),
  );

const reading = { fr: "Lecture de la page…", en: "Reading the page…" } as const satisfies Bilingual;

const blockSize = 1 << 20;

/** A pipe refuses a million small writes at once: pieces go out by the megabyte. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < blockSize) continue;
    yield block;
    block = "";
  }
  yield block;
}
