/** Queue and schedules on the platform's database. */
export { jobErrors } from "./errors.ts";
export { jobTotals, type JobTotal } from "./jobTotals.ts";
export type { JobPayload, JobReport, Jobs, Queues, RunningJob, WorkOptions } from "./jobs.ts";
export { startJobs, startSending, type StartOptions } from "./startJobs.ts";
