import { join } from "node:path";
import { civilDay, type Clock } from "../../../kernel/index.ts";
import type { Database } from "../../../platform/database/index.ts";
import { highlandTables } from "../model/highlandTables.ts";
import { frontDeskTables, managementTables } from "../model/tables.ts";
import { fillManagement } from "./management.ts";
import { fillFile, frontDesk, highlands } from "./sqliteFiles.ts";

/** Where the front desk's SQLite file stands in the data folder; demo/stores.yaml says the same. */
export const frontDeskFile = (dataFolder: string): string => join(dataFolder, "guichet.sqlite");

/** The same of the body of the highlands: demo/hauts-plateaux. */
const highlandFile = (dataFolder: string): string => join(dataFolder, "hauts-plateaux.sqlite");

/**
 * Fills the three databases of the demo with invented persons and dates around today. What is there already is never
 * touched: a second call changes nothing. Returns whether one of the network's own was made, which its first run then follows.
 */
export const seedDemo = async (
  dataFolder: string,
  database: Database,
  clock: Clock,
): Promise<boolean> => {
  const today = civilDay(clock.now());
  fillFile(highlandFile(dataFolder), highlands, highlandTables(today));
  const atTheDesk = fillFile(frontDeskFile(dataFolder), frontDesk, frontDeskTables(today));
  const inManagement = await fillManagement(database.pool, managementTables(today));
  return atTheDesk || inManagement;
};
