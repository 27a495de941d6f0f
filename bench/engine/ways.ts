import { openConnector, type RowSalt } from "../../src/connectors/index.ts";
import { archiveByHand } from "./archiveByHand.ts";
import { receiptOf } from "./receiptOf.ts";
import { connected, ends, lastDay, targetOf, type EndName } from "./rows.ts";

/** The database, and an empty one for an archive. */
export interface Places {
  readonly url: string;
  readonly archive: string;
}

/** The rows of the collection that a way ended. */
export const throughConnector = async (
  { url, archive }: Places,
  end: EndName,
  batchSize: number,
  salt: RowSalt | null,
): Promise<number> => {
  const connector = openConnector({ kind: "postgres", url });
  const receiver = openConnector({ kind: "postgres", url: archive });
  const target = targetOf(ends[end]);
  let after: unknown = null;
  let ended = 0;
  try {
    await connector.prepare();
    for (let batch = 1; ; batch++) {
      const result = await connector.endBatch(target, {
        batchSize,
        after,
        ...(salt && { salt }),
        archive: receiver.archive(),
        receiptFor: (counts, macs) => ({
          ...receiptOf(batch, end, counts),
          ...(macs && { rows: macs }),
        }),
      });
      if (result === null) return ended;
      after = result.position;
      ended += result.counts["folder"] ?? 0;
    }
  } finally {
    await connector.close();
    await receiver.close();
  }
};

const chosen = (extra: string, batchSize: number): string =>
  `due as materialized (select ctid as place, id, closed_on from folder
     where closed_on <= $1 and closed_on >= $2${extra} order by closed_on limit ${batchSize} for update)`;
const inBatch = "ctid = any (array(select place from due))";

/**
 * The ends as a person would write them who promises the same: one statement for a batch, children first, its receipt in
 * it, in a transaction that refuses a child born after the batch was chosen; and at the end one look from the start, for
 * rows that became due behind the cursor.
 */
const handwritten: Readonly<
  Record<Exclude<EndName, "archive to a store">, (batchSize: number) => string>
> = {
  delete: (batchSize) => `with ${chosen("", batchSize)},
    children as (delete from document using due where document.folder = due.id returning 1),
    parents as (delete from folder where ${inBatch} and (select count(*) from children) >= 0 returning 1)`,
  archive: (batchSize) => `with ${chosen("", batchSize)},
    gone as (delete from document using due where document.folder = due.id returning document.*),
    children as (insert into archive.document (id, folder, body) select id, folder, body from gone returning 1),
    ended as (delete from folder where ${inBatch} and (select count(*) from gone) >= 0 returning *),
    parents as (insert into archive.folder (id, closed_on, label, egide_clock) select id, closed_on, label, closed_on from ended returning 1)`,
  anonymise: (batchSize) => `with ${chosen(" and label is not null", batchSize)},
    children as (select 1 where false),
    parents as (update folder set label = null where ${inBatch} returning 1)`,
};

export const byHand = async (
  { url, archive }: Places,
  end: EndName,
  batchSize: number,
): Promise<number> => {
  if (end === "archive to a store") return archiveByHand(url, archive, batchSize);
  const client = await connected(url);
  const text = `${handwritten[end](batchSize)},
    counts as (select (select count(*) from parents) as folder, (select count(*) from children) as document),
    receipt as (insert into egide_outbox.receipt (id, source_schema, content)
      select $3, 'public', $4::jsonb || jsonb_build_object('counts', jsonb_build_object('folder', folder, 'document', document))
      from counts where folder > 0)
    select folder::int, (select max(closed_on)::text from due) as reached from counts`;
  const start = "-infinity";
  let from = start;
  let ended = 0;
  try {
    for (let batch = 1; ; batch++) {
      const { counts: _, ...receipt } = receiptOf(batch, end, {});
      await client.query("begin isolation level repeatable read");
      const answer = await client.query<{ folder: number; reached: string }>({
        name: "batch",
        text,
        values: [lastDay, from, receipt.id, JSON.stringify(receipt)],
      });
      await client.query("commit");
      const [row] = answer.rows;
      if (row === undefined || (row.folder === 0 && from === start)) return ended;
      ended += row.folder;
      from = row.folder === 0 ? start : row.reached;
    }
  } finally {
    await client.end();
  }
};
