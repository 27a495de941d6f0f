import type { Failure } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
import type { Log } from "../platform/observation/index.ts";
import type { Platform } from "./platform.ts";
import type { ServedPolicies } from "./policies.ts";
import type { Watch } from "./watch.ts";

/** What both roles of a process stand on. */
export interface Ground {
  readonly platform: Platform;
  readonly policies: ServedPolicies;
  readonly bodies: Bodies;
  readonly watch: Watch;
  readonly log: Log;
  /** Tells the operator of a failure. */
  readonly onFailure: (failure: Failure) => void;
}

/** Undoes what was opened, the last first, when a start fails midway or the process stops. */
export class Opened {
  readonly #stops: (() => Promise<unknown>)[] = [];

  add(stop: () => Promise<unknown>): void {
    this.#stops.push(stop);
  }

  async stop(): Promise<void> {
    for (let last = this.#stops.pop(); last !== undefined; last = this.#stops.pop()) await last();
  }

  /** The work, or its failure once everything that it opened is closed. */
  async orStop<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }
}
