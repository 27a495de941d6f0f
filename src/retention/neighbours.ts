export type { Register, Activity, RetentionStatement } from "../register/model/register.ts";
export type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ChildLink,
  Connector,
  ForeignKey,
  PurgeCount,
  PurgeTarget,
  BatchResult,
} from "../connectors/contract/connector.ts";
export type { Receipt } from "../connectors/contract/receipt.ts";
