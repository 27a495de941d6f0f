import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";

/** Rows in and out in the server's own text format, which nobody here reads: lines that end with `\n`, and hold none. */
export interface Copy {
  /** `text`: `copy (…) to stdout`. Piece by piece as it comes; a piece need not end with a line. */
  out(text: string, each: (piece: Buffer) => void): Promise<void>;
  /** `text`: `copy … from stdin`. */
  into(text: string, pieces: readonly Buffer[]): Promise<void>;
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
  return {
    out: (text, each) =>
      noticing(async () => {
        for await (const piece of client.query(to(text))) each(piece as Buffer);
      }),
    into: (text, pieces) =>
      noticing(async () => {
        const stream = client.query(from(text));
        for (const piece of pieces) stream.write(piece);
        stream.end();
        await finished(stream);
      }),
  };
};

export const piecesOf = async (copy: Copy, text: string): Promise<readonly Buffer[]> => {
  const pieces: Buffer[] = [];
  await copy.out(text, (piece) => pieces.push(piece));
  return pieces;
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
