import type { Bilingual } from "../../kernel/index.ts";
import { registerJson } from "../model/registerJson.ts";
import type { Register } from "../model/register.ts";
import { exportHtml } from "./document/exportHtml.ts";
import { exportDpvJsonLd, exportDpvTurtle } from "./dpv/exportDpv.ts";
import type { PdfRequest } from "./pdf/exportPdf.ts";
import { publicRegister } from "./publicRegister.ts";

/** What an export is made for: the document formats say more of it, the others only who reads it. */
export type ExportRequest = PdfRequest;

/** A format that a register can be given out in. */
export interface ExportFormat {
  readonly name: string;
  /** The ending of its files, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly help: Bilingual;
  write(register: Register, request: ExportRequest): Promise<Uint8Array>;
}

/** All formats, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: "json",
    ending: "json",
    mediaType: "application/json",
    help: { fr: "JSON (egide schema register)", en: "JSON (egide schema register)" },
    write: async (register, { reader }) =>
      Buffer.from([...registerJson(publicRegister(register, reader))].join("")),
  },
  {
    name: "dpv",
    ending: "jsonld",
    mediaType: "application/ld+json",
    help: {
      fr: "JSON-LD, dans le vocabulaire DPV 2 du W3C",
      en: "JSON-LD, in the DPV 2 vocabulary of the W3C",
    },
    write: async (register) => exportDpvJsonLd(register),
  },
  {
    name: "turtle",
    ending: "ttl",
    mediaType: "text/turtle",
    help: {
      fr: "Turtle, dans le même vocabulaire",
      en: "Turtle, in the same vocabulary",
    },
    write: async (register) => exportDpvTurtle(register),
  },
  {
    name: "html",
    ending: "html",
    mediaType: "text/html",
    help: { fr: "une page qui se suffit", en: "one page that needs nothing else" },
    write: async (register, request) => exportHtml(register, request),
  },
  {
    name: "pdf",
    ending: "pdf",
    mediaType: "application/pdf",
    help: {
      fr: "PDF accessible, avec sommaire, à signer",
      en: "accessible PDF with a table of contents, to be signed",
    },
    // Loaded when it is asked for: the library takes longer to load than most commands to run.
    write: async (register, request) =>
      await (await import("./pdf/exportPdf.ts")).exportPdf(register, request),
  },
];
