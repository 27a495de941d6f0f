import { isBusy } from "./failures.ts";
import type { DatabaseFile } from "./file.ts";

/**
 * The write-ahead log still holds pages as they were before. Readers at work may keep it from being emptied: it is then
 * overwritten later, as SQLite does by itself. In other journal modes there is none, and this does nothing.
 */
export const emptyLog = (file: DatabaseFile): Promise<void> =>
  file.work((db) => {
    try {
      db.exec("pragma wal_checkpoint(truncate)");
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  });
