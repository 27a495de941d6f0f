import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Failure } from "../../kernel/index.ts";
import { archivePolicyFiles, asArchive, openWithArchive } from "./archive.fixture.ts";
import type { RunDependencies, RunResult } from "./actions/runRequest.ts";
import { runRules } from "./actions/runRules.ts";
import { openTestPlatform, policyOf } from "./platform.fixture.ts";
import { insertion, openAt, storeKinds, type TestStore } from "./store.fixture.ts";

/** One right of one account, as an operator gives it and as the test takes it away again. */
interface Grant {
  readonly on: TestStore;
  readonly account: string;
  readonly right: string;
}

const tables = ["dossier", "piece", "page"] as const;

/** What an account needs to end rows, as docs/operate/stores.md says it. */
const neededToEnd = (schema: string): readonly string[] => [
  `usage on schema ${schema}`,
  ...["select", "update", "delete"].map((right) => `${right} on ${schema}.dossier`),
  ...["select", "delete"].map((right) => `${right} on ${schema}.piece`),
  ...["select", "delete"].map((right) => `${right} on ${schema}.page`),
];

/** To send them to another database: what is copied is locked there meanwhile, children too. */
const neededToSend = (schema: string): readonly string[] => [
  ...neededToEnd(schema),
  `update on ${schema}.piece`,
  `update on ${schema}.page`,
];

/** To receive them, and to end them when their final period is over. */
const neededToReceive = (schema: string): readonly string[] => [
  ...neededToEnd(schema),
  ...tables.map((table) => `insert on ${schema}.${table}`),
];

/** To use the tables of receipts and holds that somebody else made. */
const neededOfOutbox: readonly string[] = [
  "usage on schema egide_outbox",
  "insert on egide_outbox.receipt",
  "select, update, delete on egide_outbox.receipt",
  "select, insert, update, delete on egide_outbox.hold",
];

const createOn = ({ url }: TestStore): string =>
  `create on database ${new URL(url).pathname.slice(1)}`;

interface Scene {
  readonly name: string;
  readonly isOtherDatabase: boolean;
  /** The archive is written by an account of its own. */
  readonly hasAccount: boolean;
}

const scenes: readonly Scene[] = [
  {
    name: "another database, with an account of its own",
    isOtherDatabase: true,
    hasAccount: true,
  },
  { name: "another schema that somebody else owns", isOtherDatabase: false, hasAccount: false },
  { name: "another schema, with an account of its own", isOtherDatabase: false, hasAccount: true },
];

let made = 0;

/** Three accounts that go when the test ends: who owns the tables of the archive, who ends rows, who keeps them. */
const withAccounts = async (
  stores: readonly [TestStore, TestStore],
  work: (names: { owner: string; source: string; keeper: string }) => Promise<void>,
): Promise<void> => {
  const suffix = `${process.pid}_${++made}`;
  const names = {
    owner: `owner_${suffix}`,
    source: `source_${suffix}`,
    keeper: `keeper_${suffix}`,
  };
  const all = Object.values(names);
  for (const name of all) await stores[0].run(`create role ${name} login password 'x'`);
  try {
    await work(names);
  } finally {
    for (const store of new Set(stores)) await store.run(`drop owned by ${all.join(", ")} cascade`);
    for (const name of all) await stores[0].run(`drop role ${name}`);
  }
};

const as = (url: string, account: string): string => {
  const address = new URL(url);
  [address.username, address.password] = [account, "x"];
  return address.href;
};

/** The tables of the archive in a schema of their own, of an owner of their own. */
const makeSchema = async (store: TestStore, owner: string): Promise<void> => {
  await store.run("create schema archives");
  for (const table of tables)
    await store.run(`create table archives.${table} (like ${table} including all);
      alter table archives.${table} owner to ${owner}`);
  await store.run(`alter table archives.dossier add column egide_clock date;
    alter schema archives owner to ${owner}`);
};

const seed =
  insertion("dossier", [
    { id: 1, closed_on: "2026-01-01", nom: "x" },
    { id: 2, closed_on: "2010-01-01", nom: "x" },
  ]) +
  insertion("piece", [{ id: 1, dossier_id: 1, contenu: "y" }]) +
  insertion("page", [{ id: 1, piece_id: 1, texte: "z" }]);

