import type { Bilingual } from "../../kernel/index.ts";
import { registerJson } from "../model/registerJson.ts";
import type { Register } from "../model/register.ts";
import { exportHtml } from "./document/exportHtml.ts";
import { exportDpvJsonLd, exportDpvTurtle } from "./dpv/exportDpv.ts";
import type { PdfRequest } from "./pdf/exportPdf.ts";
import { publicRegister } from "./publicRegister.ts";
import { exportYaml } from "./exportYaml.ts";
import { exportCsv } from "./table/exportCsv.ts";
import { planWorkbook } from "./workbook/planWorkbook.ts";
import { writeOds } from "./workbook/writeOds.ts";
import { writeXlsx } from "./workbook/writeXlsx.ts";

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
    name: "yaml",
    ending: "yaml",
    mediaType: "application/yaml",
    help: {
      fr: "YAML, sans ce que l’import refait des mots",
      en: "YAML, without what the import makes of the words again",
    },
    write: async (register, { reader }) => exportYaml(publicRegister(register, reader)),
  },
  {
    name: "csv",
    ending: "csv",
    mediaType: "text/csv; charset=utf-8",
    help: { fr: "CSV, une activité par ligne", en: "CSV, one activity a row" },
    write: async (register, { reader, language }) =>
      exportCsv(publicRegister(register, reader), language),
  },
  {
    name: "ods",
    ending: "ods",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    help: {
      fr: "OpenDocument, aux rubriques du modèle de la CNIL",
      en: "OpenDocument, with the headings of the CNIL’s form",
    },
    write: async (register, { reader, made }) =>
      writeOds(planWorkbook(publicRegister(register, reader)), made),
  },
  {
    name: "xlsx",
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    help: { fr: "le même classeur pour Excel", en: "the same workbook for Excel" },
    write: async (register, { reader, made }) =>
      writeXlsx(planWorkbook(publicRegister(register, reader)), made),
  },
  {
    name: "dpv",
    ending: "jsonld",
    mediaType: "application/ld+json",
    help: {
      fr: "JSON-LD, dans le vocabulaire DPV 2 du W3C",
      en: "JSON-LD, in the DPV 2 vocabulary of the W3C",
    },
    write: async (register, { reader }) => exportDpvJsonLd(publicRegister(register, reader)),
  },
  {
    name: "turtle",
    ending: "ttl",
    mediaType: "text/turtle",
    help: {
      fr: "Turtle, dans le même vocabulaire",
      en: "Turtle, in the same vocabulary",
    },
    write: async (register, { reader }) => exportDpvTurtle(publicRegister(register, reader)),
  },
  {
    name: "html",
    ending: "html",
    mediaType: "text/html",
    help: { fr: "une page qui se suffit", en: "one page that needs nothing else" },
    write: async (register, request) =>
      exportHtml(publicRegister(register, request.reader), request),
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
      await (
        await import("./pdf/exportPdf.ts")
      ).exportPdf(publicRegister(register, request.reader), request),
  },
];
