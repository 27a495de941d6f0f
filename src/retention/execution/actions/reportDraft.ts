import type { Clock, Failure, Ids } from "../../../kernel/index.ts";
import type { Plan } from "../../planning/model/plan.ts";
import {
  receiptDigest,
  receiptsChecksum,
  type RuleReport,
  type RunReport,
} from "../model/runReport.ts";
import type { RelayedReceipt } from "./relayReceipts.ts";
import type { RunRecord } from "./runRecords.ts";

interface Tally {
  readonly digests: string[];
  readonly ended: Record<string, number>;
}

/** The report of a run while it grows: what entered the ledger is counted, nothing else. */
export class ReportDraft {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  isFinished = false;
  /** What ended rows leave behind: said of the stores in which some ended. */
  aftermath: Pick<RunReport, "room" | "copies"> = {};
  /** Why nothing was done, rule by rule. */
  refusals: readonly { readonly rule: string; readonly reason: Failure }[] = [];
  readonly #clock: Clock;
  readonly #fixed: Pick<RunReport, "policy" | "kind" | "engine">;
  readonly #stores: readonly string[];
  readonly #tallies = new Map<string, Tally>();
  #plans: readonly Plan[] = [];
  #recovered = 0;
  #ledger: { from: number; to: number } | null = null;

  constructor(
    { clock, ids, engine }: { clock: Clock; ids: Ids; engine: string },
    request: {
      readonly policy: { readonly name: string };
      readonly rules: readonly { readonly store: string }[];
      readonly execute: boolean;
    },
    startedAt: Temporal.Instant,
  ) {
    this.id = ids.next();
    this.startedAt = startedAt;
    this.#clock = clock;
    this.#fixed = {
      policy: request.policy.name,
      kind: request.execute ? "execute" : "dry",
      engine,
    };
    this.#stores = [...new Set(request.rules.map(({ store }) => store))].toSorted();
  }

  plan(plans: readonly Plan[]): void {
    this.#plans = plans;
  }

  recover(relayed: readonly RelayedReceipt[]): void {
    this.#recovered += relayed.length;
  }

  relay(relayed: readonly RelayedReceipt[]): void {
    for (const { receipt, index } of relayed) {
      const tally = this.#tallies.get(receipt.rule) ?? { digests: [], ended: {} };
      this.#tallies.set(receipt.rule, tally);
      tally.digests.push(receiptDigest(receipt));
      for (const [collection, rows] of Object.entries(receipt.counts))
        tally.ended[collection] = (tally.ended[collection] ?? 0) + rows;
      this.#ledger = {
        from: Math.min(this.#ledger?.from ?? index, index),
        to: Math.max(this.#ledger?.to ?? index, index),
      };
    }
  }

  /** What has ended so far, by store: names of collections. */
  endedIn(): ReadonlyMap<string, readonly string[]> {
    const stores = new Map<string, readonly string[]>();
    for (const { rule } of this.#plans) {
      const ended = Object.entries(this.#tallies.get(rule.id)?.ended ?? {});
      const collections = ended.flatMap(([collection, rows]) => (rows > 0 ? [collection] : []));
      if (collections.length > 0)
        stores.set(rule.store, [...new Set([...(stores.get(rule.store) ?? []), ...collections])]);
    }
    return stores;
  }

  begin(): RunRecord {
    return this.#record("running", null, null);
  }

  finish(
    state: "done" | "failed" | "interrupted",
    failure: string | null,
  ): RunRecord & { readonly report: RunReport } {
    this.isFinished = true;
    return this.#record(state, this.#clock.now(), failure);
  }

  #record(
    state: RunReport["state"],
    finishedAt: Temporal.Instant | null,
    failure: string | null,
  ): RunRecord & { readonly report: RunReport } {
    const { policy, kind } = this.#fixed;
    return {
      id: this.id,
      policy,
      kind,
      state,
      stores: this.#stores,
      startedAt: this.startedAt,
      finishedAt,
      report: {
        format: "egide/run-report@1",
        run: this.id,
        ...this.#fixed,
        state,
        startedAt: rfc3339(this.startedAt),
        finishedAt: finishedAt === null ? null : rfc3339(finishedAt),
        failure,
        recovered: this.#recovered,
        // Of one rule, what is due and what returned are two plans, and one set of receipts.
        rules: [...Map.groupBy(this.#plans, ({ rule }) => rule.id).values()].map((plans) =>
          this.#rule(plans[0]!, plans),
        ),
        ...(this.refusals.length > 0 && {
          refusals: this.refusals.map(({ rule, reason }) => ({
            rule,
            code: reason.code,
            params: { ...reason.params },
          })),
        }),
        ...this.aftermath,
        ledger: this.#ledger,
      },
    };
  }

  #rule(
    { rule, ruleHash, target, lastDay, counts, orphans }: Plan,
    all: readonly Plan[],
  ): RuleReport {
    const tally = this.#tallies.get(rule.id) ?? { digests: [], ended: {} };
    const { id, hash } = rule.statement;
    const planned: Record<string, number> = {};
    for (const { collection, rows } of all.flatMap(({ steps }) => steps))
      planned[collection] = (planned[collection] ?? 0) + rows;
    return {
      rule: rule.id,
      ruleHash,
      statement: { id, hash },
      store: rule.store,
      collection: rule.collection,
      end: target.end.kind,
      lastDay,
      planned,
      ended: { ...tally.ended },
      clockNull: counts.silent,
      clockFuture: counts.future,
      ...(Object.keys(orphans).length > 0 && { orphans: { ...orphans } }),
      batches: tally.digests.length,
      checksum: receiptsChecksum(tally.digests),
    };
  }
}

const rfc3339 = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: "millisecond" });
