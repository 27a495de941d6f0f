import type { PackedFile } from "../actions/editions.ts";
import { registerJson } from "../model/registerJson.ts";
import type { Register } from "../model/register.ts";
import { openCsv } from "./openCsv.ts";
import { openJsonLd, type EditionHead } from "./openJsonLd.ts";
import { packFile } from "./packFile.ts";

/** The register in our own format, as everybody may read it, packed. Its digest says whether anything public changed. */
export const openJsonFile = async (open: Register): Promise<PackedFile> => ({
  name: "json",
  mediaType: "application/json; charset=utf-8",
  ...(await packFile(registerJson(open))),
});

/** All files of open data of an edition: these bytes are kept, so that a later exporter changes none of them. */
export const openFiles = async (
  open: Register,
  json: PackedFile,
  edition: EditionHead,
): Promise<readonly PackedFile[]> => {
  const csv: PackedFile = {
    name: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    ...(await packFile(openCsv(open))),
  };
  const jsonld: PackedFile = {
    name: "jsonld",
    mediaType: "application/ld+json; charset=utf-8",
    ...(await packFile(openJsonLd(open, edition, [json, csv].map(described)))),
  };
  return [json, csv, jsonld];
};

const described = ({ name, mediaType, sha256, size }: PackedFile) => ({
  name,
  mediaType,
  sha256,
  size,
});
