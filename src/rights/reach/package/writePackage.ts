import type { RowTuple } from "../../../connectors/index.ts";
import { writeArchive, type ArchiveMember } from "../../../platform/archives/index.ts";
import type { PersonPart } from "../actions/readPerson.ts";
import {
  fieldName,
  packagePage,
  purposesOf,
  type PackageRequest,
  type Section,
} from "./packagePage.ts";
import { rowsAsCsv, rowsAsJson } from "./rowsAsText.ts";

/** Rows that the page shows of each section: a browser bears no more. */
const shown = 200;

/**
 * The copy of a person (GDPR art. 15(3), 20(1)) as one ZIP, in pieces: each section as CSV and as JSON, a list of the files, and a
 * page to read. Only some thousand rows are in memory, whatever the size; it must be read while `parts` can be.
 */
export const writePackage = (
  parts: readonly PersonPart[],
  request: PackageRequest,
): AsyncGenerator<Uint8Array> => writeArchive(membersOf(parts, request));

async function* membersOf(
  parts: readonly PersonPart[],
  request: PackageRequest,
): AsyncGenerator<ArchiveMember> {
  const sections: Section[] = [];
  for (const [at, part] of parts.entries()) {
    const path = pathOf(part, at);
    const first: RowTuple[] = [];
    const content = rowsAsCsv(part, (rows) => {
      if (first.length < shown) first.push(...rows.slice(0, shown - first.length));
    });
    yield { path: `${path}.csv`, content };
    yield { path: `${path}.json`, content: rowsAsJson(part) };
    sections.push({ part, path, first });
  }
  yield { path: "manifest.json", content: bytes(manifest(sections, request)) };
  yield { path: "index.html", content: bytes(packagePage(sections, request)) };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A name that every file system takes; the number keeps two that would look alike apart. */
const pathOf = ({ collection: { store, name } }: PersonPart, at: number): string => {
  const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}_-]+/gu, "_").slice(0, 60);
  return `${plain(store)}/${String(at + 1).padStart(3, "0")}-${plain(name)}`;
};

/** What each file holds, with the names that the page gives to columns and activities: a machine reads them here. */
const manifest = (sections: readonly Section[], { at, language, policy }: PackageRequest): string =>
  `${JSON.stringify(
    {
      format: "egide/person-package@1",
      at: at.toString({ smallestUnit: "second" }),
      sections: sections.map(({ part, part: { collection, as, count }, path }) => ({
        store: collection.store,
        collection: collection.name,
        as,
        rows: count,
        purposes: purposesOf(policy, collection.store, collection.name),
        columns: part.columns.map((name) => ({ name, label: fieldName(part, name, language) })),
        csv: `${path}.csv`,
        json: `${path}.json`,
      })),
    },
    null,
    2,
  )}\n`;
