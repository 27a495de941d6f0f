import type { Bilingual, Language } from "../../kernel/index.ts";

/** One thing that is kept of a candidate: in words for its owner, as it is for a program, with its files. */
export interface SharedRecord {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly files?: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** The same for programs (GDPR art. 20: structured, commonly used, machine-readable). */
  readonly machine: unknown;
}

/**
 * What one part of the product keeps of a candidate, for the copy that they take along (GDPR art. 15(3) and 20). It MUST give all of it, and only
 * read. Each part gives its own; `main/` puts them together.
 */
export interface SpaceShare {
  /** Its name in the archive. */
  readonly key: string;
  readonly title: Bilingual;
  read(account: string, language: Language): AsyncIterable<SharedRecord>;
}

/** A record whose files stand in the archive. */
export interface CopiedRecord extends Omit<SharedRecord, "files"> {
  /** Their paths. */
  readonly files: readonly string[];
}

export interface CopiedShare {
  readonly key: string;
  readonly title: string;
  readonly records: readonly CopiedRecord[];
}

/** A member of the archive. */
interface Member {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A name that every system can keep; it never leaves its folder. */
const safeName = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(-120);

/**
 * Everything that is kept of a candidate, as the members of an archive: the files first, each let go of before the next is read, then the page and
 * the file that `write` makes of the rest.
 */
export async function* copySpace(
  shares: readonly SpaceShare[],
  account: string,
  language: Language,
  write: (shares: readonly CopiedShare[]) => readonly Member[],
): AsyncGenerator<Member> {
  const copied: CopiedShare[] = [];
  for (const share of shares) {
    const records: CopiedRecord[] = [];
    for await (const { files = [], ...record } of share.read(account, language)) {
      const paths: string[] = [];
      for (const { name, content } of files) {
        // Numbered: two files of one name are two files.
        const path = `fichiers/${share.key}-${records.length + 1}-${paths.length + 1}-${safeName(name)}`;
        paths.push(path);
        yield { path, content };
      }
      records.push({ ...record, files: paths });
    }
    copied.push({ key: share.key, title: share.title[language], records });
  }
  yield* write(copied);
}
