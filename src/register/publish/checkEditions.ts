import { gunzipSync } from "node:zlib";
import { Value } from "typebox/value";
import { canonicalJson, sha256, type Failure } from "../../kernel/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Edition, EditionFile, Editions } from "../actions/editions.ts";
import { registerFailure } from "../errors.ts";
import {
  editionEntry,
  EditionEntrySchema,
  editionKind,
  type EditionEntry,
} from "./editionEntry.ts";
import { openFileName } from "./openFileName.ts";

/** What a check of the editions needs: it writes nothing. */
export interface CheckedEditions {
  readonly editions: Pick<Editions, "bodies" | "list" | "content">;
  readonly ledger: Pick<Ledger, "size" | "entries">;
}

/** What a check of the editions found. */
export interface EditionsCheck {
  /** How many were looked at. */
  readonly count: number;
  readonly findings: readonly Failure[];
}

/**
 * Holds the editions of every body against the ledger: the digest of each frozen file, made anew of its bytes, what is said of the
 * publication, and that no edition is missing or too many.
 */
export const checkEditions = async ({
  editions,
  ledger,
}: CheckedEditions): Promise<EditionsCheck> => {
  const recorded = await entriesIn(ledger);
  const findings: Failure[] = [];
  let count = 0;
  for (const body of await editions.bodies())
    for (const edition of await editions.list(body)) {
      count += 1;
      const said = `${body}/${edition.name}`;
      const entry = recorded.get(said);
      recorded.delete(said);
      if (entry === undefined)
        findings.push(registerFailure("register.fsck-edition-extra", { edition: said }));
      else findings.push(...(await compare(editions, edition, entry)));
    }
  for (const edition of recorded.keys())
    findings.push(registerFailure("register.fsck-edition-missing", { edition }));
  return { count, findings };
};

interface Recorded {
  readonly index: number;
  readonly body: EditionEntry;
}

const page = 1_000;

const entriesIn = async (ledger: CheckedEditions["ledger"]): Promise<Map<string, Recorded>> => {
  const found = new Map<string, Recorded>();
  const size = await ledger.size();
  for (let from = 0; from < size; from += page)
    for (const { index, entry } of await ledger.entries(from, Math.min(page, size - from)))
      if (entry?.kind === editionKind && Value.Check(EditionEntrySchema, entry.body))
        found.set(`${entry.body.body}/${entry.body.edition}`, { index, body: entry.body });
  return found;
};

const compare = async (
  editions: CheckedEditions["editions"],
  edition: Edition,
  { index, body: entry }: Recorded,
): Promise<readonly Failure[]> => {
  const said = `${edition.body}/${edition.name}`;
  const altered: string[] = [];
  for (const { file, sha256: digest, size } of entry.openData) {
    const kept = edition.files.find(({ name }) => name === file);
    const packed = await editions.content(edition.body, edition.name, file);
    const bytes = packed && unpacked(packed);
    const isSame = bytes !== null && sha256(bytes) === digest && bytes.length === size;
    if (!isSame || kept?.sha256 !== digest || kept.size !== size) altered.push(openFileName(file));
  }
  const known = new Set<string>(entry.openData.map(({ file }) => file));
  for (const { name } of edition.files as readonly Omit<EditionFile, "mediaType">[])
    if (!known.has(name)) altered.push(openFileName(name));
  const { openData: _, ...told } = editionEntry(edition).body as EditionEntry;
  const { openData: __, ...recorded } = entry;
  return [
    ...altered.map((file) =>
      registerFailure("register.fsck-edition-altered", { edition: said, file }),
    ),
    ...(canonicalJson(told) === canonicalJson(recorded) && edition.ledgerIndex === index
      ? []
      : [registerFailure("register.fsck-edition-told", { edition: said, index })]),
  ];
};

/** Null for what is no such file any more. */
const unpacked = (packed: Uint8Array): Uint8Array | null => {
  try {
    return gunzipSync(packed);
  } catch {
    return null;
  }
};
