import assert from "node:assert/strict";
import { test } from "node:test";
import type { Connector } from "../../connectors/index.ts";
import { fixedClock, sequentialIds } from "../../kernel/index.ts";
import { erasePerson, type Erasure } from "./actions/erasePerson.ts";
import { inSnapshots, type PersonStores } from "./actions/personStores.ts";
import { readPerson } from "./actions/readPerson.ts";
import { rectifyPerson, type Rectification } from "./actions/rectifyPerson.ts";
import { reachStore, type DatabaseKind, type TestDatabase } from "./databases.fixture.ts";
import type { Duty } from "./model/erasurePlan.ts";
import { liftRestriction } from "./actions/liftRestriction.ts";
import { restrictPerson, type Restriction } from "./actions/restrictPerson.ts";
import { placeOf } from "./model/changeTargets.ts";
import { mapOwnership, type OwnershipMap } from "./model/ownershipMap.ts";
import { parseChangeLine, type ProposedChange } from "./model/proposedChange.ts";
import type { PersonIdentity } from "./model/reached.ts";

type Content = Readonly<Record<string, readonly string[]>>;

/** One store of a test: how it is made, and what its dataset says. */
export interface StoreOfTest {
  readonly make: readonly string[];
  readonly dataset: string;
}

export interface WriteOptions {
  /** What stands between the action and the databases: to let something happen in the middle. */
  readonly through?: (stores: PersonStores) => PersonStores;
  readonly append?: (drafts: readonly object[]) => Promise<unknown>;
}

export interface EraseOptions extends WriteOptions {
  readonly duties?: readonly Duty[];
  readonly today?: string;
}

export interface RectifyOptions extends WriteOptions {
  readonly coversShared?: boolean;
}

export interface RestrictOptions extends WriteOptions {
  readonly id?: string;
  readonly only?: readonly string[];
  readonly coversShared?: boolean;
}

