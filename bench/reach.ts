/**
 * Access for one person over 20 collections, against the same queries written by hand, in one run on one server: the ratio of
 * the medians. `ROWS` in each collection (100,000 when absent, so two million in all). TEST_POSTGRES_URL or the embedded server.
 */
import { Client } from "pg";
import { openConnector, parseDataset, type Connector } from "../src/connectors/index.ts";
import { inSnapshots } from "../src/rights/reach/actions/personStores.ts";
import { readPerson } from "../src/rights/reach/actions/readPerson.ts";
import { mapOwnership } from "../src/rights/reach/model/ownershipMap.ts";
import { withOwnDatabase } from "./ownDatabase.ts";

const rows = Number(process.env["ROWS"] ?? 100_000);
const people = Math.ceil(rows / 10);
const rounds = 60;
const direct = Array.from({ length: 10 }, (_, at) => `folder_${at}`);
const below = Array.from({ length: 9 }, (_, at) => ({
  name: `page_${at}`,
  folder: `folder_${at}`,
}));

const fill = async (client: Client): Promise<void> => {
  await client.query("create schema desk; set search_path to desk");
  await client.query(
    `create table person as select n::bigint as id, 'p' || n || '@x.example' as email, repeat('n', 40) as note from generate_series(1, ${people}) n`,
  );
  await client.query("alter table person add primary key (id); create index on person (email)");
  for (const name of direct) {
    await client.query(
      `create table ${name} as select n::bigint as id, (n % ${people}) + 1 as person, repeat('c', 60) as content, n * 3 as amount from generate_series(1, ${rows}) n`,
    );
    await client.query(
      `alter table ${name} add primary key (id), add foreign key (person) references person (id); create index on ${name} (person)`,
    );
  }
  for (const { name, folder } of below) {
    await client.query(
      `create table ${name} as select n::bigint as id, n::bigint as folder, repeat('p', 80) as content from generate_series(1, ${rows}) n`,
    );
    await client.query(
      `alter table ${name} add primary key (id), add foreign key (folder) references ${folder} (id); create index on ${name} (folder)`,
    );
  }
  await client.query("analyze");
};

const byHand = async (client: Client, email: string): Promise<number> => {
  let count = 0;
  const ask = async (text: string): Promise<void> => {
    count += (await client.query(text, [email])).rows.length;
  };
  await ask("select * from desk.person where email = $1");
  for (const name of direct)
    await ask(
      `select * from desk.${name} where person in (select id from desk.person where email = $1)`,
    );
  for (const { name, folder } of below)
    await ask(
      `select * from desk.${name} where folder in (select id from desk.${folder} where person in (select id from desk.person where email = $1))`,
    );
  return count;
};

const dataset = `dataset:
  - fides_key: desk
    collections:
      - name: person
        fields: [{ name: email, fides_meta: { identity: email }, egide: { match: exact } }]
`;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

await withOwnDatabase(async ({ url }) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const connector: Connector = openConnector({
    kind: "postgres",
    url,
    schema: "desk",
    readOnly: true,
  });
  try {
    await fill(client);
    const begun = performance.now();
    const catalogue = await connector.introspect();
    const opened = performance.now() - begun;
    const described = parseDataset(dataset, "desk.yaml").datasets[0] ?? null;
    const map = mapOwnership([{ name: "desk", catalogue, dataset: described }]);
    const ours = async (value: string): Promise<number> =>
      await inSnapshots(new Map([["desk", connector]]), async (snapshot) => {
        let count = 0;
        for (const part of await readPerson(map, snapshot, [{ kind: "email", value }]))
          for await (const page of part.rows()) count += page.length;
        return count;
      });
    const times: { hand: number[]; ours: number[] } = { hand: [], ours: [] };
    for (let round = 0; round < rounds; round++) {
      const email = `p${1 + ((round * 7919) % people)}@x.example`;
      const found: number[] = [];
      // Each begins as often as the other: whoever comes second finds the pages in memory.
      for (const who of round % 2 === 0
        ? (["hand", "ours"] as const)
        : (["ours", "hand"] as const)) {
        const start = performance.now();
        found.push(who === "hand" ? await byHand(client, email) : await ours(email));
        if (round >= 6) times[who].push(performance.now() - start);
      }
      if (found[0] !== found[1] || found[0] === 0) throw new Error(`${found.join(" and ")} rows`);
    }
    const [hand, own] = [median(times.hand), median(times.ours)];
    console.log(
      `rows in all: ${rows * 19 + people}, of one person: ${await byHand(client, "p1@x.example")}`,
    );
    console.log(`catalogue: ${opened.toFixed(0)} ms, once`);
    console.log(
      `by hand: ${hand.toFixed(1)} ms, access: ${own.toFixed(1)} ms, ratio ${(own / hand).toFixed(2)} (aim: at most 1.3)`,
    );
    if (own / hand > 1.3) process.exitCode = 1;
  } finally {
    await connector.close();
    await client.end();
  }
});
