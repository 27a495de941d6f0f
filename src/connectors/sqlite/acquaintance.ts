import type { Acquaintance } from "../contract/acquaintance.ts";
import type { DatabaseFile } from "./file.ts";
import { writabilityOf } from "./writability.ts";

/** A file has no accounts: the rights are those of the operating system on the file, and on its folder (journals). */
export const acquaintanceOf = async (file: DatabaseFile): Promise<Acquaintance> => {
  const place = await file.place();
  const { version, readOnly } = await file.work(async (db) => ({
    version: String(db.prepare("select sqlite_version() as version").get()?.["version"]),
    ...(await writabilityOf(db, place)),
  }));
  return {
    version,
    account: null,
    passage: "file",
    readOnly: readOnly === null ? null : "file",
    excess: [],
  };
};
