import assert from "node:assert/strict";
import { openLedger, readOrMakeKey, type Ledger } from "../../ledger/index.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { parseDataset, type Connector } from "../../connectors/index.ts";
import type { Actor } from "../../kernel/index.ts";
import type { Policy } from "../../retention/index.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { enterCode } from "../actions/followRequest.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";
import type { RequestedRight } from "../model/request/requestedRight.ts";
import type { DatabaseKind } from "../reach/databases.fixture.ts";
import { datasetOf, worldOf, type StoreOfTest, type World } from "../reach/world.fixture.ts";
import { agent, asked, postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";
import { confirmExecution, lookFor } from "./actions/askDatabases.ts";
import { runExecution } from "./actions/runExecution.ts";
import { digestOfCounts } from "./model/countRows.ts";
import type { RequestExecution } from "./model/requestExecution.ts";

/** Two persons, what was written of them, and bills that the law has kept for ten years. */
const office: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text, name text)",
    "create table note (id int primary key, person int references person (id), words text)",
    "create table bill (id int primary key, payer text, paid date)",
    "insert into person values (1, 'lea@courriel.example', 'Lea Castan'), (2, 'bob@courriel.example', 'Bob Drouet'), (3, 'eve@courriel.example', 'Bob Drouet')",
    "insert into note values (1, 1, 'Lea est venue'), (2, 2, 'Bob est venu'), (3, 1, 'Lea a rappelé')",
    "insert into bill values (1, 'lea@courriel.example', '2021-03-04'), (2, 'bob@courriel.example', '2021-03-04')",
  ],
  dataset: datasetOf("office", {
    person: "id email(email) name(name)",
    note: "id person words",
    bill: "id payer(email) paid",
  }),
};

/** What the law has kept of it. */
const billRule = {
  id: "factures",
  store: "office",
  dataset: "office",
  collection: "bill",
  with: [],
  end: { kind: "keep" },
  keep: "P10Y",
  clock: "paid",
  clockIn: null,
  when: null,
  cases: [],
  disputes: null,
  plus: null,
  activity: "facturer",
  statement: { id: "facturer.1", hash: "" },
};

export const lea = { kind: "email", value: "lea@courriel.example" } as const;

export interface ExecutionHere extends RightsHere {
  readonly world: World;
  readonly ledger: Ledger;
  /** What stands between an execution and a store from now on. */
  through(change: (connector: Connector) => Connector): void;
  /** Asks for a right, and proves the address. */
  ask(right: RequestedRight, changes?: Partial<Parameters<typeof fileRequest>[1]>): Promise<string>;
  look(
    id: string,
    identities?: readonly { readonly kind: string; readonly value: string }[],
    isOnePerson?: boolean,
  ): Promise<RequestExecution>;
  /** Confirms what was seen, and has the worker do it. */
  confirm(id: string): Promise<RequestExecution>;
  /** What the worker does. */
  work(id: string): Promise<RequestExecution>;
  execution(id: string): Promise<RequestExecution>;
}

export const by: Actor = agent;

export const placeOf = (id: string) => ({ body: "valmarine", id });

export const requestOf = async (
  { requests }: Pick<RightsHere, "requests">,
  id: string,
): Promise<RightsRequest> => {
  const found = await requests.find(id);
  assert.ok(found.ok && found.value);
  return found.value;
};

const [server] = postgresServers();
assert.ok(server);

/** Requests of valmarine beside its one connected database. */
export const withExecution =
  (
    kind: DatabaseKind,
    work: (here: ExecutionHere) => Promise<void>,
    store: StoreOfTest = office,
  ): (() => Promise<void>) =>
  async () => {
    const world = await worldOf(kind, { office: store });
    try {
      await inTemporaryFolder(async (folder) => {
        await withRights(server, async (rights) => {
          const key = await readOrMakeKey(folder, async () => false);
          const { database, clock } = rights;
          const ledger = openLedger({ database, clock, key, origin: "entraide.example/egide" });
          const { datasets } = parseDataset(store.dataset, "office.yaml");
          const url = world.databases.get("office")?.url ?? "";
          const policy = {
            name: "valmarine",
            folder: ".",
            register: { activities: [] },
            datasets: datasets.map((described) => ({
              described,
              key: described.key,
              collections: new Map(
                described.collections.map(({ name }) => [name, new Set<string>()]),
              ),
            })),
            stores: [{ name: "office", address: { kind: "url", url }, schema: null }],
            rules: [billRule],
          } as unknown as Policy;
          let through = (connector: Connector): Connector => connector;
          const here = {
            ...rights,
            databases: {
              ...rights.databases,
              ledger,
              policyOf: async () => policy,
              pseudonymKey: async () => Buffer.alloc(32, 3),
              openStore: async () => {
                const database = world.databases.get("office");
                assert.ok(database);
                return through(database.connect());
              },
            },
          };
          let tickets = 0;
          const execution = async (id: string): Promise<RequestExecution> => {
            const found = await here.executions.find(id);
            assert.ok(found.ok && found.value);
            return found.value;
          };
          const run = async (id: string): Promise<RequestExecution> => {
            await runExecution(here, id, new AbortController().signal);
            return await execution(id);
          };
          await work({
            ...here,
            world,
            ledger,
            execution,
            work: run,
            through: (change) => void (through = change),
            ask: async (right, changes = {}) => {
              tickets += 1;
              const filed = await fileRequest(
                here,
                asked({ ticket: `form-${tickets}`, right, ...changes }),
              );
              assert.ok(filed.ok);
              await enterCode(here, filed.value, here.tokens.code(filed.value, 0));
              return filed.value;
            },
            look: async (id, identities = [lea], isOnePerson = false) => {
              const place = { body: "valmarine", id };
              const came = await lookFor(here, place, { identities, isOnePerson }, agent);
              assert.ok(came.ok, JSON.stringify(came));
              return await run(id);
            },
            confirm: async (id) => {
              const seen = digestOfCounts((await execution(id)).counts ?? []);
              const came = await confirmExecution(here, { body: "valmarine", id }, seen, agent);
              assert.ok(came.ok, JSON.stringify(came));
              return await run(id);
            },
          });
        })();
      });
    } finally {
      await world.close();
    }
  };
