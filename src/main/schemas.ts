/** A schema as published: its name on the command line, and the JSON Schema itself. */
interface PublishedSchema {
  readonly name: string;
  load(): Promise<object>;
}

/** Every format that another program may read or write. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { name: "register", load: async () => (await import("../register/index.ts")).RegisterSchema },
  { name: "lint", load: async () => (await import("../register/index.ts")).LintSettingsSchema },
  {
    name: "reading",
    load: async () => (await import("../reading/index.ts")).RetentionReadingSchema,
  },
  {
    name: "lint-inventory",
    load: async () => (await import("../consent/index.ts")).InventoryDecisionsSchema,
  },
  {
    name: "inventory",
    load: async () => (await import("../consent/index.ts")).InventorySchema,
  },
  { name: "charter", load: async () => (await import("../consent/index.ts")).CharterSchema },
  { name: "scan", load: async () => (await import("../consent/index.ts")).ScanSchema },
  { name: "dataset", load: async () => (await import("../connectors/index.ts")).DatasetSchema },
  { name: "bodies", load: async () => (await import("../organisations/index.ts")).BodiesSchema },
  { name: "rules", load: async () => (await import("../retention/index.ts")).RulesSchema },
  { name: "stores", load: async () => (await import("../retention/index.ts")).StoresSchema },
  { name: "policy", load: async () => (await import("../retention/index.ts")).SettingsSchema },
  {
    name: "hold-query",
    load: async () => (await import("../retention/index.ts")).HoldQuerySchema,
  },
  { name: "schedule", load: async () => (await import("../retention/index.ts")).ScheduleSchema },
  {
    name: "disclosures",
    load: async () => (await import("../rights/index.ts")).DisclosuresSchema,
  },
  {
    name: "disclosure",
    load: async () => (await import("../rights/index.ts")).DisclosureReceiptSchema,
  },
  { name: "receipt", load: async () => (await import("../connectors/index.ts")).ReceiptSchema },
  {
    name: "simulation",
    load: async () => (await import("../retention/index.ts")).SimulationSchema,
  },
  { name: "run-report", load: async () => (await import("../retention/index.ts")).RunReportSchema },
  {
    name: "ledger-entry",
    load: async () => (await import("../ledger/index.ts")).LedgerEntrySchema,
  },
  {
    name: "register-diff",
    load: async () => (await import("../register/index.ts")).RegisterDiffSchema,
  },
  { name: "coverage", load: async () => (await import("../register/index.ts")).CoverageSchema },
  {
    name: "register-edition",
    load: async () => (await import("../register/index.ts")).EditionEntrySchema,
  },
  { name: "notice", load: async () => (await import("../notices/index.ts")).NoticeSchema },
  {
    name: "ledger-proof",
    load: async () => (await import("../ledger/index.ts")).ProofBundleSchema,
  },
  { name: "ledger-part", load: async () => (await import("../ledger/index.ts")).PartProofSchema },
  {
    name: "consent-record",
    load: async () => (await import("../consent/index.ts")).ConsentRecordSchema,
  },
  {
    name: "ledger-consistency",
    load: async () => (await import("../ledger/index.ts")).ConsistencyProofSchema,
  },
];
