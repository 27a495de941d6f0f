import { FailureError, type Failure } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import { restrictedWords } from "./restrictedWords.ts";

/** Primary result code of SQLite, 0 when the error is none of SQLite's. https://sqlite.org/rescode.html */
const resultOf = (error: unknown): number => {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code & 0xff : 0;
};

const busy = 5;
const locked = 6;

/** Somebody else holds the file: another attempt may succeed. */
export const isBusy = (error: unknown): boolean =>
  resultOf(error) === busy || resultOf(error) === locked;

/** The file, or what SQLite needs beside it, takes no write: a write-ahead log cannot even be read without. */
export const isReadOnly = (error: unknown): boolean => resultOf(error) === 8;

/** A collation that the application of the file brings along, and we cannot. */
export const isCollationMissing = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("no such collation sequence");

/** A trigger of ours refused: the processing of the row is restricted. */
const isRestriction = (error: Error): boolean => error.message === restrictedWords;

/** The constraint that a row would break: the name of a column or of a rule of the schema, never a value; null: none. */
export const constraintOf = (error: unknown): string | null => {
  if (resultOf(error) !== 19 || !(error instanceof Error) || isRestriction(error)) return null;
  return /constraint failed: (.{1,80})/.exec(error.message)?.[1] ?? error.message.slice(0, 80);
};

/** What SQLite threw, as a failure of ours; its own words stay behind, since they may repeat values. */
export const translate = (error: unknown, store: string): unknown => {
  if (error instanceof FailureError) return error;
  const described = describe(error, store);
  return described === null ? error : new FailureError(described);
};

/** The table or column that a message says is not there. */
const missingIn = (message: string): string | null => {
  const found =
    /^no such (?:table|column): (?:main\.)?(.{1,80})/.exec(message) ??
    /^table .{1,80} has no column named (.{1,80})/.exec(message);
  return found?.[1] ?? null;
};

const describe = (error: unknown, store: string): Failure | null => {
  const extended = (error as { errcode?: number } | null)?.errcode ?? 0;
  const message = error instanceof Error ? error.message : "";
  switch (resultOf(error)) {
    case 0:
      return null;
    case 1:
      if (isCollationMissing(error)) return failure("connectors.collation-missing", { store });
      return missingIn(message) !== null
        ? failure("connectors.collection-missing", { store, object: missingIn(message) ?? "?" })
        : failure("connectors.statement-refused", { store, sqlstate: `SQLITE ${extended}` });
    case busy:
    case locked:
      return failure("connectors.rows-locked", { store });
    case 8:
      return failure("connectors.read-only", { store });
    case 11:
    case 26:
      return failure("connectors.file-is-no-database", { store });
    case 13:
      return failure("connectors.disk-full", { store });
    case 3:
    case 10:
    case 14:
    case 23:
      return failure("connectors.file-unreadable", { store, reason: `SQLITE ${extended}` });
    case 19:
      if (message === restrictedWords) return failure("connectors.restricted", { store });
      return extended === 787 || extended === 1811
        ? failure("connectors.still-referenced", { store, constraint: "FOREIGN KEY" })
        : failure("connectors.statement-refused", { store, sqlstate: `SQLITE ${extended}` });
    default:
      return failure("connectors.statement-refused", { store, sqlstate: `SQLITE ${extended}` });
  }
};
