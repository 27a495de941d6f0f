import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { FailureError } from "../kernel/index.ts";
import { openSessions } from "../identity/index.ts";
import { checkMigrations } from "../platform/database/index.ts";
import { jobTotals } from "../platform/jobs/index.ts";
import { postgresOutbox } from "../platform/mail/index.ts";
import {
  gauge,
  openOperations,
  type MetricSource,
  type ReadinessCheck,
} from "../platform/observation/index.ts";
import { runTotals } from "../retention/index.ts";
import { mainFailure } from "./errors.ts";
import { migrations, type Platform } from "./platform.ts";

/** What every process needs to do its work: a database that answers, its migrations, the key that signs. */
export const readinessChecks = ({
  database,
  ledger,
  configuration,
}: Pick<Platform, "database" | "ledger" | "configuration">): readonly ReadinessCheck[] => [
  { name: "database", check: async () => void (await ledger.size()) },
  { name: "migrations", check: async () => await checkMigrations(database, migrations) },
  {
    name: "ledger-key",
    check: async () => await access(join(configuration.dataFolder, "ledger.key"), constants.R_OK),
  },
];

/** What the database says of the whole installation, whichever process is asked. */
export const installationMetrics = ({
  database,
  ledger,
  clock,
}: Pick<Platform, "database" | "ledger" | "clock">): readonly MetricSource[] => [
  {
    source: "ledger",
    read: async () => [
      gauge({ name: "egide_ledger_entries", help: "Entries of the ledger." }, [
        { value: await ledger.size() },
      ]),
      gauge(
        {
          name: "egide_ledger_signed_entries",
          help: "Entries under the latest signed checkpoint.",
        },
        [{ value: (await ledger.latestCheckpoint())?.size ?? 0 }],
      ),
    ],
  },
  {
    source: "runs",
    read: async () => {
      const { runs, ended } = await runTotals(database.kysely());
      return [
        gauge(
          { name: "egide_runs", help: "Runs of rules that are remembered." },
          runs.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
        ),
        gauge(
          { name: "egide_rows_ended", help: "Rows that the runs remembered ended, by end." },
          ended.map(({ end, rows }) => ({ labels: { end }, value: rows })),
        ),
      ];
    },
  },
  {
    source: "jobs",
    read: async () => [
      gauge(
        { name: "egide_jobs", help: "Jobs that the queue remembers, by state." },
        (await jobTotals(database)).map(({ queue, state, count }) => ({
          labels: { queue, state },
          value: count,
        })),
      ),
    ],
  },
  {
    source: "sessions",
    read: async () => [
      gauge(
        { name: "egide_sessions", help: "Sessions that are open, by population." },
        await Promise.all(
          (["staff", "candidate"] as const).map(async (population) => ({
            labels: { population },
            value: await openSessions(database, population, clock.now()),
          })),
        ),
      ),
    ],
  },
  {
    source: "mail",
    read: async () => {
      const { waiting, ended } = await postgresOutbox(database, clock).counts();
      return [
        gauge({ name: "egide_mails_waiting", help: "Mails in the outbox." }, [{ value: waiting }]),
        gauge(
          { name: "egide_mails", help: "Mails that left the outbox, by template and end." },
          ended.map(({ template, end, count }) => ({ labels: { template, end }, value: count })),
        ),
      ];
    },
  },
];

/**
 * Opens the port of the operator, if the configuration names one.
 * @throws FailureError `main.cannot-open-operations`.
 */
export const startOperations = async (
  { configuration: { operations } }: Pick<Platform, "configuration">,
  parts: { readonly sources: readonly MetricSource[]; readonly checks: readonly ReadinessCheck[] },
): Promise<{ readonly address: string; close(): Promise<void> } | null> => {
  if (operations === null) return null;
  const { host, port, token } = operations;
  try {
    return await openOperations({ host: host.replace(/^\[|\]$/g, ""), port, token, ...parts });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "?";
    throw new FailureError(mainFailure("main.cannot-open-operations", { host, port, reason }), {
      cause: error,
    });
  }
};
