import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { receiptOf } from "./receiptOf.ts";
import { connected, lastDay } from "./rows.ts";

const read = async (client: Client, rows: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(to(`copy (${rows}) to stdout`)))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const write = async (client: Client, table: string, rows: Buffer): Promise<void> => {
  const stream = client.query(from(`copy ${table} from stdin`));
  stream.end(rows);
  await finished(stream);
};

const checksum = (rows: Buffer): string => createHash("sha256").update(rows).digest("hex");

/**
 * An archive in another database as a person would write it with the same guarantees: rows locked, COPY there, read back
 * and compared, committed there, then deleted here with the receipt; at the end one look from the start. Identifiers are numbers, so they stand in the text.
 */
export const archiveByHand = async (
  url: string,
  archive: string,
  batchSize: number,
): Promise<number> => {
  const [here, there] = [await connected(url), await connected(archive)];
  const start = "-infinity";
  let [reached, ended] = [start, 0];
  try {
    for (let batch = 1; ; batch++) {
      await here.query("begin isolation level repeatable read");
      const answer = await here.query<{ folders: string; documents: string; reached: string }>({
        name: "choose",
        text: `with l0 as materialized (select id, closed_on from folder where closed_on <= $1 and closed_on >= $2
            order by closed_on limit ${batchSize} for update),
          l1 as materialized (select id from document where folder in (select id from l0) for update)
          select (select string_agg(id::text, ',') from l0) as folders, (select string_agg(id::text, ',') from l1) as documents,
            (select max(closed_on)::text from l0) as reached`,
        values: [lastDay, reached],
      });
      const [row] = answer.rows;
      if (!row?.folders) {
        await here.query("rollback");
        if (reached === start) return ended;
        reached = start;
        continue;
      }
      const [folders, documents] = [
        `id = any('{${row.folders}}')`,
        `id = any('{${row.documents}}')`,
      ];
      const sent = [
        await read(here, `select *, closed_on from folder where ${folders} order by id`),
        await read(here, `select * from document where ${documents} order by id`),
      ] as const;
      await there.query("begin");
      await write(there, "folder", sent[0]);
      await write(there, "document", sent[1]);
      const kept = [
        await read(there, `select * from folder where ${folders} order by id`),
        await read(there, `select * from document where ${documents} order by id`),
      ] as const;
      if (sent.some((rows, at) => checksum(rows) !== checksum(kept[at] ?? Buffer.of())))
        throw new Error("the archive holds other rows");
      await there.query("commit");
      const gone = await here.query(`delete from document where ${documents}`);
      const counts = {
        document: gone.rowCount ?? 0,
        folder: (await here.query(`delete from folder where ${folders}`)).rowCount ?? 0,
      };
      const receipt = receiptOf(batch, "archive to a store", counts);
      await here.query(
        "insert into egide_outbox.receipt (id, source_schema, content) values ($1, 'public', $2)",
        [receipt.id, JSON.stringify(receipt)],
      );
      await here.query("commit");
      ended += counts.folder;
      reached = row.reached;
    }
  } finally {
    await here.end();
    await there.end();
  }
};
