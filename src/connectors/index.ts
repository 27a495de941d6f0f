/** Other people's databases: one port, a connector for each kind, and the dataset that says what they hold. See README.md. */
export type {
  BatchRequest,
  BatchResult,
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ChildLink,
  ClockFormat,
  ClockRefusal,
  Connector,
  DeclaredClock,
  DeclaredClocks,
  ForeignKey,
  PurgeCount,
  PurgeTarget,
} from "./contract/connector.ts";
export { ordinaryPatience, type Patience } from "./contract/patience.ts";
export type { Receipt } from "./contract/receipt.ts";
export { errors as connectorErrors } from "./errors.ts";
export { openConnector, type ConnectorOptions } from "./openConnector.ts";
export { displayName, parseStoreUrl, type StoreAddress } from "./storeUrl.ts";
