import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { csvLine } from "../escaping/index.ts";

/**
 * Sends rows as a file for a spreadsheet: the mark by which one knows UTF-8, the names of the columns, then a line each, as
 * they come. Nobody keeps a copy on the way.
 */
export const sendCsv = async (
  reply: FastifyReply,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): Promise<FastifyReply> =>
  await reply
    .header("content-disposition", `attachment; filename="${name}"`)
    .header("cache-control", "private, no-store")
    .type("text/csv; charset=utf-8")
    .send(Readable.from(linesOf(columns, rows)));

async function* linesOf(
  columns: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  // Many small pieces cost a write each.
  let piece = `\u{FEFF}${csvLine(columns)}`;
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < 16_384) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
