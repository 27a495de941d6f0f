import { join } from "node:path";
import { civilDay, type Clock } from "../../../kernel/index.ts";
import type { Database } from "../../../platform/database/index.ts";
import { frontDeskTables, managementTables } from "../model/tables.ts";
import { fillFrontDesk } from "./frontDesk.ts";
import { fillManagement } from "./management.ts";

/** Where the demo's SQLite file stands in the data folder; demo/stores.yaml says the same. */
export const frontDeskFile = (dataFolder: string): string => join(dataFolder, "guichet.sqlite");

/**
 * Fills the two databases of the demo with invented persons and dates around today. What is there already is never
 * touched: a second call changes nothing. Returns whether anything was made.
 */
export const seedDemo = async (
  dataFolder: string,
  database: Database,
  clock: Clock,
): Promise<boolean> => {
  const today = civilDay(clock.now());
  const frontDesk = fillFrontDesk(frontDeskFile(dataFolder), frontDeskTables(today));
  const management = await fillManagement(database.pool, managementTables(today));
  return frontDesk || management;
};
