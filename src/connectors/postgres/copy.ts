import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";

/** Rows in and out in the server's own text format, which nobody here reads: lines that end with `\n`, and hold none. */
export interface Copy {
  /** `text`: `copy (…) to stdout`. */
  out(text: string): Promise<Buffer>;
  /** The same, piece by piece as it comes; a piece need not end with a line. */
  read(text: string, each: (piece: Buffer) => void): Promise<void>;
  /** `text`: `copy … from stdin`. */
  into(text: string, lines: Buffer): Promise<void>;
}

/** `failed` sees every error before the caller does. */
export const copyOn = (client: Client, failed: (error: unknown) => void): Copy => {
  const noticing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      failed(error);
      throw error;
    }
  };
  const read = (text: string, each: (piece: Buffer) => void): Promise<void> =>
    noticing(async () => {
      for await (const piece of client.query(to(text))) each(piece as Buffer);
    });
  return {
    out: async (text) => {
      const pieces: Buffer[] = [];
      await read(text, (piece) => pieces.push(piece));
      return Buffer.concat(pieces);
    },
    read,
    into: (text, lines) =>
      noticing(async () => {
        const stream = client.query(from(text));
        stream.end(lines);
        await finished(stream);
      }),
  };
};

const lineFeed = 10;

/** How many lines end in this piece. */
export const countLineEnds = (piece: Buffer): number => {
  let count = 0;
  for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) count++;
  return count;
};

export const linesOf = (copied: Buffer): readonly Buffer[] => {
  const lines: Buffer[] = [];
  for (let begin = 0; begin < copied.length;) {
    const end = copied.indexOf(lineFeed, begin) + 1 || copied.length;
    lines.push(copied.subarray(begin, end));
    begin = end;
  }
  return lines;
};
