/** Other people's databases: one port, a connector for each kind, and the dataset that says what they hold. See README.md. */
export type { Acquaintance, ExcessRight } from "./contract/acquaintance.ts";
export type { ArchivedRows, ArchiveReceiver } from "./contract/archive.ts";
export type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  CatalogueTrigger,
  CatalogueView,
  CheckConstraint,
  ChildLink,
  ClockFormat,
  ClockRefusal,
  CollectionRefusal,
  ColumnFamily,
  DeclaredClock,
  DeclaredClocks,
  FileFacts,
  FileObstacle,
  ForeignKey,
  ForeignKeyAction,
  ServerFacts,
  TriggerEvent,
  UniqueKey,
} from "./contract/catalogue.ts";
export type { Company } from "./contract/company.ts";
export type { Condition, ConditionValue, RowLink } from "./contract/condition.ts";
export type { BatchRequest, BatchResult, Connector, LinkToCount } from "./contract/connector.ts";
export type { AnonymisedField, ArchivePlace, End, FieldChange } from "./contract/end.ts";
export type {
  Boundary,
  DueCase,
  DueClock,
  DueCount,
  EndTarget,
  LinkedRows,
  Protection,
} from "./contract/endTarget.ts";
export { foldedText } from "./contract/foldedText.ts";
export type { Hold, HoldSelector } from "./contract/hold.ts";
export {
  type ErasureReceipt,
  type PersonReceipt,
  type RectificationReceipt,
  type RestrictionReceipt,
} from "./contract/personReceipt.ts";
export type {
  ColumnChange,
  NewValue,
  PersonAccess,
  PersonRows,
  PersonWrites,
  RowMatch,
  RowQuestion,
  RowTuple,
  RowValue,
} from "./contract/personRows.ts";
export type { ExtractQuestion, RowExtract } from "./contract/rowExtract.ts";
export { rowMacBytes, type NamedRows, type RowMacs, type RowSalt } from "./contract/rowMac.ts";
export { ordinaryBatchSize } from "./contract/connector.ts";
export { plainTarget } from "./contract/plainTarget.ts";
export { placeholderDays } from "./contract/noneDays.ts";
export { ordinaryPatience, type Patience } from "./contract/patience.ts";
export type { Reclaimable } from "./contract/reclaimable.ts";
export type { EndSeries, SeriesCount, SeriesGroup } from "./contract/countSeries.ts";
export { ReceiptSchema, type Receipt } from "./contract/receipt.ts";
export { errors as connectorErrors, failure as connectorFailure } from "./errors.ts";
export { outboxTables } from "./postgres/outbox.ts";
export { openConnector, type ConnectorOptions } from "./openConnector.ts";
export { displayName, parseStoreUrl, type StoreAddress } from "./storeUrl.ts";
export { checkDataset } from "./dataset/check.ts";
export { declaredClocks } from "./dataset/clocks.ts";
export type {
  Dataset,
  DatasetCollection,
  DatasetErasure,
  DatasetField,
  DatasetOwnership,
  ErasedField,
  DatasetProblem,
  DatasetReference,
  ParsedDatasets,
  Position,
} from "./dataset/dataset.ts";
export { draftDataset } from "./dataset/draft.ts";
export { childLinks } from "./dataset/links.ts";
export { nameOfCategory } from "./dataset/nameOfCategory.ts";
export { parseDataset } from "./dataset/parse.ts";
export { DatasetSchema } from "./dataset/schema.ts";
export { datasetCheckVerb, type DatasetCheckDependencies } from "./cli/datasetCheckVerb.ts";
export { datasetDraftVerb, type DatasetDraftDependencies } from "./cli/datasetDraftVerb.ts";
export { readDatasetFolder, type DatasetFile } from "./storage/readDatasetFolder.ts";
