import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { join } from "node:path";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";

export interface FreshDatabase {
  readonly url: string;
  /** Removes the database; throws when sessions were left open in it. */
  drop(): Promise<void>;
}

/** What many tests begin with: put once into a database with all migrations, from which theirs are cloned. */
export interface Filling {
  readonly name: string;
  readonly fill: (url: string) => Promise<void>;
}

export interface DatabaseMaker {
  /** An empty database, one with all migrations, or one that is filled. */
  make(kind: "empty" | "migrated" | Filling): Promise<FreshDatabase>;
  /** The name of a database with all migrations, made at the first need, from which others are cloned. */
  template(): Promise<string>;
  /** Removes the template and everything that tests forgot. */
  end(): Promise<void>;
}

const name = (kind: string): string =>
  `egide_${kind}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
const grace = 2_000;

const migrations = join(import.meta.dirname, "../../migrations");

const prepare = async (url: string): Promise<void> => {
  const database = await openDatabase({ url });
  try {
    await migrate(database, migrations);
  } finally {
    await database.close();
  }
};

/** Makes databases on the server of `url`. A template that somebody else has made there is left to them. */
export const databaseMaker = (url: string, given: string | null = null): DatabaseMaker => {
  const admin = new Pool({
    connectionString: url,
    max: 4,
    allowExitOnIdle: true,
    application_name: "egide tests",
  });
  admin.on("error", () => undefined);
  const made = new Set<string>();
  /** Going on while the next test begins: a server that keeps what it is told takes a second to forget a database. */
  const removals: Promise<void>[] = [];
  let template = given === null ? null : Promise.resolve(given);

  const create = async (database: string, from: string): Promise<string> => {
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${from}`);
    made.add(database);
    const address = new URL(url);
    address.pathname = `/${database}`;
    return address.href;
  };

  const remove = async (database: string): Promise<void> => {
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    made.delete(database);
  };

  const makeTemplate = async (
    from: string,
    complete: (url: string) => Promise<void>,
  ): Promise<string> => {
    const database = name("template");
    await complete(await create(database, from));
    await sessionsLeft(database);
    return database;
  };

  /** The sessions still open in a database; those that are just ending get the time to. */
  const sessionsLeft = async (database: string): Promise<readonly string[]> => {
    const deadline = performance.now() + grace;
    for (;;) {
      const { rows } = await admin.query<{ session: string }>(
        `SELECT coalesce(nullif(application_name, ''), 'unnamed') || ', ' || coalesce(state, '-') || ', last: '
                || left(query, 200) AS session
         FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
        [database],
      );
      if (rows.length === 0 || performance.now() > deadline) return rows.map((row) => row.session);
      await pause(10);
    }
  };

  const migratedOne = (): Promise<string> => (template ??= makeTemplate("template1", prepare));
  const filled = new Map<string, Promise<string>>();
  const filledOne = (filling: Filling): Promise<string> => {
    const made =
      filled.get(filling.name) ?? migratedOne().then((from) => makeTemplate(from, filling.fill));
    filled.set(filling.name, made);
    return made;
  };
  const templateOf = async (kind: "empty" | "migrated" | Filling): Promise<string> =>
    kind === "empty"
      ? "template1"
      : kind === "migrated"
        ? await migratedOne()
        : await filledOne(kind);

  return {
    template: migratedOne,
    make: async (kind) => {
      const database = name("test");
      const address = await create(database, await templateOf(kind));
      return {
        url: address,
        drop: async () => {
          if (!made.has(database)) return;
          const left = await sessionsLeft(database);
          const removal = remove(database);
          // Heard at the end.
          removal.catch(() => undefined);
          removals.push(removal);
          if (left.length > 0) {
            // Whoever is told of it finds the database gone, as they are told.
            await removal;
            throw new Error(
              `${left.length} session(s) were left open in a test database; close pools before drop():\n  ${left.join("\n  ")}`,
            );
          }
        },
      };
    },
    end: async () => {
      await Promise.all(removals);
      for (const database of made) await remove(database);
      await admin.end();
    },
  };
};
