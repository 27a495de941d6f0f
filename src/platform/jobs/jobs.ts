import type { KyselyTransactionLike } from "pg-boss";
import type { Failure } from "../../kernel/index.ts";

/** What a job carries: identifiers and settings, never a person's data (design, law 3). Flat, so that it stays so. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** The queues of the caller, by name. */
export type Queues = Readonly<Record<string, JobPayload>>;

/** The job at hand. */
export interface RunningJob {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** Aborts when the worker is asked to stop: long work ends at its next safe point. */
  readonly stopping: AbortSignal;
}

export interface WorkOptions {
  /** Jobs fetched at once: 50 unless told. Say 1 for long jobs, so that other workers take the rest. */
  readonly batch?: number;
  /** How often a failed job is tried again: twice unless told. A job keeps what held when it was sent. */
  readonly retries?: number;
  /** How often jobs are looked for whose moment has come, in seconds: 30 unless told. One that is sent for now is told of at once. */
  readonly polling?: number;
  /** Seconds before the first retry, doubled at each further one: 30 unless told. */
  readonly retryDelay?: number;
}

/** A failure without the job's content: neither payload nor the words of an error, which may quote rows. */
export interface JobReport {
  readonly failure: Failure;
  /** Where in the code: "at function (file:line:column)". */
  readonly trace: readonly string[];
}

export interface Jobs<Q extends Queues> {
  /**
   * Sends a job at each time of a cron expression, in Europe/Paris. Of the times missed while nothing ran, the last
   * one is made up for. Calling it again replaces the schedule of that name and key: a queue may have several, told
   * apart by their keys.
   */
  schedule<N extends keyof Q & string>(
    name: N,
    cron: string,
    payload: Q[N],
    key?: string,
  ): Promise<void>;
  /** Takes a schedule away; nothing happens when there is none. */
  unschedule(name: keyof Q & string, key?: string): Promise<void>;
  /**
   * Runs each job of a queue at least once; the handler must bear being run again. A handler that throws is reported
   * and the job is tried again.
   */
  work<N extends keyof Q & string>(
    name: N,
    handler: (payload: Q[N], job: RunningJob) => Promise<void>,
    options?: WorkOptions,
  ): Promise<void>;
  /** Sends a job, when the transaction commits if one is given: undone with it. @returns the id of the job. */
  send<N extends keyof Q & string>(
    name: N,
    payload: Q[N],
    options?: {
      readonly transaction?: KyselyTransactionLike;
      /** Not before this moment. */
      readonly notBefore?: Temporal.Instant;
      /** As in `WorkOptions`, for this job, whether a worker has named them to the queue yet or not. */
      readonly retries?: number;
      readonly retryDelay?: number;
    },
  ): Promise<string>;
  /** Sends many jobs at once, in one statement, as `send` would each. */
  sendAll<N extends keyof Q & string>(
    name: N,
    payloads: readonly Q[N][],
    options?: {
      readonly transaction?: KyselyTransactionLike;
      readonly retries?: number;
      readonly retryDelay?: number;
    },
  ): Promise<void>;
  /** Throws when the queue takes no jobs: its database is away, or it has been asked to stop. */
  check(): Promise<void>;
  /** Takes no more jobs, waits for those at hand, lets go of the database. May be called twice. */
  stop(): Promise<void>;
}
