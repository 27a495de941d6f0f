import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";

export interface FreshDatabase {
  readonly url: string;
  /** Removes the database; throws when sessions were left open in it. */
  drop(): Promise<void>;
}

export interface DatabaseMaker {
  make(migrated: boolean): Promise<FreshDatabase>;
  /** Removes the template and everything that tests forgot. */
  end(): Promise<void>;
}

const name = (kind: string): string =>
  `egide_${kind}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
const grace = 2_000;

/** Makes databases on the server of `url`; `prepare` brings an empty database to the state of the template. */
export const databaseMaker = (
  url: string,
  prepare: (url: string) => Promise<void>,
): DatabaseMaker => {
  const admin = new Pool({
    connectionString: url,
    max: 2,
    allowExitOnIdle: true,
    application_name: "egide tests",
  });
  admin.on("error", () => undefined);
  const made = new Set<string>();
  let template: Promise<string> | null = null;

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

  const makeTemplate = async (): Promise<string> => {
    const database = name("template");
    await prepare(await create(database, "template1"));
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

  return {
    make: async (migrated) => {
      if (migrated) template ??= makeTemplate();
      const database = name("test");
      const address = await create(
        database,
        migrated && template !== null ? await template : "template1",
      );
      return {
        url: address,
        drop: async () => {
          if (!made.has(database)) return;
          const left = await sessionsLeft(database);
          await remove(database);
          if (left.length > 0)
            throw new Error(
              `${left.length} session(s) were left open in a test database; close pools before drop():\n  ${left.join("\n  ")}`,
            );
        },
      };
    },
    end: async () => {
      for (const database of made) await remove(database);
      await admin.end();
    },
  };
};
