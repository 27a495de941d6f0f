import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { exitCodes, FailureError, fill, type Bilingual, type Clock } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { registerFailure } from "../errors.ts";
import { exportFormats, type ExportFormat } from "../export/exportFormats.ts";
import { openRegister, type RegisterFolder } from "./openRegister.ts";

/** What the command needs from the outside. */
export interface ExportCommands {
  readonly openFolder: (folder: string) => RegisterFolder;
  readonly clock: Clock;
}

/** `egide export FILE --output NAME`: a register for another program, or for paper. */
export const exportVerb = ({ openFolder, clock }: ExportCommands): Verb => ({
  name: "export",
  summary: {
    fr: "Écrit un registre dans un autre format : tableur, JSON-LD, HTML, PDF…",
    en: "Writes a register in another format: spreadsheet, JSON-LD, HTML, PDF…",
  },
  usage: "FILE",
  example: "egide export demo --output data/registre.pdf --replace",
  arguments: { least: 1, most: 1 },
  options: {
    output: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "le fichier à écrire ; sa terminaison dit le format",
        en: "the file to write; its ending says the format",
      },
    },
    format: {
      kind: "text",
      placeholder: "FORMAT",
      help: {
        fr: `le format, si la terminaison ne le dit pas : ${named("fr")}`,
        en: `the format, where the ending does not say it: ${named("en")}`,
      },
    },
    public: {
      kind: "switch",
      help: {
        fr: "pour le public : sans le détail des mesures de sécurité",
        en: "for the public: without the detail of security measures",
      },
    },
    publisher: {
      kind: "text",
      placeholder: "NAME",
      help: {
        fr: "le nom de l’organisme, dans les documents ; par défaut le responsable du traitement",
        en: "the name of the body, in documents; the controller by default",
      },
    },
    replace: {
      kind: "switch",
      help: { fr: "remplace un fichier qui existe", en: "replaces a file that exists" },
    },
  },
  run: async (call) => {
    const { console, language } = call;
    const output = call.text("output");
    const format = formatOf(call.text("format"), output);
    if (output === null)
      throw new FailureError(registerFailure("register.export-output", { ending: format.ending }));
    const { register, uri } = await openRegister(call.arguments[0]!, {
      console,
      language,
      openFolder,
    });
    const bytes = await format.write(register, {
      language,
      publisher: call.text("publisher") ?? register.controller?.name ?? uri,
      edition: null,
      address: null,
      reader: call.switch("public") ? "public" : "inside",
      made: clock.now(),
    });
    await save(output, bytes, call.switch("replace"));
    console.out(
      fill(done[language], { file: output, count: register.activities.length, size: bytes.length }),
    );
    return exitCodes.done;
  },
});

const done = {
  fr: "{file} : {count} activités, {size} octets.\n",
  en: "{file}: {count} activities, {size} bytes.\n",
} as const satisfies Bilingual;

const named = (language: "fr" | "en"): string =>
  exportFormats.map(({ name, help }) => `${name} (${help[language]})`).join(", ");

const formatOf = (asked: string | null, output: string | null): ExportFormat => {
  const ending = output === null ? "" : extname(output).slice(1).toLowerCase();
  const format = exportFormats.find((each) =>
    asked === null ? each.ending === ending : each.name === asked,
  );
  if (format !== undefined) return format;
  throw new FailureError(
    registerFailure("register.export-format", {
      format: asked ?? ending,
      formats: exportFormats.map(({ name }) => name).join(", "),
    }),
  );
};

const save = async (file: string, bytes: Uint8Array, replace: boolean): Promise<void> => {
  try {
    await writeFile(file, bytes, { flag: replace ? "w" : "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new FailureError(
      registerFailure(exists ? "register.export-exists" : "register.export-not-written", { file }),
      { cause: error },
    );
  }
};
