import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import {
  childLinks,
  draftDataset,
  openConnector,
  parseDataset,
  parseStoreUrl,
  type Connector,
  type DeclaredClocks,
  type Receipt,
} from "../../connectors/index.ts";
import type { Failure } from "../../kernel/index.ts";
import { register } from "../register.fixture.ts";
import type { Policy, PolicyDataset, Store } from "../policy/model/policy.ts";
import { usualSettings } from "../policy/model/settings.ts";
import { ruleFixture } from "../rules/model/rule.fixture.ts";
import type { Rule } from "../rules/model/rule.ts";
import { withInsertsBeside, type Writer } from "./insertsBeside.fixture.ts";
import { planOnStores, withStores, type OpenStore, type Planned } from "./actions/planOnStores.ts";
import type { Plan } from "./model/plan.ts";
import { remedies } from "./storage/remedies.ts";

/** A real database with tables of a test's own, and rules planned on it. */
export interface ProvingGround {
  readonly kind: Connector["kind"];
  readonly url: string;
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Plans rules on the first of March 2030, on all that the database holds by then, while others insert. */
  plan(rules: readonly Rule[], options?: PlanOptions): Promise<Planned>;
  /** The codes of all refusals, without what they all begin with. */
  refusals(rules: readonly Rule[], options?: PlanOptions): Promise<readonly string[]>;
  connect(): Connector;
}

