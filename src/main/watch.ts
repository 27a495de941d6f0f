import type { FastifyInstance } from "fastify";
import { FailureError, type Clock } from "../kernel/index.ts";
import type { Console } from "../platform/command-line/index.ts";
import {
  installDraining,
  jsonLog,
  observeRequests,
  processMetrics,
  readinessOf,
  textLog,
  type Log,
  type MetricSource,
  type ReadinessCheck,
} from "../platform/observation/index.ts";
import { webFailure } from "../platform/web/index.ts";
import type { Configuration } from "./config.ts";
import { installationMetrics, readinessChecks, startOperations } from "./operations.ts";
import type { Platform } from "./platform.ts";
import { version } from "./version.ts";

/** What this process shows of itself while it runs. */
export interface Watch {
  /** One more thing without which it cannot do its work. */
  needs(check: ReadinessCheck): void;
  /** Throws when anything that it needs is missing. */
  check(): Promise<void>;
  /** Watches a web, before its first request. @returns what lets it finish the answers at hand. */
  web(web: FastifyInstance): () => Promise<void>;
  stop(): Promise<void>;
}

/** Longer than an answer takes, shorter than what a service manager waits before it kills. */
const drainSeconds = 20;

/**
 * Opens the port of the operator, if the configuration names one, before the process takes any work: while it starts, it
 * lives and is not ready.
 * @throws FailureError `main.cannot-open-operations`.
 */
export const startWatch = async (platform: Platform, log: Log): Promise<Watch> => {
  const own = processMetrics({ version, role: platform.configuration.role });
  const sources: MetricSource[] = [own, ...installationMetrics(platform)];
  const checks: ReadinessCheck[] = [...readinessChecks(platform)];
  const operations = await startOperations(platform, { sources, checks }).catch(
    (error: unknown) => {
      own.stop();
      throw error;
    },
  );
  if (operations !== null)
    log({ level: "info", event: "operations", fields: { address: operations.address } });
  return {
    needs: (check) => void checks.push(check),
    check: async () => {
      if (!(await readinessOf(checks)).isReady) throw new Error("not ready");
    },
    web: (web) => {
      sources.push(observeRequests(web, log));
      const { drain, isDraining } = installDraining(web, () => {
        throw new FailureError(webFailure("web.stopping"));
      });
      const check = async (): Promise<void> => {
        if (isDraining()) throw new Error("stopping");
      };
      checks.push({ name: "serving", check });
      return async () => await drain(drainSeconds);
    },
    stop: async () => {
      own.stop();
      await operations?.close();
    },
  };
};

/** The log in the form of the configuration. */
export const logOf = (
  { log }: Pick<Configuration, "log">,
  { err, isTerminal }: Pick<Console, "err" | "isTerminal">,
  clock: Clock,
): Log => {
  const form = log === "auto" ? (isTerminal ? "text" : "json") : log;
  return (form === "json" ? jsonLog : textLog)((line) => err(line), clock);
};