/** Real databases with their datasets, and one person after another who asks. */
export interface World {
  readonly databases: ReadonlyMap<string, TestDatabase>;
  readonly map: OwnershipMap;
  readonly stores: ReadonlyMap<string, Connector>;
  /** The rows that the person is given, by collection; accessed ones behind a `~`. */
  access(...identities: readonly PersonIdentity[]): Promise<Content>;
  erase(identities: readonly PersonIdentity[], options?: EraseOptions): Promise<Erasure>;
  /** Changes as lines of a file say them. */
  rectify(
    identities: readonly PersonIdentity[],
    lines: readonly string[],
    options?: RectifyOptions,
  ): Promise<Rectification>;
  restrict(identities: readonly PersonIdentity[], options?: RestrictOptions): Promise<Restriction>;
  lift(id?: string): ReturnType<typeof liftRestriction>;
  /** Every row of every table, as raw SQL finds it. */
  content(): Promise<Content>;
  /** No cell of any table holds one of the values, whatever its case. */
  assertNowhere(...values: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export const email = (value: string): PersonIdentity => ({ kind: "email", value });

let writings = 0;

export const worldOf = async (
  kind: DatabaseKind | Readonly<Record<string, DatabaseKind>>,
  parts: Readonly<Record<string, StoreOfTest>>,
): Promise<World> => {
  const databases = new Map<string, TestDatabase>();
  const stores = new Map<string, Connector>();
  const described = [];
  for (const [name, { make, dataset }] of Object.entries(parts)) {
    const own =
      "make" in kind && typeof kind.make === "function"
        ? (kind as DatabaseKind)
        : (kind as Readonly<Record<string, DatabaseKind>>)[name];
    assert.ok(own);
    const database = await own.make();
    databases.set(name, database);
    for (const text of make) await database.sql(text);
    const connector = database.connect();
    stores.set(name, connector);
    described.push(await reachStore(name, connector, dataset));
  }
  const map = mapOwnership(described);
  const content = async (): Promise<Content> => {
    const all: Record<string, readonly string[]> = {};
    for (const database of databases.values())
      for (const [table, rows] of Object.entries(await database.everything()))
        all[table] = rows.map((row) => row.map((cell) => cell ?? "").join("|"));
    return all;
  };
  return {
    databases,
    map,
    stores,
    content,
    access: (...identities) =>
      inSnapshots(stores, async (rows) => {
        const given: Record<string, string[]> = {};
        for (const part of await readPerson(map, rows, identities)) {
          const name = `${part.as === "owned" ? "" : "~"}${part.collection.name}`;
          const found: string[] = [];
          for await (const page of part.rows())
            found.push(
              ...page.map((row) =>
                row.map((cell) => (cell === null ? "" : String(cell))).join("|"),
              ),
            );
          assert.equal(found.length, part.count);
          given[name] = found.toSorted();
        }
        return given;
      }),
    erase: (
      identities,
      { duties = [], today = "2026-12-01", through = (same: PersonStores) => same, append } = {},
    ) =>
      erasePerson(dependencies(today, append), map, through(stores), {
        id: "request-1",
        identities,
        duties,
        today: Temporal.PlainDate.from(today),
      }),
    rectify: (
      identities,
      lines,
      { coversShared = false, through = (same: PersonStores) => same, append } = {},
    ) =>
      rectifyPerson(dependencies("2026-12-01", append), map, through(stores), {
        id: "request-2",
        identities,
        coversShared,
        changes: lines.map((line) => changeOf(map, line)),
      }),
    restrict: (
      identities,
      { id = "request-3", through = (same: PersonStores) => same, append, ...rest } = {},
    ) =>
      restrictPerson(dependencies("2026-12-01", append), map, through(stores), {
        id,
        identities,
        ...rest,
      }),
    lift: async (id = "request-3") =>
      await liftRestriction(dependencies("2026-12-01", undefined), stores, {
        id,
        toldOn: Temporal.PlainDate.from("2026-11-30"),
      }),
    assertNowhere: async (...values) => {
      for (const [table, rows] of Object.entries(await content()))
        for (const value of values)
          assert.ok(
            !rows.some((row) => row.toLowerCase().includes(value.toLowerCase())),
            `${table} still holds ${value}`,
          );
    },
    close: async () => {
      for (const store of stores.values()) await store.close();
      for (const database of databases.values()) await database.close();
    },
  };
};

const dependencies = (today: string, append: WriteOptions["append"]) => ({
  clock: fixedClock(`${today}T10:00:00Z`),
  ids: sequentialIds(`receipt-${++writings}`),
  engine: "test",
  digests: [],
  ledger: { append: append ?? (async () => []) },
});

export const changeOf = (map: OwnershipMap, line: string): ProposedChange => {
  const said = parseChangeLine(line);
  assert.ok(said, line);
  const place = placeOf(map, said);
  if ("code" in place) throw new Error(place.code);
  return { ...said, place };
};

/** A dataset by a short hand: `name: field field(email) field[user.contact.email] field->other.key`, then what stands under `egide`. */
export const datasetOf = (
  key: string,
  collections: Readonly<Record<string, string | readonly [fields: string, egide: string]>>,
): string => {
  const lines = Object.entries(collections).map(([name, said]) => {
    const [fields, egide] = typeof said === "string" ? [said, null] : said;
    const written = fields.split(" ").map((field) => {
      const [, column = "", identity, category, to] =
        /^(\w+)(?:\((\w+)\))?(?:\[([\w.]+)\])?(?:->([\w.:]+))?$/.exec(field) ?? [];
      const [dataset, place] = to?.includes(":") === true ? to.split(":") : [key, to];
      const meta = [
        ...(identity ? [`identity: ${identity}`] : []),
        ...(place
          ? [`references: [{ dataset: ${dataset}, field: ${place}, direction: from }]`]
          : []),
      ];
      const categories = category === undefined ? "" : ` data_categories: [${category}],`;
      return `{ name: ${column},${categories} fides_meta: { ${meta.join(", ")} } }`;
    });
    return `      - name: ${name}\n        fields: [${written.join(", ")}]${egide === null ? "" : `\n        egide: ${egide}`}`;
  });
  return `dataset:\n  - fides_key: ${key}\n    collections:\n${lines.join("\n")}\n`;
};

/** A test on one database, which is made and dropped for it. */
export const onDesk = (
  kind: DatabaseKind,
  does: string,
  store: StoreOfTest,
  work: (world: World) => Promise<void>,
): void => {
  test(does, async () => {
    const world = await worldOf(kind, { desk: store });
    try {
      await work(world);
    } finally {
      await world.close();
    }
  });
};
