import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";

/** Rows in and out in the server's own text format, which nobody here reads: lines that end with `\n`, and hold none. */
export interface Copy {
  /** `text`: `copy (…) to stdout`. */
  out(text: string): Promise<Buffer>;
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
  return {
    out: (text) =>
      noticing(async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of client.query(to(text))) chunks.push(chunk as Buffer);
        return Buffer.concat(chunks);
      }),
    into: (text, lines) =>
      noticing(async () => {
        const stream = client.query(from(text));
        stream.end(lines);
        await finished(stream);
      }),
  };
};

const lineFeed = 10;

/** The same as the length of `linesOf`, without making them. */
export const countLines = (copied: Buffer): number => {
  let count = 0;
  for (let begin = 0; begin < copied.length; count++)
    begin = copied.indexOf(lineFeed, begin) + 1 || copied.length;
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