interface PlanOptions {
  readonly now?: string;
  /** Another account than the owner of the tables. */
  readonly url?: string;
  /** Rules that are not run, and stand in the policy beside those that are. */
  readonly alsoInPolicy?: readonly Rule[];
  /** Receives what rules archive: an address, or a schema of this database. */
  readonly archive?: { readonly url?: string; readonly schema?: string };
  /** The days that mean "no date", as a person states them in the dataset, by collection and column. */
  readonly none?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface ProvingKind {
  readonly name: string;
  /** Runs one test on a fresh database; one that is a file stands in a folder of its own, within another one or not. */
  on(test: (ground: ProvingGround) => Promise<void>, within?: string): () => Promise<void>;
}

/** A rule that deletes the rows of `dossier` closed more than five years ago, with changes. */
export const ruleOn = (changes: Partial<Rule> = {}): Rule =>
  ruleFixture({ with: [], dataset: "guichet", ...changes });

/** The only plan of a rule that must be provable. */
export const onlyPlan = ({ plans, refusals }: Planned): Plan => {
  const [plan] = plans;
  if (!plan || refusals.length > 0)
    throw new Error(JSON.stringify(refusals.map(({ reasons }) => reasons)));
  return plan;
};

const open = (
  url: string,
  schema?: string,
  readOnly = true,
  clocks: DeclaredClocks = {},
): Connector => {
  const address = parseStoreUrl(url);
  if (!address.ok) throw new TypeError(url);
  const named = schema === undefined ? {} : { schema };
  return openConnector({ ...address.value, readOnly, clocks, ...named });
};

/** The dataset that a person would draft from the database as it stands. */
const datasetOf = async (connector: Connector): Promise<PolicyDataset> => {
  const catalogue = await connector.introspect();
  const [described] = parseDataset(draftDataset(catalogue, "guichet"), "guichet.yaml").datasets;
  if (!described) throw new TypeError("the draft is no dataset");
  const names = described.collections.map(
    ({ name, fields }) => [name, fields.map((field) => field.name)] as const,
  );
  return {
    key: "guichet",
    collections: new Map(names),
    links: childLinks(described, catalogue),
    described,
  };
};

const withNone = (
  dataset: PolicyDataset,
  none: NonNullable<PlanOptions["none"]>,
): PolicyDataset => ({
  ...dataset,
  described: {
    ...dataset.described,
    collections: dataset.described.collections.map((collection) => ({
      ...collection,
      fields: collection.fields.map((field) => {
        const days = none[collection.name]?.[field.name];
        return days === undefined ? field : { ...field, clock: { ...field.clock, none: days } };
      }),
    })),
  },
});

/** Plans on a database in which nobody else works. */
export const planAlone =
  (url: string): ProvingGround["plan"] =>
  async (rules, options = {}) => {
    const source = open(url);
    const dataset = withNone(await datasetOf(source), options.none ?? {});
    await source.close();
    const addresses: Record<string, string> = {
      guichet: options.url ?? url,
      archives: options.archive?.url ?? url,
    };
    const store = (name: string, schema: string | null): Store => ({
      name,
      address: { kind: "url", url: addresses[name] ?? "" },
      schema,
    });
    const policy: Policy = {
      name: "valmarine",
      folder: "valmarine",
      register: register([]),
      datasets: [dataset],
      stores: [store("guichet", null), store("archives", options.archive?.schema ?? null)],
      rules: [...rules, ...(options.alsoInPolicy ?? [])],
      settings: usualSettings,
      places: new Map(),
    };
    const openStore: OpenStore = async (one, { clocks }) =>
      open(addresses[one.name] ?? "", one.schema ?? undefined, true, clocks);
    const now = Temporal.Instant.from(options.now ?? "2030-03-01T10:00:00+01:00");
    return await withStores({ openStore }, policy, rules, true, (stores) =>
      planOnStores({ openStore, remedies }, policy, rules, stores, now),
    );
  };

const ground = (
  kind: Connector["kind"],
  url: string,
  sql: ProvingGround["sql"],
  write: Writer,
): ProvingGround => {
  const alone = planAlone(url);
  const plan: ProvingGround["plan"] = async (rules, options) =>
    await withInsertsBeside(write, async () => await alone(rules, options));
  return {
    kind,
    url,
    sql,
    plan,
    refusals: async (rules, options) =>
      (await plan(rules, options)).refusals.flatMap(({ reasons }) =>
        reasons.map(({ code }) => code.replace("retention.", "")),
      ),
    connect: () => open(url, undefined, false),
  };
};

/** SQLite alone, for what only a file has. */
export const sqliteGround: ProvingKind = {
  name: "SQLite",
  on:
    (test, within = tmpdir()) =>
    async () => {
      const folder = mkdtempSync(join(within, "egide-plan-"));
      const file = join(folder, "guichet.sqlite");
      const database = new DatabaseSync(file, { timeout: 5_000 });
      database.exec("pragma user_version = 1");
      const other = new DatabaseSync(file, { timeout: 0 });
      try {
        await test(
          ground(
            "sqlite",
            `sqlite:${file}`,
            async (text) => {
              if (/^\s*(select|pragma)\b/i.test(text)) return database.prepare(text).all();
              database.exec(text);
              return [];
            },
            async (statements) => {
              try {
                other.exec(`begin immediate; ${statements}; commit`);
              } catch (error) {
                if (other.isTransaction) other.exec("rollback");
                throw error;
              }
            },
          ),
        );
      } finally {
        other.close();
        database.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
};

const postgres = (server: ReturnType<typeof postgresServers>[number]): ProvingKind => ({
  name: `PostgreSQL ${server.name}`,
  on: (test) => async () => {
    const { url, drop } = await server.freshDatabase();
    const [client, other] = [1, 2].map(() => new Client({ connectionString: url }));
    if (!client || !other) throw new TypeError("no sessions");
    for (const each of [client, other]) {
      each.on("error", () => undefined);
      await each.connect();
    }
    try {
      await test(
        ground(
          "postgres",
          url,
          async (text) => {
            const answer = await client.query<Record<string, unknown>>(text);
            return Array.isArray(answer) ? [] : answer.rows;
          },
          // The server takes several statements at once as one transaction.
          async (statements) => void (await other.query(statements)),
        ),
      );
    } finally {
      for (const each of [client, other]) await each.end();
      await drop();
    }
  },
});

/** PostgreSQL alone, for what only it has. */
export const postgresGrounds = (): readonly ProvingKind[] => postgresServers().map(postgres);

/** Every kind of database on which a plan must be proved. */
export const provingGrounds = (): readonly ProvingKind[] => [sqliteGround, ...postgresGrounds()];

/** dossier ← piece, with indexes on all that is looked up. Three are due, one is not, one has no date, one lies ahead. */
export const makeDossiers = async ({ sql }: Pick<ProvingGround, "sql">): Promise<void> => {
  await sql(`
    create table dossier (id integer primary key, closed_on date, nom text, motif text, masque boolean);
    create index dossier_closed_on on dossier (closed_on);
    create table piece (id integer primary key, dossier_id integer references dossier (id), texte text);
    create index piece_dossier on piece (dossier_id);
    insert into dossier (id, closed_on, nom, motif) values
      (1, '2019-01-01', 'Ada', 'clos'), (2, '2020-06-01', 'Bea', 'CLOS'), (3, '2025-02-28', 'Cid', null),
      (4, '2025-03-01', 'Dan', 'clos'), (5, null, 'Eve', 'clos'), (6, '2031-01-01', 'Fay', 'clos');
    insert into piece values (10, 1, 'a'), (11, 1, 'b'), (12, 3, 'c'), (13, 4, 'd');`);
};

/** The same with its pieces. */
export const withPieces = ruleOn({ with: ["piece"] });

/** The statement that a refusal or a warning ends with. */
export const statementsOf = (failures: readonly Failure[]): readonly string[] =>
  failures.flatMap(({ params: { statement } }) => (statement ? [String(statement)] : []));

/** A receipt of whatever ended, for a connector that is asked without a run. */
export const receiptOf = (
  rule: string,
  end: Receipt["end"],
  counts: Readonly<Record<string, number>>,
): Receipt => ({
  format: "egide/receipt@1",
  id: "r-1",
  run: "r",
  batch: 1,
  rule,
  ruleHash: "0",
  statement: { id: "s", hash: "0" },
  store: "guichet",
  collection: "any",
  end,
  lastDay: "2025-02-28",
  counts,
  engine: "test",
  at: "2030-03-01T09:00:00Z",
});
