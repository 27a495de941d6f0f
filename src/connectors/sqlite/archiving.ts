import { FailureError } from "../../kernel/index.ts";
import type { ArchivedRows, ArchiveReceiver } from "../contract/archive.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { failure } from "../errors.ts";
import { dueOf } from "./cases.ts";
import { checksumOf, type Content } from "./rowContent.ts";
import type { Prepare } from "./prepare.ts";
import { col, from, list, ruleRow, type Words } from "./words.ts";

/** How the rows of one collection of a batch are read for an archive. */
export interface Reading {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  readonly text: string;
}

/** The column of the archive from which the final period runs. */
const archiveClock = "egide_clock";

export const readingOf = (
  words: Words,
  target: EndTarget,
  collection: string,
  chosen: string,
): Reading => {
  const row = ruleRow(collection);
  const primaryKey = words.tables.primaryKey(collection);
  if (primaryKey.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection }));
  const own = words.tables.columns(collection);
  const isRule = collection === target.collection;
  const read = [
    ...own.map((column) => col(row, column)),
    ...(isRule ? [dueOf(words, row, target).latest] : []),
  ];
  return {
    collection,
    columns: isRule ? [...own, archiveClock] : own,
    primaryKey,
    text: `select ${list(read)} from ${from(row)} where ${chosen} order by ${list(primaryKey.map((column) => `${col(row, column)} collate binary`))}`,
  };
};

/** Gives the rows of a batch to the archive, and fails unless it has read back the very same. */
export const sendToArchive = async (
  prepare: Prepare,
  readings: readonly Reading[],
  receiver: ArchiveReceiver,
  values: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const batch = readings.map(({ text, ...reading }): ArchivedRows => {
    const rows = prepare(text, { arrays: true }).all(values as never) as unknown as Content[];
    return { ...reading, count: rows.length, checksum: checksumOf(rows), body: rows };
  });
  const kept = await receiver.keep(batch);
  for (const [at, { collection, count, checksum }] of batch.entries())
    if (kept[at]?.count !== count || kept[at].checksum !== checksum)
      throw new FailureError(failure("connectors.archive-differs", { collection }));
};
