import type { Reclaimable } from "../contract/reclaimable.ts";
import type { DatabaseFile } from "./file.ts";

/** Pages of the file that hold nothing any more: SQLite keeps them for rows to come, and gives them back only when asked. */
export const reclaimable = (file: DatabaseFile): Promise<readonly Reclaimable[]> =>
  file.work((db) =>
    file.whenFree(() => {
      const number = (pragma: string): number =>
        Number(Object.values(db.prepare(`pragma ${pragma}`).get() ?? {})[0] ?? 0);
      const size = number("page_size");
      const bytes = number("freelist_count") * size;
      const of = number("page_count") * size;
      return bytes === 0 ? [] : [{ collection: null, bytes, of, statement: "vacuum" }];
    }),
  );
