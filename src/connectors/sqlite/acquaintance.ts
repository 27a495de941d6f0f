import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import type { Acquaintance } from "../contract/acquaintance.ts";
import type { DatabaseFile } from "./file.ts";

/** A file has no accounts: the rights are those of the operating system on the file, and on its folder (journals). */
export const acquaintanceOf = async (file: DatabaseFile): Promise<Acquaintance> => {
  const version = await file.work((db) =>
    String(db.prepare("select sqlite_version() as version").get()?.["version"]),
  );
  const place = await file.place();
  const isWritable = await Promise.all(
    [place, dirname(place)].map(
      async (each) =>
        await access(each, constants.W_OK).then(
          () => true,
          () => false,
        ),
    ),
  );
  return {
    version,
    account: null,
    passage: "file",
    readOnly: isWritable.every(Boolean) ? null : "file",
    excess: [],
  };
};