const reasonsOf = (result: RunResult): readonly Failure[] => {
  assert.ok(result.kind === "plan-refused", `the plan should be refused: ${result.kind}`);
  const reasons = result.refusals.flatMap((one) => one.reasons);
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
};

/** Without any one of them the plan is refused before anything is written, and names the very grant that it misses. */
const eachIsMissed = async (
  grants: readonly Grant[],
  plan: () => Promise<RunResult>,
): Promise<void> => {
  for (const { on, account, right } of grants) {
    await on.run(`revoke ${right} from ${account}`);
    const [reason, ...others] = reasonsOf(await plan());
    assert.deepEqual(others, [], `without ${right}`);
    const statement = String(reason?.params["statement"]);
    assert.ok(statement.endsWith(`TO "${account}";`), `without ${right}: ${statement}`);
    await on.run(statement);
  }
};

const works = async (
  { isOtherDatabase, hasAccount }: Scene,
  store: TestStore,
  archives: TestStore,
): Promise<void> => {
  const platform = await openTestPlatform();
  try {
    await withAccounts([store, archives], async ({ owner, source, keeper }) => {
      await (isOtherDatabase ? asArchive(archives) : makeSchema(store, owner));
      await store.run(seed);
      for (const each of new Set([store, archives]))
        await each.run("revoke all on schema public from public");
      const schema = isOtherDatabase ? "public" : "archives";
      const receiver = hasAccount ? keeper : source;
      const policy = await policyOf({
        ...archivePolicyFiles(),
        "stores.yaml": `stores: { guichet: { env: EGIDE_STORE_A }, archives: { env: EGIDE_STORE_B, schema: ${schema} } }\n`,
      });
      const dependencies: RunDependencies = {
        ...platform.dependencies(store),
        openStore: openWithArchive(
          { openStore: openAt(as(store.url, source)) },
          { openStore: openAt(as(archives.url, receiver)) },
        ),
      };
      const request = { policy, rules: policy.rules, feelsOthers: false };
      const plan = (): Promise<RunResult> => runRules(dependencies, { ...request, execute: false });

      const isShared = !isOtherDatabase && hasAccount;
      const grants: Grant[] = [
        ...(hasAccount ? neededToSend : neededToEnd)("public").map((right) => ({
          on: store,
          account: source,
          right,
        })),
        ...neededToReceive(schema).map((right) => ({ on: archives, account: receiver, right })),
      ];
      if (!isShared) grants.push({ on: store, account: source, right: createOn(store) });
      if (isOtherDatabase)
        grants.push({ on: archives, account: keeper, right: createOn(archives) });
      for (const { on, account, right } of grants) await on.run(`grant ${right} to ${account}`);
      if (isShared) {
        const reasons = reasonsOf(await plan());
        const statements = new Set(reasons.map(({ params }) => String(params["statement"])));
        assert.ok(reasons.every(({ code }) => code === "retention.prepare-shared"));
        assert.equal(statements.size, 1);
        for (const statement of statements) await store.run(statement);
        for (const account of [source, keeper])
          grants.push(...neededOfOutbox.map((right) => ({ on: store, account, right })));
      }
      await eachIsMissed(grants, plan);

      const result = await runRules(dependencies, { ...request, execute: true });
      assert.equal(result.kind, "ran");
      assert.deepEqual(await store.rows("public.dossier"), []);
      const again = await runRules(dependencies, { ...request, execute: true });
      assert.equal(again.kind, "ran", "that of 2010 has had its final period too");
      const kept = await archives.rows(`${schema}.dossier`);
      assert.deepEqual(
        kept.map(({ id }) => id),
        [1],
      );
      assert.equal((await archives.rows(`${schema}.page`)).length, 1);
    });
  } finally {
    await platform.close();
  }
};

for (const kind of storeKinds().filter(({ name }) => name !== "SQLite"))
  suite(`the least rights of an archive on ${kind.name}`, () => {
    for (const scene of scenes)
      test(`in ${scene.name}: a run works with these, and the plan misses each of them`, async () => {
        const store = await kind.make();
        const archives = scene.isOtherDatabase ? await kind.make() : store;
        try {
          await works(scene, store, archives);
        } finally {
          if (archives !== store) await archives.close();
          await store.close();
        }
      });
  });
