import type { PackedFile } from "../actions/editions.ts";
import type { RegisterDiff } from "../diff/registerDiff.ts";
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

/**
 * All files of open data of an edition: these bytes are kept, so that a later exporter changes none of them.
 *
 * @param diff What changed since the edition before; null where that cannot be told.
 */
export const openFiles = async (
  open: Register,
  json: PackedFile,
  edition: EditionHead,
  diff: RegisterDiff | null,
): Promise<readonly PackedFile[]> => {
  const csv: PackedFile = {
    name: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    ...(await packFile(openCsv(open))),
  };
  const changes: readonly PackedFile[] =
    diff === null
      ? []
      : [
          {
            name: "changes",
            mediaType: "application/json; charset=utf-8",
            ...(await packFile(diffJson(diff))),
          },
        ];
  const jsonld: PackedFile = {
    name: "jsonld",
    mediaType: "application/ld+json; charset=utf-8",
    ...(await packFile(openJsonLd(open, edition, [json, csv].map(described)))),
  };
  return [json, csv, jsonld, ...changes];
};

/** Piece by piece: the first edition of ten thousand activities has as many changes. */
function* diffJson({ activities, ...diff }: RegisterDiff): Generator<string> {
  yield `${JSON.stringify(diff).slice(0, -1)},"activities":[`;
  for (const [index, activity] of activities.entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(activity)}`;
  yield "\n]}\n";
}

const described = ({ name, mediaType, sha256, size }: PackedFile) => ({
  name,
  mediaType,
  sha256,
  size,
});
