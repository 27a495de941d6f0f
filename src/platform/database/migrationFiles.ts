import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { FailureError, sha256 } from "../../kernel/index.ts";
import { databaseFailure } from "./errors.ts";

/** One file of the migrations folder. */
export interface MigrationFile {
  readonly number: number;
  /** The file's name: "0001-ledger.sql". */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with line ends as "\n", so that a checkout on another system has the same one. */
  readonly checksum: string;
}

const shape = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;
const transactionControl = /^\s*(?:begin|start\s+transaction|commit|rollback|end|abort)\b/i;
const opaque = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1/g;

/** Whether a statement, outside comments, texts and function bodies, begins or ends a transaction. */
const controlsTransaction = (sql: string): boolean =>
  sql
    .replace(opaque, " ")
    .split(";")
    .some((statement) => transactionControl.test(statement));

/**
 * Reads the files `0001-name.sql`, `0002-…`, in order.
 * @throws FailureError `database.migration-misnumbered` for a gap, a double or a name of another shape, and
 * `database.migration-commits` for a file that would begin or end a transaction by itself.
 */
export const readMigrations = async (folder: string): Promise<readonly MigrationFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const files: MigrationFile[] = [];
  for (const name of names) {
    const expected = String(files.length + 1).padStart(4, "0");
    if (shape.exec(name)?.[1] !== expected)
      throw new FailureError(
        databaseFailure("database.migration-misnumbered", { expected, found: name }),
      );
    const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
    if (controlsTransaction(sql))
      throw new FailureError(databaseFailure("database.migration-commits", { migration: name }));
    files.push({ number: files.length + 1, name, sql, checksum: sha256(sql) });
  }
  return files;
};
