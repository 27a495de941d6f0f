import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** Pieces are joined to about this size: each costs a turn of the pipeline. */
const block = 64 * 1024;

/** Packs a file piece by piece, with its digest: at no moment does it stand in memory whole and unpacked. */
export const packFile = async (
  pieces: Iterable<string>,
): Promise<{
  readonly sha256: string;
  readonly size: number;
  readonly compressed: Uint8Array;
}> => {
  const hash = createHash("sha256");
  const packed: Buffer[] = [];
  let size = 0;
  const counted = function* (): Generator<Buffer> {
    for (const text of inBlocks(pieces)) {
      const bytes = Buffer.from(text);
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  };
  await pipeline(
    Readable.from(counted()),
    createGzip({ level: 6 }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) packed.push(chunk);
    },
  );
  return { sha256: hash.digest("hex"), size, compressed: Buffer.concat(packed) };
};

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let joined = "";
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < block) continue;
    yield joined;
    joined = "";
  }
  yield joined;
}
