import { FailureError, type Failure } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import { restrictedState } from "./ourTriggers.ts";

interface ServerError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly schema?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly message?: unknown;
}

/** SQLSTATE or system code of what the driver threw; empty when it has none. */
export const codeOf = (error: unknown): string => {
  const code = (error as ServerError | null)?.code;
  return typeof code === "string" ? code : "";
};

const named = (value: unknown): string => (typeof value === "string" ? value : "?");

/** Failures that another attempt may not meet: conflicts of snapshots, deadlocks, a child born meanwhile, a lock held. */
export const isPassing = (error: unknown): boolean =>
  ["40001", "40P01", "23503", "23001", "55P03"].includes(codeOf(error));

/** The connection is gone, or about to be. */
export const isLost = (error: unknown): boolean =>
  ["57P01", "57P02", "ECONNRESET", "EPIPE", "08006", "08003"].includes(codeOf(error)) ||
  /Connection terminated|Client has encountered a connection error|not queryable/.test(
    String((error as ServerError | null)?.message),
  );

/**
 * What the driver threw, as a failure of ours. The server's own words are left behind: its "detail" repeats values of
 * rows, and law 3 wants none in a log.
 */
export const translate = (error: unknown, store: string): FailureError =>
  error instanceof FailureError ? error : new FailureError(describe(error, store));

const describe = (error: unknown, store: string): Failure => {
  const code = codeOf(error);
  const { schema, constraint, table, column } = (error ?? {}) as ServerError;
  if (isLost(error)) return failure("connectors.connection-lost", { store });
  switch (code) {
    case "28P01":
    case "28000":
      return failure("connectors.wrong-credentials", { store });
    case "3D000":
      return failure("connectors.no-such-database", { store });
    case "25006":
      return failure("connectors.read-only", { store });
    case "42501":
      return failure("connectors.permission-denied", { store, object: named(table) });
    case "42P01":
    case "42703":
    case "3F000":
      return failure("connectors.collection-missing", { store, object: named(column ?? table) });
    case "55P03":
      return failure("connectors.rows-locked", { store });
    case "23503":
    case "23001":
      return failure("connectors.still-referenced", { store, constraint: named(constraint) });
    case "23502":
    case "23505":
    case "23514":
    case "23P01":
      // Our own tables refuse by a defect of ours, not by what a rule writes.
      if (schema === "egide_outbox")
        return failure("connectors.statement-refused", { store, sqlstate: code });
      return failure("connectors.constraint-refuses", {
        store,
        collection: named(table),
        constraint: named(constraint ?? column),
      });
    case restrictedState:
      return failure("connectors.restricted", { store });
    case "40001":
    case "40P01":
      return failure("connectors.conflict", { store, sqlstate: code });
    case "57014":
      return failure("connectors.statement-timeout", { store });
    case "53100":
      return failure("connectors.disk-full", { store });
    default:
      return /^[0-9A-Z]{5}$/.test(code) &&
        !code.startsWith("08") &&
        !code.startsWith("53") &&
        code !== "57P03"
        ? failure("connectors.statement-refused", { store, sqlstate: code })
        : failure("connectors.unreachable", { store, reason: code || "no answer" });
  }
};
