/**
 * What a recruitment site is asked for, mixed, 50 times a second on one installation that also does its own work: searches with and
 * without words, offers, feeds and their JSON, the register, a candidate's space, the console. How long each took, and what it costs.
 *
 *     npm run bench traffic
 *
 * EGIDE_BENCH_SECONDS: for how long (10). EGIDE_BENCH_SHOWN: how many offers are shown (10,000): those of the demonstration, over and over.
 * The embedded database is used, in a folder of its own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { launchEmbedded } from "../src/platform/database/index.ts";
import { enterSpace } from "../test/journeys/canaryForms.ts";
import { firstOperator, install } from "../test/support/installation.ts";
import { visitorAt } from "../test/support/visitor.ts";
import { timesOf } from "./web/asConstant.ts";

const shown = Number(process.env["EGIDE_BENCH_SHOWN"] ?? "10000");
const folder = await mkdtemp(join(tmpdir(), "egide-bench-traffic-"));
const server = await launchEmbedded({ folder: join(folder, "postgres") });
const installation = await install({
  DATABASE_URL: server.url,
  EGIDE_DATA: folder,
  EGIDE_HOST: "127.0.0.1",
  EGIDE_DEMO: "yes",
  EGIDE_PROXIES: "127.0.0.1",
});
const database = new Client({ connectionString: server.url });
await database.connect();
try {
  // The columns are those of the table, whatever they are: a copy differs by its identifier alone.
  for (const [table, key] of [
    ["offer", "id"],
    ["offer_shown", "offer"],
  ] as const) {
    const { rows } = await database.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
       where table_schema = 'egide' and table_name = $1 and is_identity = 'NO'`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    const values = names.map((name) => (name === key ? `left(md5(${name} || copy), 12)` : name));
    await database.query(
      `insert into egide.${table} (${names.join(", ")})
       select ${values.join(", ")} from egide.${table}, generate_series(1, $1::int) copy
       where ${table === "offer" ? "id in (select offer from egide.offer_shown)" : "true"}`,
      [Math.ceil(shown / 12)],
    );
  }
  await database.query("vacuum analyze egide.offer, egide.offer_shown");
  const { address } = installation;
  const visitor = await firstOperator(installation, {
    name: "Ana Lopez",
    email: "ana@entraide.example",
    password: "girafe pluie tambour",
  });
  const candidate = visitorAt(address);
  await enterSpace(candidate, folder);
  const list = await (await fetch(`${address}/offres`)).text();
  const offers = [...list.matchAll(/href="(\/offres\/[a-z0-9][^"?/]+)"/g)].map(([, to = ""]) => to);
  const register = await (await fetch(`${address}/registre`)).text();
  const [, activity = ""] = /href="(\/registre\/[^"?]+)"/.exec(register) ?? [];
  const searches = ["", "?q=conseiller", "?q=infirmiere", "?q=juriste+paris", "?contrat=permanent"];
  const open = [
    "/",
    ...searches.map((asked) => `/offres${asked}`),
    "/offres?q=conseiller&page=2",
    "/en/offers?q=agent",
    "/offres.rss?q=conseiller",
    "/offres.json?q=conseiller",
    "/registre",
    activity,
    ...offers.slice(0, 5),
  ];
  const pages: readonly { readonly url: string; readonly cookie?: string }[] = [
    ...open.map((path) => ({ url: address + path })),
    { url: `${address}/espace-candidat`, cookie: candidate.cookie() },
    { url: `${address}/console/valmarine`, cookie: visitor.cookie() },
    { url: `${address}/console/valmarine/registre`, cookie: visitor.cookie() },
  ];
  for (const { url, cookie = "" } of pages) {
    const { status } = await fetch(url, { headers: { cookie } });
    if (status !== 200) throw new Error(`${url}: ${status}`);
  }
  const { rows } = await database.query<{ count: string }>(
    "select count(*) from egide.offer_shown",
  );
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}; ${rows[0]?.count} offers shown, ${pages.length} pages`,
  );
  const { median, p95, p99, asked } = timesOf(pages);
  console.log(
    `${asked} requests at 50 a second: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (aim: under 100), p99 ${p99.toFixed(1)} ms`,
  );
  for (const page of pages) {
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const began = performance.now();
      await (await fetch(page.url, { headers: { cookie: page.cookie ?? "" } })).text();
      times.push(performance.now() - began);
    }
    console.log(
      `  ${page.url.slice(address.length)}: ${(times.toSorted((a, b) => a - b)[2] ?? NaN).toFixed(1)} ms alone`,
    );
  }
} finally {
  await database.end();
  await installation.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
