import { basename } from "node:path";
import { exitCodes, type Bilingual } from "../../kernel/index.ts";
import { progress, type Verb } from "../../platform/command-line/index.ts";
import { importDocument } from "../import/importDocument.ts";
import { readInputFile } from "./readInputFile.ts";
import { registerJson } from "../model/registerJson.ts";
import { registerText } from "./registerText.ts";

/** `egide import FILE`: reads a published register page. Findings alone are no failure. */
export const importVerb: Verb = {
  name: "import",
  summary: {
    fr: "Lit une page de registre publiée (texte, HTML, Markdown) et en tire les activités, les durées et les constats.",
    en: "Reads a published register page (text, HTML, Markdown) into activities, retention periods and findings.",
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
  },
  run: async (call) => {
    const file = call.arguments[0]!;
    const bytes = await readInputFile(file, call.console);
    const line = progress(call.console);
    line.show(reading[call.language]);
    const register = importDocument({
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
