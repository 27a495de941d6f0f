import type { DatabaseSync } from "node:sqlite";
import { civilDay } from "./civilDay.ts";
import { folded } from "./holding.ts";

/** The functions that our statements use beside SQLite's own; they live in the connection, not in the file. */
export const registerFunctions = (db: DatabaseSync): void => {
  const pure = { deterministic: true, directOnly: true, useBigIntArguments: true };
  db.function("egide_day", pure, (value, format, timeZone) => civilDay(value, format, timeZone));
  // SQLite's own lower() knows the letters of ASCII alone.
  db.function("egide_fold", pure, (text) => (text === null ? null : folded(String(text))));
};
