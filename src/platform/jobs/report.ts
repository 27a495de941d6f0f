import { FailureError, type Failure } from "../../kernel/index.ts";
import { jobErrors } from "./errors.ts";
import type { JobReport } from "./jobs.ts";

interface FailedJob {
  readonly queue: string;
  readonly id: string;
  readonly attempt: number;
}

/** What may be said of an error thrown by a handler. */
export const reportOfHandler = (error: unknown, job: FailedJob): JobReport => ({
  failure:
    error instanceof FailureError
      ? error.failure
      : jobErrors.failure("jobs.handler-failed", { ...job, kind: kindOf(error) }),
  trace: traceOf(error),
});

/** What may be said of an error of the queue itself. */
export const reportOfQueue = (error: unknown): JobReport => ({
  failure: jobErrors.failure("jobs.queue-failed", { kind: kindOf(error) }),
  trace: traceOf(error),
});

/** What the queue keeps of a failed job: the code, so that an operator can find it in the catalogue. */
export const keptOf = ({ code }: Failure): { readonly code: string } => ({ code });

const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code: unknown = (error as NodeJS.ErrnoException).code;
  return typeof code === "string" && /^\w{1,40}$/.test(code) ? `${error.name} ${code}` : error.name;
};

// A stack begins with the message, which may hold a value of a row, even one that looks like a place in the code.
const traceOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const message = error.stack.indexOf(error.message);
  if (message === -1) return [];
  return error.stack
    .slice(message + error.message.length)
    .split("\n")
    .filter((line) => place.test(line))
    .map((line) => line.trim());
};

const place = /^\s+at (?:.+ \()?(?:file:|node:|\/).+:\d+:\d+\)?$/;
