export type { Activity, Register, RetentionStatement } from "../register/model/register.ts";
export type {
  BatchResult,
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ChildLink,
  ClockRefusal,
  Connector,
  DeclaredClocks,
  ForeignKey,
  PurgeCount,
  PurgeTarget,
  Receipt,
} from "../connectors/index.ts";
