import type { DatabaseSync } from "node:sqlite";
import { pseudonym } from "./anonymisation.ts";
import { civilDay } from "./civilDay.ts";
import { foldedText } from "../contract/foldedText.ts";
import { macOf } from "./rowMacs.ts";

/** The functions that our statements use beside SQLite's own; they live in the connection, not in the file. */
export const registerFunctions = (db: DatabaseSync): void => {
  const pure = { deterministic: true, directOnly: true, useBigIntArguments: true };
  db.function("egide_day", pure, (value, format, timeZone) => civilDay(value, format, timeZone));
  // SQLite's own lower() knows the letters of ASCII alone.
  db.function("egide_fold", pure, (text) => (text === null ? null : foldedText(String(text))));
  db.function("egide_pseudonym", pure, (text, key) => pseudonym(String(text), key as Uint8Array));
  db.function("egide_mac", { ...pure, varargs: true }, (salt, ...key) =>
    macOf(key.map(String), salt as Uint8Array).toString("base64"),
  );
};
