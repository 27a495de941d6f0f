/** What an operator sees of a process: logs, metrics, health. None of it holds anything of a person. */
export { installDraining, type Draining } from "./draining.ts";
export { jsonLog, textLog, type Log, type LogEvent } from "./log.ts";
export { gauge, type Counter, type Metric, type MetricSource } from "./metrics.ts";
export { observeRequests } from "./observeRequests.ts";
export { openOperations, type OperationsOptions } from "./openOperations.ts";
export { processMetrics } from "./processMetrics.ts";
export { readinessOf, type Readiness, type ReadinessCheck } from "./readiness.ts";
