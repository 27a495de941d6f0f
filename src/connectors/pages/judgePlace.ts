import type { Failure } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type { StoresDesk } from "./storesDesk.ts";

/**
 * Why a place that is not offered is not: what was sent instead of an entry of the list, as far as its form tells. What
 * was sent is never said back: it may hold a password.
 */
export const judgePlace = (
  written: string,
  offering: ReturnType<StoresDesk["offering"]>,
): Failure => {
  const { variable, folder } = offering;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written))
    return failure(holdsSecret(written) ? "connectors.place-secret" : "connectors.place-address", {
      variable,
    });
  if (written.startsWith("EGIDE_")) return failure("connectors.place-variable", { variable });
  if (/^sqlite:|^[./~]|\.(?:sqlite3?|db)$/i.test(written))
    return failure("connectors.place-file", { folder });
  return failure("connectors.place-unoffered");
};

const holdsSecret = (url: string): boolean =>
  /:\/\/[^/]*:[^/]*@/.test(url) || /[?&](?:password|passfile|sslpassword)=/i.test(url);

/** Schemas that belong to Égide, or to PostgreSQL: a variable may well lead to the server of the platform. */
export const isReservedSchema = (schema: string): boolean =>
  /^(?:egide(?:_.*)?|pg_.*|information_schema)$/.test(schema);
