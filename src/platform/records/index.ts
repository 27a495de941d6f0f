/** Records whose every step is a version, sealed under a key of each record. Knows no law. */
export type {
  DecideStep,
  DueRecord,
  NewRecord,
  RecordChange,
  RecordVersion,
  SealedRecord,
  SealedRecords,
  StepBy,
} from "./sealedRecords.ts";
export { postgresRecords, type RecordTables } from "./postgresRecords.ts";
