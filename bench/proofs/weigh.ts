import type { Database } from "../../src/platform/database/index.ts";

export const weighRecords = async (_database: Database, _count: number): Promise<void> => {};
