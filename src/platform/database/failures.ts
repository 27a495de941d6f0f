import { FailureError } from "../../kernel/index.ts";
import { databaseErrors, databaseFailure, type DatabaseErrorCode } from "./errors.ts";

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const bySqlState: Readonly<Record<string, DatabaseErrorCode>> = {
  "28P01": "database.credentials-refused",
  "28000": "database.credentials-refused",
  "3D000": "database.unknown-database",
  "25006": "database.read-only",
  "42501": "database.permission-denied",
  "53300": "database.too-many-connections",
  "57P01": "database.connection-lost",
  "57P02": "database.connection-lost",
  "57P03": "database.server-unreachable",
  "08006": "database.connection-lost",
};

const unreachable = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
const lost = new Set(["ECONNRESET", "EPIPE"]);
/** What OpenSSL says of a certificate, and what Node does. */
const untrusted = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)_)/;

/** The SQLSTATE of an error of the server, or null when the error comes from elsewhere. */
export const sqlState = (error: unknown): string | null => {
  const code = codeOf(error);
  return code !== null && /^[0-9A-Z]{5}$/.test(code) ? code : null;
};

const codeOf = (error: unknown): string | null => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code: unknown = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" ? code : null;
};

const classify = (error: unknown): DatabaseErrorCode | null => {
  const code = codeOf(error) ?? "";
  if (code in bySqlState) return bySqlState[code] ?? null;
  if (unreachable.has(code)) return "database.server-unreachable";
  if (lost.has(code)) return "database.connection-lost";
  if (untrusted.test(code)) return "database.not-encrypted";
  // pg gives these no code.
  const message = error instanceof Error ? error.message : "";
  if (/password authentication|no password|must be a string|SASL|SCRAM/i.test(message))
    return "database.credentials-refused";
  if (/does not support SSL/i.test(message)) return "database.not-encrypted";
  if (/connection terminated|not queryable/i.test(message)) return "database.connection-lost";
  if (/timeout/i.test(message)) return "database.server-unreachable";
  return null;
};

/** True for an error that says something of the connection or the account, not of a statement. */
export const isConnectionFailure = (error: unknown): boolean => classify(error) !== null;

/** The code of what keeps the platform's database from serving, as an error of the driver or a failure of ours says it; null for any other. */
export const outageOf = (error: unknown): DatabaseErrorCode | null => {
  if (!(error instanceof FailureError)) return classify(error);
  const { code } = error.failure;
  return code in databaseErrors.catalogue ? (code as DatabaseErrorCode) : null;
};

/**
 * The failure that an error of the driver stands for, in our codes; the error itself when it is none of them.
 * `server` is "host:port/database": neither the account nor the password is ever said.
 */
export const connectionFailure = (error: unknown, server: string): Error => {
  const code = classify(error);
  if (code === null) return error instanceof Error ? error : new Error(String(error));
  return new FailureError(
    databaseFailure(code, {
      server,
      detail: codeOf(error) ?? (code === "database.not-encrypted" ? "ssl = off" : "timeout"),
    }),
    {
      cause: error,
    },
  );
};
