import { importFile } from "../import/importFile.ts";
import type { Register } from "../model/register.ts";
import { headIn } from "../model/registerHead.ts";
import { exportFormats, type ExportRequest } from "./exportFormats.ts";

/** What the activities of a register say: without places and without what is made of the words. */
export const saying = ({ activities }: Register): unknown =>
  JSON.parse(
    JSON.stringify(activities, (name, value: unknown) =>
      ["source", "sources", "hash", "reading"].includes(name) ? undefined : value,
    ),
  );

/** What a register says once for all of its activities, without places. */
export const headSaying = (register: Register): unknown =>
  JSON.parse(
    JSON.stringify(headIn(register), (name, value: unknown) =>
      name === "source" ? undefined : value,
    ),
  );

const request: ExportRequest = {
  language: "fr",
  publisher: "Mairie",
  edition: null,
  address: null,
  reader: "inside",
  made: Temporal.Instant.from("2026-11-30T08:00:00Z"),
};

/** A register in a format. */
export const written = async (
  register: Register,
  name: string,
  reader: ExportRequest["reader"] = "inside",
): Promise<{ readonly bytes: Uint8Array; readonly file: string }> => {
  const format = exportFormats.find((each) => each.name === name)!;
  return {
    bytes: await format.write(register, { ...request, reader }),
    file: `registre.${format.ending}`,
  };
};

/** The register that a file gives. */
export const readAgain = (bytes: Uint8Array, file: string): Register =>
  importFile({ bytes, name: file, language: "fr" });
