/**
 * Retention: rules that keep published promises, plans that are proved safe, runs with receipts, simulations.
 * See README.md; the rule language is in docs/rules.md, the calendar in docs/retention-dates.md.
 */
export { retentionErrors, retentionFailure } from "./errors.ts";
export { approvalNeeded, pseudonymKeyFailure } from "./execution/errors.ts";
export { RulesSchema } from "./rules/model/writtenRule.ts";
export { ruleHash, type Rule, type RuleCondition } from "./rules/model/rule.ts";
export {
  conditionDefinition,
  conditionSchema,
  nameSchema,
  valueDefinition,
  type WrittenCondition,
} from "./rules/model/writtenCondition.ts";
export { conditionOf } from "./rules/model/normaliseCondition.ts";
export { readYaml } from "./rules/model/yamlDocument.ts";
export type { Shape } from "./rules/model/yamlShape.ts";
export { listed, suggestion } from "./rules/model/suggestion.ts";
export { conditionOn } from "./planning/model/conditionOn.ts";
export { ruleSentence, type SpokenRule } from "./rules/model/ruleSentence.ts";
export { periodWords } from "./rules/model/periodWords.ts";
export { readingParts, readingWords } from "./rules/model/readingWords.ts";
export {
  checkRules,
  type CheckedAgainst,
  type CheckedRule,
  type RuleCheck,
  type UnboundStatement,
} from "./rules/model/checkRules.ts";
export {
  patienceBegan,
  statementState,
  stateWords,
  type StandingRule,
  type StatementState,
} from "./rules/model/statementState.ts";
export { datasetsFor, type KnownDataset } from "./rules/model/knownDataset.ts";
export type { Place, Problem } from "./rules/model/problem.ts";
export { StoresSchema } from "./policy/model/parseStores.ts";
export { keptPromises } from "./policy/model/keptPromises.ts";
export type { Policy, PolicyDataset, Store } from "./policy/model/policy.ts";
export {
  loadPolicy,
  registerFile,
  type LoadedPolicy,
  type PolicyFolder,
  type PolicyReaders,
} from "./policy/actions/loadPolicy.ts";
export { rulesAt, rulesAtInFolder, type ReadRulesAt } from "./policy/actions/rulesAt.ts";
export {
  policyDesk,
  type ForeseenChange,
  type PolicyChanged,
  type PolicyDesk,
} from "./policy/actions/policyDesk.ts";
export { readPolicyStores, type PolicyStores } from "./policy/actions/policyStores.ts";
export { withoutStore, withStore, type AddedStore } from "./policy/model/editStores.ts";
export { policyReaders } from "./policy/actions/policyReaders.ts";
export {
  inventoryPath,
  inventoryWordsPath,
  isPolicyPath,
  type Policies,
  type PolicyChange,
  type PolicyRevision,
  type PolicySave,
  type PolicySaved,
  type PolicySnapshot,
} from "./policy/actions/policies.ts";
export { memoryPolicies } from "./policy/storage/memoryPolicies.ts";
export { postgresPolicies } from "./policy/storage/postgresPolicies.ts";
export { folderOnDisk } from "./policy/storage/folderOnDisk.ts";
export type { Plan, PlanRefusal, PlanStep } from "./planning/model/plan.ts";
export type { OpenStore, PlanningDependencies } from "./planning/actions/planOnStores.ts";
export { remedies } from "./planning/storage/remedies.ts";
export { checkSelected, simulate, type Simulation } from "./simulation/actions/simulate.ts";
export {
  simulateSeries,
  type RuleSeries,
  type SeriesRequest,
  type SimulatedSeries,
} from "./simulation/actions/simulateSeries.ts";
export { SimulationSchema } from "./simulation/model/simulationReport.ts";
export { runRules } from "./execution/actions/runRules.ts";
export type { RunDependencies, RunRequest, RunResult } from "./execution/actions/runRequest.ts";
export { runTotals, type RunTotals } from "./execution/storage/runTotals.ts";
export { systemTimer, type Timer } from "./execution/actions/timer.ts";
export {
  nextBeginning,
  isWithin,
  parseWindow,
  type DailyWindow,
} from "./execution/model/window.ts";
export type { RunProgress } from "./execution/actions/executePlan.ts";
export { receiptKind, type ReceiptLedger } from "./execution/actions/relayReceipts.ts";
export { lastRunOf, runsToTheirEnd } from "./execution/actions/lastRunOf.ts";
export type { RunRecord, RunRecords } from "./execution/actions/runRecords.ts";
export {
  receiptDigest,
  receiptsChecksum,
  RunReportSchema,
  type RuleReport,
  type RunReport,
} from "./execution/model/runReport.ts";
export type { Approvals } from "./execution/actions/approvals.ts";
export type { Approval, ApprovalItem } from "./execution/model/approval.ts";
export type { Salts } from "./execution/actions/salts.ts";
export { destroySalts } from "./execution/actions/destroySalts.ts";
export { memorySalts } from "./execution/storage/memorySalts.ts";
export { postgresSalts } from "./execution/storage/postgresSalts.ts";
export { receiptFindVerb } from "./cli/receiptFindVerb.ts";
export { memoryApprovals } from "./execution/storage/memoryApprovals.ts";
export { postgresApprovals } from "./execution/storage/postgresApprovals.ts";
export { memoryRunRecords } from "./execution/storage/memoryRunRecords.ts";
export { postgresRunRecords } from "./execution/storage/postgresRunRecords.ts";
export { openPolicy, type RetentionCommands } from "./cli/openPolicy.ts";
export { HoldQuerySchema } from "./execution/model/parseHoldQuery.ts";
export { parseSchedule, ScheduleSchema } from "./policy/model/schedule.ts";
export { SettingsSchema, type PolicySettings } from "./policy/model/settings.ts";
export { approveListVerb } from "./cli/approveListVerb.ts";
export { approveVerb } from "./cli/approveVerb.ts";
export { fsckVerb } from "./cli/fsckVerb.ts";
export { holdListVerb } from "./cli/holdListVerb.ts";
export { holdPlaceVerb } from "./cli/holdPlaceVerb.ts";
export { holdReleaseVerb } from "./cli/holdReleaseVerb.ts";
export { holdReviewVerb } from "./cli/holdReviewVerb.ts";
export { restoreCheckVerb } from "./cli/restoreCheckVerb.ts";
export { policyListVerb } from "./cli/policyListVerb.ts";
export { policyPullVerb } from "./cli/policyPullVerb.ts";
export { policyPushVerb } from "./cli/policyPushVerb.ts";
export { planVerb } from "./cli/planVerb.ts";
export { simulateVerb } from "./cli/simulateVerb.ts";
export { rulesCheckVerb } from "./cli/rulesCheckVerb.ts";
export { rulesDraftVerb } from "./cli/rulesDraftVerb.ts";
export { runVerb } from "./cli/runVerb.ts";
export { statementsVerb } from "./cli/statementsVerb.ts";
