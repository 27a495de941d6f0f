import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { WholeServer } from "./wholeServer.ts";

/** Tables that are written beside an answer, whatever is asked for, and why they may. */
const beside: Readonly<Record<string, string>> = {
  "egide.agent_log": "who asked for what is written down for reading too",
  "egide.application_act": "so is each reading of an application, which its candidate sees",
};

/** A column that is written beside an answer: the last use of a session, by which it ends when it is idle. */
const lastUse = "seen_at";

/** What every table of ours and of the demonstration says. */
export const digestOf = async ({
  database,
  platform,
}: WholeServer): Promise<Record<string, string>> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const tables = rows.map(({ name }) => name).filter((name) => !(name in beside));
  assert.ok(tables.length > 25, tables.join(" "));
  const digests = await database.pool.query<{ name: string; digest: string }>(
    tables
      .map(
        (name) =>
          `select '${name}' as name, coalesce(md5(string_agg(row, '' order by row)), '') as digest
           from (select (to_jsonb(t) - '${lastUse}')::text as row from ${name} t) as rows`,
      )
      .join(" union all "),
  );
  const file = join(platform.configuration.dataFolder, "guichet.sqlite");
  const desk = new DatabaseSync(file, { readOnly: true });
  const names = desk.prepare("select name from sqlite_schema where type = 'table'").all();
  const content = names.map(({ name }) => desk.prepare(`select * from "${String(name)}"`).all());
  desk.close();
  return {
    ...Object.fromEntries(digests.rows.map(({ name, digest }) => [name, digest])),
    "guichet.sqlite": createHash("sha256")
      .update(JSON.stringify([names, content]))
      .digest("hex"),
  };
};
