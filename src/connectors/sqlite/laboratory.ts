import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Bench, Laboratory } from "../contract/suite/laboratory.ts";
import { sqliteConnector } from "./connector.ts";

/** A bench on a file of its own, in the given journal mode. */
export const sqliteLaboratory = (journal: "delete" | "wal"): Laboratory => ({
  name: `SQLite (journal ${journal})`,
  fresh: async (): Promise<Bench> => {
    const folder = await mkdtemp(join(tmpdir(), "egide-sqlite-"));
    const path = join(folder, "store é.sqlite");
    const db = new DatabaseSync(path, { timeout: 5_000 });
    db.exec(`pragma journal_mode = ${journal}`);
    // The file must be a database before anything stands in it.
    db.exec("pragma user_version = 1");
    return {
      address: `sqlite:${path}`,
      types: { date: "date", local: "datetime", instant: "text" },
      connect: (options) => sqliteConnector({ path, ...options }),
      sql: async (text) => db.prepare(text).all(),
      triggerOnDelete: (table, does) =>
        `create trigger on_delete before delete on ${table} begin ${
          does === "keeps the row" ? "select raise(ignore)" : "insert into seen values (old.id)"
        }; end`,
      begin: async () => {
        const other = new DatabaseSync(path, { timeout: 5_000 });
        other.exec("begin immediate");
        const finish = async (how: string): Promise<void> => {
          other.exec(how);
          other.close();
        };
        return {
          sql: async (text) => other.exec(text),
          commit: () => finish("commit"),
          rollback: () => finish("rollback"),
        };
      },
      end: async () => {
        db.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});
