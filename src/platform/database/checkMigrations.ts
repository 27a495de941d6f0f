import type { Database } from "./database.ts";
import { readMigrations } from "./migrationFiles.ts";

/**
 * Refuses a database whose migrations are not those of the folder: a newer version has changed it while this process ran,
 * or an older copy was put back under it. Waits for nobody and changes nothing.
 * @throws Error naming the first migration that differs.
 */
export const checkMigrations = async (
  { pool }: Pick<Database, "pool">,
  folder: string,
): Promise<void> => {
  const files = await readMigrations(folder);
  const { rows } = await pool.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM egide.migration ORDER BY number",
  );
  for (let at = 0; at < Math.max(files.length, rows.length); at += 1)
    if (files[at]?.checksum !== rows[at]?.checksum)
      throw new Error(`migration ${files[at]?.name ?? rows[at]?.name ?? at} differs`);
};
