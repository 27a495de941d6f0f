import type { DeclaredClocks } from "./contract/catalogue.ts";
import type { Connector } from "./contract/connector.ts";
import type { Patience } from "./contract/patience.ts";
import { postgresConnector } from "./postgres/connector.ts";
import { sqliteConnector } from "./sqlite/connector.ts";
import type { StoreAddress } from "./storeUrl.ts";

/** A store to open; `kind` and the place come from `parseStoreUrl`. */
export type ConnectorOptions = StoreAddress & {
  /** PostgreSQL: the schema whose tables are the collections; "public" when absent. */
  readonly schema?: string;
  /** True: the database itself refuses every write of ours. */
  readonly readOnly?: boolean;
  /** What the dataset states of its clocks (`declaredClocks`): needed for numbers, and for zones of local times. */
  readonly clocks?: DeclaredClocks;
  /** How long to bear with others who hold the same rows. */
  readonly patience?: Patience;
};

/** Opens a connector to a store. PostgreSQL connects at first use; SQLite checks its file at first use. */
export const openConnector = (options: ConnectorOptions): Connector =>
  options.kind === "postgres" ? postgresConnector(options) : sqliteConnector(options);
