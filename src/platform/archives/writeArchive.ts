import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A member of an archive. */
export interface ArchiveMember {
  readonly path: string;
  /** In pieces where it may be larger than memory: it is then packed, since no one else did. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * A ZIP archive of members that come one after the other, in pieces: no more than one of them is in memory, or one piece of it. Whole ones are
 * stored as they are, since what people send is packed already. Two members of one path are a mistake of the caller.
 */
export async function* writeArchive(
  members: AsyncIterable<ArchiveMember>,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const paths = new Set<string>();
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  function* made(): Generator<Uint8Array> {
    yield* pieces;
    pieces = [];
  }
  for await (const { path, content } of members) {
    if (paths.has(path)) throw new TypeError("two members of an archive have one path");
    paths.add(path);
    if (content instanceof Uint8Array) {
      const member = new ZipPassThrough(path);
      archive.add(member);
      member.push(content, true);
      yield* made();
      continue;
    }
    const member = new ZipDeflate(path, { level: 1 });
    archive.add(member);
    for await (const piece of content) {
      member.push(piece);
      yield* made();
    }
    member.push(new Uint8Array(), true);
    yield* made();
  }
  archive.end();
  yield* made();
}
