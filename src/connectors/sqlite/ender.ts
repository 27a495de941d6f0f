import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import { purgeLevels } from "../contract/purgeLevels.ts";
import type { DatabaseFile } from "./file.ts";
import { readHolds } from "./holds.ts";
import { preparing, type Prepare } from "./prepare.ts";
import { emptyLog } from "./emptyLog.ts";
import { endRows, type Pass } from "./endRows.ts";
import { buildStatements, type Statements } from "./statements.ts";
import { tablesOf } from "./tables.ts";

/** Counts and ends rows of one file. */
export interface Ender {
  count(target: EndTarget): Promise<DueCount>;
  batch(target: EndTarget, request: BatchRequest): Promise<BatchResult | null>;
}

export const ender = (file: DatabaseFile, clocks: DeclaredClocks): Ender => {
  const known = new Map<string, Statements>();
  const numbers = new Map<string, number>();
  const prepared = new Map<string, StatementSync>();
  const statementsFor = (db: DatabaseSync, target: EndTarget, prepare: Prepare): Statements => {
    const holds = readHolds(prepare);
    const key = JSON.stringify(target);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    // A table may change under a run: what was known of it is known no more.
    const version = Number(prepare("pragma main.schema_version").get()?.["schema_version"]);
    const keyNow = JSON.stringify([key, holds, version]);
    const built =
      known.get(keyNow) ?? buildStatements(target, tablesOf(db, file.store), clocks, holds, number);
    known.set(keyNow, built);
    return built;
  };
  const batch = (
    target: EndTarget,
    request: BatchRequest,
    pass: Pass,
  ): Promise<BatchResult | null> =>
    file.work(async (db) => {
      const prepare = preparing(db, prepared);
      // The right to write comes first: what is then found due cannot change before it is ended, and no hold can be placed.
      await file.whenFree(() => db.exec("begin immediate"));
      try {
        const statements = statementsFor(db, target, prepare);
        for (const text of statements.create) db.exec(text);
        const result = await endRows(prepare, statements, target, request, pass);
        if (result === null) db.exec("rollback");
        else await file.whenFree(() => db.exec("commit"));
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    });

  return {
    count: (target) =>
      file.work(async (db) => {
        const prepare = preparing(db, prepared);
        // One transaction: the holds are those of the rows that are counted.
        db.exec("begin");
        try {
          const row = await file.whenFree(() => {
            const statements = statementsFor(db, target, prepare);
            return { ...prepare(statements.count).get({ ...statements.values }) };
          });
          const numberOf = (name: string): number => Number(row[name]);
          const names = purgeLevels(target).map(({ collection }) => collection);
          const children = names.map((name, at) => [name, numberOf(`c${at}`)] as const).slice(1);
          return {
            collection: numberOf("c0"),
            silent: numberOf("silent"),
            undecided: numberOf("undecided"),
            protected: numberOf("protected"),
            held: numberOf("held"),
            children: Object.fromEntries(children),
          };
        } finally {
          if (db.isTransaction) db.exec("rollback");
        }
      }),
    batch: async (target, request) => {
      const pass = (request.after as Pass | null) ?? { kind: "forward", from: null };
      const forward = pass.kind === "forward" ? await batch(target, request, pass) : null;
      const result = forward ?? (await batch(target, request, { kind: "last" }));
      if (result === null) await emptyLog(file);
      return result;
    },
  };
};
